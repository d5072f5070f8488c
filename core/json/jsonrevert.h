#pragma once

#include "core/json/jsondiff.h"

namespace stateloupe {

/// The edit of `after` that takes back one difference between `before` and `after`, with the bytes of `before`.
/// Taking back one after the other, in any order and each from a diff of its own, leads back to `before`, byte for
/// byte unless white space was changed besides.
/// Errors: InvalidArgument when the difference is not of these documents.
Result<JsonEdit> revertDifference(
    const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference);

/// The same for several differences of one diff, as a single edit. When no difference is left, white space is as it was
/// in `before` too.
/// Takes as long as comparing the documents, once more for each member that was moved: not for the GUI thread.
Result<JsonEdit> revertDifferences(
    const JsonDocument &before, const JsonDocument &after, const QList<JsonDifference> &differences);

} // namespace stateloupe
