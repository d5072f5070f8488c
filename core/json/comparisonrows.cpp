#include "core/json/comparisonrows.h"

#include <QHash>

#include <algorithm>

namespace stateloupe {

namespace {

/// Nodes of a document, to be asked which subtrees hold any.
class NodeSet
{
public:
    void add(NodeId node)
    {
        if (node != NoNode)
            m_nodes.push_back(node);
    }
    void sort() { std::sort(m_nodes.begin(), m_nodes.end()); }
    bool hasIn(NodeId first, NodeId end) const
    {
        const auto found = std::lower_bound(m_nodes.begin(), m_nodes.end(), first);
        return found != m_nodes.end() && *found < end;
    }

private:
    std::vector<NodeId> m_nodes;
};

/// The children of a container that are still to come.
class Siblings
{
public:
    Siblings(const JsonDocument &document, NodeId container)
        : m_document(&document)
        , m_left(document.childCount(container))
        , m_next(m_left > 0 ? container + 1 : NoNode)
    {
    }

    NodeId next() const { return m_next; } ///< NoNode after the last
    quint32 row() const { return m_row; }
    void advance()
    {
        ++m_row;
        m_next = --m_left > 0 ? m_document->nextSibling(m_next) : NoNode;
    }

private:
    const JsonDocument *m_document;
    quint32 m_left;
    quint32 m_row = 0;
    NodeId m_next;
};

class SideBySide
{
public:
    SideBySide(
        const JsonDocument &left, const JsonDocument &right, const JsonDiff &diff, const std::vector<bool> &isShown);

    ComparisonRows run();

private:
    /// A container whose children are being shown.
    struct Frame
    {
        Siblings left;
        Siblings right;
        quint32 depth = 0;
        quint64 identity = 0;
        ComparisonRow fold; ///< the run under way
    };

    void step();
    void takeAdded(int difference, NodeId right);
    void takeMoved(int difference, NodeId right);
    void takePair(NodeId left, NodeId right);
    void show(int difference, NodeId left, NodeId right);
    void open(NodeId left, NodeId right);
    void fold(NodeId left, NodeId right, bool hidesDifferences);
    void endFold();
    void append(ComparisonRow row);
    bool hasDifference(NodeId left, NodeId right) const;
    bool hasShownBelow(NodeId left, NodeId right) const;
    quint64 identityOf(NodeId left, NodeId right) const;
    DifferenceKind kindAt(const QHash<NodeId, int>::const_iterator &first) const;

    const JsonDocument &m_left;
    const JsonDocument &m_right;
    const JsonDiff &m_diff;
    const std::vector<bool> &m_isShown;
    QHash<NodeId, int> m_removed; ///< by the node on the left
    QHash<NodeId, int> m_movedAway; ///< the same
    QHash<NodeId, int> m_first; ///< by the node on the right: its first difference; the others follow in the list
    NodeSet m_leftAll;
    NodeSet m_rightAll;
    NodeSet m_leftShown;
    NodeSet m_rightShown;
    std::vector<Frame> m_frames;
    ComparisonRows m_result;
};

SideBySide::SideBySide(
    const JsonDocument &left, const JsonDocument &right, const JsonDiff &diff, const std::vector<bool> &isShown)
    : m_left(left)
    , m_right(right)
    , m_diff(diff)
    , m_isShown(isShown)
{
    for (int i = 0; i < diff.differences.size(); ++i) {
        const JsonDifference &difference = diff.differences[i];
        if (difference.kind == DifferenceKind::Removed)
            m_removed.insert(difference.before, i);
        else if (!m_first.contains(difference.after))
            m_first.insert(difference.after, i);
        if (difference.kind == DifferenceKind::Moved)
            m_movedAway.insert(difference.before, i);
        m_leftAll.add(difference.before);
        m_rightAll.add(difference.after);
        if (isShown[size_t(i)]) {
            m_leftShown.add(difference.before);
            m_rightShown.add(difference.after);
        }
    }
    for (NodeSet *set : {&m_leftAll, &m_rightAll, &m_leftShown, &m_rightShown})
        set->sort();
    m_result.homeRows.resize(size_t(diff.differences.size()));
}

ComparisonRows SideBySide::run()
{
    if (!m_diff.differences.isEmpty())
        takePair(JsonDocument::Root, JsonDocument::Root);
    while (!m_frames.empty())
        step();
    return std::move(m_result);
}

void SideBySide::step()
{
    Frame &frame = m_frames.back();
    const NodeId left = frame.left.next();
    const NodeId right = frame.right.next();
    if (left != NoNode && m_movedAway.contains(left)) {
        frame.left.advance();
    } else if (const auto removed = m_removed.constFind(left); left != NoNode && removed != m_removed.cend()) {
        frame.left.advance();
        m_result.homeRows[size_t(*removed)] = frame.right.row();
        show(*removed, left, NoNode);
    } else if (right != NoNode) {
        frame.right.advance();
        const auto first = m_first.constFind(right);
        const DifferenceKind kind = kindAt(first);
        if (kind == DifferenceKind::Added)
            takeAdded(*first, right);
        else if (kind == DifferenceKind::Moved)
            takeMoved(*first, right);
        else if (left != NoNode) {
            frame.left.advance();
            takePair(left, right);
        }
    } else if (left != NoNode) {
        frame.left.advance(); // what a truncated diff does not tell
    } else {
        endFold();
        m_frames.pop_back();
    }
}

DifferenceKind SideBySide::kindAt(const QHash<NodeId, int>::const_iterator &first) const
{
    return first == m_first.cend() ? DifferenceKind::Changed : m_diff.differences[*first].kind;
}

void SideBySide::takeAdded(int difference, NodeId right)
{
    m_result.homeRows[size_t(difference)] = m_frames.back().left.row();
    show(difference, NoNode, right);
}

void SideBySide::takeMoved(int difference, NodeId right)
{
    const Siblings &siblings = m_frames.back().left;
    const NodeId left = m_diff.differences[difference].before;
    const bool isPassed = siblings.next() == NoNode || left < siblings.next();
    m_result.homeRows[size_t(difference)] = siblings.row() - (isPassed ? 1 : 0);
    takePair(left, right);
}

void SideBySide::takePair(NodeId left, NodeId right)
{
    const auto &all = m_diff.differences;
    const auto first = m_first.constFind(right);
    bool isShownItself = false;
    for (int i = first == m_first.cend() ? int(all.size()) : *first; i < all.size() && all[i].after == right; ++i) {
        if (m_isShown[size_t(i)]) {
            show(i, left, right);
            isShownItself = true;
        }
    }
    if (hasShownBelow(left, right))
        open(left, right);
    else if (!isShownItself)
        fold(left, right, hasDifference(left, right));
}

void SideBySide::show(int difference, NodeId left, NodeId right)
{
    if (!m_isShown[size_t(difference)])
        return fold(left, right, true);
    const int kind = int(m_diff.differences[difference].kind);
    append({.kind = ComparisonRow::Kind::Difference,
        .difference = difference,
        .left = left,
        .right = right,
        .identity = qHashMulti(0, identityOf(left, right), kind)});
}

void SideBySide::open(NodeId left, NodeId right)
{
    const quint64 identity = identityOf(left, right);
    append({.kind = ComparisonRow::Kind::Container, .left = left, .right = right, .identity = identity});
    const quint32 depth = m_frames.empty() ? 1 : m_frames.back().depth + 1;
    m_frames.push_back({Siblings(m_left, left), Siblings(m_right, right), depth, identity, {}});
}

void SideBySide::fold(NodeId left, NodeId right, bool hidesDifferences)
{
    if (m_frames.empty())
        return;
    ComparisonRow &fold = m_frames.back().fold;
    if (fold.count++ == 0) {
        fold.kind = ComparisonRow::Kind::Fold;
        fold.left = left;
        fold.right = right;
        fold.identity = qHashMulti(1, identityOf(left, right));
        fold.hidesDifferences = m_diff.truncated;
    }
    fold.hidesDifferences = fold.hidesDifferences || hidesDifferences;
}

void SideBySide::endFold()
{
    const ComparisonRow fold = std::exchange(m_frames.back().fold, {});
    if (fold.count > 0)
        append(fold);
}

void SideBySide::append(ComparisonRow row)
{
    if (!m_frames.empty()) {
        if (m_frames.back().fold.count > 0)
            endFold();
        row.depth = m_frames.back().depth;
    }
    m_result.rows.push_back(row);
}

bool SideBySide::hasDifference(NodeId left, NodeId right) const
{
    return m_leftAll.hasIn(left, left + m_left.subtreeSize(left))
        || m_rightAll.hasIn(right, right + m_right.subtreeSize(right));
}

/// Of two values that are both objects or both arrays; of others nothing is below that has a partner.
bool SideBySide::hasShownBelow(NodeId left, NodeId right) const
{
    return m_leftShown.hasIn(left + 1, left + m_left.subtreeSize(left))
        || m_rightShown.hasIn(right + 1, right + m_right.subtreeSize(right));
}

quint64 SideBySide::identityOf(NodeId left, NodeId right) const
{
    if (m_frames.empty())
        return 0;
    const Frame &frame = m_frames.back();
    const JsonDocument &document = right == NoNode ? m_left : m_right;
    const NodeId node = right == NoNode ? left : right;
    const quint32 row = right == NoNode ? frame.left.row() : frame.right.row();
    return document.isMember(node) ? qHashMulti(frame.identity, document.key(node)) : qHashMulti(frame.identity, row);
}

} // namespace

ComparisonRows compareSideBySide(
    const JsonDocument &left, const JsonDocument &right, const JsonDiff &diff, const std::vector<bool> &isShown)
{
    return SideBySide(left, right, diff, isShown).run();
}

JsonDifference mirrored(const JsonDifference &difference, quint32 leftHomeRow)
{
    JsonDifference seen = difference;
    std::swap(seen.before, seen.after);
    std::swap(seen.containerBefore, seen.containerAfter);
    seen.homeRow = leftHomeRow;
    if (difference.kind == DifferenceKind::Added)
        seen.kind = DifferenceKind::Removed;
    else if (difference.kind == DifferenceKind::Removed)
        seen.kind = DifferenceKind::Added;
    return seen;
}

} // namespace stateloupe
