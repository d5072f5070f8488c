#include "ui/models/jsontreemodel.h"

#include "ui/models/jsontreeitem.h"
#include "ui/session/documentsession.h"

#include <algorithm>

namespace stateloupe {

namespace {

using Rows = std::vector<std::unique_ptr<JsonTreeItem>>;

// Deeper places are not revealed: no tree view could show them.
constexpr int MaximumDepth = 1000;

std::unique_ptr<JsonTreeItem> makeItem(const JsonDocument &document, JsonTreeItem *parent, std::size_t row, NodeId node)
{
    auto item = std::make_unique<JsonTreeItem>();
    item->parent = parent;
    item->row = quint32(row);
    item->node = node;
    item->childCount = document.childCount(node);
    item->isFetched = item->childCount == 0;
    return item;
}

/// Walks the siblings from `first` on.
JsonIndex::Walker siblingsFrom(const JsonDocument &document, NodeId first)
{
    return document.children(first - 1); // the first child of a container is the next node
}

Rows makeChunks(JsonTreeItem *container)
{
    Rows chunks;
    for (quint32 first = 0; first < container->childCount; first += JsonTreeModel::ChunkSize) {
        auto chunk = std::make_unique<JsonTreeItem>();
        chunk->parent = container;
        chunk->row = quint32(chunks.size());
        chunk->isChunk = true;
        chunk->firstChild = first;
        chunk->childCount = std::min(JsonTreeModel::ChunkSize, container->childCount - first);
        chunks.push_back(std::move(chunk));
    }
    chunks.front()->node = container->node + 1;
    return chunks;
}

} // namespace

JsonTreeModel::JsonTreeModel(DocumentSession *session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_top(std::make_unique<JsonTreeItem>())
{
    m_top->isFetched = true;
    connect(session, &DocumentSession::documentReset, this, [this] { setRoot(NoNode); });
    connect(session, &DocumentSession::documentChanged, this, &JsonTreeModel::followChanges);
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setRoot(NodeId root, bool showsRoot)
{
    beginResetModel();
    reset(root, showsRoot);
    endResetModel();
}

void JsonTreeModel::reset(NodeId root, bool showsRoot)
{
    m_showsRoot = showsRoot && root != NoNode;
    m_top = std::make_unique<JsonTreeItem>();
    m_top->isFetched = true;
    if (root == NoNode)
        return;
    if (m_showsRoot) {
        m_top->rows.push_back(makeItem(document(), m_top.get(), 0, root));
        return;
    }
    m_top = makeItem(document(), nullptr, 0, root);
    if (m_top->childCount > 0)
        m_top->rows = makeRows(m_top.get());
    m_top->isFetched = true;
}

NodeId JsonTreeModel::root() const
{
    return m_showsRoot ? m_top->rows.front()->node : m_top->node;
}

bool JsonTreeModel::isReadOnly() const
{
    return m_isReadOnly || m_session->isReadOnly();
}

const JsonDocument &JsonTreeModel::document() const
{
    return m_session->document();
}

JsonTreeItem *JsonTreeModel::item(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<JsonTreeItem *>(index.internalPointer()) : m_top.get();
}

QModelIndex JsonTreeModel::indexOfItem(const JsonTreeItem *item, int column) const
{
    return item == m_top.get() ? QModelIndex() : createIndex(int(item->row), column, item);
}

NodeId JsonTreeModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return NoNode;
    const JsonTreeItem *row = item(index);
    return row->isChunk ? NoNode : row->node;
}

bool JsonTreeModel::isChunk(const QModelIndex &index) const
{
    return index.isValid() && item(index)->isChunk;
}

QModelIndex JsonTreeModel::indexOf(NodeId node)
{
    if (node >= document().nodeCount())
        return {};
    std::vector<NodeId> path;
    for (NodeId place = node; place != root(); place = document().parent(place)) {
        if (place == NoNode || path.size() >= MaximumDepth)
            return {};
        path.push_back(place);
    }
    JsonTreeItem *place = m_showsRoot ? m_top->rows.front().get() : m_top.get();
    for (auto step = path.crbegin(); step != path.crend(); ++step) {
        fetch(place);
        if (place->isChunked()) {
            const quint32 row = document().row(*step);
            const auto after = std::upper_bound(place->rows.begin(), place->rows.end(), row,
                [](quint32 value, const auto &chunk) { return value < chunk->firstChild; });
            place = std::prev(after)->get();
            fetch(place);
        }
        const auto found = std::lower_bound(place->rows.begin(), place->rows.end(), *step,
            [](const auto &child, NodeId value) { return child->node < value; });
        if (found == place->rows.end() || (*found)->node != *step)
            return {};
        place = found->get();
    }
    return indexOfItem(place);
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const JsonTreeItem *holder = item(parent);
    if (row < 0 || column < 0 || column >= ColumnCount || std::size_t(row) >= holder->rows.size())
        return {};
    return createIndex(row, column, holder->rows[std::size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfItem(item(index)->parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(item(parent)->rows.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const JsonTreeItem *holder = item(parent);
    return !holder->rows.empty() || (!holder->isFetched && holder->childCount > 0);
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.column() <= 0 && !m_isFollowing && !item(parent)->isFetched;
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(item(parent));
}

void JsonTreeModel::fetch(JsonTreeItem *item)
{
    if (item->isFetched)
        return;
    Rows rows = makeRows(item);
    beginInsertRows(indexOfItem(item), 0, int(rows.size()) - 1);
    item->rows = std::move(rows);
    item->isFetched = true;
    endInsertRows();
}

Rows JsonTreeModel::makeRows(JsonTreeItem *item) const
{
    if (!item->isChunk && item->childCount > ChunkSize)
        return makeChunks(item);
    Rows rows;
    rows.reserve(item->childCount);
    auto children = siblingsFrom(document(), item->isChunk ? firstNodeOf(item) : item->node + 1);
    for (quint32 row = 0; row < item->childCount; ++row, children.toNextSibling())
        rows.push_back(makeItem(document(), item, row, children.node()));
    return rows;
}

NodeId JsonTreeModel::firstNodeOf(JsonTreeItem *chunk) const
{
    const Rows &chunks = chunk->parent->rows;
    std::size_t known = chunk->row;
    while (known > 0 && chunks[known]->node == NoNode)
        --known;
    auto children = siblingsFrom(document(), known > 0 ? chunks[known]->node : chunk->parent->node + 1);
    for (; known < chunk->row; ++known) {
        for (quint32 i = 0; i < chunks[known]->childCount; ++i)
            children.toNextSibling();
        chunks[known + 1]->node = children.node();
    }
    return children.node();
}

Qt::ItemFlags JsonTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const JsonTreeItem *row = item(index);
    if (m_isFollowing || isReadOnly())
        return result;
    if (row->isChunk)
        return result | Qt::ItemIsDropEnabled;
    if (document().isContainer(row->node))
        result |= Qt::ItemIsDropEnabled;
    if (row->node != root())
        result |= Qt::ItemIsDragEnabled;
    if (index.column() == ValueColumn && !document().isContainer(row->node))
        result |= Qt::ItemIsEditable;
    if (index.column() == KeyColumn && document().isMember(row->node))
        result |= Qt::ItemIsEditable;
    return result;
}

} // namespace stateloupe
