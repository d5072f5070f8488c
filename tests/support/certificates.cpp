#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString ThisMachine = u"DNS:localhost,IP:127.0.0.1,IP:::1"_s;
const QStringList NewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};
constexpr int ManyDays = 3'650;

} // namespace

const Certificates &Certificates::instance()
{
    static const Certificates certificates;
    return certificates;
}

Certificates::Certificates()
{
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    makeAuthority();
    makeSigned(u"good"_s, ThisMachine, ManyDays);
    makeSigned(u"other"_s, u"DNS:elsewhere.example"_s, ManyDays);
    makeSigned(u"expired"_s, ThisMachine, -1);
    const ServerCertificate self = pair(u"self"_s);
    openssl(QStringList{u"req"_s, u"-x509"_s} + NewKey
        + QStringList{u"-keyout"_s, self.key, u"-out"_s, self.certificate, u"-days"_s, QString::number(ManyDays),
            u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, QString(u"subjectAltName="_s + ThisMachine)});
    for (const QString &name : {u"good"_s, u"other"_s, u"expired"_s, u"self"_s})
        QFile::setPermissions(pair(name).key, QFile::Permissions(0x6644));
}

ServerCertificate Certificates::pair(const QString &name) const
{
    return {path(QString(name + u".pem"_s)), path(QString(name + u".key"_s))};
}

void Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

void Certificates::makeAuthority() const
{
    openssl(QStringList{u"req"_s, u"-x509"_s} + NewKey
        + QStringList{u"-keyout"_s, path(u"authority.key"_s), u"-out"_s, authority(), u"-days"_s,
            QString::number(ManyDays), u"-subj"_s, u"/CN=Authority of a test"_s});
}

void Certificates::makeSigned(const QString &name, const QString &hosts, int days) const
{
    const auto [certificate, key] = pair(name);
    const QString request = path(QString(name + u".csr"_s));
    openssl(QStringList{u"req"_s} + NewKey
        + QStringList{u"-keyout"_s, key, u"-out"_s, request, u"-subj"_s, u"/CN=server of a test"_s, u"-addext"_s,
            QString(u"subjectAltName="_s + hosts)});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, authority(), u"-CAkey"_s, path(u"authority.key"_s),
        u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-copy_extensions"_s, u"copy"_s, u"-out"_s,
        certificate});
}

} // namespace stateloupe
