#pragma once

#include "core/json/jsondocument.h"
#include "core/json/sequencematch.h"

#include <vector>

namespace stateloupe {

// Which children of two containers are the same ones: what comparing and merging of documents share.

bool sameBytes(const JsonDocument &a, ByteSpan spanA, const JsonDocument &b, ByteSpan spanB);
/// The same bytes as values, whatever their keys are.
bool sameValue(const JsonDocument &a, NodeId nodeA, const JsonDocument &b, NodeId nodeB);

std::vector<NodeId> childrenOf(const JsonDocument &document, NodeId container);

struct MemberMatch
{
    static constexpr size_t None = ~size_t(0);

    std::vector<size_t> partnerOfAfter; ///< for each member of the second object the one of the first, or None
    std::vector<bool> isMatched; ///< for each member of the first
    std::vector<bool> keepsPlace; ///< for each matched member of the second: did not move among the others
};

/// Members of the same key; of repeated keys every one has its own partner, in their order.
MemberMatch matchMembers(const JsonDocument &before, const std::vector<NodeId> &membersBefore,
    const JsonDocument &after, const std::vector<NodeId> &membersAfter);

/// Equal elements of both arrays in order. The common start and end are compared in place, which is quick where the
/// documents share bytes; only what is left is hashed.
SequencePairs matchElements(const JsonDocument &before, const std::vector<NodeId> &elementsBefore,
    const JsonDocument &after, const std::vector<NodeId> &elementsAfter);

/// For each element of the first array the one of the second that it has become, or MemberMatch::None: equal ones, and
/// between them those at the same turn.
std::vector<size_t> pairElements(const JsonDocument &before, const std::vector<NodeId> &elementsBefore,
    const JsonDocument &after, const std::vector<NodeId> &elementsAfter);

} // namespace stateloupe
