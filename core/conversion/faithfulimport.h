#pragma once

#include "core/conversion/conversion.h"

namespace stateloupe {

/// What the reference system's from_langgraph_state, from_crewai_context, from_autogen_messages and
/// from_llamaindex_chat_history make of a text. Errors: InvalidData where these fail, naming the place.
Result<ImportedState> importFaithfully(
    const JsonDocument &document, Framework framework, const ImportSettings &settings);

} // namespace stateloupe
