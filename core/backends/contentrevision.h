#pragma once

#include "core/state/storedstate.h"

namespace stateloupe {

/// A revision made from what is stored alone, for stores that have no version of their own: the first 40 hexadecimal
/// digits of BLAKE2b-256 over the form and the bytes.
Revision contentRevision(QByteArrayView text, StoredState::Form form);

} // namespace stateloupe
