#pragma once

#include "tests/support/serverprocess.h"

#include <QProcessEnvironment>

#include <memory>

namespace stateloupe {

/// A session bus of its own, and the real gnome-keyring on it when it is started: nothing of the desktop that the test
/// runs on is seen or touched.
class Keyring
{
public:
    enum class Activation {
        None, ///< who is not started is not there
        Desktop, ///< the bus starts what it needs, as on a desktop
    };

    /// `display`: of an X server for questions to people; empty: nobody can be asked.
    explicit Keyring(Activation activation = Activation::None, const QString &display = {});

    /// Unlocked by `password`, with which the first start makes the collection. A wrong one leaves it locked.
    void startUnlocked(const QByteArray &password);
    void startLocked();
    void stop();
    void send(int signal) const { m_daemon->send(signal); }

    /// What programs on this bus need in addition to their own environment, and without what would lead elsewhere.
    QProcessEnvironment environment() const;

private:
    void start(const QString &arguments);
    /// What the bus answers; empty while it does not.
    QByteArray askBus(const QString &method, const QString &argument) const;
    QStringList variables() const;

    QString m_display;
    ServerProcess m_bus;
    std::unique_ptr<ServerProcess> m_daemon;
};

} // namespace stateloupe
