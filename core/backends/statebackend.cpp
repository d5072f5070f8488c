#include "core/backends/statebackend.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

Result<WorkflowList> StateBackend::describe(const QList<WorkflowId> &, const CallControl &)
{
    return failure(ErrorKind::Unsupported, u"This store tells everything when it lists. List it again."_s);
}

Result<> StateBackend::setTtl(const WorkflowId &, std::optional<qint64>, const Revision &, const CallControl &)
{
    return failure(ErrorKind::Unsupported,
        u"Workflows in this store do not expire; nothing was changed. Keep those that should in Redis."_s);
}

} // namespace stateloupe
