#pragma once

#include "core/json/jsondiff.h"

#include <QString>

namespace stateloupe {

/// "added", "removed", "changed", "spelling", "moved".
QString differenceKindText(DifferenceKind kind);
/// The sign beside it: "+", "−", "•", "≈", "↕".
QString differenceSign(DifferenceKind kind);

} // namespace stateloupe
