#pragma once

#include "core/json/jsontypes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace stateloupe {

/// A byte string in pieces, so that replacing a run in the middle of 1 GB moves nothing else (a piece table).
///
/// A value: copies share the bytes. No run that was inserted at once, nor any part of the original, is ever split but
/// where an edit cut it; a JSON token therefore always lies within one piece.
class JsonText
{
public:
    JsonText() = default;
    explicit JsonText(const QByteArray &bytes);

    qint64 size() const { return m_size; }
    char at(qint64 offset) const { return offset < m_size ? chunk(offset).front() : '\0'; } ///< 0 at the end

    /// The bytes from `offset` to the end of the piece that holds it; empty at the end of the text. Valid as long as
    /// this text or a copy of it is unchanged.
    QByteArrayView chunk(qint64 offset) const;

    QByteArray toByteArray() const;
    QByteArray toByteArray(ByteSpan span) const;

    void replace(ByteSpan span, const QByteArray &bytes);

private:
    struct Piece
    {
        QByteArray buffer;
        qint64 bufferOffset = 0;
        qint64 length = 0;
        qint64 start = 0; ///< in the text
    };

    std::size_t pieceAt(qint64 offset) const;
    std::size_t splitAt(qint64 offset);

    std::vector<Piece> m_pieces;
    qint64 m_size = 0;
};

} // namespace stateloupe
