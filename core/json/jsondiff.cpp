#include "core/json/jsondiff.h"

#include "core/json/jsonalign.h"

#include <algorithm>

namespace stateloupe {

namespace {

class Differ
{
public:
    Differ(const JsonDocument &before, const JsonDocument &after, int limit, const std::function<bool()> &isCancelled)
        : m_before(before)
        , m_after(after)
        , m_limit(limit)
        , m_isCancelled(isCancelled)
    {
    }

    JsonDiff run();

private:
    // One step of a path: the way to a node through its ancestors, shared by all below them.
    struct Step
    {
        size_t parent = 0;
        const JsonDocument *document = nullptr;
        NodeId node = NoNode;
        quint32 row = 0;
    };
    // Something still to be looked at; reported as it is when one side is missing or it moved.
    struct Task
    {
        NodeId before = NoNode;
        NodeId after = NoNode;
        size_t step = 0;
        bool isMove = false;
        NodeId containerBefore = NoNode;
        NodeId containerAfter = NoNode;
        quint32 homeRow = 0;
    };

    void examine(const Task &task);
    void compareObjects(const Task &task);
    void compareArrays(const Task &task);
    void report(DifferenceKind kind, const Task &task);
    Task removedTask(NodeId before, quint32 row, quint32 homeRow, const Task &parent);
    Task pairTask(NodeId before, NodeId after, quint32 row, const Task &parent);
    void pushInOrder(std::vector<Task> tasks);
    JsonPointer pointerOf(size_t step) const;

    const JsonDocument &m_before;
    const JsonDocument &m_after;
    int m_limit;
    const std::function<bool()> &m_isCancelled;
    JsonDiff m_diff;
    std::vector<Step> m_steps{Step{}};
    std::vector<Task> m_tasks;
};

JsonDiff Differ::run()
{
    m_tasks.push_back({.before = JsonDocument::Root, .after = JsonDocument::Root});
    constexpr int TasksBetweenLooks = 1'024;
    for (int passed = 1; !m_tasks.empty() && !m_diff.truncated; ++passed) {
        if (passed % TasksBetweenLooks == 0 && m_isCancelled && m_isCancelled())
            break;
        const Task task = m_tasks.back();
        m_tasks.pop_back();
        examine(task);
    }
    m_diff.layoutDiffers = m_diff.differences.isEmpty() && !m_diff.truncated
        && !sameBytes(m_before, {0, m_before.size()}, m_after, {0, m_after.size()});
    return std::move(m_diff);
}

void Differ::examine(const Task &task)
{
    if (task.before == NoNode)
        return report(DifferenceKind::Added, task);
    if (task.after == NoNode)
        return report(DifferenceKind::Removed, task);
    if (task.isMove)
        return report(DifferenceKind::Moved, task);
    const bool spellKeyAlike = sameBytes(m_before, m_before.keySpan(task.before), m_after, m_after.keySpan(task.after));
    if (!spellKeyAlike)
        report(DifferenceKind::Spelling, task);
    if (sameBytes(m_before, m_before.valueSpan(task.before), m_after, m_after.valueSpan(task.after)))
        return;
    const JsonType type = m_before.type(task.before);
    if (type != m_after.type(task.after))
        return report(DifferenceKind::Changed, task);
    if (type == JsonType::Object)
        return compareObjects(task);
    if (type == JsonType::Array)
        return compareArrays(task);
    const bool isSameText = type == JsonType::String && m_before.string(task.before) == m_after.string(task.after);
    report(isSameText ? DifferenceKind::Spelling : DifferenceKind::Changed, task);
}

void Differ::compareObjects(const Task &task)
{
    const std::vector<NodeId> before = childrenOf(m_before, task.before);
    const std::vector<NodeId> after = childrenOf(m_after, task.after);
    const MemberMatch match = matchMembers(m_before, before, m_after, after);
    std::vector<std::pair<size_t, size_t>> kept; // rows in `before` and `after`, both ascending
    for (size_t i = 0; i < after.size(); ++i) {
        if (match.keepsPlace[i])
            kept.emplace_back(match.partnerOfAfter[i], i);
    }
    const auto homeOf = [&](size_t rowBefore) {
        const auto next = std::upper_bound(kept.begin(), kept.end(), std::pair(rowBefore, after.size()));
        return next == kept.end() ? after.size() : next->second;
    };
    std::vector<Task> tasks;
    size_t nextRemoved = 0;
    const auto removedUpTo = [&](size_t end) {
        for (; nextRemoved < end; ++nextRemoved) {
            if (!match.isMatched[nextRemoved])
                tasks.push_back(
                    removedTask(before[nextRemoved], quint32(nextRemoved), quint32(homeOf(nextRemoved)), task));
        }
    };
    for (size_t i = 0; i < after.size(); ++i) {
        const size_t partner = match.partnerOfAfter[i];
        if (partner == MemberMatch::None) {
            tasks.push_back(pairTask(NoNode, after[i], quint32(i), task));
            continue;
        }
        const bool isInPlace = match.keepsPlace[i];
        if (isInPlace)
            removedUpTo(partner);
        Task pair = pairTask(before[partner], after[i], quint32(i), task);
        if (!isInPlace) {
            const size_t home = homeOf(partner);
            pair.isMove = true;
            pair.homeRow = quint32(home > i ? home - 1 : home);
            tasks.push_back(pair);
            pair.isMove = false;
        }
        tasks.push_back(pair);
    }
    removedUpTo(before.size());
    pushInOrder(std::move(tasks));
}

void Differ::compareArrays(const Task &task)
{
    const std::vector<NodeId> before = childrenOf(m_before, task.before);
    const std::vector<NodeId> after = childrenOf(m_after, task.after);
    SequencePairs kept = matchElements(m_before, before, m_after, after);
    kept.emplace_back(before.size(), after.size());

    std::vector<Task> tasks;
    size_t nextBefore = 0;
    size_t nextAfter = 0;
    for (const auto &[keptBefore, keptAfter] : kept) {
        while (nextBefore < keptBefore && nextAfter < keptAfter) {
            tasks.push_back(pairTask(before[nextBefore], after[nextAfter], quint32(nextAfter), task));
            ++nextBefore;
            ++nextAfter;
        }
        for (; nextBefore < keptBefore; ++nextBefore)
            tasks.push_back(removedTask(before[nextBefore], quint32(nextBefore), quint32(nextAfter), task));
        for (; nextAfter < keptAfter; ++nextAfter)
            tasks.push_back(pairTask(NoNode, after[nextAfter], quint32(nextAfter), task));
        if (keptBefore < before.size()) // equal, unless two hashes collided
            tasks.push_back(pairTask(before[keptBefore], after[keptAfter], quint32(keptAfter), task));
        nextBefore = keptBefore + 1;
        nextAfter = keptAfter + 1;
    }
    pushInOrder(std::move(tasks));
}

Differ::Task Differ::removedTask(NodeId before, quint32 row, quint32 homeRow, const Task &parent)
{
    m_steps.push_back({parent.step, &m_before, before, row});
    return {before, NoNode, m_steps.size() - 1, false, parent.before, parent.after, homeRow};
}

Differ::Task Differ::pairTask(NodeId before, NodeId after, quint32 row, const Task &parent)
{
    m_steps.push_back({parent.step, &m_after, after, row});
    return {before, after, m_steps.size() - 1, false, parent.before, parent.after, 0};
}

void Differ::pushInOrder(std::vector<Task> tasks)
{
    m_tasks.insert(m_tasks.end(), tasks.rbegin(), tasks.rend());
}

void Differ::report(DifferenceKind kind, const Task &task)
{
    if (m_diff.differences.size() == m_limit) {
        m_diff.truncated = true;
        return;
    }
    m_diff.differences.append(
        {kind, task.before, task.after, pointerOf(task.step), task.containerBefore, task.containerAfter, task.homeRow});
}

JsonPointer Differ::pointerOf(size_t step) const
{
    QStringList tokens;
    for (; step != 0; step = m_steps[step].parent) {
        const Step &at = m_steps[step];
        tokens.prepend(at.document->isMember(at.node) ? at.document->key(at.node) : QString::number(at.row));
    }
    return JsonPointer(tokens);
}

} // namespace

JsonDiff diff(
    const JsonDocument &before, const JsonDocument &after, int limit, const std::function<bool()> &isCancelled)
{
    return Differ(before, after, limit, isCancelled).run();
}

bool saySame(const QByteArray &a, const QByteArray &b)
{
    if (a == b)
        return true;
    const auto first = JsonDocument::parse(a);
    const auto second = JsonDocument::parse(b);
    if (!first || !second)
        return false;
    const JsonDiff found = diff(*first, *second);
    return !found.truncated
        && std::all_of(found.differences.begin(), found.differences.end(), [](const JsonDifference &difference) {
               return difference.kind == DifferenceKind::Spelling || difference.kind == DifferenceKind::Moved;
           });
}

} // namespace stateloupe
