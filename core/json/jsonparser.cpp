#include "core/json/jsonparser.h"

#include "core/json/jsonindexbuilder.h"
#include "core/json/jsonscan.h"
#include "core/json/jsonutf8.h"

#include <cstring>

namespace stateloupe {

namespace {

using namespace Qt::StringLiterals;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

class Parser
{
public:
    Parser(QByteArrayView text, qint64 keyLength)
        : m_begin(text.data())
        , m_p(text.data())
        , m_end(text.data() + text.size())
        , m_shift(keyLength)
    {
    }

    bool parse(JsonScope scope);

    ParsedJson takeResult()
    {
        const quint32 outermost = m_builder.outermostNodes();
        return {m_builder.finish(), outermost};
    }
    qint64 errorOffset() const { return m_p - m_begin; }
    const char16_t *expected() const { return m_expected; }

private:
    // What comes next, once white space is skipped.
    enum class Next { Element, FirstElement, Member, FirstMember, AfterValue, Done, Failed };

    Next step(Next next);
    Next value(const char *start, bool isMember);
    Next member();
    Next afterValue();
    Next open(const char *start, bool isMember, bool isObject);
    Next close();
    Next scalar(const char *start, bool isMember);
    bool string();
    bool escape();
    bool number();
    bool digits();
    bool literal(const char *word);

    bool fail(const char16_t *expected)
    {
        m_expected = expected;
        return false;
    }
    Next failed(const char16_t *expected)
    {
        fail(expected);
        return Next::Failed;
    }

    char peek() const { return m_p < m_end ? *m_p : '\0'; }
    qint64 offsetOf(const char *p) const { return p - m_begin + m_shift; }

    void skipSpaces()
    {
        // Most tokens are followed by none or one.
        if (m_p < m_end && quint8(*m_p) <= ' ')
            m_p = jsonscan::skipSpaces(m_p, m_end);
    }

    JsonIndexBuilder m_builder;
    const char *m_begin;
    const char *m_p;
    const char *m_end;
    qint64 m_shift; // added to offsets in the text
    const char16_t *m_expected = nullptr;
    JsonScope m_scope = JsonScope::Document;
};

bool Parser::parse(JsonScope scope)
{
    m_scope = scope;
    skipSpaces();
    Next next = Next::Member;
    if (scope == JsonScope::MemberValue)
        next = value(m_begin - m_shift, true);
    else if (scope != JsonScope::Members)
        next = Next::Element;
    while (next != Next::Done && next != Next::Failed) {
        skipSpaces();
        next = step(next);
    }
    return next == Next::Done;
}

Parser::Next Parser::step(Next next)
{
    switch (next) {
    case Next::FirstElement:
        return peek() == ']' ? close() : value(m_p, false);
    case Next::Element:
        return value(m_p, false);
    case Next::FirstMember:
        return peek() == '}' ? close() : member();
    case Next::Member:
        return member();
    case Next::AfterValue:
        return afterValue();
    case Next::Done:
    case Next::Failed:
        break;
    }
    return next;
}

Parser::Next Parser::afterValue()
{
    const char c = peek();
    if (!m_builder.hasOpenContainer()) {
        if (m_p == m_end)
            return Next::Done;
        if (m_scope == JsonScope::Document || m_scope == JsonScope::MemberValue)
            return failed(u"the end of the text");
        if (c != ',')
            return failed(u"',' or the end of the text");
        ++m_p;
        return m_scope == JsonScope::Members ? Next::Member : Next::Element;
    }
    const bool isInObject = m_builder.isInObject();
    if (c == ',') {
        ++m_p;
        return isInObject ? Next::Member : Next::Element;
    }
    if (c == (isInObject ? '}' : ']'))
        return close();
    return failed(isInObject ? u"',' or '}'" : u"',' or ']'");
}

Parser::Next Parser::open(const char *start, bool isMember, bool isObject)
{
    m_builder.openContainer(offsetOf(start), isMember, isObject);
    ++m_p;
    return isObject ? Next::FirstMember : Next::FirstElement;
}

Parser::Next Parser::close()
{
    ++m_p;
    m_builder.closeContainer(offsetOf(m_p));
    return Next::AfterValue;
}

Parser::Next Parser::member()
{
    const char *start = m_p;
    if (peek() != '"')
        return failed(u"a key in double quotes");
    if (!string())
        return Next::Failed;
    skipSpaces();
    if (peek() != ':')
        return failed(u"':'");
    ++m_p;
    skipSpaces();
    return value(start, true);
}

Parser::Next Parser::value(const char *start, bool isMember)
{
    switch (peek()) {
    case '{':
        return open(start, isMember, true);
    case '[':
        return open(start, isMember, false);
    default:
        return scalar(start, isMember);
    }
}

Parser::Next Parser::scalar(const char *start, bool isMember)
{
    bool isGood = false;
    switch (peek()) {
    case '"':
        isGood = string();
        break;
    case 't':
        isGood = literal("true");
        break;
    case 'f':
        isGood = literal("false");
        break;
    case 'n':
        isGood = literal("null");
        break;
    case 'N':
        isGood = literal("NaN");
        break;
    case 'I':
        isGood = literal("Infinity");
        break;
    default:
        isGood = number();
    }
    if (!isGood)
        return Next::Failed;
    m_builder.addScalar(offsetOf(start), isMember);
    return Next::AfterValue;
}

bool Parser::string()
{
    ++m_p;
    for (;;) {
        m_p = jsonscan::skipPlainText(m_p, m_end);
        if (m_p == m_end)
            return fail(u"a closing '\"'");
        if (*m_p == '"') {
            ++m_p;
            return true;
        }
        if (*m_p != '\\')
            return fail(u"an escape such as \\n or \\u001b instead of a control character");
        if (!escape())
            return false;
    }
}

bool Parser::escape()
{
    ++m_p;
    switch (peek()) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        ++m_p;
        return true;
    case 'u':
        ++m_p;
        for (int i = 0; i < 4; ++i, ++m_p) {
            if (!isHexDigit(peek()))
                return fail(u"four hexadecimal digits after \\u");
        }
        return true;
    default:
        return fail(u"one of \" \\ / b f n r t u after a backslash");
    }
}

bool Parser::digits()
{
    if (!isDigit(peek()))
        return fail(u"a digit");
    while (m_p < m_end && isDigit(*m_p))
        ++m_p;
    return true;
}

bool Parser::number()
{
    const bool isNegative = peek() == '-';
    if (isNegative)
        ++m_p;
    if (isNegative && peek() == 'I')
        return literal("Infinity");
    if (!isDigit(peek()))
        return fail(isNegative ? u"a digit or Infinity" : u"a value");
    if (*m_p == '0')
        ++m_p;
    else
        digits();
    if (peek() == '.') {
        ++m_p;
        if (!digits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_p;
        if (peek() == '+' || peek() == '-')
            ++m_p;
        return digits();
    }
    return true;
}

bool Parser::literal(const char *word)
{
    const qint64 length = qint64(std::strlen(word));
    if (m_end - m_p < length || std::memcmp(m_p, word, std::size_t(length)) != 0)
        return fail(u"a value");
    m_p += length;
    return true;
}

QString describeByteAt(QByteArrayView text, qint64 offset)
{
    if (offset >= text.size())
        return u"the end of the text"_s;
    const quint8 byte = quint8(text[offset]);
    if (byte > ' ' && byte < 0x7f)
        return u"'"_s + QLatin1Char(char(byte)) + u'\'';
    return u"byte 0x"_s + QString::number(byte, 16).rightJustified(2, u'0');
}

JsonError makeError(QByteArrayView text, qint64 offset, const QString &expected)
{
    JsonError error;
    error.offset = offset;
    error.expected = expected;
    error.found = describeByteAt(text, offset);
    const QByteArrayView before = text.first(offset);
    error.line = 1 + before.count('\n');
    error.column = offset - before.lastIndexOf('\n');
    return error;
}

} // namespace

tl::expected<ParsedJson, JsonError> parseJson(QByteArrayView text, JsonScope scope, qint64 keyLength)
{
    Parser parser(text, keyLength);
    const bool isWellFormed = parser.parse(scope);
    const std::optional<qint64> invalidUtf8 = firstInvalidUtf8(text);
    if (invalidUtf8 && (isWellFormed || *invalidUtf8 <= parser.errorOffset()))
        return tl::make_unexpected(makeError(text, *invalidUtf8, u"valid UTF-8"_s));
    if (!isWellFormed)
        return tl::make_unexpected(makeError(text, parser.errorOffset(), QString::fromUtf16(parser.expected())));
    return parser.takeResult();
}

} // namespace stateloupe
