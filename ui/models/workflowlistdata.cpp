#include "ui/models/workflowlistmodel.h"

#include "ui/text/celltext.h"
#include "ui/text/counttext.h"
#include "ui/text/findingtext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/querytext.h"
#include "ui/text/workflowtext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

QVariant WorkflowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkflowRows::Row source = sourceRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(source, index.column());
    case Qt::ToolTipRole:
        return escapedToolTip(toolTip(source, index.column()));
    case Qt::TextAlignmentRole:
        return int(isNumber(index) ? Qt::AlignVCenter | Qt::AlignRight : alignment(index.column()));
    case IdRole:
        return id(index.row()).display();
    case ModifiedRole:
        return !m_modified.isEmpty() && m_modified.contains(id(index.row()));
    case FreshRole:
        return m_fresh.contains(source) ? m_freshLevel.value() : 0;
    case SeverityRole:
        return severity(index);
    case Qt::AccessibleDescriptionRole:
        return column(index.column()) == WorkflowColumn::Findings ? findingsToolTip(source) : QString();
    default:
        return {};
    }
}

Qt::Alignment WorkflowListModel::alignment(int section) const
{
    const WorkflowColumn column = this->column(section);
    const bool isText = column == WorkflowColumn::Id || column == WorkflowColumn::Path;
    return Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight);
}

bool WorkflowListModel::isNumber(const QModelIndex &index) const
{
    if (column(index.column()) != WorkflowColumn::Path)
        return false;
    const QByteArray value = cell(sourceRow(index.row()), index.column()).value_or(QByteArray());
    return !value.isEmpty() && (value[0] == '-' || (value[0] >= '0' && value[0] <= '9'));
}

/// That of the values below it, as far as the first one tells.
Qt::Alignment WorkflowListModel::headingAlignment(int section) const
{
    const bool isOverNumbers = rowCount() > 0 && isNumber(index(0, section));
    return isOverNumbers ? Qt::AlignVCenter | Qt::AlignRight : alignment(section);
}

QString WorkflowListModel::text(WorkflowRows::Row source, int section) const
{
    const QString unknown = u"–"_s;
    switch (column(section)) {
    case WorkflowColumn::Id:
        return workflowIdText(m_rows.id(source));
    case WorkflowColumn::Updated: {
        const auto updatedAt = m_rows.summary(source).updatedAt;
        return updatedAt ? formatRelativeTime(*updatedAt, currentMicros()) : unknown;
    }
    case WorkflowColumn::Size: {
        const auto bytes = size(source);
        return bytes ? formatSize(*bytes) : unknown;
    }
    case WorkflowColumn::Expires:
        return expiryText(expiresAt(source));
    case WorkflowColumn::Findings:
        return findingsText(source);
    case WorkflowColumn::Path: {
        const auto value = cell(source, section);
        if (!value)
            return u"…"_s;
        return value->isEmpty() ? unknown : cellText(*value);
    }
    }
    return {};
}

QString WorkflowListModel::expiryText(std::optional<qint64> expiresAt) const
{
    if (!expiresAt)
        return u"–"_s;
    const qint64 left = *expiresAt - currentMicros();
    return left > 0 ? formatCountdown(left / 1'000) : tr("expired");
}

QVariant WorkflowListModel::severity(const QModelIndex &index) const
{
    if (column(index.column()) != WorkflowColumn::Findings)
        return {};
    const CheckedWorkflow found = checked(sourceRow(index.row()));
    const bool isSick = found.state == CheckedWorkflow::State::Checked && found.findings > 0;
    return isSick ? QVariant(int(found.worst)) : QVariant();
}

QString WorkflowListModel::findingsText(WorkflowRows::Row source) const
{
    const CheckedWorkflow found = checked(source);
    switch (found.state) {
    case CheckedWorkflow::State::Unknown:
        return u"–"_s;
    case CheckedWorkflow::State::Outdated:
        return u"?"_s;
    case CheckedWorkflow::State::Checked:
        return formatCount(found.findings);
    }
    return {};
}

QString WorkflowListModel::findingsToolTip(WorkflowRows::Row source) const
{
    const CheckedWorkflow found = checked(source);
    switch (found.state) {
    case CheckedWorkflow::State::Unknown:
        return tr("Not checked yet");
    case CheckedWorkflow::State::Outdated:
        return tr("Changed since it was checked");
    case CheckedWorkflow::State::Checked:
        return found.findings == 0
            ? tr("Nothing found")
            : tr("%1, the worst: %2").arg(findingCountText(found.findings), severityText(found.worst));
    }
    return {};
}

QString WorkflowListModel::toolTip(WorkflowRows::Row source, int section) const
{
    const WorkflowSummary summary = m_rows.summary(source);
    switch (column(section)) {
    case WorkflowColumn::Id:
        return workflowIdText(summary.id);
    case WorkflowColumn::Updated: {
        QStringList lines;
        if (summary.updatedAt)
            lines << tr("Updated %1").arg(formatExactTime(*summary.updatedAt));
        if (summary.createdAt)
            lines << tr("Created %1").arg(formatExactTime(*summary.createdAt));
        return lines.join(u'\n');
    }
    case WorkflowColumn::Size: {
        const auto bytes = size(source);
        const QString text = m_showsStoredSize ? tr("%1 bytes as stored, compressed perhaps") : tr("%1 bytes");
        return bytes ? text.arg(formatCount(*bytes)) : QString();
    }
    case WorkflowColumn::Expires: {
        const auto when = expiresAt(source);
        return when ? tr("Expires %1").arg(formatExactTime(*when)) : QString();
    }
    case WorkflowColumn::Findings:
        return findingsToolTip(source);
    case WorkflowColumn::Path: {
        const auto value = cell(source, section);
        if (!value)
            return tr("Being read");
        return value->isEmpty() ? tr("This workflow has no %1").arg(pathText(path(section))) : cellText(*value);
    }
    }
    return {};
}

QVariant WorkflowListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(headingAlignment(section));
    if (role == Qt::ToolTipRole)
        return headingToolTip(section);
    if (role != Qt::DisplayRole)
        return {};
    if (section != this->section(m_sorted.sortColumn, m_sorted.sortPath))
        return heading(section);
    const QChar arrow(m_sorted.sortOrder == Qt::AscendingOrder ? u'↑' : u'↓');
    return headingAlignment(section) & Qt::AlignLeft ? QString(heading(section) + u' ' + arrow)
                                                     : QString(arrow + u' ' + heading(section));
}

QString WorkflowListModel::heading(int section) const
{
    switch (column(section)) {
    case WorkflowColumn::Id:
        return tr("Workflow");
    case WorkflowColumn::Updated:
        return tr("Updated");
    case WorkflowColumn::Size:
        return m_showsStoredSize ? tr("Stored") : tr("Size");
    case WorkflowColumn::Expires:
        return tr("Expires in");
    case WorkflowColumn::Findings:
        return tr("Found", "heading over numbers of findings");
    case WorkflowColumn::Path:
        return pathHeading(path(section));
    }
    return {};
}

QString WorkflowListModel::headingToolTip(int section) const
{
    if (column(section) == WorkflowColumn::Path)
        return escapedToolTip(pathText(path(section)));
    if (column(section) == WorkflowColumn::Size && m_showsStoredSize)
        return tr("How much room the store needs for it, compressed perhaps");
    if (column(section) == WorkflowColumn::Findings)
        return tr("What the last check has found");
    return {};
}

} // namespace stateloupe
