#pragma once

#include "core/json/jsondocument.h"
#include "core/operations/localclock.h"
#include "core/operations/newmessage.h"

namespace stateloupe {

// What the reference system's add_message does, and what it has no method for. Adding sets metadata.updated_at, as it
// does there; changing and removing are edits of what is there and change nothing else.

/// Appends a message. A list that is missing is made. Errors: as checkMessage(); InvalidData when the state has no list
/// that could take it.
Result<JsonEdit> addMessage(const JsonDocument &document, const NewMessage &message, const LocalClock &clock);

/// The same as number `row` (childCount: at the end). Beside messages without a time it is written as they are.
Result<JsonEdit> insertMessage(
    const JsonDocument &document, quint32 row, const NewMessage &message, const LocalClock &clock);

/// The parts of a message to change; what is absent stays, byte for byte.
struct MessageChange
{
    std::optional<QString> role = {};
    std::optional<QString> content = {};
    std::optional<std::optional<QString>> name = {}; ///< nullopt within: null
    std::optional<QByteArray> functionCall = {}; ///< an object; empty: null
    std::optional<QByteArray> metadata = {}; ///< an object; empty: {}
};

/// Errors: NotFound when there is no message of that number; InvalidArgument as checkMessage(); InvalidData for a
/// message that is no object.
Result<JsonEdit> changeMessage(const JsonDocument &document, quint32 row, const MessageChange &change);
Result<JsonEdit> removeMessage(const JsonDocument &document, quint32 row);

} // namespace stateloupe
