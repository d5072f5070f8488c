#include "tests/bench/listingbench.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace stateloupe::bench {

ListingOptions readListingOptions(QCommandLineParser &parser, int defaultRuns)
{
    parser.addOptions({{u"workflows"_s, u"How many workflows to list."_s, u"n"_s, u"1000000"_s},
        {u"bytes"_s, u"How long each state is."_s, u"n"_s, u"2048"_s},
        {u"runs"_s, u"How often each is measured."_s, u"n"_s, QString::number(defaultRuns)}});
    parser.addHelpOption();
    parser.process(*QCoreApplication::instance());
    return {parser.value(u"workflows"_s).toInt(), std::max(64, parser.value(u"bytes"_s).toInt()),
        std::max(1, parser.value(u"runs"_s).toInt())};
}

double cancelLatency(StateBackend &backend)
{
    std::atomic<bool> cancelled = false;
    QElapsedTimer timer;
    std::thread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        timer.start();
        cancelled = true;
    });
    const auto listed = backend.list(
        {}, [](WorkflowList &&) { return true; },
        CallControl(QDeadlineTimer::Forever, [&cancelled] { return cancelled.load(); }));
    canceller.join();
    return listed ? 0 : double(timer.nsecsElapsed()) / 1e6;
}

} // namespace stateloupe::bench
