#include "ui/models/checkpointsmodel.h"

#include "core/async/background.h"
#include "ui/models/findingmarks.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

using Values = QHash<QString, QByteArray>;

constexpr qsizetype MaximumText = 200;
constexpr qsizetype MaximumName = 40;

QString textOf(const JsonDocument &document, NodeId node)
{
    if (node == NoNode || document.type(node) == JsonType::Null)
        return {};
    return document.display(node, MaximumText);
}

Values contextValues(const JsonDocument &document, NodeId context)
{
    Values values;
    if (context == NoNode)
        return values;
    auto members = document.children(context);
    for (quint32 row = 0; row < document.childCount(context); ++row, members.toNextSibling())
        values.insert(document.key(members.node()), document.rawValue(members.node()));
    return values;
}

quint32 countDifferences(const Values &before, const Values &after)
{
    quint32 count = 0;
    for (auto value = after.cbegin(); value != after.cend(); ++value)
        count += before.value(value.key()) != value.value();
    for (auto value = before.cbegin(); value != before.cend(); ++value)
        count += !after.contains(value.key());
    return count;
}

} // namespace

QString CheckpointsModel::spokenFramework(const CheckpointSummary &summary)
{
    const QString framework = singleLine(summary.framework, MaximumName);
    if (summary.frameworkBefore.isEmpty())
        return framework;
    return tr("changed from %1 to %2").arg(singleLine(summary.frameworkBefore, MaximumName), framework);
}

QList<CheckpointSummary> summarizeCheckpoints(const JsonDocument &document, NodeId checkpoints)
{
    QList<CheckpointSummary> summaries;
    if (checkpoints == NoNode)
        return summaries;
    Values before;
    QSet<QString> ids;
    QString framework; ///< the last one that was named
    auto nodes = document.children(checkpoints);
    for (quint32 row = 0; row < document.childCount(checkpoints); ++row, nodes.toNextSibling()) {
        const CheckpointView checkpoint = UnifiedState::checkpoint(document, nodes.node());
        CheckpointSummary summary;
        summary.node = nodes.node();
        summary.snapshot = checkpoint.snapshot;
        summary.name = textOf(document, checkpoint.name);
        summary.framework = textOf(document, checkpoint.framework);
        if (!summary.framework.isEmpty() && summary.framework != framework)
            summary.frameworkBefore = std::exchange(framework, summary.framework);
        summary.createdAt = textOf(document, checkpoint.createdAt);
        const QString id = textOf(document, checkpoint.id);
        summary.repeatsId = ids.contains(id);
        ids.insert(id);
        if (checkpoint.snapshot != NoNode) {
            const UnifiedState state(document, checkpoint.snapshot);
            summary.isState = state.messages() != NoNode || state.context() != NoNode;
            Values values = contextValues(document, state.context());
            summary.messages = state.messages() == NoNode ? 0 : document.childCount(state.messages());
            summary.contextKeys = quint32(values.size());
            summary.addedMessages = qint64(summary.messages) - (summaries.isEmpty() ? 0 : summaries.last().messages);
            summary.changedKeys = countDifferences(before, values);
            summary.size = document.valueSpan(checkpoint.snapshot).length;
            before = std::move(values);
        }
        summaries.append(summary);
    }
    return summaries;
}

CheckpointsModel::CheckpointsModel(DocumentSession *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(session, &DocumentSession::documentReset, this, [this] {
        setRows({});
        load();
    });
    connect(session, &DocumentSession::documentChanged, this, &CheckpointsModel::followChanges);
    load();
}

void CheckpointsModel::load()
{
    m_loading.cancel();
    m_checkpoints = m_session->state().checkpoints();
    if (m_checkpoints == NoNode || m_session->document().childCount(m_checkpoints) == 0) {
        m_isLoading = false;
        setRows({});
        return;
    }
    m_isLoading = true;
    Q_EMIT loadingChanged();
    const auto loading = runInBackground<QList<CheckpointSummary>>(
        [snapshot = m_session->document(), place = m_checkpoints](
            const std::function<bool()> &) { return summarizeCheckpoints(snapshot, place); });
    m_loading.start<QList<CheckpointSummary>>(loading, [this](const QList<CheckpointSummary> &rows) {
        m_isLoading = false;
        setRows(rows);
    });
}

void CheckpointsModel::setRows(const QList<CheckpointSummary> &rows)
{
    if (rows.size() == m_rows.size() && !rows.isEmpty()) {
        m_rows = rows; // the same checkpoints: the selection stays
        Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT loadingChanged();
}

void CheckpointsModel::followChanges(const QList<JsonChange> &changes)
{
    const auto isElsewhere = [this](const JsonChange &change) {
        const NodeId end = m_checkpoints + m_session->document().subtreeSize(m_checkpoints);
        const NodeId place = change.renamed != NoNode ? change.renamed : change.first;
        return change.container != NoNode && (place < m_checkpoints || place > end);
    };
    const bool isSame = m_checkpoints != NoNode && !m_isLoading
        && movedNode(m_checkpoints, changes) == m_session->state().checkpoints();
    m_checkpoints = m_session->state().checkpoints();
    for (CheckpointSummary &row : m_rows) {
        row.node = movedNode(row.node, changes);
        row.snapshot = movedNode(row.snapshot, changes);
    }
    const bool areAllThere
        = std::none_of(m_rows.cbegin(), m_rows.cend(), [](const CheckpointSummary &row) { return row.node == NoNode; });
    if (!areAllThere)
        setRows({});
    if (!isSame || !areAllThere || !std::all_of(changes.begin(), changes.end(), isElsewhere))
        load();
}

int CheckpointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CheckpointsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CheckpointSummary &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.name.isEmpty() ? tr("Checkpoint %1").arg(index.row() + 1) : singleLine(row.name, MaximumText);
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), spokenFramework(row), countsText(index.row()),
            changesText(index.row()), troubleText(index.row())}
            .join(u", "_s);
    case NodeRole:
        return row.node;
    case ChangedRole:
        return m_session->isChanged(row.node);
    case SeverityRole:
        return severityAt(m_session, row.node);
    case Qt::ToolTipRole:
        return toolTipWithFindings(m_session, row.node, {});
    case Qt::AccessibleDescriptionRole:
        return findingLinesAt(m_session, row.node);
    default:
        return {};
    }
}

int CheckpointsModel::rowOf(NodeId node) const
{
    const auto after = std::upper_bound(m_rows.cbegin(), m_rows.cend(), node,
        [](NodeId value, const CheckpointSummary &row) { return value < row.node; });
    if (after == m_rows.cbegin())
        return -1;
    const auto found = std::prev(after);
    const bool isInside = node - found->node < m_session->document().subtreeSize(found->node);
    return isInside ? int(found - m_rows.cbegin()) : -1;
}

QString CheckpointsModel::countsText(int row) const
{
    const CheckpointSummary &summary = m_rows[row];
    if (summary.snapshot == NoNode)
        return tr("no snapshot");
    return QStringList{
        messageCountText(summary.messages), contextKeyCountText(summary.contextKeys), formatSize(summary.size)}
        .join(u" · "_s);
}

QString CheckpointsModel::frameworkText(int row) const
{
    const CheckpointSummary &summary = m_rows[row];
    const QString framework = singleLine(summary.framework, MaximumName);
    if (summary.frameworkBefore.isEmpty())
        return framework;
    return u"⇄ "_s + tr("%1 → %2").arg(singleLine(summary.frameworkBefore, MaximumName), framework);
}

QString CheckpointsModel::changesText(int row) const
{
    const CheckpointSummary &summary = m_rows[row];
    QStringList changes;
    if (summary.addedMessages > 0)
        changes << u'+' + messageCountText(summary.addedMessages);
    else if (summary.addedMessages < 0)
        changes << u'−' + messageCountText(-summary.addedMessages);
    if (summary.changedKeys > 0)
        changes << contextKeyCountText(summary.changedKeys);
    return changes.isEmpty() ? tr("nothing changed") : changes.join(u", "_s);
}

QString CheckpointsModel::troubleText(int row) const
{
    const CheckpointSummary &summary = m_rows[row];
    if (summary.snapshot == NoNode)
        return tr("It has no snapshot, so it cannot be restored.");
    if (!summary.isState)
        return tr("Its snapshot is no state, so it cannot be restored.");
    if (summary.repeatsId)
        return tr("An earlier checkpoint has the same id; only that one can be restored.");
    return {};
}

} // namespace stateloupe
