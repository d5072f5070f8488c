#pragma once

#include "core/json/jsondocument.h"

#include <optional>

namespace stateloupe {

/// A value as another type, as JSON: "42" as the number 42, a number as its text, a list's elements as members "0",
/// "1", …; a text that holds a list or an object becomes that. Nullopt where nothing sensible would be left, as for a
/// name as a number. Takes time in proportion to the value.
std::optional<QByteArray> convertedValue(const JsonDocument &document, NodeId node, JsonType type);

} // namespace stateloupe
