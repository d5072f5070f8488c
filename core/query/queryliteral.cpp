#include "core/query/queryliteral.h"

#include "core/query/queryunits.h"
#include "core/state/isotime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Subject = QueryComparison::Subject;
using Operator = QueryComparison::Operator;
using Kind = QueryValue::Kind;

/// No sum of two such overflows.
constexpr qint64 LongestOffset = 1'000'000'000'000'000'000;

/// A value as it was written, before it is known what it is compared with.
struct Literal
{
    enum class Unit { None, Bytes, Duration };

    QueryValue value;
    Unit unit = Unit::None;
    qint64 microseconds = 0; ///< of a Duration
};

QueryValue numberValue(const Decimal &number)
{
    QueryValue value;
    value.kind = Kind::Number;
    value.number = number;
    return value;
}

QueryValue timeValue(qint64 microseconds, bool isRelative)
{
    QueryValue value;
    value.kind = Kind::Time;
    value.time = {microseconds, isRelative};
    return value;
}

std::optional<QueryValue> wordValue(QStringView word)
{
    QueryValue value;
    if (word == u"null")
        return value;
    value.kind = Kind::Boolean;
    value.boolean = word == u"true";
    return value.boolean || word == u"false" ? std::optional(value) : std::nullopt;
}

std::optional<Literal> bareLiteral(QStringView word)
{
    if (const auto value = wordValue(word))
        return Literal{*value};
    if (const auto number = readNumber(word))
        return Literal{numberValue(*number)};
    if (const auto bytes = readByteCount(word))
        return Literal{numberValue(Decimal::fromInteger(*bytes)), Literal::Unit::Bytes};
    if (const auto duration = readDuration(word))
        return Literal{{}, Literal::Unit::Duration, *duration};
    if (const auto time = readIsoTime(word.toUtf8()))
        return Literal{timeValue(time->utcFromHere(), false)};
    return std::nullopt;
}

/// Takes ` 10:00` behind a date, as people write times.
void takeTimeOfDay(QueryScanner &scanner)
{
    QueryScanner look = scanner;
    look.skipSpaces();
    const QStringView word = look.takeBare();
    if (word.size() >= 5 && word[0].isDigit() && word[1].isDigit() && word[2] == u':')
        scanner = look;
}

/// Behind the word now: `-2h`, ` + 1d12h`, any number of them.
Scanned<Literal> relativeTime(QueryScanner &scanner, qsizetype start)
{
    qint64 offset = 0;
    for (;;) {
        QueryScanner look = scanner;
        look.skipSpaces();
        const bool isBefore = look.take(u'-');
        if (!isBefore && !look.take(u'+'))
            return Literal{timeValue(offset, true)};
        look.skipSpaces();
        QStringView word = look.rest();
        word = word.first(std::find_if_not(word.begin(), word.end(), [](QChar character) {
            return character.isLetterOrNumber() || character == u'.';
        }) - word.begin());
        look.skip(word.size());
        const auto duration = readDuration(word);
        scanner = look;
        if (!duration || std::abs(offset) > LongestOffset)
            return scanner.error(start, u"A duration is missing here. Write one like now-2h, now-30m or now-1d12h."_s);
        offset += isBefore ? -*duration : *duration;
    }
}

Scanned<Literal> readLiteral(QueryScanner &scanner)
{
    const qsizetype start = scanner.position();
    if (scanner.isAtQuote()) {
        return scanner.quoted().map([](const QString &text) {
            Literal literal;
            literal.value.kind = Kind::Text;
            literal.value.text = text;
            literal.value.matcher = TextMatcher(text);
            return literal;
        });
    }
    if (const QStringView word = scanner.wordAhead(); word == u"now" || word.startsWith(u"now-")) {
        scanner.skip(3);
        return relativeTime(scanner, start);
    }
    QStringView word = scanner.takeBare();
    if (word.isEmpty())
        return scanner.error(
            start, u"A value is missing here: a number, a time, true, false, null, or a text in quotes."_s);
    if (readIsoTime(word.toUtf8()) && word.size() == 10) {
        takeTimeOfDay(scanner);
        word = scanner.textFrom(start);
    }
    if (const auto literal = bareLiteral(word))
        return *literal;
    return scanner.error(start, u"This is no value. Put texts in quotes: \"%1\"."_s.arg(word.left(40)));
}

bool isOrdering(Operator verb)
{
    return verb == Operator::Less || verb == Operator::LessOrEqual || verb == Operator::Greater
        || verb == Operator::GreaterOrEqual;
}

/// Why the literal says nothing about a value in the state; empty if it does.
QString objectionOfPath(const Literal &literal, Operator verb)
{
    if (literal.unit == Literal::Unit::Duration)
        return u"A duration is compared with ttl alone. Write a time like now-2h, or a number."_s;
    const bool isUnordered = literal.value.kind == Kind::Null || literal.value.kind == Kind::Boolean;
    if (isOrdering(verb) && isUnordered)
        return u"true, false and null have no order. Compare them by = or !=."_s;
    return {};
}

QString objectionOfSize(const Literal &literal)
{
    if (literal.value.kind == Kind::Number && literal.unit != Literal::Unit::Duration)
        return {};
    return u"A size is compared with a number of bytes: 500, 20kB, 3MB, 1.5GiB."_s;
}

QString objectionOfTtl(const Literal &literal)
{
    if (literal.unit == Literal::Unit::Duration
        || (literal.value.kind == Kind::Number && literal.unit == Literal::Unit::None))
        return {};
    return u"An expiry is compared with a duration: 90s, 30m, 12h, 7d; or with a number of seconds."_s;
}

QString objectionOfTime(const Literal &literal)
{
    if (literal.value.kind == Kind::Time)
        return {};
    if (literal.unit == Literal::Unit::Duration)
        return u"A time is compared with another time. Write now- before the duration, as in now-2h."_s;
    return u"A time is compared with another time: now-2h, 2026-11-23, 2026-11-23T10:00Z."_s;
}

QString objection(const Literal &literal, Subject subject, Operator verb)
{
    if (verb == Operator::Contains && subject != Subject::Path && subject != Subject::Id)
        return u"Only ids and what is in the state are searched for a text. Compare this by =, < or >."_s;
    if (verb == Operator::Contains && literal.value.kind != Kind::Text)
        return u"What is to be contained is a text. Put it in quotes."_s;
    switch (subject) {
    case Subject::Path:
        return objectionOfPath(literal, verb);
    case Subject::Id:
        return literal.value.kind == Kind::Text ? QString() : u"An id is compared with a text. Put it in quotes."_s;
    case Subject::Updated:
    case Subject::Created:
        return objectionOfTime(literal);
    case Subject::Size:
        return objectionOfSize(literal);
    case Subject::Ttl:
        return objectionOfTtl(literal);
    }
    Q_UNREACHABLE();
}

/// Gives the value the units of what it is compared with.
void convert(Literal &literal, Subject subject)
{
    const bool isTime = subject == Subject::Updated || subject == Subject::Created;
    if (isTime && literal.value.kind == Kind::Text) {
        if (const auto time = readIsoTime(literal.value.text.toUtf8()))
            literal.value = timeValue(time->utcFromHere(), false);
    }
    if (subject == Subject::Ttl && literal.unit == Literal::Unit::Duration)
        literal.value = numberValue(Decimal::fromInteger(literal.microseconds).shifted(-3));
    else if (subject == Subject::Ttl && literal.value.kind == Kind::Number)
        literal.value.number = literal.value.number.shifted(3);
}

} // namespace

Scanned<QueryValue> readQueryValue(QueryScanner &scanner, Subject subject, Operator verb)
{
    const qsizetype start = scanner.position();
    auto literal = readLiteral(scanner);
    if (!literal)
        return tl::unexpected(literal.error());
    convert(*literal, subject);
    if (const QString message = objection(*literal, subject, verb); !message.isEmpty())
        return scanner.error(start, message);
    return std::move(literal->value);
}

} // namespace stateloupe
