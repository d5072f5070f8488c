// What the cells of JsonTreeModel say, and what typing into them does.

#include "core/json/jsonstring.h"
#include "ui/models/findingmarks.h"
#include "ui/models/jsontreeitem.h"
#include "ui/models/jsontreemodel.h"
#include "ui/preferences/theme.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/typetext.h"

namespace stateloupe {

namespace {

// A longer value, or one with lines, is for the value editor.
constexpr qint64 MaximumInPlaceBytes = 4000;

bool editsInPlace(const JsonDocument &document, NodeId node)
{
    if (document.isContainer(node) || document.valueSpan(node).length > MaximumInPlaceBytes)
        return false;
    const QString text = document.string(node);
    return !text.contains(u'\n') && visibleText(text) == text;
}

} // namespace

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_isFollowing)
        return {};
    const JsonTreeItem &row = *item(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.isChunk ? QVariant()
                           : toolTipWithFindings(m_session, row.node, text(row, index.column()).toString());
    case Qt::AccessibleDescriptionRole:
        return row.isChunk ? QVariant() : findingLinesAt(m_session, row.node);
    case SeverityRole:
        return row.isChunk ? QVariant() : severityAt(m_session, row.node);
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::EditRole:
        return editText(row, index.column());
    case Qt::ForegroundRole:
        return foreground(row, index.column());
    case NodeRole:
        return row.isChunk ? NoNode : row.node;
    case ChangedRole:
        return !row.isChunk && m_session->isChanged(row.node);
    case IsTextRole:
        return index.column() == KeyColumn || (!row.isChunk && document().type(row.node) == JsonType::String);
    case EditsInPlaceRole:
        return !row.isChunk && (index.column() == KeyColumn || editsInPlace(document(), row.node));
    default:
        return {};
    }
}

QVariant JsonTreeModel::text(const JsonTreeItem &item, int column) const
{
    if (column == KeyColumn)
        return keyText(item);
    if (item.isChunk)
        return column == ValueColumn ? itemCountText(item.childCount) : QString();
    if (column == ValueColumn)
        return valueText(item.node);
    return typeText(document().type(item.node));
}

QString JsonTreeModel::keyText(const JsonTreeItem &item) const
{
    if (item.isChunk)
        return u'[' % QString::number(item.firstChild) % QStringLiteral(" … ")
            % QString::number(item.firstChild + item.childCount - 1) % u']';
    if (item.node == root())
        return item.node == JsonDocument::Root ? tr("document") : tr("value");
    if (document().isMember(item.node)) {
        const QString key = document().key(item.node);
        return key.isEmpty() ? QStringLiteral("\"\"") : singleLine(key, MaximumCellText);
    }
    return QString::number(item.row + (item.parent->isChunk ? item.parent->firstChild : 0));
}

QString JsonTreeModel::valueText(NodeId node) const
{
    if (document().isContainer(node)) {
        const quint32 count = document().childCount(node);
        const QString counted = document().type(node) == JsonType::Object ? keyCountText(count) : itemCountText(count);
        return tr("%1 · %2").arg(counted, formatSize(document().valueSpan(node).length));
    }
    const QString text = document().display(node, MaximumCellText + 1);
    return text.isEmpty() ? QStringLiteral("\"\"") : singleLine(text, MaximumCellText);
}

QVariant JsonTreeModel::editText(const JsonTreeItem &item, int column) const
{
    if (item.isChunk || column == TypeColumn)
        return {};
    if (column == KeyColumn)
        return document().isMember(item.node) ? document().key(item.node) : QString();
    if (document().valueSpan(item.node).length > MaximumInPlaceBytes)
        return {};
    return document().type(item.node) == JsonType::String ? document().string(item.node)
                                                          : QString::fromUtf8(document().rawValue(item.node));
}

QVariant JsonTreeModel::foreground(const JsonTreeItem &item, int column) const
{
    const Theme &theme = Theme::current();
    if (item.isChunk || column == TypeColumn)
        return theme.color(Theme::Role::Muted);
    if (column == KeyColumn)
        return document().isMember(item.node) ? QVariant() : theme.color(Theme::Role::Muted);
    switch (document().type(item.node)) {
    case JsonType::Boolean:
    case JsonType::Number:
        return theme.color(Theme::Role::Accent);
    case JsonType::String:
        return document().valueSpan(item.node).length == 2 ? QVariant(theme.color(Theme::Role::Muted)) : QVariant();
    default:
        return theme.color(Theme::Role::Muted);
    }
}

bool JsonTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value == data(index, Qt::EditRole))
        return false;
    const NodeId node = item(index)->node;
    const QString typed = value.toString();
    if (index.column() == KeyColumn)
        return m_session->edit(renameMember(document(), node, typed), tr("Rename %1").arg(singleLine(typed, 40)));
    const bool isString = document().type(node) == JsonType::String;
    const QByteArray json = isString ? encodeJsonString(typed) : typed.trimmed().toUtf8();
    return m_session->edit(
        replaceValue(document(), node, json), tr("Edit %1").arg(singleLine(keyText(*item(index)), 40)));
}

} // namespace stateloupe
