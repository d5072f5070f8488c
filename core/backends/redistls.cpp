#include "core/backends/redistls.h"

#include "core/backends/rediserror.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int SliceMilliseconds = 50;
/// A server that speaks no TLS waits for ever for the end of what it takes for a command.
constexpr qint64 HandshakeMilliseconds = 5'000;

const QString SpeaksNoTls
    = u"The server at %1 does not answer with TLS. Write redis:// instead of rediss:// if it is meant to speak plain "
      u"text, or check the port."_s;

Result<> trustAuthorities(QSslSocket &socket, const QString &caFile)
{
    if (caFile.isEmpty())
        return {};
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(caFile);
    if (authorities.isEmpty()) {
        return failure(ErrorKind::InvalidArgument,
            u"The file \"%1\" holds no certificates, or cannot be read. Choose a PEM file with the authority that "
            u"signed the server's certificate."_s.arg(caFile));
    }
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates(authorities);
    socket.setSslConfiguration(configuration);
    return {};
}

/// Of several errors the one that says most.
QSslError worst(const QList<QSslError> &errors)
{
    const auto isAboutHostOrTime = [](const QSslError &error) {
        return error.error() == QSslError::HostNameMismatch || error.error() == QSslError::CertificateExpired
            || error.error() == QSslError::CertificateNotYetValid;
    };
    const auto found = std::find_if(errors.begin(), errors.end(), isAboutHostOrTime);
    return found == errors.end() ? errors.first() : *found;
}

tl::unexpected<Error> notTrusted(const QSslError &error, const RedisSettings &settings)
{
    const QString server = redisServerName(settings);
    switch (error.error()) {
    case QSslError::HostNameMismatch:
        return failure(ErrorKind::PermissionDenied,
            u"The certificate of the server at %1 belongs to another host, so this may not be it. Nothing was sent. "
            u"Use the name that the certificate has."_s.arg(server));
    case QSslError::CertificateExpired:
        return failure(ErrorKind::PermissionDenied,
            u"The certificate of the server at %1 has expired. Nothing was sent. Renew it there."_s.arg(server));
    case QSslError::CertificateNotYetValid:
        return failure(ErrorKind::PermissionDenied,
            u"The certificate of the server at %1 is not valid yet. Nothing was sent. Check the clock of this machine."_s
                .arg(server));
    default:
        return failure(ErrorKind::PermissionDenied,
            u"The certificate of the server at %1 is not signed by an authority that is trusted here (%2). Nothing was "
            u"sent. Choose the file of the authority that signed it."_s.arg(server, error.errorString()));
    }
}

Result<> whyNotEncrypted(const QSslSocket &socket, const RedisSettings &settings)
{
    if (const QList<QSslError> errors = socket.sslHandshakeErrors(); !errors.isEmpty())
        return notTrusted(worst(errors), settings);
    return failure(ErrorKind::Unavailable, SpeaksNoTls.arg(redisServerName(settings)));
}

} // namespace

Result<> encrypt(QSslSocket &socket, const RedisSettings &settings, const CallControl &control)
{
    if (auto trusted = trustAuthorities(socket, settings.tls.caFile); !trusted)
        return trusted;
    socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setPeerVerifyName(settings.host);
    socket.startClientEncryption();
    const QDeadlineTimer handshake(HandshakeMilliseconds);
    while (!socket.isEncrypted()) {
        if (control.shouldStop())
            return tl::unexpected(waitEnded(control, redisServerName(settings)));
        if (socket.state() != QAbstractSocket::ConnectedState || handshake.hasExpired())
            return whyNotEncrypted(socket, settings);
        socket.waitForEncrypted(SliceMilliseconds);
    }
    return {};
}

} // namespace stateloupe
