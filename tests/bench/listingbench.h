#pragma once

#include "core/backends/statebackend.h"

#include <QCommandLineParser>

namespace stateloupe::bench {

/// What every benchmark of a listing is told on its command line.
struct ListingOptions
{
    int workflows = 0; ///< how many to list
    int bytes = 0; ///< how long each state is, at least 64
    int runs = 0; ///< how often each is measured, at least 1
};

/// Adds the options to `parser`, which may have others, reads the program's arguments and ends it for --help.
ListingOptions readListingOptions(QCommandLineParser &parser, int defaultRuns);

/// Milliseconds from telling a listing to stop until it has returned; 0 when it had come to its end by then. `backend`
/// is open.
double cancelLatency(StateBackend &backend);

} // namespace stateloupe::bench
