#pragma once

#include "core/conversion/conversion.h"

namespace stateloupe {

/// What would not come back if `state`, converted to `converted` in that mode, were read back the same way: everything
/// that is lost or distorted, with its place in `state`, and nothing else. metadata.current_framework is no loss: a
/// conversion is what sets it.
///
/// Pure, and exact because it looks: it reads `converted` back and compares. In proportion to the document.
QList<Loss> lossesOf(const JsonDocument &state, const QByteArray &converted, Framework framework, ConversionMode mode);

} // namespace stateloupe
