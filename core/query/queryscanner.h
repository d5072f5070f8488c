#pragma once

#include "core/query/query.h"
#include "core/query/querypath.h"

namespace stateloupe {

template <typename T>
using Scanned = tl::expected<T, QueryError>;

/// Reads the words of the query language from the front of a text.
class QueryScanner
{
public:
    explicit QueryScanner(QStringView text)
        : m_text(text)
    {
    }

    qsizetype position() const { return m_position; }
    bool atEnd() const { return m_position == m_text.size(); }
    /// The character at `distance` from here; null behind the end.
    QChar ahead(qsizetype distance = 0) const;
    QStringView textFrom(qsizetype start) const { return m_text.sliced(start, m_position - start); }
    /// What is left.
    QStringView rest() const { return m_text.sliced(m_position); }

    void skipSpaces();
    bool take(QChar character);
    bool take(QStringView sign);
    /// Takes the word if it is there as a whole, in any case of letters.
    bool takeWord(QStringView word);
    /// The characters that may be in a word from here on; possibly none.
    QStringView wordAhead() const;
    /// Takes what a number, a time or a name is made of; possibly nothing.
    QStringView takeBare();
    void skip(qsizetype characters) { m_position += characters; }

    bool isAtQuote() const { return ahead() == u'"' || ahead() == u'\''; }
    /// A text in quotes.
    Scanned<QString> quoted();
    /// A path with at least one step, or "." for the whole state.
    Scanned<QueryPath> path();

    /// An error at what begins at `start` and ends here, or at the character that is here.
    tl::unexpected<QueryError> error(qsizetype start, const QString &message) const;

private:
    Scanned<QChar> escaped();
    Scanned<QueryPath::Step> key();
    Scanned<QueryPath::Step> bracket();
    Scanned<QueryPath::Step> firstStep();
    Scanned<QueryPath::Step> nextStep();

    QStringView m_text;
    qsizetype m_position = 0;
};

/// Whether a character may be in a key that stands without quotes.
bool isQueryWordCharacter(QChar character);

} // namespace stateloupe
