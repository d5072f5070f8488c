#include "ui/text/translate.h"

#include <QCoreApplication>

namespace stateloupe {

QString tr(const char *text, const char *comment, int n)
{
    return QCoreApplication::translate("stateloupe", text, comment, n);
}

} // namespace stateloupe
