#pragma once

#include "core/json/jsontypes.h"

#include <QList>
#include <QString>

namespace stateloupe {

QString typeText(JsonType type); ///< "string", "number", "array"
/// In the order in which people choose from them.
QList<JsonType> allJsonTypes();

} // namespace stateloupe
