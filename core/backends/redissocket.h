#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"

#include <QByteArray>

#include <memory>

class QTcpSocket;

namespace stateloupe {

/// Bytes to and from a Redis server, over TCP, TLS or a Unix socket. Needs no event loop; every wait obeys the control
/// within some 50 ms. After an error it is of no use any more.
class RedisSocket
{
public:
    /// `step` follows how far it gets: Name, Address or Tls.
    static Result<std::unique_ptr<RedisSocket>> connect(
        const RedisSettings &settings, const CallControl &control, OpeningStep &step);
    /// Drops the connection with whatever is under way.
    ~RedisSocket();
    RedisSocket(const RedisSocket &) = delete;
    RedisSocket &operator=(const RedisSocket &) = delete;

    /// False when the server has closed it.
    bool isConnected() const;
    /// Looks, without waiting, whether the server has closed it or sent something unasked.
    bool isQuiet();

    /// Returns when the system has taken all bytes.
    Result<> write(QByteArrayView bytes, const CallControl &control);
    /// What has arrived, at least one byte.
    Result<QByteArray> read(const CallControl &control);

private:
    RedisSocket(QString server, std::unique_ptr<QTcpSocket> socket);
    qint64 pendingBytes() const;

    QString m_server;
    std::unique_ptr<QTcpSocket> m_socket;
};

/// How the bytes travel with these settings. Errors: PermissionDenied when they would travel in plain text to another
/// machine without anybody having asked for that.
Result<Transport> redisTransport(const RedisSettings &settings);

} // namespace stateloupe
