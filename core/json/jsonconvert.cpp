#include "core/json/jsonconvert.h"

#include "core/json/jsonstring.h"

#include <QByteArrayList>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// The JSON that a string holds, if it is of that type.
std::optional<QByteArray> heldValue(const JsonDocument &document, NodeId node, JsonType type)
{
    if (document.type(node) != JsonType::String)
        return std::nullopt;
    const auto held = JsonDocument::parse(document.string(node).toUtf8());
    if (!held || held->type(JsonDocument::Root) != type)
        return std::nullopt;
    return held->rawValue(JsonDocument::Root);
}

bool isNothing(const JsonDocument &document, NodeId node)
{
    return document.type(node) == JsonType::Null
        || (document.type(node) == JsonType::String && document.valueSpan(node).length == 2);
}

QByteArray asText(const JsonDocument &document, NodeId node)
{
    const bool isNull = document.type(node) == JsonType::Null;
    return encodeJsonString(isNull ? QString() : QString::fromUtf8(document.rawValue(node)));
}

std::optional<QByteArray> asNumber(const JsonDocument &document, NodeId node)
{
    if (document.type(node) == JsonType::Boolean)
        return document.rawValue(node) == "true" ? "1" : "0";
    if (isNothing(document, node))
        return "0";
    return heldValue(document, node, JsonType::Number);
}

std::optional<QByteArray> asBoolean(const JsonDocument &document, NodeId node)
{
    if (document.type(node) == JsonType::Number) {
        bool isNumber = false;
        const double number = document.rawValue(node).toDouble(&isNumber);
        return isNumber && number == 0 ? "false" : "true"; // as Python's bool() has it, NaN too
    }
    if (isNothing(document, node))
        return "false";
    if (document.type(node) != JsonType::String)
        return std::nullopt;
    const QString text = document.string(node, 8).trimmed().toLower();
    return text == "true"_L1 || text == "false"_L1 ? std::optional(text.toLatin1()) : std::nullopt;
}

/// The children as members or elements.
QByteArray rebuilt(const JsonDocument &document, NodeId container, bool asMembers)
{
    QByteArrayList items;
    auto child = document.children(container);
    for (quint32 row = 0; row < document.childCount(container); ++row, child.toNextSibling()) {
        const QByteArray key = asMembers ? QByteArray('"' + QByteArray::number(row) + "\": ") : QByteArray();
        items.append(key + document.rawValue(child.node()));
    }
    return (asMembers ? '{' : '[') + items.join(", ") + (asMembers ? '}' : ']');
}

QByteArray asObject(const JsonDocument &document, NodeId node)
{
    if (const auto held = heldValue(document, node, JsonType::Object))
        return *held;
    if (document.type(node) == JsonType::Array)
        return rebuilt(document, node, true);
    return isNothing(document, node) ? QByteArray("{}") : QByteArray("{\"value\": " + document.rawValue(node) + '}');
}

QByteArray asArray(const JsonDocument &document, NodeId node)
{
    if (const auto held = heldValue(document, node, JsonType::Array))
        return *held;
    if (document.type(node) == JsonType::Object)
        return rebuilt(document, node, false);
    return isNothing(document, node) ? QByteArray("[]") : QByteArray('[' + document.rawValue(node) + ']');
}

} // namespace

std::optional<QByteArray> convertedValue(const JsonDocument &document, NodeId node, JsonType type)
{
    if (document.type(node) == type)
        return document.rawValue(node);
    switch (type) {
    case JsonType::Null:
        return "null";
    case JsonType::Boolean:
        return asBoolean(document, node);
    case JsonType::Number:
        return asNumber(document, node);
    case JsonType::String:
        return asText(document, node);
    case JsonType::Array:
        return asArray(document, node);
    case JsonType::Object:
        return asObject(document, node);
    }
    return std::nullopt;
}

} // namespace stateloupe
