#include "ui/text/actiontext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

QString plainActionText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i; // what follows is meant, another ampersand too
        plain += text[i];
    }
    return plain;
}

QString literalActionText(const QString &text)
{
    QString literal = text;
    return literal.replace(u'&', "&&"_L1);
}

} // namespace stateloupe
