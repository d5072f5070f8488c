#include "ui/models/transcriptmodel.h"

#include "core/async/background.h"
#include "ui/models/findingmarks.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"
#include "ui/text/plaintext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// Below this the rows are found at once, so that nothing flickers; above it, off the GUI thread.
constexpr quint32 AtOnce = 20'000;
constexpr qsizetype MaximumName = 200;
constexpr qsizetype MaximumAccessibleText = 2000;
constexpr quint32 CountedAtOnce = 1'000;

QString textOf(const JsonDocument &document, NodeId node, qsizetype maximum)
{
    if (node == NoNode || document.type(node) == JsonType::Null)
        return {};
    return document.display(node, maximum);
}

} // namespace

TranscriptModel::TranscriptModel(DocumentSession *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(session, &DocumentSession::documentReset, this, &TranscriptModel::load);
    connect(session, &DocumentSession::documentChanged, this, &TranscriptModel::followChanges);
    load();
}

TranscriptModel::Rows TranscriptModel::findRows(const JsonDocument &document, NodeId messages, NodeId checkpoints)
{
    std::vector<std::pair<quint32, NodeId>> dividers; // after how many messages
    if (checkpoints != NoNode) {
        auto walker = document.children(checkpoints);
        for (quint32 i = 0; i < document.childCount(checkpoints); ++i, walker.toNextSibling()) {
            const NodeId snapshot = UnifiedState::checkpoint(document, walker.node()).snapshot;
            const NodeId taken = snapshot == NoNode ? NoNode : UnifiedState(document, snapshot).messages();
            dividers.emplace_back(taken == NoNode ? 0 : document.childCount(taken), walker.node());
        }
        std::stable_sort(
            dividers.begin(), dividers.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    }
    Rows rows;
    const quint32 count = messages == NoNode ? 0 : document.childCount(messages);
    rows.reserve(count + dividers.size());
    auto divider = dividers.cbegin();
    const auto addDividers = [&](quint32 upTo) {
        for (; divider != dividers.cend() && divider->first <= upTo; ++divider)
            rows.push_back({divider->second, RowKind::Checkpoint});
    };
    if (count > 0) {
        auto walker = document.children(messages);
        for (quint32 i = 0; i < count; ++i, walker.toNextSibling()) {
            addDividers(i);
            rows.push_back({walker.node(), RowKind::Message});
        }
    }
    addDividers(std::numeric_limits<quint32>::max());
    return rows;
}

void TranscriptModel::load()
{
    const JsonDocument &document = m_session->document();
    m_messages = m_session->state().messages();
    m_checkpoints = m_session->state().checkpoints();
    m_loading.cancel();
    const quint32 messages = m_messages == NoNode ? 0 : document.childCount(m_messages);
    const quint32 checkpoints = m_checkpoints == NoNode ? 0 : document.childCount(m_checkpoints);
    if (messages + checkpoints <= AtOnce) {
        m_isLoading = false;
        setRows(findRows(document, m_messages, m_checkpoints));
        return;
    }
    m_isLoading = true;
    setRows({});
    const auto loading
        = runInBackground<Rows>([snapshot = document, first = m_messages, second = m_checkpoints](
                                    const std::function<bool()> &) { return findRows(snapshot, first, second); });
    m_loading.start<Rows>(loading, [this](const Rows &rows) {
        m_isLoading = false;
        setRows(rows);
    });
}

void TranscriptModel::setRows(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    updateDividers();
    m_roles = {};
    endResetModel();
    Q_EMIT loadingChanged();
    countRoles();
}

/// At once while nobody would notice, off the GUI thread otherwise.
void TranscriptModel::countRoles()
{
    const auto count = [document = m_session->document(), rows = m_rows](const std::function<bool()> &isCancelled) {
        MessageRoles roles;
        for (const Row &row : rows) {
            if (isCancelled())
                break;
            roles.append(document, row.kind == RowKind::Message ? row.node : NoNode);
        }
        return roles;
    };
    m_counting.cancel();
    if (m_rows.size() <= CountedAtOnce) {
        m_roles = count([] { return false; });
        Q_EMIT rolesChanged();
        return;
    }
    m_counting.start<MessageRoles>(runInBackground<MessageRoles>(count), [this](const MessageRoles &roles) {
        m_roles = roles;
        Q_EMIT rolesChanged();
    });
}

void TranscriptModel::updateDividers()
{
    m_dividers.clear();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == RowKind::Checkpoint)
            m_dividers.push_back(int(row));
    }
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

NodeId TranscriptModel::nodeAt(int row) const
{
    return m_rows[std::size_t(row)].node;
}

TranscriptModel::RowKind TranscriptModel::kindAt(int row) const
{
    return m_rows[std::size_t(row)].kind;
}

TranscriptModel::Entry TranscriptModel::entry(int row, qsizetype maximumText) const
{
    const JsonDocument &document = m_session->document();
    Entry entry;
    entry.kind = kindAt(row);
    entry.node = nodeAt(row);
    if (entry.kind == RowKind::Checkpoint) {
        const CheckpointView checkpoint = UnifiedState::checkpoint(document, entry.node);
        entry.name = textOf(document, checkpoint.name, MaximumName);
        entry.time = textOf(document, checkpoint.createdAt, MaximumName);
        return entry;
    }
    static_cast<MessageEntry &>(entry) = messageEntry(document, entry.node, maximumText);
    entry.number = numberOf(row);
    return entry;
}

int TranscriptModel::numberOf(int row) const
{
    const auto divider = std::lower_bound(m_dividers.cbegin(), m_dividers.cend(), row);
    return row - int(divider - m_dividers.cbegin());
}

int TranscriptModel::rowOfNumber(int number) const
{
    int row = number;
    for (const int divider : m_dividers) {
        if (divider > row)
            break;
        ++row;
    }
    return row;
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || nodeAt(index.row()) == NoNode) // on its way out
        return {};
    switch (role) {
    case NodeRole:
        return nodeAt(index.row());
    case ChangedRole:
        return m_session->isChanged(nodeAt(index.row()));
    case SeverityRole:
        return severityAt(m_session, nodeAt(index.row()));
    case Qt::AccessibleDescriptionRole:
        return findingLinesAt(m_session, nodeAt(index.row()));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const Entry said = entry(index.row(), MaximumAccessibleText);
        if (said.kind == RowKind::Checkpoint)
            return singleLine(tr("Checkpoint %1, %2").arg(said.name, said.time), MaximumAccessibleText);
        QStringList parts{said.role.isEmpty() ? tr("message") : said.role};
        parts << said.name << said.time;
        for (const MessageFold &fold : said.folds)
            parts << (fold.isCall ? tr("calls %1").arg(fold.title) : QString());
        parts << said.text;
        parts.removeAll(QString());
        return singleLine(parts.join(u", "), MaximumAccessibleText);
    }
    default:
        return {};
    }
}

int TranscriptModel::rowOf(NodeId node) const
{
    const JsonDocument &document = m_session->document();
    NodeId place = node;
    for (; place != NoNode; place = document.parent(place)) {
        const NodeId container = document.parent(place);
        if (container != NoNode && (container == m_messages || container == m_checkpoints))
            break;
    }
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [place](const Row &row) { return row.node == place; });
    return place == NoNode || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace stateloupe
