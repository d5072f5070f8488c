#include "core/json/jsonmerge.h"

#include "core/json/jsonalign.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace stateloupe {

using Choice = JsonConflict::Choice;

/// Walks the three versions side by side and writes down what has to be done with theirs, in its order.
class Merger
{
public:
    explicit Merger(JsonMerge &merge)
        : m_merge(merge)
        , m_base(merge.m_base)
        , m_mine(merge.m_mine)
        , m_theirs(merge.m_theirs)
    {
    }

    void run();

private:
    using Step = JsonMerge::Step;
    using Nodes = std::vector<NodeId>;

    /// Three versions of one place, of which one may lack; or what I put at a row of theirs.
    struct Task
    {
        NodeId base = NoNode;
        NodeId mine = NoNode;
        NodeId theirs = NoNode;
        bool isInsertion = false; ///< into the container `theirs`
        quint32 row = 0;
    };
    using Insertions = std::map<quint32, std::vector<Task>>; ///< by row

    void examine(const Task &task);
    void mergeObjects(const Task &task);
    void mergeArrays(const Task &task);
    bool isAmbiguous(const Nodes &base, const Nodes &mine, const Nodes &theirs) const;
    Insertions elementInsertions(const Task &task, const Nodes &base, const Nodes &mine, const Nodes &theirs,
        const std::vector<size_t> &inMine, const std::vector<size_t> &inTheirs) const;
    void push(const std::vector<Task> &children, const Insertions &insertions);
    void addConflict(const Task &task, Step step);

    JsonMerge &m_merge;
    const JsonDocument &m_base;
    const JsonDocument &m_mine;
    const JsonDocument &m_theirs;
    std::vector<Task> m_tasks;
};

namespace {

QHash<QString, NodeId> byKey(const JsonDocument &document, const std::vector<NodeId> &members)
{
    QHash<QString, NodeId> nodes;
    nodes.reserve(qsizetype(members.size()));
    for (const NodeId member : members)
        nodes.insert(document.key(member), member);
    return nodes;
}

bool hasRepeatedKeys(const JsonDocument &document, const std::vector<NodeId> &members)
{
    return size_t(byKey(document, members).size()) < members.size();
}

} // namespace

void Merger::run()
{
    m_tasks.push_back({JsonDocument::Root, JsonDocument::Root, JsonDocument::Root});
    while (!m_tasks.empty()) {
        const Task task = m_tasks.back();
        m_tasks.pop_back();
        examine(task);
    }
}

void Merger::examine(const Task &task)
{
    if (task.isInsertion) {
        const Step step{Step::Kind::Insert, task.theirs, task.row, task.mine};
        if (task.base == NoNode)
            m_merge.m_steps.append(step);
        else // they removed what I changed
            addConflict({task.base, task.mine, NoNode}, step);
        return;
    }
    const bool isMineChanged
        = task.mine == NoNode || task.base == NoNode || !sameValue(m_base, task.base, m_mine, task.mine);
    const bool isTheirsChanged = task.base == NoNode || !sameValue(m_base, task.base, m_theirs, task.theirs);
    if (!isMineChanged)
        return;
    if (task.mine == NoNode) {
        const Step step{Step::Kind::Remove, task.theirs};
        isTheirsChanged ? addConflict(task, step) : m_merge.m_steps.append(step);
        return;
    }
    if (sameValue(m_mine, task.mine, m_theirs, task.theirs))
        return;
    const Step step{Step::Kind::Replace, task.theirs, 0, task.mine};
    if (!isTheirsChanged) {
        m_merge.m_steps.append(step);
        return;
    }
    const JsonType type = m_theirs.type(task.theirs);
    const bool isSameType = task.base != NoNode && m_base.type(task.base) == type && m_mine.type(task.mine) == type;
    if (isSameType && type == JsonType::Object)
        mergeObjects(task);
    else if (isSameType && type == JsonType::Array)
        mergeArrays(task);
    else
        addConflict(task, step);
}

void Merger::addConflict(const Task &task, Step step)
{
    step.conflict = m_merge.m_conflicts.size();
    m_merge.m_steps.append(step);
    m_merge.m_conflicts.append({task.theirs == NoNode ? m_mine.pointer(task.mine) : m_theirs.pointer(task.theirs),
        task.base, task.mine, task.theirs});
}

bool Merger::isAmbiguous(const Nodes &base, const Nodes &mine, const Nodes &theirs) const
{
    if (hasRepeatedKeys(m_base, base) || hasRepeatedKeys(m_mine, mine) || hasRepeatedKeys(m_theirs, theirs))
        return true;
    const MemberMatch match = matchMembers(m_base, base, m_mine, mine);
    for (size_t i = 0; i < mine.size(); ++i) {
        const size_t partner = match.partnerOfAfter[i];
        if (partner == MemberMatch::None)
            continue;
        if (!match.keepsPlace[i] || !sameBytes(m_base, m_base.keySpan(base[partner]), m_mine, m_mine.keySpan(mine[i])))
            return true;
    }
    return false;
}

void Merger::mergeObjects(const Task &task)
{
    const Nodes base = childrenOf(m_base, task.base);
    const Nodes mine = childrenOf(m_mine, task.mine);
    const Nodes theirs = childrenOf(m_theirs, task.theirs);
    if (isAmbiguous(base, mine, theirs))
        return addConflict(task, {Step::Kind::Replace, task.theirs, 0, task.mine});

    const QHash<QString, NodeId> inBase = byKey(m_base, base);
    const QHash<QString, NodeId> inMine = byKey(m_mine, mine);
    QHash<QString, quint32> rows;
    std::vector<Task> children;
    for (size_t row = 0; row < theirs.size(); ++row) {
        const QString key = m_theirs.key(theirs[row]);
        rows.insert(key, quint32(row));
        const NodeId before = inBase.value(key, NoNode);
        const NodeId now = inMine.value(key, NoNode);
        if (before != NoNode || now != NoNode)
            children.push_back({before, now, theirs[row], false, quint32(row)});
    }

    // What only I have goes behind the member that it stands behind, and to the end if it stands there.
    Insertions insertions;
    std::vector<Task> atEnd;
    quint32 row = 0;
    for (const NodeId member : mine) {
        const QString key = m_mine.key(member);
        const NodeId before = inBase.value(key, NoNode);
        if (const auto there = rows.constFind(key); there != rows.cend()) {
            row = *there + 1;
        } else if (before == NoNode || !sameValue(m_base, before, m_mine, member)) {
            insertions[row].push_back({before, member, task.theirs, true, row});
            atEnd.push_back(insertions[row].back());
        }
        if (before != NoNode)
            atEnd.clear();
    }
    for (Task &last : atEnd) {
        insertions[last.row].pop_back();
        last.row = quint32(theirs.size());
    }
    auto &end = insertions[quint32(theirs.size())];
    end.insert(end.end(), atEnd.begin(), atEnd.end());
    push(children, insertions);
}

void Merger::mergeArrays(const Task &task)
{
    const Nodes base = childrenOf(m_base, task.base);
    const Nodes mine = childrenOf(m_mine, task.mine);
    const Nodes theirs = childrenOf(m_theirs, task.theirs);
    const std::vector<size_t> inMine = pairElements(m_base, base, m_mine, mine);
    const std::vector<size_t> inTheirs = pairElements(m_base, base, m_theirs, theirs);
    std::vector<Task> children;
    for (size_t i = 0; i < base.size(); ++i) {
        if (inTheirs[i] == MemberMatch::None)
            continue;
        const NodeId now = inMine[i] == MemberMatch::None ? NoNode : mine[inMine[i]];
        if (now == NoNode || !sameValue(m_base, base[i], m_mine, now))
            children.push_back({base[i], now, theirs[inTheirs[i]], false, quint32(inTheirs[i])});
    }
    push(children, elementInsertions(task, base, mine, theirs, inMine, inTheirs));
}

Merger::Insertions Merger::elementInsertions(const Task &task, const Nodes &base, const Nodes &mine,
    const Nodes &theirs, const std::vector<size_t> &inMine, const std::vector<size_t> &inTheirs) const
{
    Insertions insertions;
    std::vector<size_t> ends = inTheirs; // where theirs go on before each of base
    ends.push_back(theirs.size());
    for (size_t i = base.size(); i > 0; --i)
        ends[i - 1] = std::min(ends[i - 1], ends[i]);
    size_t nextMine = 0;
    size_t nextTheirs = 0;
    for (size_t i = 0; i <= base.size(); ++i) {
        const bool isEnd = i == base.size();
        const size_t endMine = isEnd ? mine.size() : inMine[i];
        if (endMine != MemberMatch::None) {
            const auto row = quint32(ends[i]);
            // What both inserted alike is there already.
            for (; nextMine < endMine && nextTheirs < row
                 && sameValue(m_mine, mine[nextMine], m_theirs, theirs[nextTheirs]);
                 ++nextTheirs)
                ++nextMine;
            for (; nextMine < endMine; ++nextMine)
                insertions[row].push_back({NoNode, mine[nextMine], task.theirs, true, row});
            const bool isGone = !isEnd && inTheirs[i] == MemberMatch::None;
            if (isGone && !sameValue(m_base, base[i], m_mine, mine[endMine]))
                insertions[row].push_back({base[i], mine[endMine], task.theirs, true, row});
            nextMine = endMine + 1;
        }
        if (!isEnd && inTheirs[i] != MemberMatch::None)
            nextTheirs = inTheirs[i] + 1;
    }
    return insertions;
}

/// `children` are in the order of theirs; what is inserted at a row comes before the child that is there.
void Merger::push(const std::vector<Task> &children, const Insertions &insertions)
{
    std::vector<Task> tasks;
    auto child = children.begin();
    for (const auto &[row, inserted] : insertions) {
        for (; child != children.end() && child->row < row; ++child)
            tasks.push_back(*child);
        tasks.insert(tasks.end(), inserted.begin(), inserted.end());
    }
    tasks.insert(tasks.end(), child, children.end());
    m_tasks.insert(m_tasks.end(), tasks.rbegin(), tasks.rend());
}

JsonMerge::JsonMerge(const JsonDocument &base, const JsonDocument &mine, const JsonDocument &theirs)
    : m_base(base)
    , m_mine(mine)
    , m_theirs(theirs)
{
    m_isAllMine = sameBytes(base, {0, base.size()}, theirs, {0, theirs.size()});
    Merger(*this).run();
}

qsizetype JsonMerge::takenEdits() const
{
    return std::count_if(m_steps.begin(), m_steps.end(), [](const Step &step) { return step.conflict < 0; });
}

Result<JsonDocument> JsonMerge::merged(const QList<Choice> &choices) const
{
    if (m_isAllMine)
        return m_mine;
    JsonDocument document = m_theirs;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (step->conflict >= 0 && choices.value(step->conflict, Choice::Theirs) == Choice::Theirs)
            continue;
        const QByteArray value = step->mine == NoNode ? QByteArray() : m_mine.rawValue(step->mine);
        Result<JsonEdit> edit;
        if (step->kind == Step::Kind::Replace)
            edit = replaceValue(document, step->theirs, value);
        else if (step->kind == Step::Kind::Remove)
            edit = removeNode(document, step->theirs);
        else if (m_mine.isMember(step->mine))
            edit = insertMember(document, step->theirs, step->row, m_mine.key(step->mine), value);
        else
            edit = insertElement(document, step->theirs, step->row, value);
        const auto applied = edit.and_then([&document](const JsonEdit &made) { return document.apply(made); });
        if (!applied)
            return tl::make_unexpected(applied.error());
    }
    return document;
}

} // namespace stateloupe
