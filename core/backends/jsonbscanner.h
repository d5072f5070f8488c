#pragma once

#include <QByteArrayView>

namespace stateloupe {

/// Steps through a well-formed JSON text, token by token; commas, colons and white space are passed over.
/// NaN, Infinity and -Infinity are literals here.
class JsonbScanner
{
public:
    enum class Token { ObjectStart, ObjectEnd, ArrayStart, ArrayEnd, String, Number, Literal, End };

    explicit JsonbScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    Token next();
    QByteArrayView raw() const { return m_text.sliced(m_start, m_end - m_start); } ///< of the token, quotes included
    qsizetype start() const { return m_start; } ///< of the token
    /// Goes on with the token at `offset`.
    void seek(qsizetype offset) { m_end = offset; }

private:
    QByteArrayView m_text;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
};

} // namespace stateloupe
