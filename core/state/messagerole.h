#pragma once

#include <QString>
#include <QStringList>

namespace stateloupe {

/// The roles of messages that the reference system reads, in its order and spelling.
const QStringList &messageRoles();
bool isMessageRole(const QString &role);

/// Which of them other programs mean by `name`, in any case of letters: their name of a role, or their type of message
/// (human, ai, AIMessageChunk, FunctionExecutionResultMessage). A null string for what means none.
QString meantRole(const QString &name);

} // namespace stateloupe
