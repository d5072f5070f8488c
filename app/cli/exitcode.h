#pragma once

#include "core/result.h"

namespace stateloupe {

/// What the program tells the shell; the man page has the same table.
enum class ExitCode : int {
    Done = 0,
    Found = 1, ///< done, but there is something to look at: a difference, a missing id, a damaged state
    Usage = 2, ///< arguments or input that make no sense; nothing was done
    Unavailable = 3, ///< the store could not be opened or did not answer in time
    Conflict = 4, ///< the store holds something else than expected; nothing was written
    Refused = 5, ///< the store is read-only, or no one said yes
    NoDisplay = 69, ///< a window was asked for where none can be
    Internal = 70, ///< a mistake of ours, or the output could not be written
    Interrupted = 130, ///< Ctrl+C
};

ExitCode exitCodeOf(ErrorKind kind);

} // namespace stateloupe
