#include "core/json/jsonparser.h"

#include "core/json/jsonindexbuilder.h"
#include "core/json/jsonscan.h"
#include "core/json/jsonutf8.h"

#include <array>
#include <cstring>

namespace stateloupe {

namespace {

using namespace Qt::StringLiterals;

// What a byte may be, looked up because strings full of escapes are common and jumps on them guess badly.
enum ByteClass : quint8 { Digit = 1, HexDigit = 2, EscapeLetter = 4 };

constexpr std::array<quint8, 256> classifyBytes()
{
    std::array<quint8, 256> classes{};
    for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'})
        classes[quint8(c)] |= Digit | HexDigit;
    for (const char c : {'a', 'b', 'c', 'd', 'e', 'f', 'A', 'B', 'C', 'D', 'E', 'F'})
        classes[quint8(c)] |= HexDigit;
    for (const char c : {'"', '\\', '/', 'b', 'f', 'n', 'r', 't'})
        classes[quint8(c)] |= EscapeLetter;
    return classes;
}

constexpr std::array<quint8, 256> ByteClasses = classifyBytes();

bool is(char c, ByteClass byteClass)
{
    return (ByteClasses[quint8(c)] & byteClass) != 0;
}

bool areFourHexDigits(const char *p)
{
    const quint8 common
        = ByteClasses[quint8(p[0])] & ByteClasses[quint8(p[1])] & ByteClasses[quint8(p[2])] & ByteClasses[quint8(p[3])];
    return (common & HexDigit) != 0;
}

// Positions go from function to function by value, so that they stay in registers: a fault is a null pointer.
class Parser
{
public:
    Parser(QByteArrayView text, JsonScope scope, qint64 keyLength)
        : m_begin(text.data())
        , m_end(text.data() + text.size())
        , m_shift(keyLength)
        , m_scope(scope)
    {
    }

    bool parse();

    ParsedJson takeResult()
    {
        const quint32 outermost = m_builder.outermostNodes();
        return {m_builder.finish(), outermost};
    }
    bool hasNonAscii() const { return m_nonAscii != 0; }
    qint64 errorOffset() const { return m_fault - m_begin; }
    const char16_t *expected() const { return m_expected; }

private:
    const char *value(const char *p, const char *start);
    const char *afterValue(const char *p);
    const char *afterOutermost(const char *p);
    const char *key(const char *p);
    const char *scalar(const char *p) const;
    const char *string(const char *p) const;
    const char *escape(const char *p) const;
    const char *number(const char *p) const;
    const char *digits(const char *p) const;
    const char *literal(const char *p, const char *word) const;

    [[gnu::cold, gnu::noinline]] const char *fail(const char *p, const char16_t *expected) const
    {
        m_fault = p;
        m_expected = expected;
        return nullptr;
    }

    char at(const char *p) const { return p < m_end ? *p : '\0'; }
    qint64 offsetOf(const char *p) const { return p - m_begin + m_shift; }

    const char *skipSpaces(const char *p) const
    {
        // Most tokens are followed by none or one.
        return quint8(at(p)) <= ' ' ? jsonscan::skipSpaces(p, m_end) : p;
    }

    JsonIndexBuilder m_builder;
    const char *m_begin;
    const char *m_end;
    qint64 m_shift; // added to offsets in the text
    JsonScope m_scope;
    bool m_isInObject = false; // what follows is a member
    bool m_isDone = false;
    mutable unsigned m_nonAscii = 0; // bytes above 0x7f were seen
    mutable const char *m_fault = nullptr;
    mutable const char16_t *m_expected = nullptr;
};

bool Parser::parse()
{
    m_isInObject = m_scope == JsonScope::Members;
    const char *p = skipSpaces(m_begin);
    const char *start = m_scope == JsonScope::MemberValue ? m_begin - m_shift : p;
    bool hasKey = m_scope == JsonScope::MemberValue;
    while (!m_isDone) {
        if (m_isInObject && !hasKey) {
            p = key(p);
            if (!p)
                return false;
        }
        hasKey = false;
        p = value(p, start);
        if (!p)
            return false;
        start = p;
    }
    return true;
}

/// From a value to the next item, which may be its first child. `start` is where the node starts.
inline const char *Parser::value(const char *p, const char *start)
{
    const bool isMember = start != p;
    const char first = at(p);
    if (first != '{' && first != '[') {
        p = scalar(p);
        if (!p)
            return nullptr;
        m_builder.addScalar(offsetOf(start), isMember);
        return afterValue(p);
    }
    m_isInObject = first == '{';
    m_builder.openContainer(offsetOf(start), isMember, m_isInObject);
    p = skipSpaces(p + 1);
    return at(p) == (m_isInObject ? '}' : ']') ? afterValue(p) : p;
}

/// Closes what ends here, and goes to the next item.
inline const char *Parser::afterValue(const char *p)
{
    for (;;) {
        p = skipSpaces(p);
        if (!m_builder.hasOpenContainer())
            return afterOutermost(p);
        const char c = at(p);
        if (c == ',')
            return skipSpaces(p + 1);
        if (c != (m_isInObject ? '}' : ']'))
            return fail(p, m_isInObject ? u"',' or '}'" : u"',' or ']'");
        ++p;
        m_builder.closeContainer(offsetOf(p));
        m_isInObject = m_builder.hasOpenContainer() ? m_builder.isInObject() : m_scope == JsonScope::Members;
    }
}

const char *Parser::afterOutermost(const char *p)
{
    if (p == m_end) {
        m_isDone = true;
        return p;
    }
    if (m_scope == JsonScope::Document || m_scope == JsonScope::MemberValue)
        return fail(p, u"the end of the text");
    return *p == ',' ? skipSpaces(p + 1) : fail(p, u"',' or the end of the text");
}

inline const char *Parser::key(const char *p)
{
    if (at(p) != '"')
        return fail(p, u"a key in double quotes");
    p = string(p);
    if (!p)
        return nullptr;
    p = skipSpaces(p);
    return at(p) == ':' ? skipSpaces(p + 1) : fail(p, u"':'");
}

inline const char *Parser::scalar(const char *p) const
{
    switch (at(p)) {
    case '"':
        return string(p);
    case 't':
        return literal(p, "true");
    case 'f':
        return literal(p, "false");
    case 'n':
        return literal(p, "null");
    case 'N':
        return literal(p, "NaN");
    case 'I':
        return literal(p, "Infinity");
    default:
        return number(p);
    }
}

inline const char *Parser::string(const char *p) const
{
    ++p;
    for (;;) {
        p = jsonscan::skipPlainText(p, m_end, m_nonAscii);
        if (p == m_end)
            return fail(p, u"a closing '\"'");
        if (*p == '"')
            return p + 1;
        if (*p != '\\')
            return fail(p, u"an escape such as \\n or \\u001b instead of a control character");
        p = escape(p + 1);
        if (!p)
            return nullptr;
    }
}

/// `p` is after the backslash.
inline const char *Parser::escape(const char *p) const
{
    if (m_end - p >= 5 && *p == 'u' && areFourHexDigits(p + 1))
        return p + 5;
    if (is(at(p), EscapeLetter))
        return p + 1;
    if (at(p) != 'u')
        return fail(p, u"one of \" \\ / b f n r t u after a backslash");
    do
        ++p;
    while (is(at(p), HexDigit));
    return fail(p, u"four hexadecimal digits after \\u");
}

const char *Parser::digits(const char *p) const
{
    if (!is(at(p), Digit))
        return fail(p, u"a digit");
    while (is(at(p), Digit))
        ++p;
    return p;
}

const char *Parser::number(const char *p) const
{
    const bool isNegative = at(p) == '-';
    if (isNegative)
        ++p;
    if (isNegative && at(p) == 'I')
        return literal(p, "Infinity");
    if (!is(at(p), Digit))
        return fail(p, isNegative ? u"a digit or Infinity" : u"a value");
    p = *p == '0' ? p + 1 : digits(p);
    if (at(p) == '.')
        p = digits(p + 1);
    if (p && (at(p) == 'e' || at(p) == 'E')) {
        ++p;
        p = digits(at(p) == '+' || at(p) == '-' ? p + 1 : p);
    }
    return p;
}

inline const char *Parser::literal(const char *p, const char *word) const
{
    const std::size_t length = std::strlen(word);
    const bool isThere = std::size_t(m_end - p) >= length && std::memcmp(p, word, length) == 0;
    return isThere ? p + length : fail(p, u"a value");
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
    Parser parser(text, scope, keyLength);
    const bool isWellFormed = parser.parse();
    // Outside strings every byte above 0x7f is a fault already.
    const std::optional<qint64> invalidUtf8 = parser.hasNonAscii() ? firstInvalidUtf8(text) : std::nullopt;
    if (invalidUtf8 && (isWellFormed || *invalidUtf8 <= parser.errorOffset()))
        return tl::make_unexpected(makeError(text, *invalidUtf8, u"valid UTF-8"_s));
    if (!isWellFormed)
        return tl::make_unexpected(makeError(text, parser.errorOffset(), QString::fromUtf16(parser.expected())));
    return parser.takeResult();
}

} // namespace stateloupe
