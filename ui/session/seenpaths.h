#pragma once

#include <QStringList>

namespace stateloupe {

class JsonDocument;

/// Paths to some of the values in the context and the metadata of a state, as a query writes them: enough to offer,
/// not all there are.
QStringList seenPaths(const JsonDocument &document);

} // namespace stateloupe
