#pragma once

#include "core/json/jsondiff.h"

namespace stateloupe {

/// The edit of `before` that makes it hold what `after` holds at some of their differences, with the bytes of `after`:
/// the counterpart of revertDifferences(), which edits `after`. `differences` are indices in `diff`, which is that of
/// the two.
/// Takes as long as comparing the documents, once more for each member that was moved: not for the GUI thread.
Result<JsonEdit> takeOverDifferences(
    const JsonDocument &before, const JsonDocument &after, const JsonDiff &diff, const QList<int> &differences);

} // namespace stateloupe
