#include "app/cli/exitcode.h"

namespace stateloupe {

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
    case ErrorKind::InvalidData:
        return ExitCode::Found;
    case ErrorKind::Conflict:
        return ExitCode::Conflict;
    case ErrorKind::InvalidArgument:
    case ErrorKind::Unsupported:
        return ExitCode::Usage;
    case ErrorKind::Unavailable:
    case ErrorKind::OutcomeUnknown:
        return ExitCode::Unavailable;
    case ErrorKind::PermissionDenied:
        return ExitCode::Refused;
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case ErrorKind::Internal:
        break;
    }
    return ExitCode::Internal;
}

} // namespace stateloupe
