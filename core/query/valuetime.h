#pragma once

#include "core/json/jsondocument.h"

#include <optional>

namespace stateloupe {

/// The time that a value in a state stands for, in microseconds since 1970-01-01T00:00:00Z: a text that readIsoTime()
/// reads, of this computer's clock unless it has a zone; or a number of seconds, milliseconds or microseconds since
/// 1970, told apart by their size, from 1973 to 2286.
std::optional<qint64> timeOfValue(const JsonDocument &document, NodeId node);

} // namespace stateloupe
