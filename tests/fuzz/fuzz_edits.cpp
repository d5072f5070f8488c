// A document and a list of edits, both from the fuzzer: after each edit the index equals that of the bytes parsed anew,
// and undoing all of them brings the first bytes back.
//
// Input: the document up to the first NUL, then edits of four bytes: kind, node, place, and which value.

#include "core/json/jsondiff.h"
#include "core/json/jsondocument.h"

#include <cstdlib>

using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static void requireSoundIndex(const JsonDocument &document)
{
    const auto fresh = JsonDocument::parse(document.bytes());
    require(fresh && fresh->nodeCount() == document.nodeCount());
    for (NodeId node = 0; node < fresh->nodeCount(); ++node) {
        require(fresh->nodeSpan(node) == document.nodeSpan(node) && fresh->valueSpan(node) == document.valueSpan(node));
        require(fresh->parent(node) == document.parent(node));
        require(fresh->childCount(node) == document.childCount(node));
        require(fresh->subtreeSize(node) == document.subtreeSize(node));
    }
}

static Result<JsonEdit> makeEdit(const JsonDocument &document, const uint8_t *code)
{
    static const QByteArray Values[]
        = {"1", "\"\\u00e9\"", "[]", "{}", "[1, [2], {\"a\": 3}]", "{\"a\": [1]}", " null ", "NaN"};
    const NodeId node = code[1] % document.nodeCount();
    const quint32 place = code[2] % (document.childCount(node) + 1);
    const QByteArray &value = Values[code[3] % std::size(Values)];
    const QString key = QString::number(code[3] % 4);
    switch (code[0] % 6) {
    case 0:
        return replaceValue(document, node, value);
    case 1:
        return renameMember(document, node, key);
    case 2:
        return insertMember(document, node, place, key, value);
    case 3:
        return insertElement(document, node, place, value);
    case 4:
        return removeNode(document, node);
    default:
        return moveNode(document, node, code[2] % 8);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype textEnd = input.indexOf('\0');
    const auto parsed = JsonDocument::parse(input.first(textEnd < 0 ? input.size() : textEnd));
    if (!parsed || textEnd < 0)
        return 0;

    JsonDocument document = *parsed;
    QList<JsonEdit> inverses;
    for (qsizetype at = textEnd + 1; at + 4 <= input.size() && inverses.size() < 40; at += 4) {
        const auto edit = makeEdit(document, data + at);
        if (!edit)
            continue;
        const auto applied = document.apply(*edit);
        require(applied.has_value());
        inverses.append(applied->inverse);
        requireSoundIndex(document);
    }
    (void)diff(*parsed, document);
    while (!inverses.isEmpty())
        require(document.apply(inverses.takeLast()).has_value());
    require(document.bytes() == parsed->bytes());
    requireSoundIndex(document);
    return 0;
}
