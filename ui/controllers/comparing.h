#pragma once

#include "ui/controllers/comparison.h"

namespace stateloupe {

// What a Comparison computes on another thread.

/// Compares the documents of `known`, unless its differences are known already, and lines up what `filter` lets pass.
ComparisonResult compareDocuments(
    ComparisonResult known, bool isDiffKnown, const ComparisonFilter &filter, const std::function<bool()> &isCancelled);

/// The edit of the right document, or of the left one, that takes these differences over from the other.
Result<JsonEdit> editToApply(const ComparisonResult &result, const QList<int> &differences, bool isToTheRight);

} // namespace stateloupe
