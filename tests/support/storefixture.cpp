#include "tests/support/storefixture.h"

#include "core/backends/memorybackend.h"
#include "core/backends/postgresbackend.h"
#include "core/backends/redisbackend.h"
#include "core/backends/sqlitebackend.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

class MemoryFixture : public StoreFixture
{
public:
    MemoryFixture()
    {
        static int number = 0;
        m_settings.name = u"fixture %1"_s.arg(++number);
    }

    std::unique_ptr<StateBackend> connect() override { return std::make_unique<MemoryBackend>(m_settings); }
    std::unique_ptr<StateBackend> connectReadOnly() override { return nullptr; }

private:
    MemorySettings m_settings;
};

class SqliteFixture : public StoreFixture
{
public:
    std::unique_ptr<StateBackend> connect() override
    {
        return std::make_unique<SqliteBackend>(SqliteSettings{path(), false, true});
    }
    std::unique_ptr<StateBackend> connectReadOnly() override
    {
        return std::make_unique<SqliteBackend>(SqliteSettings{path(), true, false});
    }

private:
    QString path() const { return m_folder.filePath(u"states.db"_s); }

    QTemporaryDir m_folder;
};

/// Every fixture gets the server of its kind with nothing in it.
class RedisFixture : public StoreFixture
{
public:
    explicit RedisFixture(RedisServer &server)
        : m_server(server)
    {
        m_server.command({"FLUSHALL"});
    }

    std::unique_ptr<StateBackend> connect() override
    {
        return std::make_unique<RedisBackend>(m_server.settings(), Secret());
    }
    std::unique_ptr<StateBackend> connectReadOnly() override
    {
        RedisSettings settings = m_server.settings();
        settings.readOnly = true;
        return std::make_unique<RedisBackend>(settings, Secret());
    }

private:
    RedisServer &m_server;
};

std::unique_ptr<StoreFixture> makePlainRedis()
{
    static RedisServer server;
    return std::make_unique<RedisFixture>(server);
}

std::unique_ptr<StoreFixture> makeTlsRedis()
{
    static RedisServer server({.tls = true, .certificate = Certificates::instance().good()});
    return std::make_unique<RedisFixture>(server);
}

/// A table of its own on a server of its kind.
class PostgresFixture : public StoreFixture
{
public:
    explicit PostgresFixture(PostgresSettings settings)
        : m_settings(std::move(settings))
    {
        static int number = 0;
        m_settings.table = u"fixture_%1"_s.arg(++number);
        m_settings.create = true;
    }

    std::unique_ptr<StateBackend> connect() override
    {
        return std::make_unique<PostgresBackend>(m_settings, PostgresServer::password());
    }
    std::unique_ptr<StateBackend> connectReadOnly() override
    {
        PostgresSettings settings = m_settings;
        settings.readOnly = true;
        return std::make_unique<PostgresBackend>(settings, PostgresServer::password());
    }

private:
    PostgresSettings m_settings;
};

std::unique_ptr<StoreFixture> makePlainPostgres()
{
    return std::make_unique<PostgresFixture>(PostgresServer::shared().settings());
}

std::unique_ptr<StoreFixture> makeTlsPostgres()
{
    static const PostgresServer server({.certificate = Certificates::instance().good()});
    PostgresSettings settings = server.settings();
    settings.tls = {TlsPolicy::Verified, Certificates::instance().authority()};
    return std::make_unique<PostgresFixture>(settings);
}

template <typename Fixture>
std::unique_ptr<StoreFixture> make()
{
    return std::make_unique<Fixture>();
}

} // namespace

QList<StoreFixtureRow> storeFixtures()
{
    return {{"memory", &make<MemoryFixture>}, {"sqlite", &make<SqliteFixture>}, {"redis", &makePlainRedis},
        {"redis tls", &makeTlsRedis}, {"postgresql", &makePlainPostgres}, {"postgresql tls", &makeTlsPostgres}};
}

std::unique_ptr<StateBackend> opened(std::unique_ptr<StateBackend> backend)
{
    if (const auto result = backend->open({}); !result)
        qFatal("%s", qPrintable(result.error().detail));
    return backend;
}

WorkflowList listAll(StateBackend &backend, int chunkRows)
{
    WorkflowList all;
    const auto result = backend.list(ListRequest{chunkRows},
        [&all](WorkflowList &&chunk) {
            all.append(chunk);
            return true;
        },
        {});
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return all;
}

QList<QByteArray> dataLines(const char *fileName)
{
    QFile file(QLatin1StringView(STATELOUPE_TEST_DATA "/") + QLatin1StringView(fileName));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QList<QByteArray> lines = file.readAll().split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace stateloupe
