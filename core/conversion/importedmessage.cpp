#include "core/conversion/importedmessage.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

void supply(QByteArray &part, const QByteArray &value)
{
    if (part.isEmpty() || part == "null")
        part = value;
}

} // namespace

void writeMessage(JsonWriter &writer, const ImportedMessage &message)
{
    writer.beginObject();
    writer.key(u"role"_s).raw(message.role);
    writer.key(u"content"_s).raw(message.content);
    writer.key(u"name"_s).raw(message.name);
    writer.key(u"function_call"_s).raw(message.functionCall);
    writer.key(u"metadata"_s).raw(message.metadata);
    writer.key(u"timestamp"_s).raw(message.timestamp);
    for (const RawMember &member : message.others)
        writer.rawKey(member.key).raw(member.value);
    writer.endObject();
}

void applyMessageRest(ImportedMessage &message, const JsonDocument &document, NodeId rest)
{
    for (const NodeId member : ConvertibleState::members(document, rest)) {
        const QString key = document.key(member);
        const QByteArray value = document.rawValue(member);
        if (key == u"role")
            continue;
        if (key == u"content")
            supply(message.content, value);
        else if (key == u"name")
            supply(message.name, value);
        else if (key == u"function_call")
            supply(message.functionCall, value);
        else if (key == u"metadata")
            message.metadata = value;
        else if (key == u"timestamp")
            message.timestamp = value;
        else
            message.others.append(rawMember(document, member));
    }
}

} // namespace stateloupe
