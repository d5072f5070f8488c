#include "ui/models/transcriptmodel.h"

#include "core/async/background.h"
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
constexpr quint32 MaximumParameters = 12;

QString textOf(const JsonDocument &document, NodeId node, qsizetype maximum)
{
    if (node == NoNode || document.type(node) == JsonType::Null)
        return {};
    return document.display(node, maximum);
}

/// The names of the arguments of a function call: the keys of its `arguments`, which is JSON within a string.
QString parameterNames(const JsonDocument &document, NodeId functionCall)
{
    const NodeId arguments = document.member(functionCall, u"arguments"_s);
    if (arguments == NoNode)
        return {};
    constexpr qsizetype MaximumArguments = 10'000;
    const QByteArray json = document.type(arguments) == JsonType::String
        ? document.string(arguments, MaximumArguments).toUtf8()
        : document.display(arguments, MaximumArguments).toUtf8();
    const auto parsed = JsonDocument::parse(json);
    if (!parsed || parsed->type(JsonDocument::Root) != JsonType::Object)
        return u"…"_s;
    QStringList names;
    const quint32 count = parsed->childCount(JsonDocument::Root);
    auto members = parsed->children(JsonDocument::Root);
    for (quint32 row = 0; row < std::min(count, MaximumParameters); ++row, members.toNextSibling())
        names << parsed->key(members.node());
    if (count > MaximumParameters)
        names << u"…"_s;
    return names.join(", "_L1);
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
    endResetModel();
    Q_EMIT loadingChanged();
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
    const MessageView message = UnifiedState::message(document, entry.node);
    entry.content = message.content;
    entry.role = textOf(document, message.role, MaximumName);
    entry.name = textOf(document, message.name, MaximumName);
    entry.time = textOf(document, message.timestamp, MaximumName);
    // A foreign message shows what it is made of.
    const NodeId shown = message.role == NoNode && message.content == NoNode ? entry.node : message.content;
    entry.text = textOf(document, shown, maximumText + 1);
    entry.isTruncated = entry.text.size() > maximumText;
    entry.text.truncate(maximumText);
    if (message.functionCall != NoNode && document.type(message.functionCall) != JsonType::Null) {
        entry.functionCall = message.functionCall;
        const QString function = textOf(document, document.member(message.functionCall, u"name"_s), MaximumName);
        entry.call = u"%1(%2)"_s.arg(function, parameterNames(document, message.functionCall));
    }
    return entry;
}

QString TranscriptModel::functionArguments(int row, qsizetype maximumText) const
{
    const JsonDocument &document = m_session->document();
    const NodeId call = UnifiedState::message(document, nodeAt(row)).functionCall;
    if (call == NoNode)
        return {};
    const NodeId arguments = document.member(call, u"arguments"_s);
    return textOf(document, arguments == NoNode ? call : arguments, maximumText);
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
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const Entry said = entry(index.row(), MaximumAccessibleText);
        if (said.kind == RowKind::Checkpoint)
            return singleLine(tr("Checkpoint %1, %2").arg(said.name, said.time), MaximumAccessibleText);
        QStringList parts{said.role.isEmpty() ? tr("message") : said.role};
        parts << said.name << said.time << said.call << said.text;
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
