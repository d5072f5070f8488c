#include "ui/models/storelistmodel.h"

#include "ui/text/plaintext.h"

namespace stateloupe {

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
        return escapedToolTip(item.location);
    case Qt::AccessibleTextRole:
        return accessibleText(item);
    case KindRole:
        return item.kind;
    case StateRole:
        return int(item.state);
    case ReadOnlyRole:
        return item.readOnly;
    default:
        return {};
    }
}

QString StoreListModel::accessibleText(const StoreItem &item) const
{
    QString text = singleLine(item.name, LongestName);
    if (item.readOnly)
        text = tr("%1, read-only").arg(text);
    if (item.state == StoreItem::State::Failed)
        text = tr("%1, could not be opened").arg(text);
    return text;
}

} // namespace stateloupe
