#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace stateloupe {

/// What callers branch on. Everything finer is in Error::detail, for people.
enum class ErrorKind {
    NotFound, ///< the named workflow, path or file does not exist
    Conflict, ///< the store no longer holds what the caller expected; nothing was written
    InvalidData, ///< what was read is not what its format promises
    InvalidArgument, ///< the caller asked for something that makes no sense; the way out is to ask differently
    Unavailable, ///< the store did not answer, or not in time; trying again may help
    PermissionDenied, ///< the store or the system refuses this to us
    Unsupported, ///< this kind of store or document cannot do that
    Cancelled, ///< somebody asked for it to stop; nothing was written
    OutcomeUnknown, ///< a change was sent and its answer never came; it is made or not: load again to see
    Internal, ///< a mistake of ours
};

/// An expected failure, as a value.
///
/// `detail` is untranslated plain text: what happened, to what and where, then the way out. It never holds a secret or
/// workflow content, and it may hold text that a store sent: show it as plain text only.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail)});
}

} // namespace stateloupe
