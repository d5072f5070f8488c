#include "core/bulk/bulkplanner.h"
#include "core/bulk/bulkrun.h"
#include "core/bulk/valuechange.h"
#include "tests/bench/measure.h"
#include "tests/support/generatedstate.h"
#include "tests/support/heartbeat.h"
#include "tests/support/rawdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

void fill(const QString &path, int workflows, qint64 bytes)
{
    RawDatabase database(path);
    database.createReferenceTable();
    const QByteArray state = stateloupe::testing::generatedState(bytes).replace('\'', "''");
    database.execute("BEGIN");
    for (int i = 0; i < workflows; ++i) {
        database.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('" + QByteArray::number(i)
            + "', '" + state + "')");
    }
    database.execute("COMMIT");
}

/// Prints how fast a job went and how long the thread that started it was ever kept.
void measure(const char *what, BulkJob &job)
{
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QObject::connect(&job, &BulkJob::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    const double seconds = double(clock.elapsed()) / 1'000;
    std::printf("%s: %.1f s, %.0f workflows a second\n", what, seconds, double(job.total()) / seconds);
    bench::report("  longest gap between heartbeats", double(heartbeat.longestGap()), "ms", 100, true);
}

} // namespace

/// Plans and sets one value in many workflows of an SQLite store, then takes it back. The arguments are how many,
/// 10,000 by itself, and how large each is in bytes, 10,000 by itself.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int workflows = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const qint64 bytes = argc > 2 ? QByteArray(argv[2]).toLongLong() : 10'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"many.db"_s);
    fill(path, workflows, bytes);
    QList<WorkflowId> ids;
    for (int i = 0; i < workflows; ++i)
        ids.append(WorkflowId(QByteArray::number(i)));

    StateStore store(SqliteSettings{path});
    store.open();
    const StoreTraits traits;
    const auto change = std::make_shared<ValueChange>(
        ValuePlace::parse(u"/context/bench"_s).value(), "1", ValueChange::Missing::Create, traits);
    const qint64 before = bench::residentBytes();
    BulkPlanner planner(&store, change, ids);
    measure("plan", planner);
    BulkRun run(&store, traits, change, planner.list());
    measure("set", run);
    std::printf("done: %lld of %d\n", qint64(run.list()->count(BulkOutcome::Done)), workflows);
    bench::report("  memory", double(bench::residentBytes() - before) / 1e6, "MB", 300, true);
    BulkRun back(&store, traits, run.undo().change(), run.undo().list());
    measure("undo", back);
    return 0;
}
