#include "core/backends/postgresbackend.h"
#include "core/backends/redisbackend.h"
#include "core/backends/redissession.h"
#include "core/backends/sqlitebackend.h"
#include "tests/bench/listingbench.h"
#include "tests/bench/measure.h"
#include "tests/support/postgresserver.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/redisserver.h"
#include "tests/support/storefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

// Searches generated stores, in which one workflow of a hundred is stuck, and compares with what else could be done:
// SQLite's own JSON functions, PostgreSQL without passing anything over, and reading every value of Redis.

namespace {

constexpr int KeysAtOnce = 500;

constexpr auto OneInAHundred = "context.status = \"stuck\"";
constexpr auto ByNumber = "context.step = 7"; // which no bytes can exclude
constexpr auto Streamed = "not not context.status = \"stuck\""; // the opposite of an opposite is not passed on

struct Search
{
    double seconds = 0;
    double firstMilliseconds = -1; ///< until something was found
    qsizetype found = 0;
    qint64 examined = 0;
    double megabytes = 0; ///< more memory than before
};

Search search(StateBackend &backend, const char *query, const QByteArray &text = {})
{
    SearchRequest request;
    request.query = *Query::parse(QString::fromLatin1(query));
    request.text = text;
    request.now = QDateTime::currentMSecsSinceEpoch() * 1'000;
    Search search;
    QElapsedTimer timer;
    const qint64 before = bench::residentBytes();
    timer.start();
    const auto searched = backend.search(request,
        [&](SearchChunk &&chunk) {
            search.found += chunk.workflows.size();
            search.examined = chunk.examined;
            if (search.firstMilliseconds < 0 && search.found > 0)
                search.firstMilliseconds = double(timer.nsecsElapsed()) / 1e6;
            search.megabytes = std::max(search.megabytes, double(bench::residentBytes() - before) / 1e6);
            return true;
        },
        {});
    if (!searched)
        qFatal("%s", qPrintable(searched.error().detail));
    search.seconds = double(timer.nsecsElapsed()) / 1e9;
    return search;
}

Search reported(const char *what, StateBackend &backend, const char *query, const QByteArray &text = {})
{
    const Search result = search(backend, query, text);
    std::printf("  %-34s %8.3f s, %lld found of %lld looked at, the first after %.0f ms, %.1f MB\n", what,
        result.seconds, qlonglong(result.found), qlonglong(result.examined), result.firstMilliseconds,
        result.megabytes);
    std::fflush(stdout);
    return result;
}

QByteArray number(int value)
{
    return QByteArray::number(value);
}

void benchSqlite(const bench::ListingOptions &options)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    RawDatabase raw(path);
    raw.createReferenceTable();
    raw.execute("PRAGMA synchronous = OFF");
    raw.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + number(options.workflows)
        + ") INSERT INTO workflow_states (workflow_id, state_json) SELECT printf('%08d-0000-4000-8000-aaaaaaaaaaaa', "
          "i),"
          " '{\"messages\": [{\"role\": \"user\", \"content\": \"' || hex(randomblob("
        + number((options.bytes - 120) / 2)
        + ")) || '\"}], \"context\": {\"status\": \"' || iif(i % 100 = 0, 'stuck', 'running') || '\", \"step\": ' || "
          "(i % 100)"
          " || '}, \"metadata\": {}}' FROM n");
    const auto backend = opened(std::make_unique<SqliteBackend>(SqliteSettings{path, true, false}));
    std::printf("SQLite\n");
    search(*backend, ByNumber); // warms the cache
    const double functions = bench::seconds([&] {
        raw.value("SELECT count(*) FROM workflow_states WHERE json_valid(state_json) AND"
                  " json_extract(state_json, '$.context.status') = 'stuck'");
    });
    const double reading
        = bench::seconds([&] { raw.value("SELECT sum(length(CAST(state_json AS BLOB))) FROM workflow_states"); });
    std::printf("  %-34s %8.3f s\n  %-34s %8.3f s\n", "its JSON functions", functions, "reading alone", reading);
    const Search text = reported("by a text", *backend, OneInAHundred);
    const Search byNumber = reported("by a number", *backend, ByNumber);
    reported("text in all values", *backend, "", "STUCK");
    reported("by size", *backend, "size < 100");
    bench::report("by a text, against its JSON functions", text.seconds / functions, "x", 0.5, true);
    bench::report("by a number, against its JSON functions", byNumber.seconds / functions, "x", 1, true);
}

void benchPostgres(const bench::ListingOptions &options)
{
    const PostgresServer server;
    server.createTable();
    const auto raw = server.connectRaw();
    // Random enough not to be compressed away; a piece of bytes, other than of text, is read alone.
    raw->execute(
        "CREATE TEMP TABLE filler (bytes bytea); ALTER TABLE filler ALTER bytes SET STORAGE EXTERNAL;"
        " INSERT INTO filler SELECT decode(string_agg(md5(i::text), ''), 'hex') FROM generate_series(1, 4000) i");
    raw->execute("INSERT INTO workflow_states SELECT lpad(i::text, 8, '0') || '-0000-4000-8000-aaaaaaaaaaaa',"
                 " jsonb_build_object('messages', jsonb_build_array(jsonb_build_object('content',"
                 " encode(substring(bytes, 1 + i % 60000, "
        + number((options.bytes - 120) / 2)
        + "), 'hex'))), 'context', jsonb_build_object('status', CASE WHEN i % 100 = 0 THEN 'stuck' ELSE 'running' END,"
          " 'step', i % 100)), now() - i * interval '1 s', now() - i * interval '1 s' FROM filler, generate_series(1, "
        + number(options.workflows) + ") i");
    raw->execute("VACUUM (ANALYZE, FREEZE) workflow_states");
    const auto backend = opened(std::make_unique<PostgresBackend>(server.settings(), PostgresServer::password()));
    std::printf("PostgreSQL\n");
    search(*backend, ByNumber); // warms the cache
    const Search streamed = reported("by a text, nothing passed over", *backend, Streamed);
    const Search text = reported("by a text", *backend, OneInAHundred);
    const Search byNumber = reported("by a number", *backend, ByNumber);
    reported("text in all values", *backend, "", "STUCK");
    reported("by time", *backend, "updated > now-1h and context.step = 7");
    bench::report("by a text, against nothing passed over", text.seconds / streamed.seconds, "x", 0.5, true);
    bench::report("by a number, against the same", byNumber.seconds / streamed.seconds, "x", 0.5, true);
}

RedisCommands getCommands(const RedisSettings &settings, int first, int last)
{
    RedisCommands commands;
    for (int i = first; i < last; ++i)
        commands.append({"GET", settings.prefix + number(i)});
    return commands;
}

void benchRedis(const bench::ListingOptions &options)
{
    const RedisServer server;
    const RedisSettings settings = server.settings();
    OpeningStep step{};
    const auto session = RedisSession::open(settings, Secret(), {}, step);
    if (!session)
        qFatal("%s", qPrintable(session.error().detail));
    const auto run = [&session](const RedisCommands &commands) {
        if (!session->connection->run(commands, {}))
            qFatal("Redis does not answer.");
    };
    for (int i = 0; i < options.workflows; i += KeysAtOnce) {
        RedisCommands commands;
        for (int key = i; key < std::min(i + KeysAtOnce, options.workflows); ++key) {
            const QByteArray status = key % 100 == 0 ? "stuck" : "running";
            commands.append({"SET", settings.prefix + number(key),
                "{\"messages\": [{\"content\": \"" + QByteArray(options.bytes - 100, 'x')
                    + "\"}], \"context\": {\"status\": \"" + status + "\", \"step\": " + number(key % 100) + "}}"});
        }
        run(commands);
    }
    const double reading = bench::seconds([&] {
        for (int i = 0; i < options.workflows; i += KeysAtOnce)
            run(getCommands(settings, i, std::min(i + KeysAtOnce, options.workflows)));
    });
    const auto backend = opened(std::make_unique<RedisBackend>(settings, Secret()));
    std::printf("Redis\n  %-34s %8.3f s\n", "GET of all keys, pipelined", reading);
    const Search text = reported("by a text", *backend, OneInAHundred);
    reported("by a number", *backend, ByNumber);
    reported("text in all values", *backend, "", "STUCK");
    bench::report("by a text, against GET of all keys", text.seconds / reading, "x", 2.5, true);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"stores"_s, u"sqlite, postgresql, redis; all of them without"_s);
    const bench::ListingOptions options = bench::readListingOptions(parser, 1);
    const QStringList stores = parser.positionalArguments();
    const auto isWanted = [&stores](const QString &store) { return stores.isEmpty() || stores.contains(store); };
    std::printf("%d workflows of %d bytes\n", options.workflows, options.bytes);
    if (isWanted(u"sqlite"_s))
        benchSqlite(options);
    if (isWanted(u"postgresql"_s))
        benchPostgres(options);
    if (isWanted(u"redis"_s))
        benchRedis(options);
    return 0;
}
