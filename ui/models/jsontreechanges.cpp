// How the rows of JsonTreeModel follow an edit of the document.

#include "ui/models/jsontreeitem.h"
#include "ui/models/jsontreemodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"

#include <algorithm>

namespace stateloupe {

namespace {

/// The last of sorted `rows` that starts at or before `node`, or null.
JsonTreeItem *lastStartingAt(const std::vector<std::unique_ptr<JsonTreeItem>> &rows, NodeId node)
{
    const auto after = std::upper_bound(
        rows.begin(), rows.end(), node, [](NodeId value, const auto &row) { return value < row->node; });
    return after == rows.begin() ? nullptr : std::prev(after)->get();
}

/// The last fetched chunk that starts at or before `node`, or null.
JsonTreeItem *lastChunkStartingAt(const JsonTreeItem &container, NodeId node)
{
    for (auto chunk = container.rows.rbegin(); chunk != container.rows.rend(); ++chunk) {
        if (!(*chunk)->rows.empty() && (*chunk)->rows.front()->node <= node)
            return chunk->get();
    }
    return nullptr;
}

template <typename Visit>
void visitItems(JsonTreeItem *top, Visit visit)
{
    std::vector<JsonTreeItem *> waiting{top};
    while (!waiting.empty()) {
        JsonTreeItem *item = waiting.back();
        waiting.pop_back();
        visit(item);
        for (const auto &row : item->rows)
            waiting.push_back(row.get());
    }
}

} // namespace

void JsonTreeModel::followChanges(const QList<JsonChange> &changes)
{
    if (root() == NoNode)
        return;
    if (movedNode(root(), changes) == NoNode) {
        setRoot(NoNode);
        Q_EMIT rootRemoved();
        return;
    }
    m_isFollowing = true;
    for (const JsonChange &change : changes)
        followChange(change);
    m_isFollowing = false;
    refresh(m_top.get());
}

void JsonTreeModel::followChange(const JsonChange &change)
{
    if (change.renamed != NoNode)
        return;
    JsonTreeItem *container = change.container == NoNode ? nullptr : findContainer(change.container);
    if (change.container == NoNode || (change.removed > 0 && change.first == root())) {
        clearRows(m_showsRoot ? m_top->rows.front().get() : m_top.get());
    } else if (container && container->isFetched) {
        if (JsonTreeItem *holder = rowsHolding(container, change)) {
            changeRows(holder, change);
            return;
        }
        clearRows(container);
    }
    moveNodes(m_top.get(), change);
}

JsonTreeItem *JsonTreeModel::findContainer(NodeId node) const
{
    JsonTreeItem *place = m_showsRoot ? m_top->rows.front().get() : m_top.get();
    while (place && place->node != node) {
        if (place->isChunked())
            place = lastChunkStartingAt(*place, node);
        place = place ? lastStartingAt(place->rows, node) : nullptr;
    }
    return place;
}

JsonTreeItem *JsonTreeModel::rowsHolding(JsonTreeItem *container, const JsonChange &change) const
{
    if (change.removedChildren > 1 || change.insertedChildren > 1)
        return nullptr;
    if (!container->isChunked())
        return container;
    JsonTreeItem *chunk = lastChunkStartingAt(*container, change.first);
    if (!chunk || change.first <= chunk->rows.back()->node)
        return chunk;
    // Behind its last row: the chunk's end, unless the place is in a later chunk that nobody has opened.
    const bool isLast = chunk->row + 1 == container->rows.size();
    return isLast || !container->rows[chunk->row + 1]->rows.empty() ? chunk : nullptr;
}

void JsonTreeModel::changeRows(JsonTreeItem *holder, const JsonChange &change)
{
    const auto found = std::lower_bound(holder->rows.begin(), holder->rows.end(), change.first,
        [](const auto &row, NodeId node) { return row->node < node; });
    const auto row = std::size_t(found - holder->rows.begin());
    if (change.removedChildren == 1 && change.insertedChildren == 1) {
        clearRows(found->get());
        moveNodes(m_top.get(), change);
    } else if (change.removedChildren == 1) {
        removeRow(holder, row);
        moveNodes(m_top.get(), change);
    } else if (change.insertedChildren == 1) {
        moveNodes(m_top.get(), change);
        insertRow(holder, row, change.first);
    }
}

void JsonTreeModel::moveNodes(JsonTreeItem *item, const JsonChange &change)
{
    visitItems(item, [&change](JsonTreeItem *moved) { moved->node = movedNode(moved->node, change); });
}

void JsonTreeModel::insertRow(JsonTreeItem *holder, std::size_t row, NodeId node)
{
    beginInsertRows(indexOfItem(holder), int(row), int(row));
    auto item = std::make_unique<JsonTreeItem>();
    item->parent = holder;
    item->node = node;
    item->isFetched = true; // refresh() looks below
    holder->rows.insert(holder->rows.begin() + std::ptrdiff_t(row), std::move(item));
    holder->renumber(row);
    if (holder->isChunk) {
        ++holder->childCount;
        holder->node = holder->rows.front()->node;
        for (std::size_t i = holder->row + 1; i < holder->parent->rows.size(); ++i)
            ++holder->parent->rows[i]->firstChild;
    }
    endInsertRows();
}

void JsonTreeModel::removeRow(JsonTreeItem *holder, std::size_t row)
{
    if (holder->isChunk && holder->rows.size() == 1) {
        row = holder->row;
        holder = holder->parent; // an empty chunk goes with its last row
    }
    beginRemoveRows(indexOfItem(holder), int(row), int(row));
    const bool removesChunk = holder->rows[row]->isChunk;
    holder->rows.erase(holder->rows.begin() + std::ptrdiff_t(row));
    holder->renumber(row);
    if (removesChunk) {
        for (std::size_t i = row; i < holder->rows.size(); ++i)
            --holder->rows[i]->firstChild;
    } else if (holder->isChunk) {
        --holder->childCount;
        holder->node = holder->rows.front()->node;
        for (std::size_t i = holder->row + 1; i < holder->parent->rows.size(); ++i)
            --holder->parent->rows[i]->firstChild;
    }
    endRemoveRows();
}

void JsonTreeModel::clearRows(JsonTreeItem *item)
{
    if (item->rows.empty()) {
        item->isFetched = true;
        return;
    }
    beginRemoveRows(indexOfItem(item), 0, int(item->rows.size()) - 1);
    item->rows.clear();
    item->isFetched = true;
    endRemoveRows();
}

void JsonTreeModel::refresh(JsonTreeItem *top)
{
    std::vector<JsonTreeItem *> unfetched;
    std::vector<JsonTreeItem *> holders;
    bool expandersChanged = false;
    visitItems(top, [&](JsonTreeItem *item) {
        if (item->isChunk || item->node == NoNode) {
            holders.push_back(item);
            return;
        }
        const bool hadChildren = item->childCount > 0;
        item->childCount = document().childCount(item->node);
        if (!item->isFetched)
            expandersChanged |= hadChildren != (item->childCount > 0);
        else if (item->rows.empty() && item->childCount > 0)
            unfetched.push_back(item);
        if (!item->rows.empty())
            holders.push_back(item);
    });
    for (JsonTreeItem *item : unfetched) {
        item->isFetched = false;
        fetch(item);
    }
    if (expandersChanged) {
        Q_EMIT layoutAboutToBeChanged();
        Q_EMIT layoutChanged();
    }
    for (JsonTreeItem *holder : holders) {
        if (!holder->rows.empty())
            Q_EMIT dataChanged(
                indexOfItem(holder->rows.front().get()), indexOfItem(holder->rows.back().get(), TypeColumn));
    }
}

} // namespace stateloupe
