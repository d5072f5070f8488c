#include "core/conversion/carefulexport.h"

#include "core/conversion/crewhistory.h"
#include "core/conversion/sidenote.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

class CarefulExport
{
public:
    explicit CarefulExport(const ConvertibleState &state)
        : m_state(state)
        , m_document(state.document)
    {
    }

    QByteArray langGraphState();
    QByteArray crewContext();
    QByteArray autoGenMessages();
    QByteArray chatHistory();

private:
    void write(const QString &key, NodeId node);
    void writeRoleMessage(const ConvertibleMessage &message, const QByteArray &stateNote = {});
    void writeChatMessage(const ConvertibleMessage &message, const QByteArray &stateNote);
    void writeCrewNotes(const QStringList &lines);
    void writeContext(Framework framework);
    void writeId();
    QString crewLine(const ConvertibleMessage &message) const;
    bool hasTextName(const ConvertibleMessage &message) const;
    QSet<NodeId> nativeParts(const ConvertibleMessage &message) const;
    QByteArray fullStateNote() const;

    const ConvertibleState &m_state;
    const JsonDocument &m_document;
    JsonWriter m_writer;
};

void CarefulExport::write(const QString &key, NodeId node)
{
    m_writer.key(key).raw(m_document.rawValue(node));
}

/// The parts that a message with a role holds as the reference system writes it.
QSet<NodeId> CarefulExport::nativeParts(const ConvertibleMessage &message) const
{
    QSet<NodeId> parts{message.parts.content};
    for (const NodeId part : {message.parts.name, message.parts.functionCall}) {
        if (isTruthy(m_document, part))
            parts.insert(part);
    }
    return parts;
}

void CarefulExport::writeRoleMessage(const ConvertibleMessage &message, const QByteArray &stateNote)
{
    const QSet<NodeId> native = nativeParts(message);
    m_writer.beginObject();
    write(u"role"_s, message.parts.role);
    write(u"content"_s, message.parts.content);
    if (native.contains(message.parts.name))
        write(u"name"_s, message.parts.name);
    if (native.contains(message.parts.functionCall))
        write(u"function_call"_s, message.parts.functionCall);
    m_writer.rawKey(SideNoteKey);
    writeMessageNote(m_writer, m_state, message, native, stateNote);
    m_writer.endObject();
}

/// LlamaIndex keeps additional_kwargs, and looks for names and function calls there.
void CarefulExport::writeChatMessage(const ConvertibleMessage &message, const QByteArray &stateNote)
{
    const QSet<NodeId> native = nativeParts(message);
    m_writer.beginObject();
    write(u"role"_s, message.parts.role);
    write(u"content"_s, message.parts.content);
    m_writer.key(u"additional_kwargs"_s).beginObject();
    if (native.contains(message.parts.name))
        write(u"name"_s, message.parts.name);
    if (native.contains(message.parts.functionCall))
        write(u"function_call"_s, message.parts.functionCall);
    m_writer.rawKey(SideNoteKey);
    writeMessageNote(m_writer, m_state, message, native, stateNote);
    m_writer.endObject().endObject();
}

void CarefulExport::writeContext(Framework framework)
{
    const ReservedKeys reserved = reservedKeys(framework);
    for (const NodeId member : childNodes(m_document, m_state.context)) {
        if (reserved.contains(m_document.key(member)))
            continue;
        const RawMember raw = rawMember(m_document, member);
        m_writer.rawKey(raw.key).raw(raw.value);
    }
}

QByteArray CarefulExport::langGraphState()
{
    m_writer.beginObject().key(u"messages"_s).beginArray();
    for (const ConvertibleMessage &message : m_state.messages)
        writeRoleMessage(message);
    m_writer.endArray();
    writeContext(Framework::LangGraph);
    m_writer.rawKey(SideNoteKey).beginObject();
    writeStateNote(m_writer, m_state, true, reservedKeys(Framework::LangGraph));
    return m_writer.endObject().endObject().json();
}

bool CarefulExport::hasTextName(const ConvertibleMessage &message) const
{
    return isTruthy(m_document, message.parts.name) && m_document.type(message.parts.name) == JsonType::String;
}

QString CarefulExport::crewLine(const ConvertibleMessage &message) const
{
    const NodeId content = message.parts.content;
    const bool isText = m_document.type(content) == JsonType::String;
    return escapedCrewLine({message.role, hasTextName(message) ? m_document.string(message.parts.name) : QString(),
        isText ? m_document.string(content) : QString::fromUtf8(m_document.rawValue(content))});
}

void CarefulExport::writeCrewNotes(const QStringList &lines)
{
    m_writer.key(u"messages"_s).beginArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ConvertibleMessage &message = m_state.messages[i];
        QSet<NodeId> written;
        if (m_document.type(message.parts.content) == JsonType::String)
            written.insert(message.parts.content);
        if (hasTextName(message))
            written.insert(message.parts.name);
        m_writer.beginObject().key(u"line"_s).string(crewLineMark(lines[i])).key(u"message"_s);
        writeMessageRest(m_writer, m_state, message, written);
        m_writer.endObject();
    }
    m_writer.endArray();
}

void CarefulExport::writeId()
{
    const NodeId id = memberOf(m_document, m_state.metadata, u"workflow_id"_s);
    m_writer.key(u"workflow_id"_s).raw(id == NoNode ? "null" : m_document.rawValue(id));
}

QByteArray CarefulExport::crewContext()
{
    QStringList lines;
    for (const ConvertibleMessage &message : m_state.messages)
        lines.append(crewLine(message));
    m_writer.beginObject().key(u"conversation_history"_s).string(lines.join(u'\n'));
    writeId();
    writeContext(Framework::CrewAi);
    m_writer.rawKey(SideNoteKey).beginObject();
    writeStateNote(m_writer, m_state, true, reservedKeys(Framework::CrewAi));
    writeCrewNotes(lines);
    return m_writer.endObject().endObject().json();
}

/// For lists of messages, which have no place for anything else: it goes with the first one.
QByteArray CarefulExport::fullStateNote() const
{
    JsonWriter writer;
    writer.beginObject();
    writeStateNote(writer, m_state, false, {});
    return writer.endObject().json();
}

QByteArray CarefulExport::autoGenMessages()
{
    m_writer.beginArray();
    for (qsizetype i = 0; i < m_state.messages.size(); ++i)
        writeRoleMessage(m_state.messages[i], i == 0 ? fullStateNote() : QByteArray());
    return m_writer.endArray().json();
}

QByteArray CarefulExport::chatHistory()
{
    m_writer.beginArray();
    for (qsizetype i = 0; i < m_state.messages.size(); ++i)
        writeChatMessage(m_state.messages[i], i == 0 ? fullStateNote() : QByteArray());
    return m_writer.endArray().json();
}

} // namespace

QSet<QString> reservedKeys(Framework framework)
{
    if (framework == Framework::LangGraph)
        return {u"messages"_s, sideNoteKey()};
    if (framework == Framework::CrewAi)
        return {u"conversation_history"_s, u"workflow_id"_s, sideNoteKey()};
    return {};
}

QByteArray exportCarefully(const ConvertibleState &state, Framework framework)
{
    CarefulExport exporting(state);
    switch (framework) {
    case Framework::LangGraph:
        return exporting.langGraphState();
    case Framework::CrewAi:
        return exporting.crewContext();
    case Framework::AutoGen:
        return exporting.autoGenMessages();
    case Framework::LlamaIndex:
        return exporting.chatHistory();
    }
    return {};
}

} // namespace stateloupe
