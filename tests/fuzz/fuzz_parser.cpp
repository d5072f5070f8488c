// Any bytes: parsed or refused, never a crash; what is accepted keeps its bytes and has a sound index.

#include "core/json/jsondocument.h"

#include <cstdlib>

using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static void checkNode(const JsonDocument &document, NodeId node)
{
    const ByteSpan whole = document.nodeSpan(node);
    const ByteSpan value = document.valueSpan(node);
    require(value.offset >= whole.offset && value.end() == whole.end() && whole.end() <= document.size());
    require(document.display(node, 20).size() <= 20);
    const NodeId parent = document.parent(node);
    require((parent == NoNode) == (node == JsonDocument::Root));
    if (parent == NoNode)
        return;
    const ByteSpan around = document.valueSpan(parent);
    require(around.offset < whole.offset && whole.end() < around.end());
    require(document.child(parent, document.row(node)) == node);
    require(document.nodeAt(value.offset) == node);
    require(document.isMember(node) == (document.type(parent) == JsonType::Object));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto document = JsonDocument::parse(text);
    if (!document) {
        const JsonError &error = document.error();
        require(error.offset >= 0 && error.offset <= text.size() && error.line >= 1 && error.column >= 1);
        require(!error.toString().isEmpty());
        return 0;
    }
    require(document->bytes() == text);
    for (NodeId node = 0; node < document->nodeCount(); ++node)
        checkNode(*document, node);
    return 0;
}
