#include "core/json/jsonerror.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

QString JsonError::toString() const
{
    return u"line %1, column %2 (byte %3): expected %4, found %5"_s.arg(line).arg(column).arg(offset).arg(
        expected, found);
}

} // namespace stateloupe
