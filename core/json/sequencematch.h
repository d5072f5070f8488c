#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace stateloupe {

using SequencePairs = std::vector<std::pair<quint32, quint32>>;

/// The pairs (index in `before`, index in `after`) of equal values that a shortest edit script keeps, both ascending.
/// Past `maximumEdits` insertions and removals it gives up and pairs nothing.
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, the greedy version.
SequencePairs matchSequences(
    const std::vector<size_t> &before, const std::vector<size_t> &after, int maximumEdits = 1'000);

} // namespace stateloupe
