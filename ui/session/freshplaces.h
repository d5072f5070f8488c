#pragma once

#include "ui/session/changedplaces.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace stateloupe {

/// What somebody else has just changed, which views make flash: it fades, or goes at once at the end where the desktop
/// wants no animations.
class FreshPlaces : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Duration{1'500};

    explicit FreshPlaces(QObject *parent = nullptr);

    void show(const ChangedPlaces &places);
    /// Keeps up with an edit.
    void follow(const QList<JsonChange> &changes) { m_places.follow(changes); }
    void clear();

    /// From 1, just changed, to 0, long known; of a place with a fresh one below it too.
    qreal level(NodeId node) const;
    bool isEmpty() const { return !m_timer.isActive(); }

Q_SIGNALS:
    void changed(); ///< look again

private:
    void tick();
    qreal currentLevel() const;

    ChangedPlaces m_places;
    QElapsedTimer m_age;
    QTimer m_timer;
    bool m_fades = true;
};

} // namespace stateloupe
