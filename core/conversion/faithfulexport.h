#pragma once

#include "core/conversion/convertiblestate.h"
#include "core/conversion/framework.h"

namespace stateloupe {

/// What the reference system's to_langgraph_state, to_crewai_context, to_autogen_messages and
/// to_llamaindex_chat_history make of a state, with all that they lose. Values keep their spelling.
/// Errors: InvalidData where these fail; Unsupported for a CrewAI message whose content is not text, which they write
/// as Python prints it.
Result<QByteArray> exportFaithfully(const ConvertibleState &state, Framework framework);

/// The messages of a CrewAI history, each as its lines. Errors: as exportFaithfully().
Result<QStringList> plainCrewMessages(const ConvertibleState &state);

} // namespace stateloupe
