#include "ui/models/conflictlistmodel.h"

#include "ui/text/plaintext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 300;

} // namespace

void ConflictListModel::setMerge(const JsonMerge &merge)
{
    beginResetModel();
    m_merge = merge;
    m_choices.assign(size_t(merge.conflicts().size()), std::nullopt);
    endResetModel();
}

void ConflictListModel::chooseAll(Choice choice)
{
    if (m_choices.empty())
        return;
    std::fill(m_choices.begin(), m_choices.end(), choice);
    Q_EMIT dataChanged(index(0, MineColumn), index(rowCount() - 1, TheirsColumn));
    Q_EMIT choicesChanged();
}

qsizetype ConflictListModel::undecided() const
{
    return std::count(m_choices.begin(), m_choices.end(), std::nullopt);
}

QList<ConflictListModel::Choice> ConflictListModel::choices() const
{
    QList<Choice> choices;
    for (const std::optional<Choice> &choice : m_choices)
        choices.append(choice.value_or(Choice::Theirs));
    return choices;
}

int ConflictListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

int ConflictListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<ConflictListModel::Choice> ConflictListModel::choiceOf(int column)
{
    if (column == MineColumn)
        return Choice::Mine;
    return column == TheirsColumn ? std::optional(Choice::Theirs) : std::nullopt;
}

QString ConflictListModel::text(const JsonConflict &conflict, int column) const
{
    if (column == PlaceColumn)
        return conflict.pointer.isEmpty() ? tr("the whole document")
                                          : singleLine(conflict.pointer.toString(), LongestText);
    const JsonDocument &document = column == BeforeColumn ? m_merge.base()
        : column == MineColumn                            ? m_merge.mine()
                                                          : m_merge.theirs();
    const NodeId node = column == BeforeColumn ? conflict.base : column == MineColumn ? conflict.mine : conflict.theirs;
    if (node == NoNode)
        return column == BeforeColumn ? tr("not there") : tr("removed");
    const QString value = singleLine(document.display(node, LongestText + 1), LongestText);
    return document.type(node) == JsonType::String ? QString(u'"' + value + u'"') : value;
}

QVariant ConflictListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonConflict &conflict = m_merge.conflicts()[index.row()];
    const std::optional<Choice> choice = choiceOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(conflict, index.column());
    case Qt::ToolTipRole:
        return escapedToolTip(text(conflict, index.column()));
    case Qt::AccessibleTextRole:
        return QString(
            headerData(index.column(), Qt::Horizontal).toString() + u": "_s + text(conflict, index.column()));
    case Qt::CheckStateRole:
        return choice ? QVariant(m_choices[size_t(index.row())] == choice ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

/// Ticking one box unticks the other; what is ticked stays so until the other one is.
bool ConflictListModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    const std::optional<Choice> choice = index.isValid() ? choiceOf(index.column()) : std::nullopt;
    if (role != Qt::CheckStateRole || !choice)
        return false;
    m_choices[size_t(index.row())] = choice;
    Q_EMIT dataChanged(index.siblingAtColumn(MineColumn), index.siblingAtColumn(TheirsColumn));
    Q_EMIT choicesChanged();
    return true;
}

QVariant ConflictListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn:
        return tr("Place");
    case BeforeColumn:
        return tr("Before");
    case MineColumn:
        return tr("Mine");
    case TheirsColumn:
        return tr("Theirs");
    default:
        return {};
    }
}

Qt::ItemFlags ConflictListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && choiceOf(index.column()) ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace stateloupe
