#pragma once

#include <QByteArray>

namespace stateloupe::testing {

/// A unified state of about `bytes` bytes, written as json.dumps writes: messages of 50 to 1,500 characters with
/// metadata and function calls, a context with numbers, lists and nested objects, and checkpoints. Always the same for
/// the same size.
QByteArray generatedState(qint64 bytes);

} // namespace stateloupe::testing
