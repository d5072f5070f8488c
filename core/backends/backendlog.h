#pragma once

#include "core/state/workflowid.h"

#include <QLoggingCategory>

namespace stateloupe {

/// "stateloupe.backends": one line an event, as the reference system names them. Silent unless asked for, because every
/// caller gets what went wrong as a value.
Q_DECLARE_LOGGING_CATEGORY(backendLog)

/// A value as one word: what could forge a second field or line is percent-encoded.
QString logWord(const QByteArray &value);
/// `state_saved workflow_id=… backend=sqlite size=1456`; `size` below 0 is left out.
void logStateEvent(const char *event, const WorkflowId &id, const QString &backend, qint64 size = -1);
void logWarningEvent(const char *event, const WorkflowId &id, const QString &backend);
/// `workflows_listed count=40 backend=sqlite`
void logListed(qint64 count, const QString &backend);

} // namespace stateloupe
