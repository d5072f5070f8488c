#include "ui/models/checksummarymodel.h"

#include "ui/text/counttext.h"
#include "ui/text/findingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"

#include <QMap>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestMessage = 300;

} // namespace

CheckSummaryModel::CheckSummaryModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

CheckSummaryModel::~CheckSummaryModel() = default;

void CheckSummaryModel::clear()
{
    beginResetModel();
    m_groups.clear();
    m_checked = 0;
    m_found = 0;
    m_missing = 0;
    endResetModel();
}

void CheckSummaryModel::append(const CheckChunk &chunk)
{
    QMap<QByteArray, Arrivals> arrivals;
    for (qsizetype row = 0; row < chunk.workflows.size(); ++row) {
        const QList<Finding> &findings = chunk.findings[std::size_t(row)];
        m_found += findings.isEmpty() ? 0 : 1;
        for (const Finding &finding : findings)
            arrivals[finding.rule].emplace_back(&finding, chunk.workflows.at(row).id);
    }
    m_checked += chunk.workflows.size();
    m_missing += chunk.missing.size();
    for (const Arrivals &some : std::as_const(arrivals))
        appendTo(groupFor(*some.front().first), some);
}

/// That of its rule, made at its place if need be.
CheckSummaryModel::Group *CheckSummaryModel::groupFor(const Finding &finding)
{
    const auto isOfRule = [&finding](const auto &group) { return group->rule == finding.rule; };
    const auto known = std::find_if(m_groups.begin(), m_groups.end(), isOfRule);
    if (known != m_groups.end())
        return known->get();
    const auto isBefore = [](const auto &group, const Finding &other) {
        return std::pair(group->severity, group->rule) < std::pair(other.severity, other.rule);
    };
    const auto place = std::lower_bound(m_groups.begin(), m_groups.end(), finding, isBefore);
    const int row = int(place - m_groups.begin());
    beginInsertRows({}, row, row);
    const auto added = m_groups.insert(place, std::make_unique<Group>());
    (*added)->rule = finding.rule;
    (*added)->severity = finding.severity;
    Group *group = added->get();
    endInsertRows();
    return group;
}

void CheckSummaryModel::appendTo(Group *group, const Arrivals &arrivals)
{
    const auto room = std::size_t(MostWorkflows) - group->workflows.size();
    const std::size_t taken = std::min(room, arrivals.size());
    const QModelIndex row = index(rowOf(group), 0);
    if (taken > 0) {
        const int first = int(group->workflows.size());
        beginInsertRows(row, first, first + int(taken) - 1);
        for (std::size_t i = 0; i < taken; ++i)
            group->workflows.push_back({arrivals[i].second, singleLine(arrivals[i].first->message, LongestMessage)});
        endInsertRows();
    }
    group->count += qint64(arrivals.size());
    Q_EMIT dataChanged(row, row);
}

int CheckSummaryModel::rowOf(const Group *group) const
{
    const auto it
        = std::find_if(m_groups.begin(), m_groups.end(), [group](const auto &other) { return other.get() == group; });
    return int(it - m_groups.begin());
}

CheckSummaryModel::Group *CheckSummaryModel::groupOf(const QModelIndex &index) const
{
    if (auto *group = static_cast<Group *>(index.internalPointer()))
        return group;
    return m_groups[std::size_t(index.row())].get();
}

QByteArray CheckSummaryModel::rule(const QModelIndex &index) const
{
    return index.isValid() ? groupOf(index)->rule : QByteArray();
}

WorkflowId CheckSummaryModel::workflow(const QModelIndex &index) const
{
    const bool isWorkflow = index.isValid() && index.internalPointer();
    return isWorkflow ? groupOf(index)->workflows[std::size_t(index.row())].id : WorkflowId();
}

QModelIndex CheckSummaryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? groupOf(parent) : nullptr);
}

QModelIndex CheckSummaryModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    return createIndex(rowOf(groupOf(index)), 0, nullptr);
}

int CheckSummaryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalPointer() || parent.column() > 0 ? 0 : int(groupOf(parent)->workflows.size());
}

int CheckSummaryModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CheckSummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IsWorkflowRole)
        return index.internalPointer() != nullptr;
    const Group &group = *groupOf(index);
    return index.internalPointer() ? workflowData(group.workflows[std::size_t(index.row())], role)
                                   : ruleData(group, role);
}

QVariant CheckSummaryModel::ruleData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return findingTitle(group.rule);
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3")
            .arg(severityText(group.severity), findingTitle(group.rule), workflowCountText(group.count));
    case Qt::ToolTipRole:
        return escapedToolTip(findingExplanation(group.rule));
    case SeverityRole:
        return int(group.severity);
    case CountRole:
        return group.count > MostWorkflows
            ? tr("%1, the first %2 below").arg(workflowCountText(group.count)).arg(MostWorkflows)
            : workflowCountText(group.count);
    case MessageRole:
        return severityText(group.severity);
    default:
        return {};
    }
}

QVariant CheckSummaryModel::workflowData(const Workflow &workflow, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return workflowIdText(workflow.id);
    case Qt::AccessibleTextRole:
        return QString(workflowIdText(workflow.id) + ", "_L1 + workflow.message);
    case Qt::ToolTipRole:
        return escapedToolTip(workflowIdText(workflow.id) + u'\n' + workflow.message);
    case MessageRole:
        return workflow.message;
    default:
        return {};
    }
}

} // namespace stateloupe
