#pragma once

#include "core/json/jsontypes.h"

#include <QVariant>

namespace stateloupe {

class DocumentSession;

/// The worst Severity of what the doctor finds at `node` or below it, as int; an invalid one when that is nothing.
QVariant severityAt(const DocumentSession *session, NodeId node);
/// What it finds there, one line each.
QString findingLinesAt(const DocumentSession *session, NodeId node);
/// `text` with these lines above it, for a tool tip.
QString toolTipWithFindings(const DocumentSession *session, NodeId node, const QString &text);

} // namespace stateloupe
