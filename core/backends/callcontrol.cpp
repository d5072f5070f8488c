#include "core/backends/callcontrol.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

Result<> CallControl::check() const
{
    if (isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled."_s);
    if (m_deadline.hasExpired())
        return failure(ErrorKind::Unavailable, u"The store did not answer in time. Try again."_s);
    return {};
}

} // namespace stateloupe
