#pragma once

#include "core/json/jsondocument.h"

namespace stateloupe {

/// The edit that turns `from` into a document with exactly the bytes of `to`, and leaves alone what both share: for
/// whoever looks at `from` and shall not lose the place. Children come and go one by one, each in a splice of its own,
/// until they are many; past `mostSplices` the edit replaces the whole.
///
/// The nodes of the result are those of `to`. Takes time in proportion to both documents, much less where they share
/// bytes: not for the GUI thread.
JsonEdit transition(const JsonDocument &from, const JsonDocument &to, qsizetype mostSplices = 1'000);

} // namespace stateloupe
