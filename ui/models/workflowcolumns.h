#pragma once

#include "ui/models/workflowarrangement.h"

#include <QStringList>

namespace stateloupe {

/// One column of the list as people have chosen it.
struct WorkflowColumnChoice
{
    WorkflowColumn column = WorkflowColumn::Id;
    QueryPath path = {}; ///< for WorkflowColumn::Path
    int width = 0; ///< 0: what is usual

    friend bool operator==(const WorkflowColumnChoice &, const WorkflowColumnChoice &) = default;
};

/// Which columns the list shows, from the left. The id is always the first.
class WorkflowColumns
{
public:
    static constexpr int MostPaths = 20;

    /// Everything that a store tells, and no value of a workflow.
    WorkflowColumns();
    explicit WorkflowColumns(const QList<WorkflowColumnChoice> &choices);

    /// What settings keep. Strings that make no sense are left out.
    static WorkflowColumns fromStrings(const QStringList &strings);
    QStringList toStrings() const;

    const QList<WorkflowColumnChoice> &choices() const { return m_choices; }
    QList<QueryPath> paths() const;
    bool contains(WorkflowColumn column, const QueryPath &path = {}) const;
    bool isFull() const { return paths().size() >= MostPaths; }

    void add(WorkflowColumn column, const QueryPath &path = {});
    void remove(WorkflowColumn column, const QueryPath &path = {});

    friend bool operator==(const WorkflowColumns &, const WorkflowColumns &) = default;

private:
    qsizetype indexOf(WorkflowColumn column, const QueryPath &path) const;

    QList<WorkflowColumnChoice> m_choices;
};

} // namespace stateloupe
