// How rows of JsonTreeModel are dragged to another place among their siblings.

#include "ui/models/jsontreeitem.h"
#include "ui/models/jsontreemodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/treeedits.h"
#include "ui/text/plaintext.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// Names places of one version of one document; nobody else could use it.
const QString DragType = u"application/x-stateloupe-places"_s;

} // namespace

QStringList JsonTreeModel::mimeTypes() const
{
    return {DragType};
}

QMimeData *JsonTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QList<NodeId> nodes;
    for (const QModelIndex &index : indexes) {
        if (index.column() == KeyColumn && nodeAt(index) != NoNode)
            nodes << nodeAt(index);
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << document().version() << nodes;
    auto *data = new QMimeData;
    data->setData(DragType, bytes);
    return data;
}

QList<NodeId> JsonTreeModel::draggedInto(const QMimeData *data, const QModelIndex &parent) const
{
    QByteArray bytes = data->data(DragType);
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    quint64 version = 0;
    QList<NodeId> nodes;
    stream >> version >> nodes;
    const NodeId container = item(parent)->container()->node;
    const bool areItsChildren = std::all_of(nodes.begin(), nodes.end(),
        [&](NodeId node) { return node < document().nodeCount() && document().parent(node) == container; });
    return version == document().version() && areItsChildren ? nodes : QList<NodeId>();
}

bool JsonTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent) const
{
    return action == Qt::MoveAction && row >= 0 && !isReadOnly() && !m_isFollowing
        && !draggedInto(data, parent).isEmpty();
}

bool JsonTreeModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QList<NodeId> nodes = draggedInto(data, parent);
    const quint32 target = quint32(row) + (item(parent)->isChunk ? item(parent)->firstChild : 0);
    const QString name = document().isMember(nodes.first()) ? singleLine(document().key(nodes.first()), 40)
                                                            : QString::number(document().row(nodes.first()));
    const QString step = nodes.size() == 1 ? tr("Move %1").arg(name) : tr("Move %n values", nullptr, int(nodes.size()));
    return !moveNodesTo(m_session, nodes, target, step).isEmpty();
}

} // namespace stateloupe
