#include "ui/models/storelistmodel.h"

#include "ui/text/plaintext.h"
#include "ui/text/storetext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 200;

} // namespace

void StoreListModel::append(const StoreItem &item)
{
    const int row = int(m_items.size());
    beginInsertRows({}, row, row);
    m_items.append(item);
    endInsertRows();
}

void StoreListModel::replace(int row, const StoreItem &item)
{
    if (m_items[row] == item)
        return;
    m_items[row] = item;
    Q_EMIT dataChanged(index(row), index(row));
}

void StoreListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_items.removeAt(row);
    endRemoveRows();
}

int StoreListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant StoreListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoreItem &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return singleLine(item.name, LongestName);
    case Qt::ToolTipRole:
        return escapedToolTip(toolTip(item));
    case Qt::AccessibleTextRole:
        return accessibleText(item);
    case KindRole:
        return item.kind;
    case PlaceRole:
        return placeText(item);
    case EnvironmentRole:
        return int(item.environment);
    case StateRole:
        return int(item.state);
    case ReadOnlyRole:
        return item.readOnly;
    case PlaintextRole:
        return item.isPlaintext;
    default:
        return {};
    }
}

QString StoreListModel::placeText(const StoreItem &item) const
{
    const QString kind = storeKindText(item.kind);
    return item.host.isEmpty() ? kind : QString(kind + u" · "_s + singleLine(item.host, LongestName));
}

QString StoreListModel::toolTip(const StoreItem &item) const
{
    QStringList lines{item.location};
    if (item.environment != Environment::None)
        lines << environmentText(item.environment);
    if (item.readOnly)
        lines << tr("read-only");
    if (item.isPlaintext)
        lines << tr("Not encrypted: others in the network may read along.");
    if (item.state == StoreItem::State::Lost)
        lines << tr("The connection is lost.");
    return lines.join(u'\n');
}

QString StoreListModel::accessibleText(const StoreItem &item) const
{
    QStringList parts{singleLine(item.name, LongestName), placeText(item)};
    if (item.environment != Environment::None)
        parts << environmentText(item.environment);
    if (item.readOnly)
        parts << tr("read-only");
    if (item.isPlaintext)
        parts << tr("not encrypted");
    if (item.state == StoreItem::State::Failed)
        parts << tr("could not be opened");
    if (item.state == StoreItem::State::Lost)
        parts << tr("connection lost");
    return parts.join(u", "_s);
}

} // namespace stateloupe
