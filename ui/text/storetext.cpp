#include "ui/text/storetext.h"

#include "ui/text/translate.h"

#include <QFileInfo>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 RedisPort = 6379;
constexpr quint16 PostgresPort = 5432;

QString hostText(const QString &host, quint16 port, quint16 usualPort)
{
    const QString shown = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return port == usualPort ? shown : QString(shown + u':' + QString::number(port));
}

QString nameOf(const MemorySettings &memory)
{
    return memory.name.isEmpty() ? u"default"_s : memory.name;
}

QString nameOf(const SqliteSettings &sqlite)
{
    return QFileInfo(sqlite.path).fileName();
}

QString nameOf(const FileSettings &file)
{
    return QFileInfo(file.path).fileName();
}

QString nameOf(const RedisSettings &redis)
{
    const QString place = redis.socket.isEmpty() ? redis.host : QFileInfo(redis.socket).fileName();
    return redis.database == 0 ? place : QString(place + u'/' + QString::number(redis.database));
}

QString nameOf(const PostgresSettings &postgres)
{
    QString name = postgres.database;
    if (name.isEmpty())
        name = postgres.host.isEmpty() ? tr("this machine") : postgres.host;
    return postgres.table == PostgresSettings().table ? name : QString(name + u" · "_s + postgres.table);
}

} // namespace

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::None:
        break;
    case Environment::Development:
        return tr("development");
    case Environment::Staging:
        return tr("staging");
    case Environment::Production:
        return tr("production");
    }
    return {};
}

QString storeKindText(const QString &kind)
{
    if (kind == "sqlite"_L1)
        return u"SQLite"_s;
    if (kind == "redis"_L1)
        return u"Redis"_s;
    if (kind == "postgresql"_L1)
        return u"PostgreSQL"_s;
    if (kind == "file"_L1)
        return tr("JSON file");
    return tr("in memory");
}

QString storeKind(const StoreSettings &settings)
{
    constexpr QLatin1StringView kinds[]{"memory"_L1, "sqlite"_L1, "redis"_L1, "postgresql"_L1, "file"_L1};
    return kinds[settings.index()];
}

QString storeHostText(const StoreSettings &settings)
{
    if (const auto *redis = std::get_if<RedisSettings>(&settings))
        return redis->socket.isEmpty() ? hostText(redis->host, redis->port, RedisPort) : redis->socket;
    if (const auto *postgres = std::get_if<PostgresSettings>(&settings)) {
        if (postgres->host.isEmpty())
            return tr("this machine");
        return postgres->host.startsWith(u'/') ? postgres->host
                                               : hostText(postgres->host, postgres->port, PostgresPort);
    }
    return {};
}

QString unnamedStoreText(const StoreSettings &settings)
{
    return std::visit([](const auto &store) { return nameOf(store); }, settings);
}

QString openingStepText(OpeningStep step)
{
    switch (step) {
    case OpeningStep::Name:
        return tr("Find the host");
    case OpeningStep::Address:
        return tr("Reach the server");
    case OpeningStep::Tls:
        return tr("Agree on encryption");
    case OpeningStep::Login:
        return tr("Log in");
    case OpeningStep::Database:
        return tr("Open the database");
    case OpeningStep::Table:
        return tr("Find the workflows");
    case OpeningStep::Rights:
        return tr("Read them");
    case OpeningStep::Done:
        break;
    }
    return {};
}

QString wayOutText(OpeningStep step)
{
    switch (step) {
    case OpeningStep::Name:
        return tr("Check how the host is written, and that this machine may look up its address.");
    case OpeningStep::Address:
        return tr("Check the port, that the server runs, and that no firewall is in between.");
    case OpeningStep::Tls:
        return tr("Check the certificate authority and that the host is written as in the certificate. Only in a "
                  "network you trust can encryption be turned off.");
    case OpeningStep::Login:
        return tr("Check user and password.");
    case OpeningStep::Database:
        return tr("Check the name or number of the database.");
    case OpeningStep::Table:
        return tr("Check the table or prefix, and whether a workflow was ever stored there.");
    case OpeningStep::Rights:
        return tr("Ask whoever runs the server for the right to read.");
    case OpeningStep::Done:
        break;
    }
    return {};
}

} // namespace stateloupe
