#include "core/backends/redisbackend.h"
#include "tests/bench/listingbench.h"
#include "tests/bench/measure.h"
#include "tests/support/redisserver.h"
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

// Lists a generated store with the Redis backend and with redis-cli, side by side on one server, and measures what else
// listing promises: the first rows, memory a row, how soon it is cancelled, and how long another client waits
// meanwhile.

namespace {

constexpr int KeysAtOnce = 500;

void require(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

void generate(const RedisSettings &settings, int workflows, int bytes)
{
    OpeningStep step{};
    const auto session = RedisSession::open(settings, Secret(), {}, step);
    require(session.map([](const RedisSession &) {}));
    const QByteArray text = "{\"messages\": [], \"context\": {\"filler\": \"" + QByteArray(bytes - 42, 'x') + "\"}}";
    RedisCommands commands;
    for (int i = 0; i < workflows; ++i) {
        const QByteArray id = QByteArray::number(i).rightJustified(8, '0') + "-0000-4000-8000-" + QByteArray(12, 'a');
        commands.append({"SET", settings.prefix + id, text});
        if (commands.size() < KeysAtOnce && i + 1 < workflows)
            continue;
        require(session->connection->run(commands, {}).map([](const RedisReplies &) {}));
        commands.clear();
    }
}

struct Listing
{
    double seconds = 0;
    double firstRowsMilliseconds = 0;
    qsizetype rows = 0;
    double bytesPerRow = 0;
};

Listing listWithBackend(const RedisSettings &settings, bool details)
{
    const auto backend = opened(std::make_unique<RedisBackend>(settings, Secret()));
    Listing listing;
    WorkflowList all;
    const qint64 before = bench::residentBytes();
    QElapsedTimer timer;
    timer.start();
    require(backend->list({.details = details},
        [&](WorkflowList &&chunk) {
            if (all.isEmpty())
                listing.firstRowsMilliseconds = double(timer.nsecsElapsed()) / 1e6;
            all.append(chunk);
            // While the list is complete and still remembers which keys it has seen.
            listing.bytesPerRow = double(bench::residentBytes() - before) / double(all.size());
            return true;
        },
        {}));
    listing.seconds = double(timer.nsecsElapsed()) / 1e9;
    listing.rows = all.size();
    return listing;
}

double listWithShell(const RedisSettings &settings)
{
    QProcess shell;
    shell.setStandardOutputFile(QProcess::nullDevice());
    return bench::seconds([&] {
        shell.start(
            u"redis-cli"_s, {u"-p"_s, QString::number(settings.port), u"--scan"_s, u"--pattern"_s, u"workflow:*"_s});
        if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
            qFatal("%s", shell.readAllStandardError().constData());
    });
}

/// In milliseconds: how long PINGs of another client take, one every 2 ms until `done`.
std::vector<double> pingUntil(const RedisSettings &settings, const std::atomic<bool> &done)
{
    OpeningStep step{};
    const auto session = RedisSession::open(settings, Secret(), {}, step);
    require(session.map([](const RedisSession &) {}));
    std::vector<double> waits;
    while (!done) {
        waits.push_back(1e3
            * bench::seconds([&] { require(session->connection->ask({"PING"}, {}).map([](const RedisReply &) {})); }));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return waits;
}

/// The longest PING of another client while the store is listed.
double longestPing(const RedisSettings &settings, bool details)
{
    std::atomic<bool> done = false;
    std::thread lister([&] {
        listWithBackend(settings, details);
        done = true;
    });
    const std::vector<double> waits = pingUntil(settings, done);
    lister.join();
    return *std::max_element(waits.begin(), waits.end());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto [workflows, bytes, runs] = bench::readListingOptions(parser, 3);

    const RedisServer server;
    const RedisSettings settings = server.settings();
    generate(settings, workflows, bytes);

    std::vector<double> shells, ids, details, firstRows, bytesPerRow, cancels, pings, detailPings;
    for (int run = 0; run < runs; ++run) {
        shells.push_back(listWithShell(settings));
        const Listing listing = listWithBackend(settings, false);
        if (listing.rows != workflows)
            qFatal("Listed %lld of %d workflows.", qlonglong(listing.rows), workflows);
        ids.push_back(listing.seconds);
        firstRows.push_back(listing.firstRowsMilliseconds);
        bytesPerRow.push_back(listing.bytesPerRow);
        details.push_back(listWithBackend(settings, true).seconds);
        cancels.push_back(bench::cancelLatency(*opened(std::make_unique<RedisBackend>(settings, Secret()))));
        pings.push_back(longestPing(settings, false));
        detailPings.push_back(longestPing(settings, true));
    }

    std::printf("%d workflows, medians of %d runs\n", workflows, runs);
    std::printf("backend %.3f s, with sizes and expiries %.3f s, redis-cli --scan %.3f s\n", bench::median(ids),
        bench::median(details), bench::median(shells));
    bench::report("listing ids against redis-cli --scan", bench::median(ids) / bench::median(shells), "x", 0.4, true);
    bench::report("first rows", bench::median(firstRows), "ms", 50, true);
    bench::report("memory a row, with the keys seen", *std::max_element(bytesPerRow.begin(), bytesPerRow.end()),
        "bytes", 120, true);
    bench::report("cancelling, the longest", *std::max_element(cancels.begin(), cancels.end()), "ms", 100, true);
    bench::report("PING of another client, the longest", bench::median(pings), "ms", 15, true);
    bench::report("the same while details are listed", bench::median(detailPings), "ms", 15, true);
    return 0;
}
