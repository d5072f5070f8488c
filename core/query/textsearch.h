#pragma once

#include "core/json/jsondocument.h"
#include "core/query/search.h"
#include "core/query/textmatcher.h"

namespace stateloupe {

/// Whether a value, or any key or value in it, holds the text as people read it: texts without escapes, anything else
/// as it is written.
bool containsText(const JsonDocument &document, NodeId node, const TextMatcher &matcher);

/// The first `limit` keys and values that hold the text, each with the first place in it.
QList<TextPlace> findText(
    const JsonDocument &document, const TextMatcher &matcher, int limit, const std::function<bool()> &shouldStop);
/// The first place in a text that is not JSON; bytes that are not UTF-8 read as U+FFFD.
QList<TextPlace> findTextInBytes(QByteArrayView bytes, const TextMatcher &matcher);

} // namespace stateloupe
