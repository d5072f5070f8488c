#pragma once

#include "core/doctor/check.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace stateloupe {

/// What a check of many workflows has found, by rule: each rule that found something, the worst first, and below it
/// the workflows.
class CheckSummaryModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int, of a rule
        CountRole, ///< QString: "12 workflows", of a rule
        MessageRole, ///< QString: one line: what a rule means, what is wrong with a workflow
        IsWorkflowRole, ///< bool
    };
    /// Of each rule; a longer list helps nobody.
    static constexpr qsizetype MostWorkflows = 1'000;

    explicit CheckSummaryModel(QObject *parent = nullptr);
    ~CheckSummaryModel() override;

    void clear();
    void append(const CheckChunk &chunk);
    qint64 checkedCount() const { return m_checked; }
    qint64 foundCount() const { return m_found; } ///< workflows with findings
    qint64 missingCount() const { return m_missing; } ///< workflows that were gone

    QByteArray rule(const QModelIndex &index) const;
    /// Empty for the row of a rule.
    WorkflowId workflow(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Workflow
    {
        WorkflowId id;
        QString message;
    };
    struct Group
    {
        QByteArray rule;
        Severity severity = Severity::Note;
        qint64 count = 0;
        std::vector<Workflow> workflows; ///< the first MostWorkflows
    };
    using Arrivals = std::vector<std::pair<const Finding *, WorkflowId>>; ///< of one rule

    Group *groupOf(const QModelIndex &index) const; ///< of a rule's row, or of the row that a workflow is below
    Group *groupFor(const Finding &finding);
    void appendTo(Group *group, const Arrivals &arrivals);
    int rowOf(const Group *group) const;
    QVariant ruleData(const Group &group, int role) const;
    QVariant workflowData(const Workflow &workflow, int role) const;

    std::vector<std::unique_ptr<Group>> m_groups;
    qint64 m_checked = 0;
    qint64 m_found = 0;
    qint64 m_missing = 0;
};

} // namespace stateloupe
