#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <unistd.h>
#include <vector>

namespace stateloupe::bench {

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double medianSeconds(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(seconds(work));
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[std::size_t(runs / 2)];
}

qint64 residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

void report(const char *what, double figure, const char *unit, double target, bool isAtMost)
{
    const bool isMet = isAtMost ? figure <= target : figure >= target;
    std::printf("%-58s %9.3f %-5s  target %s %-7.4g %s\n", what, figure, unit, isAtMost ? "<=" : ">=", target,
        isMet ? "met" : "MISSED");
    std::fflush(stdout);
}

} // namespace stateloupe::bench
