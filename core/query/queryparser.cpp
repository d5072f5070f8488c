#include "core/query/queryparser.h"

#include "core/query/queryliteral.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int DeepestNesting = 100;

using Subject = QueryComparison::Subject;
using Operator = QueryComparison::Operator;

constexpr std::array<std::pair<QStringView, Subject>, 5> Fields{{{u"id", Subject::Id}, {u"updated", Subject::Updated},
    {u"created", Subject::Created}, {u"size", Subject::Size}, {u"ttl", Subject::Ttl}}};

// Longer signs before those that they begin with.
constexpr std::array<std::pair<QStringView, Operator>, 8> Signs{{{u"!=", Operator::NotEqual},
    {u"<=", Operator::LessOrEqual}, {u">=", Operator::GreaterOrEqual}, {u"==", Operator::Equal},
    {u"=", Operator::Equal}, {u"<", Operator::Less}, {u">", Operator::Greater}, {u"~", Operator::Contains}}};

constexpr std::array<std::pair<QStringView, Operator>, 4> Words{{{u"contains", Operator::Contains},
    {u"in", Operator::In}, {u"exists", Operator::Exists}, {u"missing", Operator::Missing}}};

constexpr std::array<QStringView, 3> Connectives{u"and", u"or", u"not"};

/// Signs of other languages.
constexpr std::array<std::pair<QStringView, QStringView>, 6> Misspellings{
    {{u"&&", u"Write and between two conditions."}, {u"||", u"Write or between two conditions."},
        {u"!~", u"Write not before the condition, and ~ in it."}, {u"!", u"Write not before a condition."},
        {u"<>", u"Write != for \"is something else than\"."},
        {u"=~", u"Write ~ for \"contains\"; it looks for a text, not for a pattern."}}};

std::optional<QStringView> misspellingAhead(const QueryScanner &scanner)
{
    for (const auto &[sign, wayOut] : Misspellings) {
        if (scanner.rest().startsWith(sign) && !scanner.rest().startsWith(u"!="))
            return wayOut;
    }
    return std::nullopt;
}

QueryExpression joined(QueryExpression::Kind kind, std::vector<QueryExpression> &&parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    QueryExpression expression;
    expression.kind = kind;
    expression.parts = std::move(parts);
    return expression;
}

bool isConnective(QStringView word)
{
    return std::any_of(Connectives.begin(), Connectives.end(),
        [word](QStringView connective) { return word.compare(connective, Qt::CaseInsensitive) == 0; });
}

} // namespace

Scanned<QueryExpression> QueryParser::parse()
{
    auto expression = any();
    if (!expression || m_scanner.atEnd())
        return expression;
    const qsizetype start = m_scanner.position();
    if (m_scanner.take(u')'))
        return m_scanner.error(start, u"There is no open parenthesis to be closed here. Remove this one."_s);
    if (const auto wayOut = misspellingAhead(m_scanner))
        return m_scanner.error(start, wayOut->toString());
    m_scanner.takeBare();
    return m_scanner.error(start, u"The query could end here. Write and or or before what comes next."_s);
}

Scanned<QueryExpression> QueryParser::any()
{
    std::vector<QueryExpression> parts;
    do {
        auto part = all();
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    } while (m_scanner.takeWord(u"or"));
    return joined(QueryExpression::Kind::Any, std::move(parts));
}

Scanned<QueryExpression> QueryParser::all()
{
    std::vector<QueryExpression> parts;
    do {
        auto part = unary();
        if (!part)
            return part;
        parts.push_back(std::move(*part));
        m_scanner.skipSpaces();
    } while (m_scanner.takeWord(u"and"));
    return joined(QueryExpression::Kind::All, std::move(parts));
}

Scanned<QueryExpression> QueryParser::unary()
{
    m_scanner.skipSpaces();
    const qsizetype start = m_scanner.position();
    if (m_depth == DeepestNesting)
        return m_scanner.error(
            start, u"This is nested more than %1 deep. Write it with fewer parentheses."_s.arg(m_depth));
    ++m_depth;
    Scanned<QueryExpression> result;
    if (m_scanner.take(u'(')) {
        result = group();
    } else if (m_scanner.takeWord(u"not")) {
        result = unary().map([](QueryExpression &&part) {
            QueryExpression expression;
            expression.kind = QueryExpression::Kind::Not;
            expression.parts.push_back(std::move(part));
            return expression;
        });
    } else {
        result = comparison();
    }
    --m_depth;
    return result;
}

Scanned<QueryExpression> QueryParser::group()
{
    const qsizetype start = m_scanner.position() - 1;
    auto expression = any();
    if (!expression || m_scanner.take(u')'))
        return expression;
    if (m_scanner.atEnd())
        return tl::unexpected(QueryError{u"This parenthesis is not closed. Put a ) behind the condition."_s, start, 1});
    return m_scanner.error(m_scanner.position(), u"Write and, or, or a ) here."_s);
}

Scanned<QueryExpression> QueryParser::comparison()
{
    QueryExpression expression;
    QueryComparison &comparison = expression.comparison;
    const qsizetype start = m_scanner.position();
    const auto subject = this->subject(comparison.path);
    if (!subject)
        return tl::unexpected(subject.error());
    comparison.subject = *subject;
    const QStringView spelling = m_scanner.textFrom(start);
    m_scanner.skipSpaces();
    const auto verb = this->verb(spelling);
    if (!verb)
        return tl::unexpected(verb.error());
    comparison.verb = *verb;
    m_scanner.skipSpaces();
    auto values = this->values(*subject, *verb);
    if (!values)
        return tl::unexpected(values.error());
    comparison.values = std::move(*values);
    return expression;
}

/// What the comparison is about; a field only if the word stands alone, so that any key can be reached.
Scanned<Subject> QueryParser::subject(QueryPath &path)
{
    const qsizetype start = m_scanner.position();
    const QStringView word = m_scanner.wordAhead();
    const QChar behind = m_scanner.ahead(word.size());
    if (const auto wayOut = misspellingAhead(m_scanner))
        return m_scanner.error(start, wayOut->toString());
    if (m_scanner.atEnd() || isConnective(word))
        return m_scanner.error(start, u"A condition is missing here, like context.status = \"stuck\"."_s);
    for (const auto &[name, field] : Fields) {
        if (word == name && behind != u'.' && behind != u'[') {
            m_scanner.skip(word.size());
            return field;
        }
    }
    auto read = m_scanner.path();
    if (!read)
        return tl::unexpected(read.error());
    path = std::move(*read);
    return Subject::Path;
}

Scanned<Operator> QueryParser::verb(QStringView subject)
{
    const qsizetype start = m_scanner.position();
    if (const auto wayOut = misspellingAhead(m_scanner))
        return m_scanner.error(start, wayOut->toString());
    for (const auto &[sign, verb] : Signs) {
        if (m_scanner.take(sign))
            return verb;
    }
    for (const auto &[word, verb] : Words) {
        if (m_scanner.takeWord(word))
            return verb;
    }
    return m_scanner.error(start,
        u"Say what about %1: compare it by =, !=, <, <=, >, >=, ~ or in, or write exists or missing."_s.arg(
            subject.left(40)));
}

Scanned<QList<QueryValue>> QueryParser::values(Subject subject, Operator verb)
{
    if (verb == Operator::Exists || verb == Operator::Missing)
        return QList<QueryValue>();
    if (verb != Operator::In)
        return readQueryValue(m_scanner, subject, verb).map([](const QueryValue &value) { return QList{value}; });
    if (!m_scanner.take(u'('))
        return m_scanner.error(m_scanner.position(), u"Write the values in parentheses: in (\"stuck\", \"failed\")."_s);
    QList<QueryValue> values;
    do {
        m_scanner.skipSpaces();
        auto value = readQueryValue(m_scanner, subject, verb);
        if (!value)
            return tl::unexpected(value.error());
        values.append(std::move(*value));
        m_scanner.skipSpaces();
    } while (m_scanner.take(u','));
    if (!m_scanner.take(u')'))
        return m_scanner.error(m_scanner.position(), u"Write a comma and the next value here, or a )."_s);
    return values;
}

} // namespace stateloupe
