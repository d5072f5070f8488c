#pragma once

#include <QtGlobal>

#include <functional>

namespace stateloupe::bench {

/// Wall seconds of `work`, which runs once.
double seconds(const std::function<void()> &work);
/// The median of `runs` wall times, in seconds.
double medianSeconds(int runs, const std::function<void()> &work);
/// Bytes of memory the process holds now.
qint64 residentBytes();

/// One line: what, the measured figure, the target, and whether it is met.
void report(const char *what, double figure, const char *unit, double target, bool isAtMost);

} // namespace stateloupe::bench
