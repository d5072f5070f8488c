#pragma once

#include <QByteArray>

namespace stateloupe {

/// What JSONB makes of one JSON string, which is well-formed and has its quotes.
struct JsonbString
{
    explicit JsonbString(QByteArrayView raw);

    bool isRespelt = false; ///< JSONB escapes nothing but quotes, backslashes and control characters
    bool hasNul = false; ///< refused
    bool hasLoneSurrogate = false; ///< refused
    qint64 length = 0; ///< decoded, in bytes of UTF-8
};

// Of a string that is not refused:

/// The text in UTF-8; shares the bytes of `raw` where nothing is escaped.
QByteArray decodeJsonbString(QByteArrayView raw);
/// As PostgreSQL writes it out (escape_json() in src/backend/utils/adt/json.c).
void appendJsonbString(QByteArray &json, QByteArrayView raw);

} // namespace stateloupe
