#pragma once

#include "core/conversion/framework.h"
#include "core/json/jsondocument.h"

namespace stateloupe {

/// Which framework wrote a text, told by its shape alone. A list of messages that only have a role and content is
/// AutoGen's. Errors: InvalidData for what none of them writes, or what says too little, with the way out.
Result<Framework> detectFramework(const JsonDocument &document);

/// The messages of `framework`'s shape: a list, or CrewAI's history, a text; NoNode when it has none.
/// Errors: InvalidData when it is not that shape, naming the place and the way out.
Result<NodeId> foreignMessages(const JsonDocument &document, Framework framework);

} // namespace stateloupe
