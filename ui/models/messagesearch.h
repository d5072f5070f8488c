#pragma once

#include "core/json/jsondocument.h"

#include <functional>

namespace stateloupe {

/// The first message that has `text` in one of its values, letters of either case; looked for from the one behind
/// `after` on, around the end of the list, `after` itself last. NoNode for `after` starts at the first. NoNode when
/// there is none, or once `isCancelled` says so. In proportion to the messages: not for the GUI thread.
NodeId findMessage(const JsonDocument &document, NodeId messages, const QString &text, NodeId after,
    const std::function<bool()> &isCancelled);

} // namespace stateloupe
