#pragma once

#include "core/conversion/convertiblestate.h"
#include "core/conversion/framework.h"

namespace stateloupe {

/// The same shapes as the reference system writes, with what they have no place for beside it (sidenote.h). Keys of the
/// context that would replace the messages go there, too, and in a CrewAI history every message is one line whatever is
/// in it.
QByteArray exportCarefully(const ConvertibleState &state, Framework framework);

/// The keys that `framework` keeps something else under, in the object that it writes the context into.
QSet<QString> reservedKeys(Framework framework);

} // namespace stateloupe
