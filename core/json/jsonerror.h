#pragma once

#include <QString>

namespace stateloupe {

/// Where and why a text is not JSON.
struct JsonError
{
    qint64 offset = 0; ///< bytes from the start of the text to the first byte that cannot be
    qint64 line = 1; ///< 1-based, by line feeds
    qint64 column = 1; ///< 1-based, in bytes since the last line feed
    QString expected; ///< what could have stood there, in plain words: "a value", "',' or '}'"
    QString found; ///< what stands there, with control characters escaped: "'x'", "the end of the text"

    /// One sentence with all of it.
    QString toString() const;
};

} // namespace stateloupe
