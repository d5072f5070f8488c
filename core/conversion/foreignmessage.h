#pragma once

#include "core/conversion/importedmessage.h"

namespace stateloupe {

/// A message as some framework writes it, whichever of its forms that is: with a `role`; LangChain's `type`, `data` and
/// `kwargs`; AutoGen 0.4's `source`; LlamaIndex' `blocks`. What a state has no place for goes into the message's
/// metadata as "origin". `now` is the time of a message without one.
/// Errors: InvalidData for a message of no known role, naming its place and the way out.
Result<ImportedMessage> readForeignMessage(const JsonDocument &document, NodeId node, const QString &now);

/// What this program wrote beside the message; NoNode when there is nothing. Frameworks may have moved it.
NodeId messageNote(const JsonDocument &document, NodeId message);

} // namespace stateloupe
