#include "core/conversion/foreigncontent.h"

#include "core/conversion/convertiblestate.h"
#include "core/json/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// What a function and its arguments are called by those who call it something.
struct CallNames
{
    QStringView name;
    QStringView arguments;
};

constexpr CallNames CallShapes[] = {
    {u"name", u"args"}, // LangChain
    {u"name", u"arguments"}, // OpenAI, AutoGen
    {u"name", u"input"}, // Anthropic's content blocks
    {u"tool_name", u"tool_kwargs"}, // LlamaIndex
};

QByteArray asCall(const JsonDocument &document, NodeId node)
{
    for (const auto &[nameKey, argumentsKey] : CallShapes) {
        const NodeId name = memberOf(document, node, nameKey.toString(), JsonType::String);
        const NodeId arguments = memberOf(document, node, argumentsKey.toString());
        if (name == NoNode || arguments == NoNode)
            continue;
        JsonWriter writer;
        writer.beginObject().key(u"name"_s).raw(document.rawValue(name)).key(u"arguments"_s);
        if (document.type(arguments) == JsonType::String)
            writer.raw(document.rawValue(arguments));
        else
            writer.string(QString::fromUtf8(document.rawValue(arguments)));
        return writer.endObject().json();
    }
    return {};
}

/// Nullopt for a block without text, such as a picture.
std::optional<QString> blockText(const JsonDocument &document, NodeId block)
{
    if (document.type(block) == JsonType::String)
        return document.string(block);
    for (const QString &key : {u"text"_s, u"content"_s}) {
        if (const NodeId text = memberOf(document, block, key, JsonType::String); text != NoNode)
            return document.string(text);
    }
    return {};
}

} // namespace

QString foreignText(const JsonDocument &document, NodeId content)
{
    if (content == NoNode || document.type(content) == JsonType::Null)
        return u""_s;
    if (document.type(content) != JsonType::Array)
        return blockText(document, content).value_or(QString::fromUtf8(document.rawValue(content)));
    QStringList texts;
    for (const NodeId block : childNodes(document, content)) {
        if (const auto text = blockText(document, block))
            texts.append(*text);
    }
    return texts.isEmpty() ? u""_s : texts.join(u'\n');
}

QByteArray firstFunctionCall(const JsonDocument &document, NodeId calls)
{
    if (calls == NoNode || document.type(calls) != JsonType::Array)
        return {};
    for (const NodeId call : childNodes(document, calls)) {
        const NodeId function = memberOf(document, call, u"function"_s, JsonType::Object);
        if (const QByteArray json = asCall(document, function == NoNode ? call : function); !json.isEmpty())
            return json;
    }
    return {};
}

} // namespace stateloupe
