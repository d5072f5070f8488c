#pragma once

#include "ui/session/changedplaces.h"
#include "ui/session/freshlevel.h"

namespace stateloupe {

/// What somebody else has just changed in a document, which views make flash.
class FreshPlaces : public QObject
{
    Q_OBJECT

public:
    explicit FreshPlaces(QObject *parent = nullptr);

    void show(const ChangedPlaces &places);
    /// Keeps up with an edit.
    void follow(const QList<JsonChange> &changes) { m_places.follow(changes); }
    void clear();

    /// From 1, just changed, to 0, long known; of a place with a fresh one below it too.
    qreal level(NodeId node) const;
    bool isEmpty() const { return m_level.value() == 0; }

Q_SIGNALS:
    void changed(); ///< look again

private:
    ChangedPlaces m_places;
    FreshLevel m_level;
};

} // namespace stateloupe
