#include "ui/session/treeedits.h"

#include "core/json/jsonbatch.h"
#include "core/json/jsonconvert.h"
#include "ui/session/documentsession.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace stateloupe {

namespace {

/// From the last to the first, so that no edit renumbers what is still to come.
bool editEach(DocumentSession *session, const QList<NodeId> &nodes, const QString &step,
    const std::function<Result<JsonEdit>(const JsonDocument &, NodeId)> &make)
{
    const QList<NodeId> places = outermost(session->document(), nodes);
    JsonBatch batch(session->document());
    for (auto node = places.crbegin(); node != places.crend(); ++node)
        batch.add(make(batch.document(), *node));
    return !places.isEmpty() && session->edit(batch.edit(), step);
}

Result<JsonEdit> unchanged(const JsonDocument &document)
{
    return JsonEdit{{}, document.version(), document.version()};
}

Result<JsonEdit> duplicated(const JsonDocument &document, NodeId node)
{
    const NodeId container = document.parent(node);
    if (container == NoNode)
        return unchanged(document);
    const quint32 row = document.row(node) + 1;
    if (!document.isMember(node))
        return insertElement(document, container, row, document.rawValue(node));
    const QString key = unusedKey(document, container, document.key(node) + QStringLiteral("_copy"));
    return insertMember(document, container, row, key, document.rawValue(node));
}

/// The rows of `nodes`, ascending, if all of them are children of one container.
std::vector<quint32> rowsOf(const JsonDocument &document, const QList<NodeId> &nodes, NodeId container)
{
    std::vector<quint32> rows;
    for (const NodeId node : nodes) {
        if (document.parent(node) != container)
            return {};
        rows.push_back(document.row(node));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<NodeId> childrenAt(const JsonDocument &document, NodeId container, const std::vector<quint32> &rows)
{
    QList<NodeId> nodes;
    for (const quint32 row : rows)
        nodes << document.child(container, row);
    return nodes;
}

} // namespace

QList<NodeId> outermost(const JsonDocument &document, QList<NodeId> nodes)
{
    std::sort(nodes.begin(), nodes.end());
    QList<NodeId> kept;
    NodeId end = 0;
    for (const NodeId node : std::as_const(nodes)) {
        if (node < end)
            continue;
        kept << node;
        end = node + document.subtreeSize(node);
    }
    return kept;
}

bool removeNodes(DocumentSession *session, const QList<NodeId> &nodes, const QString &step)
{
    return editEach(session, nodes, step, removeNode);
}

bool replaceNodes(DocumentSession *session, const QList<NodeId> &nodes, const QByteArray &json, const QString &step)
{
    return editEach(session, nodes, step,
        [&json](const JsonDocument &document, NodeId node) { return replaceValue(document, node, json); });
}

bool convertNodes(DocumentSession *session, const QList<NodeId> &nodes, JsonType type, const QString &step)
{
    return editEach(session, nodes, step, [type](const JsonDocument &document, NodeId node) {
        const auto json = convertedValue(document, node, type);
        return json && document.type(node) != type ? replaceValue(document, node, *json) : unchanged(document);
    });
}

bool duplicateNodes(DocumentSession *session, const QList<NodeId> &nodes, const QString &step)
{
    return editEach(session, nodes, step, duplicated);
}

QList<NodeId> shiftNodes(DocumentSession *session, const QList<NodeId> &nodes, int places, const QString &step)
{
    if (nodes.isEmpty() || session->document().parent(nodes.first()) == NoNode)
        return {};
    const NodeId container = session->document().parent(nodes.first());
    std::vector<quint32> rows = rowsOf(session->document(), nodes, container);
    if (rows.empty())
        return {};
    const quint32 count = session->document().childCount(container);
    const bool isAtEnd = places < 0 ? rows.front() == 0 : rows.back() + 1 == count;
    if (isAtEnd)
        return {};
    if (places > 0)
        std::reverse(rows.begin(), rows.end());
    JsonBatch batch(session->document());
    for (quint32 &row : rows) {
        const quint32 target = places < 0 ? row - 1 : row + 1;
        batch.add(moveNode(batch.document(), batch.document().child(container, row), target));
        row = target;
    }
    return session->edit(batch.edit(), step) ? childrenAt(session->document(), container, rows) : QList<NodeId>();
}

QList<NodeId> moveNodesTo(DocumentSession *session, const QList<NodeId> &nodes, quint32 row, const QString &step)
{
    if (nodes.isEmpty() || session->document().parent(nodes.first()) == NoNode)
        return {};
    const NodeId container = session->document().parent(nodes.first());
    const std::vector<quint32> rows = rowsOf(session->document(), nodes, container);
    JsonBatch batch(session->document());
    std::vector<quint32> targets;
    // Those above the place go there from the first to the last, which shifts the ones behind them up.
    const auto above = std::lower_bound(rows.begin(), rows.end(), row) - rows.begin();
    for (std::ptrdiff_t i = 0; i < above; ++i)
        batch.add(
            moveNode(batch.document(), batch.document().child(container, rows[std::size_t(i)] - quint32(i)), row - 1));
    quint32 next = row;
    for (std::size_t i = std::size_t(above); i < rows.size(); ++i)
        batch.add(moveNode(batch.document(), batch.document().child(container, rows[i]), next++));
    for (std::size_t i = 0; i < rows.size(); ++i)
        targets.push_back(row - quint32(above) + quint32(i));
    const bool moves = !rows.empty() && batch.edit() && batch.document().version() != session->document().version();
    return moves && session->edit(batch.edit(), step) ? childrenAt(session->document(), container, targets)
                                                      : QList<NodeId>();
}

QString unusedKey(const JsonDocument &document, NodeId object, const QString &wanted)
{
    QString key = wanted;
    for (int number = 2; document.member(object, key) != NoNode; ++number)
        key = wanted + u'_' + QString::number(number);
    return key;
}

} // namespace stateloupe
