#include "core/backends/sqlitebackend.h"
#include "tests/bench/listingbench.h"
#include "tests/bench/measure.h"
#include "tests/support/storefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

// Lists a generated store with the SQLite backend and with the sqlite3 shell, side by side, and measures what else
// listing promises: memory a row, how soon it is cancelled, and how long another program's writer waits meanwhile.

namespace {

struct Database
{
    explicit Database(const QString &path)
    {
        if (sqlite3_open(QFile::encodeName(path).constData(), &handle) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(handle));
    }
    ~Database() { sqlite3_close(handle); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void execute(const char *sql) const
    {
        if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(handle));
    }

    sqlite3 *handle = nullptr;
};

void generate(const QString &path, int workflows, int bytes)
{
    const Database database(path);
    database.execute("PRAGMA synchronous = OFF");
    database.execute(
        "CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_json TEXT NOT NULL,"
        " created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)");
    database.execute("BEGIN");
    const QByteArray text = "{\"messages\": [], \"context\": {\"filler\": \"" + QByteArray(bytes - 42, 'x') + "\"}}";
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.handle, "INSERT INTO workflow_states (workflow_id, state_json) VALUES (?, ?)", -1,
        &statement, nullptr);
    for (int i = 0; i < workflows; ++i) {
        const QByteArray id = QByteArray::number(i).rightJustified(8, '0') + "-0000-4000-8000-" + QByteArray(12, 'a');
        sqlite3_bind_text(statement, 1, id.constData(), int(id.size()), SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, text.constData(), int(text.size()), SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    database.execute("COMMIT");
}

double listWithBackend(const QString &path, WorkflowList &all)
{
    const auto backend = opened(std::make_unique<SqliteBackend>(SqliteSettings{path}));
    QElapsedTimer timer;
    timer.start();
    const auto listed = backend->list({},
        [&all](WorkflowList &&chunk) {
            all.append(chunk);
            return true;
        },
        {});
    if (!listed)
        qFatal("%s", qPrintable(listed.error().detail));
    return double(timer.nsecsElapsed()) / 1e9;
}

double listWithShell(const QString &path)
{
    QProcess shell;
    shell.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    shell.start(u"sqlite3"_s,
        {path, u"SELECT workflow_id, length(CAST(state_json AS BLOB)), created_at, updated_at FROM workflow_states"_s});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        qFatal("%s", shell.readAllStandardError().constData());
    return double(timer.nsecsElapsed()) / 1e9;
}

/// How long the slowest save of another connection takes while the store is listed, and how many there were.
std::pair<double, int> longestWait(const QString &path)
{
    std::atomic<bool> done = false;
    std::thread lister([&] {
        WorkflowList all;
        listWithBackend(path, all);
        done = true;
    });
    const Database database(path);
    sqlite3_busy_timeout(database.handle, 5'000);
    // Waiting for the disk is not what is measured.
    database.execute("PRAGMA synchronous = OFF");
    double longest = 0;
    int saves = 0;
    for (; !done; ++saves) {
        QElapsedTimer timer;
        timer.start();
        database.execute("UPDATE workflow_states SET updated_at = CURRENT_TIMESTAMP WHERE rowid = 1");
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    lister.join();
    return {longest, saves};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"folder"_s, u"Where the store is made for a while."_s, u"folder"_s, QDir::tempPath()});
    const auto [workflows, bytes, runs] = bench::readListingOptions(parser, 5);

    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/bench_listing-XXXXXX"_s);
    const QString path = folder.filePath(u"states.db"_s);
    generate(path, workflows, bytes);
    listWithShell(path);

    std::vector<double> ours;
    std::vector<double> shells;
    std::vector<double> cancels;
    double bytesPerRow = 0;
    for (int run = 0; run < runs; ++run) {
        WorkflowList all;
        shells.push_back(listWithShell(path));
        ours.push_back(listWithBackend(path, all));
        cancels.push_back(bench::cancelLatency(*opened(std::make_unique<SqliteBackend>(SqliteSettings{path}))));
        if (all.size() != workflows)
            qFatal("Listed %lld of %d workflows.", qlonglong(all.size()), workflows);
        bytesPerRow = double(all.memoryUse()) / double(all.size());
    }
    const auto [wait, saves] = longestWait(path);

    std::printf("%d workflows, medians of %d runs; the writer saved %d times\n", workflows, runs, saves);
    std::printf("backend %.3f s, sqlite3 shell %.3f s\n", bench::median(ours), bench::median(shells));
    bench::report("listing against the sqlite3 shell", bench::median(ours) / bench::median(shells), "x", 1.3, true);
    bench::report("memory a row", bytesPerRow, "bytes", 120, true);
    bench::report("cancelling, the longest", *std::max_element(cancels.begin(), cancels.end()), "ms", 100, true);
    bench::report("a writer waiting, the longest", wait, "ms", 100, true);
    return 0;
}
