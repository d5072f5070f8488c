#include "ui/models/sizelistmodel.h"

#include "core/async/background.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodeanchor.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 200;

} // namespace

SizeListModel::SizeListModel(DocumentSession *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_container(new NodeAnchor(session, JsonDocument::Root, this))
{
    connect(m_container, &NodeAnchor::lost, this, [this] { setContainer(JsonDocument::Root); });
    connect(session, &DocumentSession::documentReset, this, [this] { setContainer(JsonDocument::Root); });
    connect(session, &DocumentSession::documentChanged, this, &SizeListModel::find);
}

NodeId SizeListModel::container() const
{
    return m_container->node();
}

void SizeListModel::setContainer(NodeId container)
{
    m_container->setNode(container);
    m_version = 0;
    Q_EMIT containerChanged();
    find();
}

void SizeListModel::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive)
        find();
    else
        m_finding.cancel();
}

SizeListModel::Rows SizeListModel::findRows(
    const JsonDocument &document, NodeId container, const std::function<bool()> &isCancelled)
{
    Rows rows;
    for (const SizedNode &place : largestChildren(document, container, MaximumChildren, isCancelled)) {
        const QString name = document.isMember(place.node) ? document.key(place.node)
                                                           : u'#' + QString::number(document.row(place.node));
        rows.append({place, false, singleLine(name, LongestName)});
    }
    const qsizetype start = document.pointer(container).toString().size();
    for (const SizedNode &place : largestScalars(document, container, MaximumScalars, isCancelled)) {
        if (document.parent(place.node) != container && place.node != container)
            rows.append({place, true, singleLine(document.pointer(place.node).toString().sliced(start), LongestName)});
    }
    return rows;
}

void SizeListModel::find()
{
    const JsonDocument &document = m_session->document();
    if (!m_isActive || document.version() == m_version)
        return;
    const NodeId place = container();
    const auto finding = runInBackground<Rows>(
        [document, place](const std::function<bool()> &isCancelled) { return findRows(document, place, isCancelled); });
    m_finding.start<Rows>(finding, [this, version = document.version(), place](const Rows &rows) {
        beginResetModel();
        m_rows = rows;
        m_version = version;
        m_total = std::max<qint64>(1, m_session->document().nodeSpan(place).length);
        endResetModel();
        Q_EMIT completed();
    });
}

int SizeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SizeListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const double share = std::min(1.0, double(row.place.bytes) / double(m_total));
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3 %").arg(row.name, formatSize(row.place.bytes)).arg(qRound(share * 100));
    case Qt::ToolTipRole:
        return escapedToolTip(row.name);
    case NodeRole:
        return row.place.node;
    case SizeRole:
        return formatSize(row.place.bytes);
    case ShareRole:
        return share;
    case IsDeepRole:
        return row.isDeep;
    case OpensRole:
        return !row.isDeep && m_session->document().version() == m_version
            && m_session->document().childCount(row.place.node) > 0;
    default:
        return {};
    }
}

} // namespace stateloupe
