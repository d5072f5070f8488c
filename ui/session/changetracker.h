#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondiff.h"
#include "ui/session/changedplaces.h"

#include <QObject>

namespace stateloupe {

/// Knows how a document differs from its stored version. Compares snapshots off the GUI thread, one at a time; what
/// was asked for meanwhile is compared next, so that the newest version always wins.
class ChangeTracker : public QObject
{
    Q_OBJECT

public:
    explicit ChangeTracker(QObject *parent = nullptr);

    /// Two documents that have nothing to do with the ones before.
    void reset();
    /// Keeps the known places until the comparison is done.
    void follow(const QList<JsonChange> &changes) { m_places.follow(changes); }
    void compare(const JsonDocument &stored, const JsonDocument &current);

    bool isChanged(NodeId node) const { return m_places.contains(node); }
    const JsonDiff &diff() const { return m_diff; }
    /// JsonDocument::version() of the document that diff() is of; 0: of none.
    quint64 comparedVersion() const { return m_comparedVersion; }

Q_SIGNALS:
    void updated();

private:
    struct Comparison
    {
        quint64 version = 0;
        JsonDiff diff;
        ChangedPlaces places;
    };

    void start();
    void finish(const Comparison &comparison);

    LatestRequest m_comparing{this};
    bool m_isWaiting = false;
    JsonDocument m_stored;
    JsonDocument m_current;
    quint64 m_comparedVersion = 0;
    JsonDiff m_diff;
    ChangedPlaces m_places;
};

} // namespace stateloupe
