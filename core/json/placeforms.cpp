#include "core/json/placeforms.h"

#include "core/json/jsonstring.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// Looking through more members for a repeated key would take too long for the GUI thread.
constexpr quint32 MaximumMembers = 10'000;

bool isRepeated(const JsonDocument &document, NodeId object, NodeId member, const QString &key)
{
    const quint32 count = std::min(document.childCount(object), MaximumMembers);
    auto members = document.children(object);
    for (quint32 row = 0; row < count; ++row, members.toNextSibling()) {
        if (members.node() != member && document.key(members.node()) == key)
            return true;
    }
    return false;
}

bool isPlainLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') || letter == u'_';
}

bool isIdentifier(const QString &text)
{
    return !text.isEmpty() && isPlainLetter(text.front()) && std::all_of(text.begin(), text.end(), [](QChar letter) {
        return isPlainLetter(letter) || (letter >= u'0' && letter <= u'9');
    });
}

bool isSeen(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString pythonEscape(char32_t code)
{
    switch (code) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        break;
    }
    const QString digits = QString::number(quint32(code), 16);
    if (code < 0x100)
        return "\\x"_L1 + digits.rightJustified(2, u'0');
    return code < 0x10000 ? QString("\\u"_L1 + digits.rightJustified(4, u'0'))
                          : QString("\\U"_L1 + digits.rightJustified(8, u'0'));
}

QString pythonString(const QString &text)
{
    QString literal(u'"');
    qsizetype units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        units = isPair ? 2 : 1;
        if (code == u'"' || code == u'\\')
            literal += u'\\';
        literal += isSeen(code) ? text.sliced(i, units) : pythonEscape(code);
    }
    return literal + u'"';
}

} // namespace

PlacePath placePath(const JsonDocument &document, NodeId node)
{
    PlacePath path;
    for (NodeId place = node; place != JsonDocument::Root; place = document.parent(place)) {
        PlaceStep step;
        step.isIndex = !document.isMember(place);
        if (step.isIndex) {
            step.index = document.row(place);
        } else {
            step.key = document.key(place);
            const QByteArray quoted = document.bytes(document.keySpan(place));
            step.spelling = quoted.sliced(1, quoted.size() - 2);
            step.isRepeated = isRepeated(document, document.parent(place), place, step.key);
        }
        path.push_back(std::move(step));
    }
    std::reverse(path.begin(), path.end());
    return path;
}

QString pythonForm(const PlacePath &path)
{
    QString form = u"state"_s;
    for (const PlaceStep &step : path)
        form += u'[' + (step.isIndex ? QString::number(step.index) : pythonString(step.key)) + u']';
    return form;
}

QString jqForm(const PlacePath &path)
{
    QString form;
    for (const PlaceStep &step : path) {
        if (!step.isIndex && isIdentifier(step.key)) {
            form += u'.' + step.key;
            continue;
        }
        if (form.isEmpty())
            form = u'.';
        const QString inside
            = step.isIndex ? QString::number(step.index) : QString::fromLatin1(encodeJsonString(step.key));
        form += u'[' + inside + u']';
    }
    return form.isEmpty() ? u"."_s : form;
}

} // namespace stateloupe
