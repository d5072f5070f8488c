#pragma once

#include "core/json/jsondocument.h"

#include <QString>

namespace stateloupe {

class DocumentSession;

/// What people write of a message.
struct MessageText
{
    QString role;
    QString name; ///< "": none
    QString content;
};

/// Inserts a message as number `row` of the list `messages`, with all keys that the reference system asks for unless
/// the message beside it does without them.
Result<JsonEdit> insertMessage(const JsonDocument &document, NodeId messages, quint32 row, const MessageText &text);

/// Changes the parts of a message that differ from `text`, and no byte of the others. Content that is no string stays.
Result<JsonEdit> changeMessage(const JsonDocument &document, NodeId message, const MessageText &text);

/// What changeMessage() would leave as it is.
MessageText messageText(const JsonDocument &document, NodeId message);

} // namespace stateloupe
