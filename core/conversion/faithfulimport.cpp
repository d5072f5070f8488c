#include "core/conversion/faithfulimport.h"

#include "core/conversion/crewhistory.h"
#include "core/conversion/importedmessage.h"
#include "core/json/jsonstring.h"
#include "core/state/messagerole.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

class FaithfulImport
{
public:
    FaithfulImport(const JsonDocument &document, Framework framework, const ImportSettings &settings)
        : m_document(document)
        , m_framework(framework)
        , m_settings(settings)
    {
    }

    Result<ImportedState> run();

private:
    Result<> readMessages(NodeId messages);
    Result<> readMessage(NodeId node);
    Result<> readHistory(NodeId history);
    QByteArray contextWithout(const QStringList &keys) const;
    QByteArray id() const;
    tl::unexpected<Error> refused(NodeId node, const QString &what) const;
    ImportedState state(const QByteArray &context) const;

    const JsonDocument &m_document;
    const Framework m_framework;
    const ImportSettings &m_settings;
    QList<ImportedMessage> m_messages;
    LossList m_losses;
};

tl::unexpected<Error> FaithfulImport::refused(NodeId node, const QString &what) const
{
    return failure(ErrorKind::InvalidData,
        u"It cannot be read as the reference system reads %1: \"%2\" %3. Import it carefully, or change that first."_s
            .arg(frameworkName(m_framework), m_document.pointer(node).toString(), what));
}

Result<> FaithfulImport::readMessage(NodeId node)
{
    const NodeId role = m_document.member(node, u"role"_s);
    const NodeId content = m_document.member(node, u"content"_s);
    if (role == NoNode || content == NoNode)
        return refused(node, u"has no role or no content"_s);
    if (m_document.type(role) != JsonType::String || !isMessageRole(m_document.string(role)))
        return refused(role, u"is none of system, user, assistant, function and tool"_s);
    ImportedMessage message{.role = m_document.rawValue(role), .content = m_document.rawValue(content)};
    message.timestamp = encodeJsonString(m_settings.now);
    const bool readsMore = m_framework != Framework::LlamaIndex;
    for (const NodeId member : ConvertibleState::members(m_document, node)) {
        const QString key = m_document.key(member);
        if (readsMore && key == u"name")
            message.name = m_document.rawValue(member);
        else if (readsMore && key == u"function_call")
            message.functionCall = m_document.rawValue(member);
        else if (member != role && member != content)
            m_losses.add(LossKind::MessageKey, m_document, member);
    }
    m_messages.append(message);
    return {};
}

Result<> FaithfulImport::readMessages(NodeId messages)
{
    if (messages == NoNode)
        return {};
    if (m_document.type(messages) != JsonType::Array)
        return refused(messages, u"is not a list of messages"_s);
    for (const NodeId node : childNodes(m_document, messages)) {
        if (const auto read = readMessage(node); !read)
            return read;
    }
    return {};
}

Result<> FaithfulImport::readHistory(NodeId history)
{
    if (history == NoNode)
        return {};
    if (m_document.type(history) != JsonType::String)
        return refused(history, u"is not text"_s);
    const QString text = m_document.string(history);
    if (text.isEmpty())
        return {};
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = readPlainCrewLine(lines[i]);
        if (!line) {
            m_losses.add(LossKind::Line, m_document, history);
            continue;
        }
        m_messages.append({.role = encodeJsonString(line->role),
            .content = encodeJsonString(line->content),
            .timestamp = encodeJsonString(m_settings.now)});
    }
    return {};
}

QByteArray FaithfulImport::contextWithout(const QStringList &keys) const
{
    JsonWriter writer;
    writer.beginObject();
    for (const NodeId member : ConvertibleState::members(m_document, JsonDocument::Root)) {
        if (!keys.contains(m_document.key(member)))
            writer.rawKey(m_document.bytes(m_document.keySpan(member))).raw(m_document.rawValue(member));
    }
    return writer.endObject().json();
}

/// CrewAI's own id wins over the one that is asked for.
QByteArray FaithfulImport::id() const
{
    const NodeId written
        = m_framework == Framework::CrewAi ? m_document.member(JsonDocument::Root, u"workflow_id"_s) : NoNode;
    if (written != NoNode)
        return m_document.rawValue(written);
    return encodeJsonString(m_settings.workflowId.isEmpty() ? m_settings.newId : m_settings.workflowId);
}

ImportedState FaithfulImport::state(const QByteArray &context) const
{
    const QByteArray workflowId = id();
    const QByteArray now = encodeJsonString(m_settings.now);
    JsonWriter writer;
    writer.beginObject().key(u"messages"_s).beginArray();
    for (const ImportedMessage &message : m_messages)
        writeMessage(writer, message);
    writer.endArray().key(u"context"_s).raw(context);
    writer.key(u"checkpoints"_s).raw("[]").key(u"metadata"_s).beginObject();
    writer.key(u"workflow_id"_s).raw(workflowId);
    writer.key(u"current_framework"_s).string(frameworkId(m_framework));
    writer.key(u"created_at"_s).raw(now).key(u"updated_at"_s).raw(now);
    writer.key(u"version"_s).string(u"1.0.0"_s).key(u"tags"_s).raw("[]").key(u"custom"_s).raw("{}");
    writer.endObject().endObject();
    return {writer.json(), workflowId.startsWith('"') ? decodeJsonString(workflowId) : QString(), m_losses.losses()};
}

Result<ImportedState> FaithfulImport::run()
{
    const NodeId root = JsonDocument::Root;
    const bool isList = m_framework == Framework::AutoGen || m_framework == Framework::LlamaIndex;
    if (!isList && m_document.type(root) != JsonType::Object)
        return refused(root, u"is not an object"_s);
    const auto read = isList               ? readMessages(root)
        : m_framework == Framework::CrewAi ? readHistory(m_document.member(root, u"conversation_history"_s))
                                           : readMessages(m_document.member(root, u"messages"_s));
    if (!read)
        return tl::unexpected(read.error());
    if (isList)
        return state(m_settings.context);
    if (m_framework == Framework::CrewAi)
        return state(contextWithout({u"conversation_history"_s, u"workflow_id"_s}));
    return state(contextWithout({u"messages"_s}));
}

} // namespace

Result<ImportedState> importFaithfully(
    const JsonDocument &document, Framework framework, const ImportSettings &settings)
{
    return FaithfulImport(document, framework, settings).run();
}

} // namespace stateloupe
