#include "core/backends/postgresname.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype LongestPart = 63; ///< bytes: NAMEDATALEN - 1

tl::unexpected<Error> noName(const QString &text, const QString &why)
{
    return failure(ErrorKind::InvalidArgument,
        u"\"%1\" is no name of a table: %2. Write name or schema.name, with double quotes around a part that has other "
        u"characters than letters, digits and underscores."_s.arg(text, why));
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || quint8(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// What is left of a name to be read.
struct Rest
{
    QByteArrayView bytes;

    bool isEmpty() const { return bytes.isEmpty(); }
    char next() const { return bytes.front(); }
    char take()
    {
        const char c = bytes.front();
        bytes = bytes.sliced(1);
        return c;
    }
};

/// Nothing when the closing quote is missing.
std::optional<QByteArray> takeQuoted(Rest &rest)
{
    QByteArray part;
    for (rest.take(); !rest.isEmpty();) {
        const char c = rest.take();
        if (c == '"' && (rest.isEmpty() || rest.next() != '"'))
            return part;
        if (c == '"')
            rest.take();
        part += c;
    }
    return std::nullopt;
}

QByteArray takePlain(Rest &rest)
{
    QByteArray part;
    while (
        !rest.isEmpty() && (isLetter(rest.next()) || (!part.isEmpty() && (isDigit(rest.next()) || rest.next() == '$'))))
        part += folded(rest.take());
    return part;
}

Result<QByteArray> takePart(Rest &rest, const QString &text)
{
    QByteArray part;
    if (!rest.isEmpty() && rest.next() == '"') {
        auto quoted = takeQuoted(rest);
        if (!quoted)
            return noName(text, u"a closing quote is missing"_s);
        part = std::move(*quoted);
    } else {
        part = takePlain(rest);
    }
    if (part.isEmpty() && !rest.isEmpty() && rest.next() != '.')
        return noName(text, u"'%1' cannot stand there"_s.arg(QString::fromUtf8(rest.bytes).at(0)));
    if (part.isEmpty())
        return noName(text, u"a part of it is empty"_s);
    if (part.contains('\0'))
        return noName(text, u"it holds a NUL"_s);
    if (part.size() > LongestPart) {
        return noName(
            text, u"a part of it has %1 bytes, and PostgreSQL cuts names after %2"_s.arg(part.size()).arg(LongestPart));
    }
    return part;
}

/// Whether PostgreSQL reads it back unchanged without quotes. Reserved words do not matter to people here.
bool isPlain(const QByteArray &part)
{
    return !part.isEmpty() && isLetter(part.front()) && std::all_of(part.begin(), part.end(), [](char c) {
        return (isLetter(c) || isDigit(c) || c == '$') && folded(c) == c;
    });
}

QString displayPart(const QByteArray &part)
{
    return QString::fromUtf8(isPlain(part) ? part : quotedIdentifier(part));
}

} // namespace

Result<PostgresName> PostgresName::parse(const QString &text)
{
    if (!text.isValidUtf16())
        return noName(text, u"it holds half a character"_s);
    const QByteArray utf8 = text.toUtf8();
    Rest rest{utf8};
    PostgresName name;
    auto part = takePart(rest, text);
    if (!part)
        return tl::unexpected(part.error());
    if (!rest.isEmpty() && rest.next() == '.') {
        rest.take();
        name.schema = std::move(*part);
        part = takePart(rest, text);
        if (!part)
            return tl::unexpected(part.error());
    }
    name.table = std::move(*part);
    if (!rest.isEmpty())
        return noName(text, u"'%1' cannot stand there"_s.arg(QString::fromUtf8(rest.bytes).at(0)));
    return name;
}

QByteArray PostgresName::quoted() const
{
    return schema.isEmpty() ? quotedIdentifier(table) : quotedIdentifier(schema) + '.' + quotedIdentifier(table);
}

QString PostgresName::display() const
{
    return schema.isEmpty() ? displayPart(table) : QString(displayPart(schema) + u'.' + displayPart(table));
}

QByteArray quotedIdentifier(const QByteArray &identifier)
{
    QByteArray doubled = identifier;
    return '"' + doubled.replace('"', "\"\"") + '"';
}

} // namespace stateloupe
