#include "core/backends/redissocket.h"

#include "core/backends/redisdial.h"
#include "core/backends/rediserror.h"
#include "core/backends/redistls.h"
#include "core/backends/serverhost.h"

#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int SliceMilliseconds = 50;
constexpr qsizetype PieceBytes = 256 * 1024;
/// A server may send faster than it is read.
constexpr qint64 ReadBufferBytes = 4 * 1024 * 1024;

int slice(const CallControl &control)
{
    const qint64 left = control.deadline().remainingTime();
    return left < 0 ? SliceMilliseconds : int(std::min<qint64>(SliceMilliseconds, left + 1));
}

Result<FileDescriptor> dial(const RedisSettings &settings, const CallControl &control, OpeningStep &step)
{
    if (!settings.socket.isEmpty()) {
        step = OpeningStep::Address;
        return dialUnix(settings, control);
    }
    step = OpeningStep::Name;
    const auto addresses = lookUpHost(settings.host, control);
    if (!addresses)
        return tl::unexpected(addresses.error());
    step = OpeningStep::Address;
    return dialTcp(settings, *addresses, control);
}

} // namespace

Result<Transport> redisTransport(const RedisSettings &settings)
{
    const bool isLocal = !settings.socket.isEmpty() || isThisMachine(settings.host);
    switch (settings.tls.policy) {
    case TlsPolicy::Verified:
        return settings.socket.isEmpty() ? Transport::Encrypted : Transport::Local;
    case TlsPolicy::Off:
        return isLocal ? Transport::Local : Transport::Plaintext;
    case TlsPolicy::Automatic:
        break;
    }
    if (isLocal)
        return Transport::Local;
    return failure(ErrorKind::PermissionDenied,
        u"\"%1\" is another machine, and everybody on the way there could read what is sent. Nothing was sent. Write "
        u"rediss:// to encrypt it, or add ?tls=off if the network is trusted."_s.arg(settings.host));
}

Result<std::unique_ptr<RedisSocket>> RedisSocket::connect(
    const RedisSettings &settings, const CallControl &control, OpeningStep &step)
{
    step = OpeningStep::Tls;
    const auto transport = redisTransport(settings);
    if (!transport)
        return tl::unexpected(transport.error());
    auto descriptor = dial(settings, control, step);
    if (!descriptor)
        return tl::unexpected(descriptor.error());

    const bool encrypts = *transport == Transport::Encrypted;
    auto tlsSocket = encrypts ? std::make_unique<QSslSocket>() : nullptr;
    QSslSocket *toEncrypt = tlsSocket.get();
    std::unique_ptr<QTcpSocket> socket = encrypts ? std::move(tlsSocket) : std::make_unique<QTcpSocket>();
    socket->setReadBufferSize(ReadBufferBytes);
    if (!socket->setSocketDescriptor(descriptor->get())) {
        return failure(ErrorKind::Internal,
            u"The connection to %1 could not be used: %2."_s.arg(redisServerName(settings), socket->errorString()));
    }
    descriptor->release();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (toEncrypt) {
        step = OpeningStep::Tls;
        if (auto encrypted = encrypt(*toEncrypt, settings, control); !encrypted) {
            socket->abort();
            return tl::unexpected(encrypted.error());
        }
    }
    return std::unique_ptr<RedisSocket>(new RedisSocket(redisServerName(settings), std::move(socket)));
}

RedisSocket::RedisSocket(QString server, std::unique_ptr<QTcpSocket> socket)
    : m_server(std::move(server))
    , m_socket(std::move(socket))
{
}

RedisSocket::~RedisSocket()
{
    m_socket->abort();
}

bool RedisSocket::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

bool RedisSocket::isQuiet()
{
    m_socket->waitForReadyRead(0);
    return isConnected() && m_socket->bytesAvailable() == 0;
}

Result<> RedisSocket::write(QByteArrayView bytes, const CallControl &control)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(PieceBytes, bytes.size()));
        if (m_socket->write(piece.data(), piece.size()) != piece.size())
            return tl::unexpected(connectionLost(m_server));
        bytes = bytes.sliced(piece.size());
        while (pendingBytes() > 0) {
            if (control.shouldStop())
                return tl::unexpected(waitEnded(control, m_server));
            if (!m_socket->waitForBytesWritten(slice(control)) && !isConnected())
                return tl::unexpected(connectionLost(m_server));
        }
    }
    return {};
}

Result<QByteArray> RedisSocket::read(const CallControl &control)
{
    for (;;) {
        if (m_socket->bytesAvailable() > 0)
            return m_socket->read(PieceBytes);
        if (!isConnected())
            return tl::unexpected(connectionLost(m_server));
        if (control.shouldStop())
            return tl::unexpected(waitEnded(control, m_server));
        m_socket->waitForReadyRead(slice(control));
    }
}

qint64 RedisSocket::pendingBytes() const
{
    const auto *tlsSocket = qobject_cast<const QSslSocket *>(m_socket.get());
    return m_socket->bytesToWrite() + (tlsSocket ? tlsSocket->encryptedBytesToWrite() : 0);
}

} // namespace stateloupe
