#include "core/operations/newmessage.h"

#include "core/json/jsonwriter.h"
#include "core/operations/stateparts.h"
#include "core/state/messagerole.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

Result<> checkMessage(const NewMessage &message)
{
    if (!isMessageRole(message.role)) {
        return failure(ErrorKind::InvalidArgument,
            u"\"%1\" is no role of a message; the roles are %2. Nothing was changed."_s.arg(
                message.role.left(40), messageRoles().join(u", "_s)));
    }
    if (const auto call = checkObject(message.functionCall, u"function call"_s); !call)
        return call;
    return checkObject(message.metadata, u"metadata of a message"_s);
}

QByteArray messageJson(const NewMessage &message, const QString &timestamp)
{
    JsonWriter writer;
    writer.beginObject().key(u"role"_s).string(message.role).key(u"content"_s).string(message.content);
    writer.key(u"name"_s).optionalString(message.name);
    writer.key(u"function_call"_s).raw(message.functionCall.isEmpty() ? "null" : message.functionCall.trimmed());
    writer.key(u"metadata"_s).raw(message.metadata.isEmpty() ? "{}" : message.metadata.trimmed());
    writer.key(u"timestamp"_s).string(timestamp).endObject();
    return writer.json();
}

QByteArray shortMessageJson(const NewMessage &message)
{
    JsonWriter writer;
    writer.beginObject().key(u"role"_s).string(message.role).key(u"content"_s).string(message.content);
    if (message.name)
        writer.key(u"name"_s).string(*message.name);
    if (!message.functionCall.isEmpty())
        writer.key(u"function_call"_s).raw(message.functionCall.trimmed());
    if (!message.metadata.isEmpty())
        writer.key(u"metadata"_s).raw(message.metadata.trimmed());
    writer.endObject();
    return writer.json();
}

} // namespace stateloupe
