#include "core/operations/messageoperations.h"

#include "core/json/jsonstring.h"
#include "core/operations/stateparts.h"
#include "core/state/isotime.h"
#include "core/state/messagerole.h"
#include "core/state/unifiedstate.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// Whether the message before `row`, or else the first one, has a time. A list without messages is to have them.
bool hasTimes(const JsonDocument &document, NodeId messages, quint32 row)
{
    const quint32 count = document.childCount(messages);
    if (count == 0)
        return true;
    const NodeId neighbour = document.child(messages, row > 0 ? std::min(row, count) - 1 : 0);
    return UnifiedState::message(document, neighbour).timestamp != NoNode;
}

Result<NodeId> messageAt(const JsonDocument &document, quint32 row)
{
    const NodeId messages = UnifiedState(document).messages();
    const quint32 count = messages == NoNode ? 0 : document.childCount(messages);
    if (row < count)
        return document.child(messages, row);
    return failure(ErrorKind::NotFound,
        count == 0 ? u"There are no messages. Nothing was changed."_s
                   : u"There is no message %1; the last one is %2. Nothing was changed."_s.arg(row).arg(count - 1));
}

/// What checkMessage() looks at, with what stays unchanged taken for valid.
Result<> checkChange(const MessageChange &change)
{
    NewMessage changed{.role = change.role.value_or(messageRoles().first()), .content = {}};
    changed.functionCall = change.functionCall.value_or(QByteArray());
    changed.metadata = change.metadata.value_or(QByteArray());
    return checkMessage(changed);
}

QByteArray jsonOr(const QByteArray &json, const char *otherwise)
{
    return json.isEmpty() ? QByteArray(otherwise) : json.trimmed();
}

/// Node numbers change with each edit, the message's own does not: only what is below it is edited.
void applyChange(JsonBatch &batch, NodeId message, const MessageChange &change)
{
    if (change.role)
        setMember(batch, message, u"role"_s, encodeJsonString(*change.role));
    if (change.content)
        setMember(batch, message, u"content"_s, encodeJsonString(*change.content));
    if (change.name)
        setMember(batch, message, u"name"_s, *change.name ? encodeJsonString(**change.name) : "null");
    if (change.functionCall)
        setMember(batch, message, u"function_call"_s, jsonOr(*change.functionCall, "null"));
    if (change.metadata)
        setMember(batch, message, u"metadata"_s, jsonOr(*change.metadata, "{}"));
}

} // namespace

Result<JsonEdit> addMessage(const JsonDocument &document, const NewMessage &message, const LocalClock &clock)
{
    const NodeId messages = UnifiedState(document).messages();
    return insertMessage(document, messages == NoNode ? 0 : document.childCount(messages), message, clock);
}

Result<JsonEdit> insertMessage(
    const JsonDocument &document, quint32 row, const NewMessage &message, const LocalClock &clock)
{
    if (const auto valid = checkMessage(message); !valid)
        return tl::make_unexpected(valid.error());
    JsonBatch batch(document);
    const auto messages = ensurePart(batch, u"messages"_s, JsonType::Array);
    if (!messages)
        return tl::make_unexpected(messages.error());
    const QByteArray json = hasTimes(batch.document(), *messages, row) ? messageJson(message, writeNaiveTime(clock()))
                                                                       : shortMessageJson(message);
    batch.add(insertElement(batch.document(), *messages, row, json));
    touch(batch, clock);
    return batch.edit();
}

Result<JsonEdit> changeMessage(const JsonDocument &document, quint32 row, const MessageChange &change)
{
    const auto message = messageAt(document, row);
    if (!message)
        return tl::make_unexpected(message.error());
    if (document.type(*message) != JsonType::Object) {
        return failure(ErrorKind::InvalidData,
            u"Message %1 is not an object. Nothing was changed; replace the whole value instead."_s.arg(row));
    }
    if (const auto valid = checkChange(change); !valid)
        return tl::make_unexpected(valid.error());
    JsonBatch batch(document);
    applyChange(batch, *message, change);
    return batch.edit();
}

Result<JsonEdit> removeMessage(const JsonDocument &document, quint32 row)
{
    const auto message = messageAt(document, row);
    return message ? removeNode(document, *message) : tl::make_unexpected(message.error());
}

} // namespace stateloupe
