#include "ui/text/plaintext.h"

#include <QWidget>

#include <array>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 0x20> ControlNames{"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",
    "TAB", "LF", "VT", "FF", "CR", "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM",
    "SUB", "ESC", "FS", "GS", "RS", "US"};

QLatin1StringView formatName(char32_t code)
{
    switch (code) {
    case 0x007f:
        return "DEL"_L1;
    case 0x00ad:
        return "SHY"_L1;
    case 0x061c:
        return "ALM"_L1;
    case 0x200e:
        return "LRM"_L1;
    case 0x200f:
        return "RLM"_L1;
    case 0x202a:
        return "LRE"_L1;
    case 0x202b:
        return "RLE"_L1;
    case 0x202c:
        return "PDF"_L1;
    case 0x202d:
        return "LRO"_L1;
    case 0x202e:
        return "RLO"_L1;
    case 0x2066:
        return "LRI"_L1;
    case 0x2067:
        return "RLI"_L1;
    case 0x2068:
        return "FSI"_L1;
    case 0x2069:
        return "PDI"_L1;
    default:
        return {};
    }
}

bool isHidden(char32_t code)
{
    if (code == u'\n' || code == u'\t')
        return false;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString mark(char32_t code)
{
    QString name;
    if (code < ControlNames.size())
        name = QLatin1StringView(ControlNames[code]);
    else if (const QLatin1StringView known = formatName(code); !known.isEmpty())
        name = known;
    else
        name = "U+"_L1 + QString::number(quint32(code), 16).toUpper().rightJustified(4, u'0');
    return u'‹' + name + u'›';
}

/// The character at `position` and how many units it takes; a lone surrogate counts as itself.
char32_t characterAt(QStringView text, qsizetype position, qsizetype &units)
{
    const QChar first = text[position];
    units = 1;
    if (!first.isHighSurrogate() || position + 1 >= text.size() || !text[position + 1].isLowSurrogate())
        return first.unicode();
    units = 2;
    return QChar::surrogateToUcs4(first, text[position + 1]);
}

} // namespace

QString visibleText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    qsizetype units = 0;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const char32_t code = characterAt(text, i, units);
        if (isHidden(code))
            result += mark(code);
        else
            result += text.sliced(i, units);
    }
    return result;
}

QString singleLine(QStringView text, qsizetype maxLength)
{
    QString result;
    qsizetype fitting = 0; // how much of the result leaves room for the ellipsis
    qsizetype units = 0;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const char32_t code = characterAt(text, i, units);
        const bool isBreak = code == u'\n' || (code == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n');
        if (isBreak) {
            result += u'⏎';
            units = code == u'\r' ? 2 : 1;
        } else if (isHidden(code)) {
            result += mark(code);
        } else {
            result += text.sliced(i, units);
        }
        if (result.size() > maxLength)
            return maxLength > 0 ? QString(result.first(fitting) + u'…') : QString();
        if (result.size() < maxLength)
            fitting = result.size();
    }
    return result;
}

QString escapedToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<qt>"_s + visibleText(text).toHtmlEscaped().replace(u'\n', "<br>"_L1) + u"</qt>"_s;
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(escapedToolTip(text));
}

} // namespace stateloupe
