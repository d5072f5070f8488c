#pragma once

#include "core/json/jsondocument.h"
#include "core/json/jsonstring.h"

#include <algorithm>
#include <array>

namespace stateloupe {

/// The bytes of a value as it is written, or of a member's key with its quotes. Valid as long as the document.
inline QByteArrayView bytesOf(const JsonDocument &document, ByteSpan span)
{
    return document.text().chunk(span.offset).first(span.length);
}

/// Whether `raw`, a well-formed JSON string, spells `text`, which is ASCII without quotes and backslashes.
inline bool spells(QByteArrayView raw, QByteArrayView text)
{
    const QByteArrayView inner = raw.sliced(1, raw.size() - 2);
    if (inner.contains('\\'))
        return decodeJsonString(raw) == QLatin1StringView(text.data(), text.size());
    return inner == text;
}

/// For each of `keys`, as in spells(), the last member of that name, which is the one Python sees, or NoNode. Looks at
/// the first `most` members only; `object` may be NoNode or no object.
template <std::size_t Count>
std::array<NodeId, Count> findMembers(const JsonDocument &document, NodeId object,
    const std::array<QByteArrayView, Count> &keys, quint32 most = std::numeric_limits<quint32>::max())
{
    std::array<NodeId, Count> found;
    found.fill(NoNode);
    if (object == NoNode || document.type(object) != JsonType::Object)
        return found;
    auto members = document.children(object);
    for (quint32 left = std::min(document.childCount(object), most); left > 0; --left, members.toNextSibling()) {
        const QByteArrayView key = bytesOf(document, document.keySpan(members.node()));
        const QByteArrayView plain = key.sliced(1, key.size() - 2);
        const bool isEscaped = plain.contains('\\');
        for (std::size_t i = 0; i < Count; ++i) {
            if (isEscaped ? spells(key, keys[i]) : plain == keys[i])
                found[i] = members.node();
        }
    }
    return found;
}

} // namespace stateloupe
