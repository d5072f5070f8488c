#include "ui/session/messageedits.h"

#include "core/json/jsonbatch.h"
#include "core/json/jsonstring.h"
#include "core/state/unifiedstate.h"
#include "ui/text/translate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

bool isString(const JsonDocument &document, NodeId node)
{
    return node != NoNode && document.type(node) == JsonType::String;
}

QString stringOf(const JsonDocument &document, NodeId node)
{
    return isString(document, node) ? document.string(node) : QString();
}

/// Replaces the string at `node`, or adds the member; `text` that is there already makes no edit.
void setMember(JsonBatch &batch, NodeId message, NodeId node, const QString &key, quint32 row, const QString &text)
{
    const JsonDocument &document = batch.document();
    if (stringOf(document, node) == text && (isString(document, node) || text.isEmpty()))
        return;
    if (node != NoNode)
        batch.add(replaceValue(document, node, encodeJsonString(text)));
    else
        batch.add(
            insertMember(document, message, std::min(row, document.childCount(message)), key, encodeJsonString(text)));
}

} // namespace

Result<JsonEdit> changeMessage(const JsonDocument &document, NodeId message, const MessageText &text)
{
    if (document.type(message) != JsonType::Object)
        return failure(ErrorKind::InvalidArgument, tr("This message is not an object. Edit its text instead."));
    JsonBatch batch(document);
    const auto parts = [&batch, message] { return UnifiedState::message(batch.document(), message); };
    setMember(batch, message, parts().role, u"role"_s, 0, text.role);
    if (const NodeId content = parts().content; content == NoNode || isString(batch.document(), content))
        setMember(batch, message, content, u"content"_s, 1, text.content);
    const NodeId name = parts().name;
    if (!text.name.isEmpty())
        setMember(batch, message, name, u"name"_s, 2, text.name);
    else if (isString(batch.document(), name) && !batch.document().string(name).isEmpty())
        batch.add(replaceValue(batch.document(), name, "null"));
    return batch.edit();
}

MessageText messageText(const JsonDocument &document, NodeId message)
{
    const MessageView view = UnifiedState::message(document, message);
    return {stringOf(document, view.role), stringOf(document, view.name), stringOf(document, view.content)};
}

} // namespace stateloupe
