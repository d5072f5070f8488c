#pragma once

#include "core/conversion/sidenote.h"
#include "core/json/jsonwriter.h"

namespace stateloupe {

/// A message of a state that is being made; all parts as JSON.
struct ImportedMessage
{
    QByteArray role;
    QByteArray content;
    QByteArray name = "null";
    QByteArray functionCall = "null";
    QByteArray metadata = "{}";
    QByteArray timestamp = {};
    QList<RawMember> others = {}; ///< keys that the reference system does not know
};

/// With all keys of the reference system in its order.
void writeMessage(JsonWriter &writer, const ImportedMessage &message);

/// Puts what was noted beside a message back into it: anybody can write a note, so it never takes the place of a
/// content, name or function call that the message itself has. `rest` is an object, or NoNode.
void applyMessageRest(ImportedMessage &message, const JsonDocument &document, NodeId rest);

} // namespace stateloupe
