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

/// Changes the parts of a message that differ from `text`, and no byte of the others. Content that is no string stays.
Result<JsonEdit> changeMessage(const JsonDocument &document, NodeId message, const MessageText &text);

/// What changeMessage() would leave as it is.
MessageText messageText(const JsonDocument &document, NodeId message);

} // namespace stateloupe
