#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <QUuid>

#include <chrono>
#include <functional>

namespace stateloupe {

/// The passwords of saved connections in the desktop's keyring, and nowhere else: no file, no weaker fallback.
///
/// One lives as long as the program, in the GUI thread or that of the command line; it needs an event loop, and never
/// blocks it. Every call ends within Patience: when the keyring waits for somebody to unlock it, the error says so,
/// and whatever the keyring does later is ignored.
///
/// The keyring is looked at over D-Bus before each call, because QtKeychain 0.13 cannot tell a locked keyring from an
/// absent entry and answers a removal there with success.
class SecretStore : public QObject
{
public:
    static constexpr std::chrono::milliseconds Patience{3'000};

    template <typename T>
    using Handler = std::function<void(const Result<T> &result)>;

    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    // Each calls its handler once, from the event loop, unless `context` is gone by then.
    // Errors: Unavailable when there is no keyring or it does not answer; PermissionDenied when it is locked.

    /// Errors: NotFound when the keyring, unlocked, holds none for this connection.
    void read(const QUuid &connection, QObject *context, Handler<Secret> onResult);
    void write(const QUuid &connection, const Secret &secret, QObject *context, Handler<void> onResult);
    /// Success means that the keyring, unlocked, holds none any more.
    void remove(const QUuid &connection, QObject *context, Handler<void> onResult);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stateloupe
