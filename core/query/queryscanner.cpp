#include "core/query/queryscanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype MostSteps = 100;

bool isHexDigit(QChar character)
{
    const char16_t unit = character.toLower().unicode();
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'f');
}

} // namespace

bool isQueryWordCharacter(QChar character)
{
    if (character.unicode() >= 0x80)
        return !character.isSpace() && character.category() != QChar::Other_Control;
    return character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'$'
        || character == u'@';
}

QChar QueryScanner::ahead(qsizetype distance) const
{
    return m_position + distance < m_text.size() ? m_text[m_position + distance] : QChar();
}

void QueryScanner::skipSpaces()
{
    while (!atEnd() && ahead().isSpace())
        ++m_position;
}

bool QueryScanner::take(QChar character)
{
    if (atEnd() || ahead() != character)
        return false;
    ++m_position;
    return true;
}

bool QueryScanner::take(QStringView sign)
{
    if (!rest().startsWith(sign))
        return false;
    m_position += sign.size();
    return true;
}

bool QueryScanner::takeWord(QStringView word)
{
    if (wordAhead().compare(word, Qt::CaseInsensitive) != 0)
        return false;
    m_position += word.size();
    return true;
}

QStringView QueryScanner::wordAhead() const
{
    const QStringView left = rest();
    return left.first(std::find_if_not(left.begin(), left.end(), &isQueryWordCharacter) - left.begin());
}

QStringView QueryScanner::takeBare()
{
    const auto isBare = [](QChar character) {
        return isQueryWordCharacter(character) || character == u'.' || character == u':' || character == u'+';
    };
    const QStringView left = rest();
    const QStringView bare = left.first(std::find_if_not(left.begin(), left.end(), isBare) - left.begin());
    m_position += bare.size();
    return bare;
}

Scanned<QString> QueryScanner::quoted()
{
    const qsizetype start = m_position;
    const QChar quote = ahead();
    ++m_position;
    QString text(u""_s);
    while (!atEnd() && ahead() != quote) {
        if (ahead() != u'\\') {
            text += ahead();
            ++m_position;
            continue;
        }
        const auto character = escaped();
        if (!character)
            return tl::unexpected(character.error());
        text += *character;
    }
    if (!take(quote))
        return error(start, u"This text does not end. Put a %1 behind it."_s.arg(quote));
    return text;
}

/// What a backslash and the characters behind it stand for, as in JSON.
Scanned<QChar> QueryScanner::escaped()
{
    static constexpr QStringView Letters = u"\"'\\/bfnrt";
    static constexpr QStringView Meanings = u"\"'\\/\b\f\n\r\t";
    const qsizetype start = m_position;
    ++m_position;
    const QChar letter = ahead();
    if (letter == u'u') {
        const QStringView digits = rest().sliced(1).left(4);
        if (digits.size() == 4 && std::all_of(digits.begin(), digits.end(), &isHexDigit)) {
            m_position += 5;
            return QChar(char16_t(digits.toUInt(nullptr, 16)));
        }
    } else if (const qsizetype index = letter.isNull() ? -1 : Letters.indexOf(letter); index >= 0) {
        ++m_position;
        return Meanings[index];
    }
    return error(start, u"This is no escape. Write \\\\ for a backslash, \\\" for a quote, \\n for a line break."_s);
}

Scanned<QueryPath> QueryScanner::path()
{
    const qsizetype start = m_position;
    QList<QueryPath::Step> steps;
    if (ahead() == u'.' && !isQueryWordCharacter(ahead(1)) && ahead(1) != u'"' && ahead(1) != u'\''
        && ahead(1) != u'[') {
        ++m_position;
        return QueryPath();
    }
    for (;;) {
        auto step = steps.isEmpty() ? firstStep() : nextStep();
        if (!step)
            return tl::unexpected(step.error());
        steps.append(std::move(*step));
        if (steps.size() > MostSteps)
            return error(start, u"This path has more than %1 steps. Begin it closer to the value."_s.arg(MostSteps));
        if (ahead() != u'.' && ahead() != u'[')
            return QueryPath(std::move(steps));
    }
}

Scanned<QueryPath::Step> QueryScanner::firstStep()
{
    take(u'.');
    return ahead() == u'[' ? bracket() : key();
}

Scanned<QueryPath::Step> QueryScanner::nextStep()
{
    if (ahead() == u'[')
        return bracket();
    ++m_position; // the dot
    return key();
}

Scanned<QueryPath::Step> QueryScanner::key()
{
    if (isAtQuote())
        return quoted().map([](const QString &text) { return QueryPath::Step{QueryPath::Step::Kind::Key, text}; });
    const QStringView word = wordAhead();
    if (word.isEmpty() && ahead() == u'*')
        return error(m_position, u"Write [*] for every element or member, without a dot before it."_s);
    if (word.isEmpty())
        return error(
            m_position, u"A key is missing here. Write one, in quotes if it is not just letters and digits."_s);
    m_position += word.size();
    return QueryPath::Step{QueryPath::Step::Kind::Key, word.toString()};
}

Scanned<QueryPath::Step> QueryScanner::bracket()
{
    const qsizetype start = m_position;
    ++m_position;
    skipSpaces();
    QueryPath::Step step;
    if (isAtQuote()) {
        auto text = quoted();
        if (!text)
            return tl::unexpected(text.error());
        step.key = std::move(*text);
    } else if (take(u'*')) {
        step.kind = QueryPath::Step::Kind::Every;
    } else {
        bool isNumber = false;
        step.kind = QueryPath::Step::Kind::Index;
        step.index = takeBare().toLongLong(&isNumber);
        if (!isNumber)
            return error(start, u"Brackets hold a number, * or a key in quotes: [0], [-1], [*], [\"a key\"]."_s);
    }
    skipSpaces();
    if (!take(u']'))
        return error(start, u"This bracket is not closed. Put a ] behind it."_s);
    return step;
}

tl::unexpected<QueryError> QueryScanner::error(qsizetype start, const QString &message) const
{
    return tl::unexpected(QueryError{message, start, std::max<qsizetype>(m_position - start, start < m_text.size())});
}

} // namespace stateloupe
