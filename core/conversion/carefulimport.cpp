#include "core/conversion/carefulimport.h"

#include "core/conversion/carefulexport.h"
#include "core/conversion/crewreader.h"
#include "core/conversion/foreignmessage.h"
#include "core/conversion/foreignshape.h"
#include "core/json/jsonstring.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

class CarefulImport
{
public:
    CarefulImport(const JsonDocument &document, Framework framework, const ImportSettings &settings)
        : m_document(document)
        , m_framework(framework)
        , m_settings(settings)
    {
    }

    Result<ImportedState> run();

private:
    Result<> readNote(NodeId messages);
    Result<> readMessages(NodeId messages);
    void readHistory(NodeId history);
    void writeContext(JsonWriter &writer) const;
    void writeMetadata(JsonWriter &writer);
    void writeNewMetadata(JsonWriter &writer);
    void writeOthers(JsonWriter &writer) const;
    QByteArray id();

    const JsonDocument &m_document;
    const Framework m_framework;
    const ImportSettings &m_settings;
    StateNote m_note;
    QList<ImportedMessage> m_messages;
    LossList m_losses;
    QByteArray m_id;
};

/// In an object it is a member of its own; in a list it goes with a message, mostly the first.
Result<> CarefulImport::readNote(NodeId messages)
{
    QList<NodeId> candidates{memberOf(m_document, JsonDocument::Root, sideNoteKey())};
    if (m_framework != Framework::CrewAi) {
        for (const NodeId message : childNodes(m_document, messages))
            candidates.append(memberOf(m_document, messageNote(m_document, message), u"workflow"_s));
    }
    for (const NodeId candidate : candidates) {
        const auto note = StateNote::read(m_document, candidate);
        if (!note)
            return tl::unexpected(note.error());
        m_note = *note;
        if (m_note.node != NoNode)
            break;
    }
    return {};
}

Result<> CarefulImport::readMessages(NodeId messages)
{
    for (const NodeId node : childNodes(m_document, messages)) {
        const auto message = readForeignMessage(m_document, node, m_settings.now);
        if (!message)
            return tl::unexpected(message.error());
        m_messages.append(*message);
    }
    return {};
}

void CarefulImport::readHistory(NodeId history)
{
    CrewHistory read = readCrewHistory(m_document, history, m_note.messages, m_settings.now);
    m_messages = std::move(read.messages);
    if (read.lostLines > 0)
        m_losses.add(LossKind::Line, m_document, history, read.lostLines);
}

/// An object has it around the messages, a list in the note; what is not an object is in the note always.
void CarefulImport::writeContext(JsonWriter &writer) const
{
    QList<RawMember> members;
    const ReservedKeys reserved = reservedKeys(m_framework);
    if (m_document.type(JsonDocument::Root) == JsonType::Object) {
        for (const NodeId member : childNodes(m_document, JsonDocument::Root)) {
            if (!reserved.contains(m_document.key(member)))
                members.append(rawMember(m_document, member));
        }
    }
    members = withShadowed(members, m_document, m_note, reserved);
    const NodeId noted = memberOf(m_document, m_note.state, u"context"_s);
    if (members.isEmpty() && noted != NoNode) {
        writer.raw(m_document.rawValue(noted));
        return;
    }
    writer.beginObject();
    for (const RawMember &member : members)
        writer.rawKey(member.key).raw(member.value);
    writer.endObject();
}

QByteArray CarefulImport::id()
{
    if (!m_settings.workflowId.isEmpty())
        return encodeJsonString(m_settings.workflowId);
    const NodeId metadata = memberOf(m_document, m_note.state, u"metadata"_s);
    for (const NodeId id : {memberOf(m_document, metadata, u"workflow_id"_s),
             m_framework == Framework::CrewAi ? memberOf(m_document, JsonDocument::Root, u"workflow_id"_s) : NoNode}) {
        if (id != NoNode && (m_note.node != NoNode || m_document.type(id) == JsonType::String))
            return m_document.rawValue(id);
    }
    return encodeJsonString(m_settings.newId);
}

void CarefulImport::writeNewMetadata(JsonWriter &writer)
{
    const QByteArray now = encodeJsonString(m_settings.now);
    writer.beginObject().key(u"workflow_id"_s).raw(m_id);
    writer.key(u"current_framework"_s).string(frameworkId(m_framework));
    writer.key(u"created_at"_s).raw(now).key(u"updated_at"_s).raw(now);
    writer.key(u"version"_s).string(u"1.0.0"_s).key(u"tags"_s).raw("[]").key(u"custom"_s).raw("{}").endObject();
}

/// The metadata that was noted, with the framework that the state now comes from.
void CarefulImport::writeMetadata(JsonWriter &writer)
{
    const NodeId metadata = memberOf(m_document, m_note.state, u"metadata"_s, JsonType::Object);
    if (metadata == NoNode) {
        writeNewMetadata(writer);
        return;
    }
    QList<RawMember> own{
        {"\"workflow_id\"", m_id}, {"\"current_framework\"", encodeJsonString(frameworkId(m_framework))}};
    writer.beginObject();
    for (const NodeId member : childNodes(m_document, metadata)) {
        RawMember raw = rawMember(m_document, member);
        const QByteArray key = encodeJsonString(m_document.key(member));
        for (qsizetype i = 0; i < own.size(); ++i) {
            if (own[i].key == key)
                raw.value = own.takeAt(i).value;
        }
        writer.rawKey(raw.key).raw(raw.value);
    }
    for (const RawMember &member : own)
        writer.rawKey(member.key).raw(member.value);
    writer.endObject();
}

void CarefulImport::writeOthers(JsonWriter &writer) const
{
    static const QSet<QString> written{u"messages"_s, u"context"_s, u"checkpoints"_s, u"metadata"_s};
    for (const NodeId member : ConvertibleState::members(m_document, m_note.state)) {
        if (written.contains(m_document.key(member)))
            continue;
        const RawMember raw = rawMember(m_document, member);
        writer.rawKey(raw.key).raw(raw.value);
    }
}

Result<ImportedState> CarefulImport::run()
{
    const auto messages = foreignMessages(m_document, m_framework);
    if (!messages)
        return tl::unexpected(messages.error());
    if (const auto noted = readNote(*messages); !noted)
        return tl::unexpected(noted.error());
    if (m_framework == Framework::CrewAi)
        readHistory(*messages);
    else if (const auto read = readMessages(*messages); !read)
        return tl::unexpected(read.error());
    m_id = id();
    const NodeId checkpoints = memberOf(m_document, m_note.state, u"checkpoints"_s);

    JsonWriter writer;
    writer.beginObject().key(u"messages"_s).beginArray();
    for (const ImportedMessage &message : m_messages)
        writeMessage(writer, message);
    writer.endArray().key(u"context"_s);
    writeContext(writer);
    writer.key(u"checkpoints"_s).raw(checkpoints == NoNode ? "[]" : m_document.rawValue(checkpoints));
    writer.key(u"metadata"_s);
    writeMetadata(writer);
    writeOthers(writer);
    writer.endObject();
    ImportedState result{writer.json(), m_id.startsWith('"') ? decodeJsonString(m_id) : QString(), m_losses.losses()};
    if (m_note.state != NoNode) {
        result.note = m_document.pointer(m_note.node);
        result.notedCheckpoints = checkpoints == NoNode ? 0 : m_document.childCount(checkpoints);
    }
    return result;
}

} // namespace

Result<ImportedState> importCarefully(const JsonDocument &document, Framework framework, const ImportSettings &settings)
{
    return CarefulImport(document, framework, settings).run();
}

} // namespace stateloupe
