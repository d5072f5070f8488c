#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace stateloupe {

/// How fresh something is that has just changed: it fades, or goes at once at the end where the desktop wants no
/// animations.
class FreshLevel : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Duration{1'500};

    explicit FreshLevel(QObject *parent = nullptr);

    void start();
    void stop();
    qreal value() const; ///< from 1 to 0

Q_SIGNALS:
    void changed(); ///< look again; the last time when value() is 0

private:
    void tick();

    QElapsedTimer m_age;
    QTimer m_timer;
    bool m_fades = true;
};

} // namespace stateloupe
