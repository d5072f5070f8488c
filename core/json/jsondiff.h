#pragma once

#include "core/json/jsondocument.h"

#include <QList>

#include <functional>

namespace stateloupe {

enum class DifferenceKind {
    Added, ///< only in the second document
    Removed, ///< only in the first
    Changed, ///< another value
    Spelling, ///< the same value, written differently: "\u00e9" and "é", 1.0 and 1.00 are not this but Changed
    Moved, ///< the same member, at another place among its siblings
};

struct JsonDifference
{
    DifferenceKind kind = DifferenceKind::Changed;
    NodeId before = NoNode; ///< in the first document; NoNode when added
    NodeId after = NoNode; ///< in the second document; NoNode when removed
    /// In the second document; in the first one for what was removed.
    JsonPointer pointer;
    NodeId containerBefore = NoNode; ///< the object or array around it, in both documents; NoNode at the top
    NodeId containerAfter = NoNode;
    /// Where what was removed or moved belongs among the children of containerAfter, once it is out of there itself.
    quint32 homeRow = 0;
};

struct JsonDiff
{
    QList<JsonDifference> differences; ///< in the order of the second document, removed ones where they stood
    bool truncated = false; ///< there were more than `limit`
    /// The bytes differ although no value does: white space between tokens.
    bool layoutDiffers = false;
};

/// What changed between two documents, at the innermost places that say it all: a changed leaf is named, not its
/// parents. Members are matched by key (repeated ones by their turn), array elements by a longest common subsequence
/// where that is affordable. Numbers compare as written: 1.0 and 1 differ.
/// Takes time in proportion to both documents, much less where they share bytes: not for the GUI thread. What is
/// returned after `isCancelled` turned true is no answer.
JsonDiff diff(const JsonDocument &before, const JsonDocument &after, int limit = 10'000,
    const std::function<bool()> &isCancelled = {});

/// Whether two texts say the same, though one of them may be written anew: the same members in another order, strings
/// with other escapes, other white space. Texts that are not JSON have to be equal.
bool saySame(const QByteArray &a, const QByteArray &b);

} // namespace stateloupe
