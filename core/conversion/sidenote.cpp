#include "core/conversion/sidenote.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr char Form[] = "1";

/// What reading supplies by itself.
bool isDefault(const ConvertibleState &state, const ConvertibleMessage &message, NodeId member)
{
    if (member == message.parts.name || member == message.parts.functionCall)
        return state.document.type(member) == JsonType::Null;
    return member == message.parts.metadata && state.document.rawValue(member) == "{}";
}

void writeMember(JsonWriter &writer, const JsonDocument &document, NodeId member)
{
    const RawMember raw = rawMember(document, member);
    writer.rawKey(raw.key).raw(raw.value);
}

void writeShadowed(JsonWriter &writer, const ConvertibleState &state, const ReservedKeys &reserved)
{
    const QList<NodeId> members = childNodes(state.document, state.context);
    bool isBegun = false;
    for (qsizetype row = 0; row < members.size(); ++row) {
        if (!reserved.contains(state.document.key(members[row])))
            continue;
        if (!isBegun)
            writer.key(u"shadowed"_s).beginArray();
        isBegun = true;
        const RawMember raw = rawMember(state.document, members[row]);
        writer.beginObject().key(u"at"_s).raw(QByteArray::number(row));
        writer.key(u"key"_s).raw(raw.key).key(u"value"_s).raw(raw.value).endObject();
    }
    if (isBegun)
        writer.endArray();
}

} // namespace

QString sideNoteKey()
{
    return u"stateloupe"_s;
}

void writeMessageNote(JsonWriter &writer, const ConvertibleState &state, const ConvertibleMessage &message,
    const QSet<NodeId> &written, const QByteArray &stateNote)
{
    writer.beginObject().key(u"message"_s);
    writeMessageRest(writer, state, message, written);
    if (!stateNote.isEmpty())
        writer.key(u"workflow"_s).raw(stateNote);
    writer.endObject();
}

void writeMessageRest(
    JsonWriter &writer, const ConvertibleState &state, const ConvertibleMessage &message, const QSet<NodeId> &written)
{
    writer.beginObject();
    for (const NodeId member : ConvertibleState::members(state.document, message.parts.node)) {
        if (member != message.parts.role && !written.contains(member) && !isDefault(state, message, member))
            writeMember(writer, state.document, member);
    }
    writer.endObject();
}

void writeStateNote(JsonWriter &writer, const ConvertibleState &state, bool keepsContext, const ReservedKeys &reserved)
{
    writer.key(u"form"_s).raw(Form).key(u"state"_s).beginObject();
    for (const NodeId member : ConvertibleState::members(state.document, JsonDocument::Root)) {
        const QString key = state.document.key(member);
        if (key != u"messages" && !(keepsContext && member == state.context))
            writeMember(writer, state.document, member);
    }
    writer.endObject();
    if (keepsContext)
        writeShadowed(writer, state, reserved);
}

Result<StateNote> StateNote::read(const JsonDocument &document, NodeId node)
{
    const NodeId form = memberOf(document, node, u"form"_s);
    if (form == NoNode)
        return StateNote{};
    if (document.rawValue(form) != Form) {
        return failure(ErrorKind::Unsupported,
            u"\"%1\" was written by a later version of this program. Import it with that one, or take the member "
            "\"stateloupe\" out and lose what is in it."_s.arg(document.pointer(node).toString()));
    }
    return StateNote{node, memberOf(document, node, u"state"_s, JsonType::Object),
        memberOf(document, node, u"shadowed"_s, JsonType::Array),
        memberOf(document, node, u"messages"_s, JsonType::Array)};
}

RawMember rawMember(const JsonDocument &document, NodeId member)
{
    return {document.bytes(document.keySpan(member)), document.rawValue(member)};
}

QList<RawMember> withShadowed(
    const QList<RawMember> &context, const JsonDocument &document, const StateNote &note, const ReservedKeys &reserved)
{
    QList<RawMember> result;
    auto next = context.begin();
    for (const NodeId entry : childNodes(document, note.shadowed)) {
        const NodeId at = memberOf(document, entry, u"at"_s);
        const NodeId key = memberOf(document, entry, u"key"_s, JsonType::String);
        const NodeId value = memberOf(document, entry, u"value"_s);
        if (at == NoNode || key == NoNode || value == NoNode || !reserved.contains(document.string(key)))
            continue;
        while (next != context.end() && result.size() < document.rawValue(at).toLongLong())
            result.append(*next++);
        result.append({document.rawValue(key), document.rawValue(value)});
    }
    std::copy(next, context.end(), std::back_inserter(result));
    return result;
}

} // namespace stateloupe
