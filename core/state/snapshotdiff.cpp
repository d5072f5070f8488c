#include "core/state/snapshotdiff.h"

#include "core/state/unifiedstate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumDifferences = 1'000; // laying out a list of more takes the window longer than anybody waits

JsonDocument copyOf(const JsonDocument &document, NodeId root)
{
    if (document.type(root) != JsonType::Object)
        return JsonDocument::parse(document.rawValue(root)).value_or(JsonDocument());
    const NodeId checkpoints = UnifiedState(document, root).checkpoints();
    QByteArray text("{");
    auto members = document.children(root);
    for (quint32 row = 0; row < document.childCount(root); ++row, members.toNextSibling()) {
        if (members.node() == checkpoints)
            continue;
        text += (text.size() > 1 ? ", " : "") + document.bytes(document.nodeSpan(members.node()));
    }
    return JsonDocument::parse(text + '}').value_or(JsonDocument());
}

bool isSharingSuspected(const JsonDocument &before, const JsonDocument &after)
{
    const NodeId old = UnifiedState(before).context();
    const NodeId current = UnifiedState(after).context();
    if (old == NoNode || current == NoNode)
        return false;
    bool hasNested = false;
    bool differs = false;
    auto members = before.children(old);
    for (quint32 row = 0; row < before.childCount(old); ++row, members.toNextSibling()) {
        const NodeId member = members.node();
        const NodeId counterpart = after.member(current, before.key(member));
        const bool isSame = counterpart != NoNode && before.rawValue(member) == after.rawValue(counterpart);
        const bool isNested = before.childCount(member) > 0;
        if (isNested && !isSame)
            return false;
        hasNested |= isNested;
        differs |= !isSame;
    }
    return hasNested && (differs || before.childCount(old) != after.childCount(current));
}

} // namespace

SnapshotDiff diffSnapshots(
    const JsonDocument &document, NodeId before, NodeId after, const std::function<bool()> &isCancelled)
{
    SnapshotDiff result;
    result.before = copyOf(document, before);
    if (isCancelled && isCancelled())
        return result;
    result.after = copyOf(document, after);
    result.diff = diff(result.before, result.after, MaximumDifferences, isCancelled);
    result.sharesNestedValues = isSharingSuspected(result.before, result.after);
    return result;
}

} // namespace stateloupe
