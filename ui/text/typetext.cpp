#include "ui/text/typetext.h"

#include "ui/text/translate.h"

namespace stateloupe {

QString typeText(JsonType type)
{
    switch (type) {
    case JsonType::Null:
        return tr("null");
    case JsonType::Boolean:
        return tr("boolean");
    case JsonType::Number:
        return tr("number");
    case JsonType::String:
        return tr("string");
    case JsonType::Array:
        return tr("array");
    case JsonType::Object:
        return tr("object");
    }
    return {};
}

QList<JsonType> allJsonTypes()
{
    return {JsonType::String, JsonType::Number, JsonType::Boolean, JsonType::Null, JsonType::Object, JsonType::Array};
}

} // namespace stateloupe
