#pragma once

#include "ui/models/checkresults.h"
#include "ui/models/workflowrows.h"

#include <QString>

#include <functional>

namespace stateloupe {

/// What a column of the list shows; Path: the value at some QueryPath.
enum class WorkflowColumn { Id, Updated, Size, Expires, Findings, Path };

/// Which of the rows are shown, and in what order.
struct WorkflowArrangement
{
    QString filter; ///< part of an id, in any case; empty: all
    WorkflowColumn sortColumn = WorkflowColumn::Updated;
    Qt::SortOrder sortOrder = Qt::DescendingOrder;
    QueryPath sortPath = {}; ///< for WorkflowColumn::Path; one of WorkflowRows::paths()
    std::shared_ptr<const CheckResults> checked = {}; ///< for WorkflowColumn::Findings

    friend bool operator==(const WorkflowArrangement &, const WorkflowArrangement &) = default;
};

using RowOrder = std::vector<WorkflowRows::Row>;

/// The rows to show, from the top. Of a path numbers come before texts, and these before what is neither. Equal ones
/// stay as they came, and those without a value come last in either order. For any thread; takes time in proportion to
/// the rows. What is returned after `isCancelled` turned true is no answer.
RowOrder arrange(
    const WorkflowRows &rows, const WorkflowArrangement &arrangement, const std::function<bool()> &isCancelled);

/// Those of `all`, in their order, that the filter lets through: what arrange() gives, without sorting again. As
/// arrange().
RowOrder filtered(
    const WorkflowRows &rows, const QString &filter, const RowOrder &all, const std::function<bool()> &isCancelled);

/// For every row of `before` the row of the same workflow in `after`, NoRow for those that are gone. As arrange().
RowOrder sameWorkflows(const WorkflowRows &before, const WorkflowRows &after, const std::function<bool()> &isCancelled);

/// The rows of `after` that are new there, or of which time, size or expiry are others; at most `most`. `renumbered` is
/// sameWorkflows() of the two. As arrange().
RowOrder changedWorkflows(const WorkflowRows &before, const WorkflowRows &after, const RowOrder &renumbered,
    const std::function<bool()> &isCancelled, std::size_t most = 10'000);

} // namespace stateloupe
