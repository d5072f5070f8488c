#include "core/json/jsontext.h"

#include <algorithm>

namespace stateloupe {

JsonText::JsonText(const QByteArray &bytes)
    : m_size(bytes.size())
{
    if (!bytes.isEmpty())
        m_pieces.push_back({bytes, 0, bytes.size(), 0});
}

std::size_t JsonText::pieceAt(qint64 offset) const
{
    const auto after = std::upper_bound(
        m_pieces.begin(), m_pieces.end(), offset, [](qint64 value, const Piece &piece) { return value < piece.start; });
    return std::size_t(after - m_pieces.begin()) - 1;
}

QByteArrayView JsonText::chunk(qint64 offset) const
{
    if (offset >= m_size)
        return {};
    const Piece &piece = m_pieces[pieceAt(offset)];
    const qint64 skipped = offset - piece.start;
    return {piece.buffer.constData() + piece.bufferOffset + skipped, piece.length - skipped};
}

QByteArray JsonText::toByteArray() const
{
    return toByteArray({0, m_size});
}

QByteArray JsonText::toByteArray(ByteSpan span) const
{
    if (span.length == 0)
        return {};
    const Piece &first = m_pieces[pieceAt(span.offset)];
    if (first.start == span.offset && first.length == span.length && first.buffer.size() == span.length)
        return first.buffer;

    QByteArray bytes;
    bytes.reserve(span.length);
    for (qint64 offset = span.offset; offset < span.end();) {
        const QByteArrayView part = chunk(offset);
        const qint64 length = std::min<qint64>(part.size(), span.end() - offset);
        bytes.append(part.first(length));
        offset += length;
    }
    return bytes;
}

std::size_t JsonText::splitAt(qint64 offset)
{
    if (offset == m_size)
        return m_pieces.size();
    const std::size_t index = pieceAt(offset);
    Piece &piece = m_pieces[index];
    const qint64 kept = offset - piece.start;
    if (kept == 0)
        return index;

    Piece tail{piece.buffer, piece.bufferOffset + kept, piece.length - kept, offset};
    piece.length = kept;
    m_pieces.insert(m_pieces.begin() + std::ptrdiff_t(index) + 1, std::move(tail));
    return index + 1;
}

void JsonText::replace(ByteSpan span, const QByteArray &bytes)
{
    const std::size_t first = splitAt(span.offset);
    const std::size_t last = splitAt(span.end());
    auto place = m_pieces.erase(m_pieces.begin() + std::ptrdiff_t(first), m_pieces.begin() + std::ptrdiff_t(last));
    if (!bytes.isEmpty())
        place = m_pieces.insert(place, {bytes, 0, bytes.size(), span.offset});

    qint64 start = span.offset;
    for (; place != m_pieces.end(); ++place) {
        place->start = start;
        start += place->length;
    }
    m_size += bytes.size() - span.length;
}

} // namespace stateloupe
