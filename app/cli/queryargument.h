#pragma once

#include "core/query/query.h"

#include <optional>
#include <string>

namespace stateloupe {

/// The query that an argument holds. Tells on standard error where it is wrong, and then gives none.
std::optional<Query> readQueryArgument(const std::string &argument);

} // namespace stateloupe
