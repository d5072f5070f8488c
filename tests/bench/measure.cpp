#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

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
    return median(std::move(times));
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
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
