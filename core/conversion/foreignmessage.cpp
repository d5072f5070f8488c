#include "core/conversion/foreignmessage.h"

#include "core/conversion/foreigncontent.h"
#include "core/json/jsonstring.h"
#include "core/state/isotime.h"
#include "core/state/messagerole.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// The object that holds a message's members: LangChain wraps them in two ways.
NodeId messageBody(const JsonDocument &document, NodeId node)
{
    for (const auto &[marker, wrapped] : {std::pair{u"lc"_s, u"kwargs"_s}, std::pair{u"type"_s, u"data"_s}}) {
        const NodeId body = memberOf(document, node, wrapped, JsonType::Object);
        if (body != NoNode && memberOf(document, node, marker) != NoNode)
            return body;
    }
    return node;
}

NodeId extraMembers(const JsonDocument &document, NodeId body)
{
    return memberOf(document, body, u"additional_kwargs"_s, JsonType::Object);
}

bool saysNothing(const JsonDocument &document, NodeId node)
{
    return document.type(node) == JsonType::Null || (document.isContainer(node) && document.childCount(node) == 0);
}

class ForeignMessage
{
public:
    ForeignMessage(const JsonDocument &document, NodeId node)
        : m_document(document)
        , m_node(node)
        , m_body(messageBody(document, node))
        , m_extra(extraMembers(document, m_body))
        , m_note(messageNote(document, node))
    {
    }

    Result<ImportedMessage> read(const QString &now);

private:
    NodeId member(const QString &key) const { return memberOf(m_document, m_body, key); }
    NodeId text(const QString &key) const { return memberOf(m_document, m_body, key, JsonType::String); }
    QString readRole();
    QString roleOfSource(NodeId source) const;
    QString roleOfType();
    void readContent(ImportedMessage &message);
    void readName(ImportedMessage &message, const QString &role);
    void readFunctionCall(ImportedMessage &message);
    void readTime(ImportedMessage &message);
    void readMetadata(ImportedMessage &message);
    void addOrigin(ImportedMessage &message) const;
    void writeLeftOver(JsonWriter &writer, NodeId object) const;

    const JsonDocument &m_document;
    const NodeId m_node;
    const NodeId m_body;
    const NodeId m_extra;
    const NodeId m_note;
    QSet<NodeId> m_used; ///< members of which nothing is left to keep
};

/// AutoGen 0.4: a message of a conversation has a source, the name of an agent; what models are sent has a type.
QString ForeignMessage::roleOfSource(NodeId source) const
{
    const NodeId type = text(u"type"_s);
    if (const QString role = type == NoNode ? QString() : meantRole(m_document.string(type)); !role.isNull())
        return role;
    const QString name = m_document.string(source);
    return name == u"user" || name == u"system" ? name : u"assistant"_s;
}

/// LangChain: a type of message, or the path of its class.
QString ForeignMessage::roleOfType()
{
    if (memberOf(m_document, m_node, u"lc"_s) != NoNode) {
        m_used.insert(member(u"type"_s));
        const QList<NodeId> path = childNodes(m_document, memberOf(m_document, m_node, u"id"_s));
        return path.isEmpty() ? QString() : meantRole(m_document.string(path.last()));
    }
    const NodeId type = memberOf(m_document, m_node, u"type"_s, JsonType::String);
    if (type == NoNode)
        return {};
    m_used.unite({type, member(u"type"_s)});
    return meantRole(m_document.string(type));
}

QString ForeignMessage::readRole()
{
    if (const NodeId role = text(u"role"_s); role != NoNode) {
        const QString name = m_document.string(role);
        if (isMessageRole(name))
            m_used.insert(role);
        return meantRole(name);
    }
    if (const NodeId source = text(u"source"_s); source != NoNode)
        return roleOfSource(source);
    return roleOfType();
}

void ForeignMessage::readContent(ImportedMessage &message)
{
    const NodeId content = member(u"content"_s);
    if (content != NoNode && (m_note != NoNode || m_document.type(content) == JsonType::String)) {
        message.content = m_document.rawValue(content);
        m_used.insert(content);
        return;
    }
    const NodeId blocks = member(u"blocks"_s);
    message.content = encodeJsonString(foreignText(m_document, isTruthy(m_document, content) ? content : blocks));
}

void ForeignMessage::readName(ImportedMessage &message, const QString &role)
{
    const NodeId source = text(u"source"_s);
    for (const NodeId name : {text(u"name"_s), memberOf(m_document, m_extra, u"name"_s, JsonType::String), source}) {
        if (!isTruthy(m_document, name))
            continue;
        m_used.insert(name);
        if (name != source || m_document.string(name) != role)
            message.name = m_document.rawValue(name);
        return;
    }
}

void ForeignMessage::readFunctionCall(ImportedMessage &message)
{
    for (const NodeId call : {member(u"function_call"_s), memberOf(m_document, m_extra, u"function_call"_s)}) {
        if (!isTruthy(m_document, call))
            continue;
        message.functionCall = m_document.rawValue(call);
        m_used.insert(call);
        return;
    }
    // The calls themselves are kept besides: they have ids, and there may be more of them.
    for (const NodeId calls : {member(u"tool_calls"_s), memberOf(m_document, m_extra, u"tool_calls"_s),
             member(u"content"_s), member(u"blocks"_s)}) {
        if (const QByteArray call = firstFunctionCall(m_document, calls); !call.isEmpty()) {
            message.functionCall = call;
            return;
        }
    }
}

void ForeignMessage::readTime(ImportedMessage &message)
{
    const NodeId time = text(u"created_at"_s);
    if (time == NoNode || !readIsoTime(m_document.string(time, 64).toUtf8()))
        return;
    message.timestamp = m_document.rawValue(time);
    m_used.insert(time);
}

void ForeignMessage::readMetadata(ImportedMessage &message)
{
    if (const NodeId metadata = memberOf(m_document, m_body, u"metadata"_s, JsonType::Object); metadata != NoNode) {
        message.metadata = m_document.rawValue(metadata);
        m_used.insert(metadata);
    }
}

void ForeignMessage::writeLeftOver(JsonWriter &writer, NodeId object) const
{
    for (const NodeId member : ConvertibleState::members(m_document, object)) {
        if (m_used.contains(member) || member == m_body || saysNothing(m_document, member))
            continue;
        const RawMember raw = rawMember(m_document, member);
        if (member != m_extra) {
            writer.rawKey(raw.key).raw(raw.value);
            continue;
        }
        JsonWriter extra;
        extra.beginObject();
        writeLeftOver(extra, m_extra);
        if (extra.endObject().json() != "{}")
            writer.rawKey(raw.key).raw(extra.json());
    }
}

/// Keeps what no part of the message has taken up as the member "origin" of its metadata.
void ForeignMessage::addOrigin(ImportedMessage &message) const
{
    JsonWriter origin;
    origin.beginObject();
    if (m_body != m_node && memberOf(m_document, m_node, u"lc"_s) == NoNode)
        writeLeftOver(origin, m_node);
    writeLeftOver(origin, m_body);
    JsonWriter closed = origin;
    if (closed.endObject().json() == "{}")
        return;
    const auto metadata = JsonDocument::parse(message.metadata);
    JsonWriter writer;
    writer.beginObject();
    if (metadata && metadata->type(JsonDocument::Root) == JsonType::Object
        && metadata->member(JsonDocument::Root, u"origin"_s) == NoNode) {
        for (const NodeId member : childNodes(*metadata, JsonDocument::Root)) {
            const RawMember raw = rawMember(*metadata, member);
            writer.rawKey(raw.key).raw(raw.value);
        }
    } else {
        origin.key(u"metadata"_s).raw(message.metadata);
    }
    message.metadata = writer.key(u"origin"_s).raw(origin.endObject().json()).endObject().json();
}

Result<ImportedMessage> ForeignMessage::read(const QString &now)
{
    const QString role = m_document.type(m_body) == JsonType::Object ? readRole() : QString();
    if (role.isNull()) {
        return failure(ErrorKind::InvalidData,
            u"The message at \"%1\" has no role or type that is known. Give it one of system, user, assistant, "
            "function and tool, and import it again."_s.arg(m_document.pointer(m_node).toString()));
    }
    ImportedMessage message{.role = encodeJsonString(role), .content = {}, .timestamp = encodeJsonString(now)};
    m_used.unite({memberOf(m_document, m_body, sideNoteKey()), memberOf(m_document, m_extra, sideNoteKey())});
    readContent(message);
    readName(message, role);
    readFunctionCall(message);
    readTime(message);
    readMetadata(message);
    applyMessageRest(message, m_document, memberOf(m_document, m_note, u"message"_s, JsonType::Object));
    addOrigin(message);
    return message;
}

} // namespace

Result<ImportedMessage> readForeignMessage(const JsonDocument &document, NodeId node, const QString &now)
{
    return ForeignMessage(document, node).read(now);
}

NodeId messageNote(const JsonDocument &document, NodeId message)
{
    const NodeId body = messageBody(document, message);
    for (const NodeId object : {body, extraMembers(document, body)}) {
        if (const NodeId note = memberOf(document, object, sideNoteKey(), JsonType::Object); note != NoNode)
            return note;
    }
    return NoNode;
}

} // namespace stateloupe
