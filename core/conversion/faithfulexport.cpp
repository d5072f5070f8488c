#include "core/conversion/faithfulexport.h"

#include "core/conversion/crewhistory.h"
#include "core/json/jsonstring.h"
#include "core/json/jsonwriter.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// Members as a Python dict keeps them: a key that is set again stays where it was.
class PythonDict
{
public:
    void set(const QString &key, const QByteArray &json)
    {
        const auto row = m_rows.constFind(key);
        if (row != m_rows.cend()) {
            m_members[*row].second = json;
            return;
        }
        m_rows.insert(key, m_members.size());
        m_members.append({key, json});
    }

    QByteArray json() const
    {
        JsonWriter writer;
        writer.beginObject();
        for (const auto &[key, json] : m_members)
            writer.key(key).raw(json);
        return writer.endObject().json();
    }

private:
    QList<std::pair<QString, QByteArray>> m_members;
    QHash<QString, qsizetype> m_rows;
};

QByteArray roleMessages(const ConvertibleState &state)
{
    const JsonDocument &document = state.document;
    JsonWriter writer;
    writer.beginArray();
    for (const ConvertibleMessage &message : state.messages) {
        writer.beginObject().key(u"role"_s).raw(document.rawValue(message.parts.role));
        writer.key(u"content"_s).raw(document.rawValue(message.parts.content));
        if (isTruthy(document, message.parts.name))
            writer.key(u"name"_s).raw(document.rawValue(message.parts.name));
        if (isTruthy(document, message.parts.functionCall))
            writer.key(u"function_call"_s).raw(document.rawValue(message.parts.functionCall));
        writer.endObject();
    }
    return writer.endArray().json();
}

QByteArray chatHistory(const ConvertibleState &state)
{
    JsonWriter writer;
    writer.beginArray();
    for (const ConvertibleMessage &message : state.messages) {
        const bool isKnown = message.role != u"function" && message.role != u"tool";
        writer.beginObject().key(u"role"_s).string(isKnown ? message.role : u"assistant"_s);
        writer.key(u"content"_s).raw(state.document.rawValue(message.parts.content)).endObject();
    }
    return writer.endArray().json();
}

Result<> addContext(PythonDict &dict, const ConvertibleState &state)
{
    const NodeId context = state.document.member(JsonDocument::Root, u"context"_s);
    if (context != state.context) {
        return failure(ErrorKind::InvalidData,
            u"It cannot be converted as the reference system does it: \"/context\" is not an object. Make it one, or "
            "convert it carefully."_s);
    }
    for (const NodeId member : childNodes(state.document, state.context))
        dict.set(state.document.key(member), state.document.rawValue(member));
    return {};
}

Result<QByteArray> crewContext(const ConvertibleState &state)
{
    const auto messages = plainCrewMessages(state);
    if (!messages)
        return tl::unexpected(messages.error());
    const NodeId id = memberOf(state.document, state.metadata, u"workflow_id"_s);
    PythonDict dict;
    dict.set(u"conversation_history"_s, encodeJsonString(messages->join(u'\n')));
    dict.set(u"workflow_id"_s, id == NoNode ? "null" : state.document.rawValue(id));
    if (const auto added = addContext(dict, state); !added)
        return tl::unexpected(added.error());
    return dict.json();
}

Result<QByteArray> langGraphState(const ConvertibleState &state)
{
    PythonDict dict;
    dict.set(u"messages"_s, roleMessages(state));
    if (const auto added = addContext(dict, state); !added)
        return tl::unexpected(added.error());
    return dict.json();
}

bool isText(const JsonDocument &document, NodeId node)
{
    return !isTruthy(document, node) || document.type(node) == JsonType::String;
}

} // namespace

Result<QStringList> plainCrewMessages(const ConvertibleState &state)
{
    const JsonDocument &document = state.document;
    QStringList messages;
    for (const ConvertibleMessage &message : state.messages) {
        const auto &[parts, role] = message;
        if (document.type(parts.content) != JsonType::String || !isText(document, parts.name)) {
            return failure(ErrorKind::Unsupported,
                u"It cannot be converted as the reference system does it: \"%1\" has a content or name that is not "
                "text. Convert it carefully."_s.arg(document.pointer(parts.node).toString()));
        }
        const QString name = isTruthy(document, parts.name) ? document.string(parts.name) : QString();
        messages.append(plainCrewLine({role, name, document.string(parts.content)}));
    }
    return messages;
}

Result<QByteArray> exportFaithfully(const ConvertibleState &state, Framework framework)
{
    switch (framework) {
    case Framework::LangGraph:
        return langGraphState(state);
    case Framework::CrewAi:
        return crewContext(state);
    case Framework::AutoGen:
        return roleMessages(state);
    case Framework::LlamaIndex:
        return chatHistory(state);
    }
    return {};
}

} // namespace stateloupe
