#pragma once

#include "core/state/storedstate.h"

namespace stateloupe {

/// One workflow as one line of JSON, with its line feed:
///
///     {"id": …, "size": …, "created_at": …, "updated_at": …, "ttl_ms": …, "revision": …, "state": …}
///
/// "state" holds the exact bytes of the text, which stand last in the line. A text that is no single JSON value, or
/// that would lose something there (line breaks, white space around it), is "state_base64" instead. An id that is not
/// text comes with "id_form" and "id_base64", a text that the store keeps in another form with "form". Times are UTC in
/// ISO 8601; what a store does not know is null.
QByteArray exportLine(const StoredState &state);

} // namespace stateloupe
