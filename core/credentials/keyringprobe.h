#pragma once

#include <QObject>

#include <chrono>
#include <functional>

class QDBusMessage;

namespace stateloupe {

/// What can be said of the desktop's keyring before anything is asked of it.
enum class KeyringState {
    Missing, ///< no session bus, or nobody there keeps passwords
    Silent, ///< it does not answer
    Empty, ///< it has no collection to keep a password in
    Locked,
    Unlocked,
    Wallet, ///< it is KDE's, which opens itself before it answers, and cannot be looked at this way
};

/// Looks at the keyring over D-Bus, where QtKeychain tells a locked one from an absent entry by nothing.
///
/// Finds the keyring that QtKeychain 0.13 uses: KWallet on Plasma 5 if it is there, else whoever is
/// org.freedesktop.secrets (Secret Service API 0.2). Checked against gnome-keyring 42, and for KWallet only against
/// what QtKeychain says to it, not against KDE's own.
class KeyringProbe : public QObject
{
public:
    using Handler = std::function<void(KeyringState state)>;

    /// `patience` is for each question to the bus.
    explicit KeyringProbe(std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// Calls `onState` once, from the event loop.
    void look(Handler onState);

private:
    void ask(const QDBusMessage &question, std::function<void(const QDBusMessage &answer)> onAnswer);
    void whetherThereIs(const QString &service, std::function<void(bool there)> onAnswer);
    void lookAtSecretService(Handler onState);
    void lookAtCollection(Handler onState);

    std::chrono::milliseconds m_patience;
};

} // namespace stateloupe
