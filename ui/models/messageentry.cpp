#include "ui/models/messageentry.h"

#include "core/state/unifiedstate.h"
#include "ui/text/counttext.h"
#include "ui/text/jsonlayout.h"

#include <algorithm>
#include <array>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaximumName = 200;
constexpr qsizetype MaximumNote = 120;
constexpr qsizetype MaximumArguments = 10'000;
constexpr quint32 MaximumParameters = 12;
constexpr quint32 MaximumParts = 40; // of one message, or of its content
constexpr qint64 MaximumCounted = 4'000'000; // bytes looked at for their lines

QString textOf(const JsonDocument &document, NodeId node, qsizetype maximum)
{
    if (node == NoNode || document.type(node) == JsonType::Null)
        return {};
    return document.display(node, maximum);
}

/// The first of these members that is there.
NodeId firstMember(const JsonDocument &document, NodeId object, std::initializer_list<QString> keys)
{
    for (const QString &key : keys) {
        if (const NodeId member = document.member(object, key); member != NoNode)
            return member;
    }
    return NoNode;
}

/// The names of the arguments of a function call: the keys of an object, which may be JSON within a string.
QString parameterNames(const JsonDocument &document, NodeId arguments)
{
    if (arguments == NoNode)
        return {};
    const auto parsed = JsonDocument::parse(document.display(arguments, MaximumArguments).toUtf8());
    if (!parsed || parsed->type(JsonDocument::Root) != JsonType::Object)
        return u"…"_s;
    QStringList names;
    const quint32 count = parsed->childCount(JsonDocument::Root);
    auto members = parsed->children(JsonDocument::Root);
    for (quint32 row = 0; row < std::min(count, MaximumParameters); ++row, members.toNextSibling())
        names << parsed->key(members.node());
    if (count > MaximumParameters)
        names << u"…"_s;
    return names.join(", "_L1);
}

MessageFold callFold(const JsonDocument &document, NodeId call)
{
    const NodeId nested = document.member(call, u"function"_s);
    const NodeId function = nested != NoNode && document.isContainer(nested) ? nested : call;
    const NodeId arguments = firstMember(document, function, {u"arguments"_s, u"args"_s, u"input"_s});
    MessageFold fold;
    fold.isCall = true;
    fold.opens = true;
    fold.node = arguments == NoNode ? call : arguments;
    const QString name = textOf(document, document.member(function, u"name"_s), MaximumName);
    fold.title = (name.isEmpty() ? u"?"_s : name) + u'(' + parameterNames(document, arguments) + u')';
    return fold;
}

MessageFold partFold(const JsonDocument &document, NodeId part)
{
    MessageFold fold;
    fold.node = part;
    fold.title = document.key(part).left(MaximumName);
    if (document.isContainer(part)) {
        const quint32 count = document.childCount(part);
        fold.note = document.type(part) == JsonType::Object ? keyCountText(count) : itemCountText(count);
        fold.opens = true;
        return fold;
    }
    fold.note = document.display(part, MaximumNote + 1);
    fold.opens = fold.note.size() > MaximumNote || fold.note.contains(u'\n');
    return fold;
}

bool isNothing(const JsonDocument &document, NodeId node)
{
    switch (document.type(node)) {
    case JsonType::Null:
        return true;
    case JsonType::String:
        return document.valueSpan(node).length == 2;
    case JsonType::Array:
    case JsonType::Object:
        return document.childCount(node) == 0;
    default:
        return false;
    }
}

QList<MessageFold> foldsOf(const JsonDocument &document, const MessageView &message, NodeId role, NodeId name)
{
    QList<MessageFold> folds;
    if (document.type(message.node) != JsonType::Object)
        return folds;
    const std::array shown{message.role, message.content, message.name, message.timestamp, role, name};
    auto members = document.children(message.node);
    for (quint32 row = 0; row < std::min(document.childCount(message.node), MaximumParts);
         ++row, members.toNextSibling()) {
        const NodeId member = members.node();
        if (std::find(shown.begin(), shown.end(), member) != shown.end() || isNothing(document, member))
            continue;
        const QString key = document.key(member);
        if (key == "function_call"_L1 && document.type(member) == JsonType::Object) {
            folds << callFold(document, member);
        } else if (key == "tool_calls"_L1 && document.type(member) == JsonType::Array) {
            auto calls = document.children(member);
            for (quint32 i = 0; i < std::min(document.childCount(member), MaximumParts); ++i, calls.toNextSibling())
                folds << callFold(document, calls.node());
        } else {
            folds << partFold(document, member);
        }
    }
    return folds;
}

/// Content in blocks, as some systems write it: the texts as text, all else as JSON on lines of its own.
QString blocksText(const JsonDocument &document, NodeId content, qsizetype maximum)
{
    QStringList texts;
    qsizetype length = 0;
    auto blocks = document.children(content);
    for (quint32 row = 0; row < document.childCount(content) && length <= maximum; ++row, blocks.toNextSibling()) {
        const NodeId block = blocks.node();
        const NodeId text = document.isContainer(block) ? document.member(block, u"text"_s) : block;
        const bool isText = text != NoNode && document.type(text) == JsonType::String;
        texts << document.display(isText ? text : block, maximum);
        length += texts.last().size() + 1;
    }
    return texts.join(u'\n');
}

bool isInBlocks(const JsonDocument &document, NodeId content)
{
    return document.type(content) == JsonType::Array && document.childCount(content) > 0
        && document.isContainer(content + 1) && document.member(content + 1, u"type"_s) != NoNode;
}

qint64 countLines(const JsonDocument &document, NodeId content)
{
    const ByteSpan span = document.valueSpan(content);
    if (document.type(content) != JsonType::String || span.length > MaximumCounted)
        return 0;
    const QByteArray raw = document.bytes(span);
    qint64 lines = 1;
    for (qsizetype i = raw.indexOf('\\'); i >= 0 && i + 1 < raw.size(); i = raw.indexOf('\\', i + 2))
        lines += raw[i + 1] == 'n' ? 1 : 0;
    return lines;
}

} // namespace

MessageEntry messageEntry(const JsonDocument &document, NodeId node, qsizetype maximumText)
{
    const MessageView message = UnifiedState::message(document, node);
    const bool isForeign = message.role == NoNode && message.content == NoNode;
    NodeId role = message.role;
    NodeId name = message.name;
    if (role == NoNode && !isForeign)
        role = document.member(node, u"type"_s);
    if (name == NoNode && !isForeign)
        name = document.member(node, u"source"_s);

    MessageEntry entry;
    entry.node = node;
    entry.content = message.content;
    entry.role = textOf(document, role, MaximumName);
    entry.name = textOf(document, name, MaximumName);
    entry.time = textOf(document, message.timestamp, MaximumName);
    const NodeId shown = isForeign ? node : message.content; // a foreign message shows what it is made of
    entry.text = shown != NoNode && isInBlocks(document, shown) ? blocksText(document, shown, maximumText + 1)
                                                                : textOf(document, shown, maximumText + 1);
    entry.isTruncated = entry.text.size() > maximumText;
    entry.text.truncate(maximumText);
    if (shown != NoNode) {
        entry.size = document.valueSpan(shown).length;
        entry.lines = entry.isTruncated ? countLines(document, shown) : entry.text.count(u'\n') + 1;
    }
    if (!isForeign)
        entry.folds = foldsOf(document, message, role, name);
    return entry;
}

QString foldText(const JsonDocument &document, NodeId node, qsizetype maximumText)
{
    const QString text = document.display(node, maximumText);
    const QStringView inner = QStringView(text).trimmed();
    const bool isJson
        = document.isContainer(node) || (!inner.isEmpty() && (inner.front() == u'{' || inner.front() == u'['));
    return isJson ? laidOutJson(inner) : text;
}

} // namespace stateloupe
