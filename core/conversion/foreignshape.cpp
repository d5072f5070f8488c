#include "core/conversion/foreignshape.h"

#include "core/conversion/sidenote.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// Shapes that hold what can be read, one level down.
struct WrappedShape
{
    QStringView key;
    QStringView advice;
};

constexpr WrappedShape WrappedShapes[] = {
    {u"channel_values", u"It looks like a checkpoint of LangGraph. Import the value of \"/channel_values\" alone."},
    {u"values", u"It looks like a state snapshot of LangGraph. Import the value of \"/values\" alone."},
    {u"llm_context", u"It looks like the state of an AutoGen agent. Import the list \"/llm_context/messages\" alone."},
    {u"agent_states", u"It looks like the state of an AutoGen team. Import one agent's list of messages alone."},
    {u"store", u"It looks like a chat store of LlamaIndex. Import one of the lists in \"/store\" alone."},
};

tl::unexpected<Error> unreadable(const QString &advice)
{
    return failure(ErrorKind::InvalidData, u"It is not clear which framework wrote this. "_s + advice);
}

bool has(const JsonDocument &document, NodeId object, const QString &key)
{
    return document.member(object, key) != NoNode;
}

NodeId firstMessage(const JsonDocument &document, NodeId list)
{
    return document.type(list) == JsonType::Array && document.childCount(list) > 0 ? document.child(list, 0) : NoNode;
}

/// By its first message; nullopt when that could be anybody's.
std::optional<Framework> writerOf(const JsonDocument &document, NodeId message)
{
    if (message == NoNode)
        return {};
    if (has(document, message, u"source"_s))
        return Framework::AutoGen;
    if (has(document, message, u"lc"_s) || (has(document, message, u"type"_s) && !has(document, message, u"role"_s)))
        return Framework::LangGraph;
    if (has(document, message, u"blocks"_s) || has(document, message, u"additional_kwargs"_s))
        return Framework::LlamaIndex;
    return {};
}

Result<Framework> detectInList(const JsonDocument &document)
{
    const NodeId first = firstMessage(document, JsonDocument::Root);
    if (const auto writer = writerOf(document, first))
        return *writer;
    if (first != NoNode && has(document, first, u"role"_s))
        return Framework::AutoGen;
    return unreadable(first == NoNode ? u"The list is empty: say with --from whose it is."_s
                                      : u"\"/0\" has neither a role nor a type nor a source, as messages have."_s);
}

Result<Framework> detectInObject(const JsonDocument &document)
{
    constexpr NodeId Root = JsonDocument::Root;
    if (const NodeId note = document.member(Root, sideNoteKey()); note != NoNode && has(document, note, u"form"_s))
        return has(document, note, u"messages"_s) ? Framework::CrewAi : Framework::LangGraph;
    if (has(document, Root, u"conversation_history"_s) && !has(document, Root, u"messages"_s))
        return Framework::CrewAi;
    const NodeId messages = document.member(Root, u"messages"_s);
    if (messages != NoNode && document.type(messages) == JsonType::Array) {
        if (has(document, Root, u"metadata"_s) && has(document, Root, u"checkpoints"_s))
            return unreadable(u"It is a workflow already. Put it into a store with \"save --create\"."_s);
        return Framework::LangGraph;
    }
    if (has(document, Root, u"conversation_history"_s))
        return Framework::CrewAi;
    for (const WrappedShape &shape : WrappedShapes) {
        if (has(document, Root, shape.key.toString()))
            return unreadable(shape.advice.toString());
    }
    return unreadable(u"It has neither \"messages\" nor a \"conversation_history\". Import the list of messages "
                      "alone, or say with --from whose it is."_s);
}

QString expectedShape(Framework framework)
{
    switch (framework) {
    case Framework::LangGraph:
        return u"an object with a list \"messages\", or such a list alone"_s;
    case Framework::CrewAi:
        return u"an object with a text \"conversation_history\""_s;
    case Framework::AutoGen:
    case Framework::LlamaIndex:
        return u"a list of messages"_s;
    }
    return {};
}

tl::unexpected<Error> otherShape(const JsonDocument &document, NodeId node, Framework framework)
{
    return failure(ErrorKind::InvalidData,
        u"It cannot be read as %1's: \"%2\" is not as it should be, which is %3. Choose another framework, or take "
        "that part of the text alone."_s.arg(
            frameworkName(framework), document.pointer(node).toString(), expectedShape(framework)));
}

} // namespace

Result<Framework> detectFramework(const JsonDocument &document)
{
    switch (document.type(JsonDocument::Root)) {
    case JsonType::Array:
        return detectInList(document);
    case JsonType::Object:
        return detectInObject(document);
    default:
        return unreadable(u"It is neither an object nor a list of messages."_s);
    }
}

Result<NodeId> foreignMessages(const JsonDocument &document, Framework framework)
{
    constexpr NodeId Root = JsonDocument::Root;
    const bool isCrew = framework == Framework::CrewAi;
    if (document.type(Root) == JsonType::Array && !isCrew)
        return Root;
    if (document.type(Root) != JsonType::Object || framework == Framework::AutoGen
        || framework == Framework::LlamaIndex)
        return otherShape(document, Root, framework);
    const NodeId messages = document.member(Root, isCrew ? u"conversation_history"_s : u"messages"_s);
    if (messages == NoNode && !isCrew)
        return otherShape(document, Root, framework);
    if (messages == NoNode || (isCrew && document.type(messages) == JsonType::Null))
        return NoNode;
    if (document.type(messages) != (isCrew ? JsonType::String : JsonType::Array))
        return otherShape(document, messages, framework);
    return messages;
}

} // namespace stateloupe
