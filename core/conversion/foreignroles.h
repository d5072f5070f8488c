#pragma once

#include <QString>

namespace stateloupe {

/// Whether the reference system reads this role: system, user, assistant, function or tool.
bool isReferenceRole(const QString &role);

/// The role that a framework means by `name`, in any case of letters: its name in a `role`, or its type of message
/// (human, ai, AIMessageChunk, FunctionExecutionResultMessage). A null string for what means none.
QString meantRole(const QString &name);

} // namespace stateloupe
