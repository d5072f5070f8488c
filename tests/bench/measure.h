#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

namespace stateloupe::bench {

/// Wall seconds of `work`, which runs once.
double seconds(const std::function<void()> &work);
/// The median of `runs` wall times, in seconds.
double medianSeconds(int runs, const std::function<void()> &work);
/// Of at least one value.
double median(std::vector<double> values);
/// Bytes of memory the process holds now.
qint64 residentBytes();

/// One line: what, the measured figure, the target, and whether it is met.
void report(const char *what, double figure, const char *unit, double target, bool isAtMost);

} // namespace stateloupe::bench
