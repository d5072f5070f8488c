#pragma once

#include "core/backends/fidelity.h"

#include <QByteArrayView>

#include <functional>

namespace stateloupe {

/// What a JSONB column of PostgreSQL 15 would make of `json`, which is JSON as JsonParser reads it, or why it would
/// refuse it.
///
/// White space is not worth a finding; new orders of keys are one for the whole document, and so are new spellings of
/// strings. Takes memory in proportion to the keys of the objects that are open at a time. Not looked at: databases
/// that are not encoded as UTF-8. How deep a document may be nested depends on the server's max_stack_depth; its
/// default is assumed.
FidelityReport checkJsonb(QByteArrayView json, const std::function<bool()> &isCancelled);

} // namespace stateloupe
