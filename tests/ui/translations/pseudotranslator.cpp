#include "tests/ui/translations/pseudotranslator.h"

#include <QHash>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr double Growth = 0.4;

QChar accented(QChar letter)
{
    static const QHash<QChar, QChar> accents{{u'a', u'à'}, {u'e', u'é'}, {u'i', u'ï'}, {u'o', u'ö'}, {u'u', u'ü'},
        {u'A', u'Å'}, {u'E', u'É'}, {u'I', u'Î'}, {u'O', u'Ø'}, {u'U', u'Ü'}};
    return accents.value(letter, letter);
}

} // namespace

/// "%1", "%n" and mnemonics hold no vowel, so they come through as they are.
QString PseudoTranslator::translated(QStringView text)
{
    QString result = u"⟦"_s;
    for (const QChar letter : text)
        result += accented(letter);
    const auto padding = qsizetype(double(text.size()) * Growth);
    return result + QString(padding, u'~') + u'⟧';
}

QString PseudoTranslator::translate(const char *context, const char *text, const char *, int n) const
{
    if (!QByteArrayView(context).startsWith("stateloupe"))
        return {}; // Qt's own
    QString result = translated(QString::fromUtf8(text));
    if (n >= 0)
        result.replace(u"%n"_s, QString::number(n));
    return result;
}

} // namespace stateloupe
