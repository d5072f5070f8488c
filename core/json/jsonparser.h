#pragma once

#include "core/json/jsonerror.h"
#include "core/json/jsonindex.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace stateloupe {

/// What a text is expected to be.
enum class JsonScope {
    Document, ///< one value, with white space around it
    Elements, ///< values separated by commas, as between the brackets of an array; at least one
    Members, ///< members separated by commas, as between the braces of an object; at least one
    MemberValue, ///< one value, indexed as the member that it belongs to
};

struct ParsedJson
{
    JsonIndex index;
    quint32 outermostNodes = 0; ///< the number of elements or members; 1 for a value
};

/// Checks a text against RFC 8259 as Python's json module reads it (NaN, Infinity and -Infinity besides, repeated keys
/// and lone surrogates allowed) and indexes it. Neither recursion nor a limit of depth.
///
/// With JsonScope::MemberValue, `keyLength` is the number of bytes from the member's key to the value: the node starts
/// at offset 0 and everything else counts from there.
tl::expected<ParsedJson, JsonError> parseJson(QByteArrayView text, JsonScope scope, qint64 keyLength = 0);

} // namespace stateloupe
