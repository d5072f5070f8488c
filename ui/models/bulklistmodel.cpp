#include "ui/models/bulklistmodel.h"

#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MicrosPerMilli = 1'000;

} // namespace

void BulkListModel::setList(const BulkVerb &verb, std::shared_ptr<const BulkList> list, bool isPlan)
{
    beginResetModel();
    m_verb = verb;
    m_list = std::move(list);
    m_isPlan = isPlan;
    m_showsProblemsOnly = false;
    m_problems.clear();
    endResetModel();
}

void BulkListModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, BulkColumnCount - 1));
}

bool BulkListModel::isProblem(BulkOutcome outcome)
{
    return outcome != BulkOutcome::Planned && outcome != BulkOutcome::Done && outcome != BulkOutcome::Unchanged;
}

void BulkListModel::setShowsProblemsOnly(bool showsProblemsOnly)
{
    beginResetModel();
    m_showsProblemsOnly = showsProblemsOnly;
    m_problems.clear();
    for (int i = 0; showsProblemsOnly && i < int(m_list->size()); ++i) {
        if (isProblem(m_list->at(i).outcome))
            m_problems.push_back(i);
    }
    endResetModel();
}

QString BulkListModel::text() const
{
    QString text;
    for (int row = 0; row < rowCount(); ++row) {
        const BulkItem &shown = item(row);
        text += visibleText(shown.id.display()) + u'\t' + outcome(shown) + u'\n';
    }
    return text;
}

int BulkListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_list)
        return 0;
    return m_showsProblemsOnly ? int(m_problems.size()) : int(m_list->size());
}

int BulkListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : BulkColumnCount;
}

const BulkItem &BulkListModel::item(int row) const
{
    return m_list->at(m_showsProblemsOnly ? m_problems[size_t(row)] : row);
}

QString BulkListModel::outcome(const BulkItem &item) const
{
    const QString word = bulkOutcomeText(m_verb, item.outcome, m_isPlan);
    const QString note = bulkNoteText(item);
    if (m_isPlan && item.outcome == BulkOutcome::Planned && !item.canBeUndone)
        return tr("%1 for good, without Undo").arg(word);
    if (m_verb.kind == BulkVerb::Kind::Export && item.outcome == BulkOutcome::Done && !note.isEmpty())
        return tr("%1 to %2").arg(word, note);
    return note.isEmpty() ? word : QString(word + u": "_s + note);
}

QString BulkListModel::cell(const BulkItem &item, BulkColumn column) const
{
    switch (column) {
    case BulkColumn::Id:
        return workflowIdText(item.id);
    case BulkColumn::Size:
        return item.size ? formatSize(*item.size) : QString();
    case BulkColumn::Expires:
        if (item.outcome == BulkOutcome::NotReached)
            return {};
        return item.expiresAt ? formatRelativeTime(*item.expiresAt * MicrosPerMilli, currentMicros()) : tr("never");
    case BulkColumn::Before:
        return bulkValueText(item.before);
    case BulkColumn::After:
        return bulkValueText(item.after);
    case BulkColumn::Outcome:
        return outcome(item);
    }
    return {};
}

QVariant BulkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = BulkColumn(index.column());
    const BulkItem &shown = item(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell(shown, column);
    if (role == Qt::ToolTipRole)
        return escapedToolTip(cell(shown, column));
    if (role == OutcomeRole)
        return int(shown.outcome);
    return {};
}

QVariant BulkListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (BulkColumn(section) == BulkColumn::Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (BulkColumn(section)) {
    case BulkColumn::Id:
        return tr("Workflow");
    case BulkColumn::Size:
        return tr("Size");
    case BulkColumn::Expires:
        return tr("Expires");
    case BulkColumn::Before:
        return tr("Now");
    case BulkColumn::After:
        return tr("Then");
    case BulkColumn::Outcome:
        return m_isPlan ? tr("What happens") : tr("What happened");
    }
    return {};
}

} // namespace stateloupe
