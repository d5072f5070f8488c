#pragma once

#include <QtGlobal>

#include <limits>

namespace stateloupe {

/// The number of a value in document order: the root is 0, and a container comes right before its first child.
///
/// A number names a place in one version of a document. An edit renumbers what comes after it: JsonChange says how.
using NodeId = quint32;
inline constexpr NodeId NoNode = std::numeric_limits<NodeId>::max();

enum class JsonType : quint8 { Null, Boolean, Number, String, Array, Object };

/// A run of bytes of a document.
struct ByteSpan
{
    qint64 offset = 0;
    qint64 length = 0;

    qint64 end() const { return offset + length; }
    friend bool operator==(const ByteSpan &, const ByteSpan &) = default;
};

} // namespace stateloupe
