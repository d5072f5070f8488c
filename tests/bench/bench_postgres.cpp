#include "core/backends/postgresbackend.h"
#include "tests/bench/listingbench.h"
#include "tests/bench/measure.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

// Lists a generated store with the PostgreSQL backend and with psql's COPY of the same columns, side by side on one
// server, and measures what else listing promises: memory a row, how soon it shows something and how soon it is
// cancelled.

namespace {

void generate(const PostgresServer &server, int workflows, int bytes)
{
    server.createTable();
    const auto raw = server.connectRaw();
    // Random enough not to be compressed away; a piece of bytes, other than of text, is read alone.
    raw->execute(
        "CREATE TEMP TABLE filler (bytes bytea); ALTER TABLE filler ALTER bytes SET STORAGE EXTERNAL;"
        " INSERT INTO filler SELECT decode(string_agg(md5(i::text), ''), 'hex') FROM generate_series(1, 4000) i");
    raw->execute("INSERT INTO workflow_states SELECT lpad(i::text, 8, '0') || '-0000-4000-8000-aaaaaaaaaaaa',"
                 " jsonb_build_object('context', jsonb_build_object('filler',"
                 " encode(substring(bytes, 1 + i % 60000, "
        + QByteArray::number((bytes - 42) / 2)
        + "), 'hex')), 'messages', '[]'::jsonb), now() - i * interval '1 s', now() - i * interval '1 ms' FROM filler,"
          " generate_series(1, "
        + QByteArray::number(workflows) + ") i");
    raw->execute("CREATE INDEX ON workflow_states (updated_at DESC)");
    raw->execute("VACUUM (ANALYZE, FREEZE) workflow_states");
}

std::unique_ptr<StateBackend> open(const PostgresServer &server)
{
    return opened(std::make_unique<PostgresBackend>(server.settings(), PostgresServer::password()));
}

struct Listing
{
    double seconds = 0;
    double firstRowsMilliseconds = 0;
    WorkflowList all;
};

Listing listWithBackend(const PostgresServer &server)
{
    const auto backend = open(server);
    Listing listing;
    QElapsedTimer timer;
    timer.start();
    const auto listed = backend->list({},
        [&](WorkflowList &&chunk) {
            if (listing.all.isEmpty())
                listing.firstRowsMilliseconds = double(timer.nsecsElapsed()) / 1e6;
            listing.all.append(chunk);
            return true;
        },
        {});
    if (!listed)
        qFatal("%s", qPrintable(listed.error().detail));
    listing.seconds = double(timer.nsecsElapsed()) / 1e9;
    return listing;
}

double listWithShell(const PostgresServer &server)
{
    QProcess shell;
    shell.setStandardOutputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, u"secret"_s);
    shell.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    shell.start(u"psql"_s,
        {u"-X"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(server.port()), u"-U"_s, u"editor"_s, u"-c"_s,
            u"COPY (SELECT workflow_id, pg_column_size(state_jsonb), created_at, updated_at FROM workflow_states)"
            u" TO STDOUT"_s,
            u"states"_s});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        qFatal("%s", shell.readAllStandardError().constData());
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto [workflows, bytes, runs] = bench::readListingOptions(parser, 3);

    const PostgresServer server({.certificate = {}, .access = {}, .settings = {"shared_buffers = 512MB"}});
    generate(server, workflows, bytes);
    listWithShell(server);

    std::vector<double> ours;
    std::vector<double> shells;
    std::vector<double> firstRows;
    std::vector<double> cancels;
    double bytesPerRow = 0;
    for (int run = 0; run < runs; ++run) {
        shells.push_back(listWithShell(server));
        const Listing listing = listWithBackend(server);
        ours.push_back(listing.seconds);
        firstRows.push_back(listing.firstRowsMilliseconds);
        cancels.push_back(bench::cancelLatency(*open(server)));
        if (listing.all.size() != workflows)
            qFatal("Listed %lld of %d workflows.", qlonglong(listing.all.size()), workflows);
        bytesPerRow = double(listing.all.memoryUse()) / double(listing.all.size());
    }

    std::printf("%d workflows, medians of %d runs\n", workflows, runs);
    std::printf("backend %.3f s, psql COPY %.3f s\n", bench::median(ours), bench::median(shells));
    bench::report("listing against psql COPY", bench::median(ours) / bench::median(shells), "x", 1.3, true);
    bench::report("first rows", bench::median(firstRows), "ms", 50, true);
    bench::report("memory a row", bytesPerRow, "bytes", 120, true);
    bench::report("cancelling, the longest", *std::max_element(cancels.begin(), cancels.end()), "ms", 100, true);
    return 0;
}
