#include "core/json/jsonrevert.h"

#include "core/json/jsonbatch.h"
#include "core/json/jsonsplice.h"

#include <algorithm>
#include <limits>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// How children are set apart around `node`, which has siblings or not, in its own document.
JsonStyle styleAround(const JsonDocument &document, NodeId node)
{
    const NodeId container = document.parent(node);
    JsonStyle style = styleOf(document, container);
    const NodeId next = document.nextSibling(node);
    const quint32 row = document.row(node);
    if (next != NoNode) {
        const qint64 end = document.nodeSpan(node).end();
        style.separator = document.bytes({end, document.nodeSpan(next).offset - end});
    } else if (row > 0) {
        const qint64 end = document.nodeSpan(document.child(container, row - 1)).end();
        style.separator = document.bytes({end, document.nodeSpan(node).offset - end});
    }
    return style;
}

Result<JsonEdit> takeOut(const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference)
{
    Result<JsonSplice> splice = removal(after, difference.after);
    if (!splice)
        return tl::make_unexpected(splice.error());
    const NodeId container = difference.containerBefore;
    const bool wasEmpty = before.isContainer(container) && before.childCount(container) == 0;
    if (wasEmpty && after.childCount(difference.containerAfter) == 1) {
        const ByteSpan brackets = before.valueSpan(container);
        splice->inserted = before.bytes({brackets.offset + 1, brackets.length - 2});
    }
    return editOf(after, *splice);
}

Result<JsonEdit> putBack(const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference)
{
    const QByteArray item = before.bytes(before.nodeSpan(difference.before));
    return insertion(after, difference.containerAfter, difference.homeRow, styleAround(before, difference.before), item)
        .map([&](const JsonSplice &splice) { return editOf(after, splice); });
}

Result<JsonEdit> moveHome(const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference)
{
    JsonBatch batch(after);
    const QByteArray item = after.bytes(after.nodeSpan(difference.after));
    const Result<JsonSplice> taken = removal(after, difference.after);
    if (!taken)
        return tl::make_unexpected(taken.error());
    batch.add(editOf(after, *taken));
    const Result<JsonSplice> put = insertion(
        batch.document(), difference.containerAfter, difference.homeRow, styleAround(before, difference.before), item);
    if (!put)
        return tl::make_unexpected(put.error());
    batch.add(editOf(batch.document(), *put));
    return batch.edit();
}

/// A key, a string, or both may be written differently.
Result<JsonEdit> spellAsBefore(const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference)
{
    const QByteArray key = before.bytes(before.keySpan(difference.before));
    if (key != after.bytes(after.keySpan(difference.after)))
        return editOf(after, renaming(after, difference.after, key));
    return editOf(after, replacement(after, difference.after, before.rawValue(difference.before)));
}

bool fits(const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference)
{
    const auto isIn = [](const JsonDocument &document, NodeId node, bool isNeeded) {
        return isNeeded ? node < document.nodeCount() : node == NoNode;
    };
    const bool isInContainer = difference.kind == DifferenceKind::Changed || difference.kind == DifferenceKind::Spelling
        || (isIn(before, difference.containerBefore, true) && isIn(after, difference.containerAfter, true));
    return isInContainer && isIn(before, difference.before, difference.kind != DifferenceKind::Added)
        && isIn(after, difference.after, difference.kind != DifferenceKind::Removed);
}

} // namespace

Result<JsonEdit> revertDifference(
    const JsonDocument &before, const JsonDocument &after, const JsonDifference &difference)
{
    if (!fits(before, after, difference))
        return failure(ErrorKind::InvalidArgument, u"This difference is one of other documents."_s);
    switch (difference.kind) {
    case DifferenceKind::Added:
        return takeOut(before, after, difference);
    case DifferenceKind::Removed:
        return putBack(before, after, difference);
    case DifferenceKind::Moved:
        return moveHome(before, after, difference);
    case DifferenceKind::Spelling:
        return spellAsBefore(before, after, difference);
    case DifferenceKind::Changed:
        break;
    }
    return editOf(after, replacement(after, difference.after, before.rawValue(difference.before)));
}

Result<JsonEdit> revertDifferences(
    const JsonDocument &before, const JsonDocument &after, const QList<JsonDifference> &differences)
{
    // From the end on, an edit renumbers nothing that is still to come. A move does; what was moved is found again by
    // its number in `before`, which stays as it is.
    JsonBatch batch(after);
    QList<NodeId> moved;
    for (auto difference = differences.crbegin(); difference != differences.crend(); ++difference) {
        if (difference->kind == DifferenceKind::Moved)
            moved.append(difference->before);
        else if (!batch.add(revertDifference(before, batch.document(), *difference)))
            return batch.edit();
    }
    const auto compare = [&] { return diff(before, batch.document(), std::numeric_limits<int>::max()); };
    for (const NodeId node : std::as_const(moved)) {
        const JsonDiff rest = compare();
        const auto found = std::find_if(rest.differences.begin(), rest.differences.end(),
            [node](const JsonDifference &one) { return one.kind == DifferenceKind::Moved && one.before == node; });
        if (found != rest.differences.end())
            batch.add(revertDifference(before, batch.document(), *found));
    }
    if (compare().layoutDiffers)
        batch.add(editOf(
            batch.document(), replacement(batch.document(), JsonDocument::Root, before.rawValue(JsonDocument::Root))));
    return batch.edit();
}

} // namespace stateloupe
