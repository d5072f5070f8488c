#pragma once

#include "core/result.h"

#include <QStringList>

namespace stateloupe {

/// A place in a document, as RFC 6901 writes it. The empty pointer is the whole document.
///
/// Tokens are UTF-16 and may hold lone surrogates, as keys in a document may.
class JsonPointer
{
public:
    JsonPointer() = default;
    explicit JsonPointer(QStringList tokens);

    /// `text` is "" or begins with '/'; InvalidArgument otherwise, or on a '~' that is neither "~0" nor "~1".
    static Result<JsonPointer> parse(const QString &text);

    const QStringList &tokens() const { return m_tokens; }
    bool isEmpty() const { return m_tokens.isEmpty(); }
    QString toString() const;

    JsonPointer appended(const QString &token) const;

    friend bool operator==(const JsonPointer &, const JsonPointer &) = default;

private:
    QStringList m_tokens;
};

} // namespace stateloupe
