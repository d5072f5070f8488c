#include "core/conversion/crewhistory.h"

#include "core/state/messagerole.h"

#include <QCryptographicHash>
#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// What str.strip() takes away.
bool isPythonSpace(QChar c)
{
    return c.isSpace() || (c.unicode() >= 0x1c && c.unicode() <= 0x1f);
}

QString stripped(QStringView text)
{
    while (!text.isEmpty() && isPythonSpace(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isPythonSpace(text.back()))
        text.chop(1);
    return text.isEmpty() ? u""_s : text.toString();
}

bool needsEscape(QChar c, QStringView special)
{
    const char16_t unit = c.unicode();
    return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit == 0x2028 || unit == 0x2029 || unit == u'\\'
        || special.contains(c);
}

QString escaped(const QString &text, QStringView special = {})
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!needsEscape(c, special))
            result += c;
        else if (c == u'\n')
            result += u"\\n";
        else if (c == u'\\')
            result += u"\\\\";
        else
            result += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
    }
    return result;
}

std::optional<QString> unescaped(QStringView text)
{
    QString result(u""_s);
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\') {
            result += text[i];
            continue;
        }
        const QChar letter = ++i < text.size() ? text[i] : QChar();
        bool isUnit = false;
        if (letter == u'n') {
            result += u'\n';
        } else if (letter == u'\\') {
            result += u'\\';
        } else if (const ushort unit = text.mid(i + 1, 4).toUShort(&isUnit, 16); letter == u'u' && isUnit) {
            result += QChar(unit);
            i += 4;
        } else {
            return {};
        }
    }
    return result;
}

QString label(const CrewLine &line, const QString &name)
{
    const QString role = line.role.toUpper();
    return name.isEmpty() ? role : QString(role % u" (" % name % u')');
}

} // namespace

QString plainCrewLine(const CrewLine &line)
{
    return label(line, line.name) % u": " % line.content;
}

std::optional<CrewLine> readPlainCrewLine(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return {};
    const QStringView prefix = QStringView(line).left(colon);
    const qsizetype bracket = prefix.indexOf(u'(');
    const QString role = stripped(bracket < 0 ? prefix : prefix.left(bracket)).toLower();
    if (!isMessageRole(role))
        return {};
    return CrewLine{role, {}, stripped(QStringView(line).mid(colon + 1))};
}

QString escapedCrewLine(const CrewLine &line)
{
    return label(line, escaped(line.name, u"():")) % u": " % escaped(line.content);
}

std::optional<CrewLine> readEscapedCrewLine(const QString &line)
{
    const qsizetype colon = line.indexOf(u": ");
    if (colon < 0)
        return {};
    const QStringView prefix = QStringView(line).left(colon);
    const qsizetype bracket = prefix.indexOf(u" (");
    const auto name = bracket < 0 ? QString() : unescaped(prefix.mid(bracket + 2).chopped(1));
    const auto content = unescaped(QStringView(line).mid(colon + 2));
    if (!name || !content)
        return {};
    CrewLine result{(bracket < 0 ? prefix : prefix.left(bracket)).toString().toLower(), *name, *content};
    if (!isMessageRole(result.role) || escapedCrewLine(result) != line)
        return {};
    return result;
}

QString crewLineMark(const QString &line)
{
    const QByteArray hash = QCryptographicHash::hash(line.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

} // namespace stateloupe
