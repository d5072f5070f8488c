#pragma once

#include "core/json/jsondocument.h"

namespace stateloupe {

/// The text of a content that is no string: of a list of blocks the texts in it, a line each; of what holds none, the
/// JSON itself. Empty for null and NoNode.
QString foreignText(const JsonDocument &document, NodeId content);

/// The first function call in a list of tool calls or of content blocks, as {"name": …, "arguments": "…"}: LangChain's,
/// OpenAI's, AutoGen's or LlamaIndex'. Empty when there is none; `calls` may be anything, or NoNode.
QByteArray firstFunctionCall(const JsonDocument &document, NodeId calls);

} // namespace stateloupe
