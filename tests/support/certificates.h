#pragma once

#include <QString>
#include <QTemporaryDir>

namespace stateloupe {

/// A certificate with its private key, as paths of PEM files that every user may read.
struct ServerCertificate
{
    QString certificate;
    QString key;
};

/// What servers that speak TLS may show to a client, made by openssl once a test program. Paths hold as long as the
/// program.
class Certificates
{
public:
    static const Certificates &instance();

    QString authority() const { return path(QStringLiteral("authority.pem")); } ///< who signed all but the last
    ServerCertificate good() const { return pair(QStringLiteral("good")); } ///< for localhost, 127.0.0.1 and ::1
    ServerCertificate otherHost() const { return pair(QStringLiteral("other")); } ///< for elsewhere.example alone
    ServerCertificate expired() const { return pair(QStringLiteral("expired")); } ///< else as good()
    ServerCertificate selfSigned() const { return pair(QStringLiteral("self")); } ///< else as good()

private:
    Certificates();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    ServerCertificate pair(const QString &name) const;
    void openssl(const QStringList &arguments) const;
    void makeAuthority() const;
    void makeSigned(const QString &name, const QString &hosts, int days) const;

    QTemporaryDir m_folder;
};

} // namespace stateloupe
