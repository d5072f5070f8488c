#pragma once

#include <QString>

#include <functional>

namespace stateloupe {

/// What this computer's clock shows, in microseconds since 1970-01-01T00:00:00 of that clock: the reference system
/// writes times without a zone. Given to whatever writes one, so that tests know it beforehand.
using LocalClock = std::function<qint64()>;

LocalClock systemClock();

/// A random id, as the reference system gives to workflows and checkpoints: a UUID of version 4.
QString newUuid();

} // namespace stateloupe
