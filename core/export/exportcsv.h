#pragma once

#include "core/state/workflowsummary.h"

#include <QByteArray>

namespace stateloupe {

/// The titles of the columns, as a line of CSV (RFC 4180): id, size, created_at, updated_at, ttl_ms.
QByteArray csvHead();
/// One workflow. A text that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray csvLine(const WorkflowSummary &summary);

} // namespace stateloupe
