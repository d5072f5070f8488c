#include "core/json/jsontransition.h"

#include "core/json/jsonalign.h"

#include <algorithm>

namespace stateloupe {

namespace {

/// More children than this come and go in one splice.
constexpr size_t MostSingleChildren = 100;

class Transition
{
public:
    Transition(const JsonDocument &from, const JsonDocument &to)
        : m_from(from)
        , m_to(to)
    {
    }

    /// False when it would take more than `mostSplices`.
    bool run(qsizetype mostSplices);
    QList<JsonSplice> takeSplices() { return std::move(m_splices); }

private:
    // The tasks are done from the end of the documents to their start, so that offsets and numbers stay true.
    struct Task
    {
        NodeId from = NoNode; ///< NoNode: `splice` is ready
        NodeId to = NoNode;
        JsonSplice splice;
    };
    /// What is between two children that stay: the bytes, and the children in it that come or go.
    struct Gap
    {
        NodeId container = NoNode;
        NodeId next = NoNode; ///< the node after it, in `from`
        qint64 fromStart = 0;
        qint64 fromEnd = 0;
        qint64 toStart = 0;
        qint64 toEnd = 0;
        std::vector<NodeId> removed;
        std::vector<NodeId> inserted;
    };

    void examine(NodeId from, NodeId to);
    void walkChildren(NodeId from, NodeId to);
    std::vector<std::pair<size_t, size_t>> keptChildren(
        NodeId from, const std::vector<NodeId> &before, const std::vector<NodeId> &after) const;
    bool hasSameStart(NodeId from, NodeId to) const;
    void pushGap(const Gap &gap);
    void pushAtOnce(const Gap &gap);
    JsonSplice replacement(NodeId from, NodeId to) const;

    const JsonDocument &m_from;
    const JsonDocument &m_to;
    std::vector<Task> m_tasks;
    QList<JsonSplice> m_splices;
};

bool Transition::run(qsizetype mostSplices)
{
    m_tasks.push_back({JsonDocument::Root, JsonDocument::Root, {}});
    while (!m_tasks.empty() && m_splices.size() <= mostSplices) {
        const Task task = std::move(m_tasks.back());
        m_tasks.pop_back();
        if (task.from == NoNode)
            m_splices.append(task.splice);
        else
            examine(task.from, task.to);
    }
    return m_splices.size() <= mostSplices;
}

void Transition::examine(NodeId from, NodeId to)
{
    if (sameValue(m_from, from, m_to, to))
        return;
    if (m_from.isContainer(from) && m_from.type(from) == m_to.type(to))
        walkChildren(from, to);
    else
        m_splices.append(replacement(from, to));
}

JsonSplice Transition::replacement(NodeId from, NodeId to) const
{
    JsonSplice splice;
    splice.removed = m_from.valueSpan(from);
    splice.inserted = m_to.rawValue(to);
    splice.container = m_from.parent(from);
    splice.firstNode = from;
    splice.removedNodes = m_from.subtreeSize(from);
    splice.removedChildren = 1;
    splice.items = {0, splice.inserted.size()};
    splice.keyLength = splice.removed.offset - m_from.nodeSpan(from).offset;
    return splice;
}

/// Whether key, colon and the white space around it are written alike.
bool Transition::hasSameStart(NodeId from, NodeId to) const
{
    const qint64 startFrom = m_from.nodeSpan(from).offset;
    const qint64 startTo = m_to.nodeSpan(to).offset;
    return sameBytes(m_from, {startFrom, m_from.valueSpan(from).offset - startFrom}, m_to,
        {startTo, m_to.valueSpan(to).offset - startTo});
}

std::vector<std::pair<size_t, size_t>> Transition::keptChildren(
    NodeId from, const std::vector<NodeId> &before, const std::vector<NodeId> &after) const
{
    std::vector<std::pair<size_t, size_t>> kept;
    if (m_from.type(from) == JsonType::Array) {
        const std::vector<size_t> partners = pairElements(m_from, before, m_to, after);
        for (size_t i = 0; i < partners.size(); ++i) {
            if (partners[i] != MemberMatch::None)
                kept.emplace_back(i, partners[i]);
        }
        return kept;
    }
    const MemberMatch match = matchMembers(m_from, before, m_to, after);
    for (size_t i = 0; i < after.size(); ++i) {
        if (match.keepsPlace[i] && hasSameStart(before[match.partnerOfAfter[i]], after[i]))
            kept.emplace_back(match.partnerOfAfter[i], i);
    }
    return kept;
}

void Transition::walkChildren(NodeId from, NodeId to)
{
    const std::vector<NodeId> before = childrenOf(m_from, from);
    const std::vector<NodeId> after = childrenOf(m_to, to);
    auto kept = keptChildren(from, before, after);
    kept.emplace_back(before.size(), after.size());

    size_t nextBefore = 0;
    size_t nextAfter = 0;
    Gap gap;
    gap.container = from;
    gap.fromStart = m_from.valueSpan(from).offset + 1;
    gap.toStart = m_to.valueSpan(to).offset + 1;
    for (const auto &[keptBefore, keptAfter] : kept) {
        const bool isEnd = keptBefore == before.size();
        gap.next = isEnd ? from + m_from.subtreeSize(from) : before[keptBefore];
        gap.fromEnd = isEnd ? m_from.valueSpan(from).end() - 1 : m_from.nodeSpan(gap.next).offset;
        gap.toEnd = isEnd ? m_to.valueSpan(to).end() - 1 : m_to.nodeSpan(after[keptAfter]).offset;
        gap.removed.assign(before.begin() + ptrdiff_t(nextBefore), before.begin() + ptrdiff_t(keptBefore));
        gap.inserted.assign(after.begin() + ptrdiff_t(nextAfter), after.begin() + ptrdiff_t(keptAfter));
        if (!sameBytes(
                m_from, {gap.fromStart, gap.fromEnd - gap.fromStart}, m_to, {gap.toStart, gap.toEnd - gap.toStart}))
            pushGap(gap);
        if (isEnd)
            return;
        m_tasks.push_back({before[keptBefore], after[keptAfter], {}});
        gap.fromStart = m_from.nodeSpan(before[keptBefore]).end();
        gap.toStart = m_to.nodeSpan(after[keptAfter]).end();
        nextBefore = keptBefore + 1;
        nextAfter = keptAfter + 1;
    }
}

/// One splice for each child that comes or goes, the rightmost done first; each takes the bytes up to the one before,
/// and the leftmost all that is left.
void Transition::pushGap(const Gap &gap)
{
    const size_t steps = std::max({gap.removed.size(), gap.inserted.size(), size_t(1)});
    if (steps > MostSingleChildren)
        return pushAtOnce(gap);
    std::vector<Task> tasks;
    qint64 fromEnd = gap.fromEnd;
    qint64 toEnd = gap.toEnd;
    for (size_t step = 1; step <= steps; ++step) {
        const NodeId gone = step <= gap.removed.size() ? gap.removed[gap.removed.size() - step] : NoNode;
        const NodeId come = step <= gap.inserted.size() ? gap.inserted[gap.inserted.size() - step] : NoNode;
        const bool isLeftmost = step == steps;
        const qint64 fromStart = isLeftmost ? gap.fromStart : (gone == NoNode ? fromEnd : m_from.nodeSpan(gone).offset);
        const qint64 toStart = isLeftmost ? gap.toStart : (come == NoNode ? toEnd : m_to.nodeSpan(come).offset);
        JsonSplice splice;
        splice.container = gap.container;
        splice.removed = {fromStart, fromEnd - fromStart};
        splice.inserted = m_to.bytes({toStart, toEnd - toStart});
        splice.firstNode = gone != NoNode ? gone : gap.removed.empty() ? gap.next : gap.removed.front();
        splice.removedNodes = gone == NoNode ? 0 : m_from.subtreeSize(gone);
        splice.removedChildren = gone == NoNode ? 0 : 1;
        if (come != NoNode)
            splice.items = {m_to.nodeSpan(come).offset - toStart, m_to.nodeSpan(come).length};
        tasks.push_back({NoNode, NoNode, splice});
        fromEnd = fromStart;
        toEnd = toStart;
    }
    m_tasks.insert(m_tasks.end(), tasks.rbegin(), tasks.rend());
}

void Transition::pushAtOnce(const Gap &gap)
{
    JsonSplice splice;
    splice.container = gap.container;
    splice.removed = {gap.fromStart, gap.fromEnd - gap.fromStart};
    splice.inserted = m_to.bytes({gap.toStart, gap.toEnd - gap.toStart});
    splice.firstNode = gap.removed.empty() ? gap.next : gap.removed.front();
    splice.removedNodes = gap.next - splice.firstNode;
    splice.removedChildren = quint32(gap.removed.size());
    if (!gap.inserted.empty()) {
        const qint64 start = m_to.nodeSpan(gap.inserted.front()).offset;
        splice.items = {start - gap.toStart, m_to.nodeSpan(gap.inserted.back()).end() - start};
    }
    m_tasks.push_back({NoNode, NoNode, splice});
}

JsonSplice wholeReplacement(const JsonDocument &from, const JsonDocument &to)
{
    JsonSplice splice;
    splice.removed = {0, from.size()};
    splice.inserted = to.bytes();
    splice.removedNodes = from.nodeCount();
    splice.removedChildren = 1;
    splice.items = to.valueSpan(JsonDocument::Root);
    return splice;
}

bool isFramedAlike(const JsonDocument &from, const JsonDocument &to)
{
    const ByteSpan rootFrom = from.valueSpan(JsonDocument::Root);
    const ByteSpan rootTo = to.valueSpan(JsonDocument::Root);
    return sameBytes(from, {0, rootFrom.offset}, to, {0, rootTo.offset})
        && sameBytes(
            from, {rootFrom.end(), from.size() - rootFrom.end()}, to, {rootTo.end(), to.size() - rootTo.end()});
}

} // namespace

JsonEdit transition(const JsonDocument &from, const JsonDocument &to, qsizetype mostSplices)
{
    JsonEdit edit;
    edit.fromVersion = from.version();
    edit.toVersion = to.version();
    Transition steps(from, to);
    if (isFramedAlike(from, to) && steps.run(mostSplices))
        edit.splices = steps.takeSplices();
    else
        edit.splices.append(wholeReplacement(from, to));
    return edit;
}

} // namespace stateloupe
