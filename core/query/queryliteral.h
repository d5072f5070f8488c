#pragma once

#include "core/query/queryexpression.h"
#include "core/query/queryscanner.h"

namespace stateloupe {

/// Reads the value that `subject` is compared with: null, true, false, a number, a size, a duration, a time or a text
/// in quotes. An error when there is none, or one that says nothing about the subject.
Scanned<QueryValue> readQueryValue(
    QueryScanner &scanner, QueryComparison::Subject subject, QueryComparison::Operator verb);

} // namespace stateloupe
