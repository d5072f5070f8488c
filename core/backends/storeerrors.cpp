#include "core/backends/storeerrors.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

tl::unexpected<Error> noSuchWorkflow(const WorkflowId &id)
{
    return failure(ErrorKind::NotFound,
        u"There is no workflow \"%1\" in this store. List the store again to see what is there."_s.arg(
            id.inSentence()));
}

tl::unexpected<Error> changedMeanwhile(const WorkflowId &id)
{
    return failure(ErrorKind::Conflict,
        u"The workflow \"%1\" was changed by somebody else; nothing was written. Load it again and compare."_s.arg(
            id.inSentence()));
}

tl::unexpected<Error> idTaken(const WorkflowId &id)
{
    return failure(ErrorKind::Conflict,
        u"There is a workflow \"%1\" already; nothing was written. Choose another id, or save over it."_s.arg(
            id.inSentence()));
}

tl::unexpected<Error> idNotSupported(const WorkflowId &id)
{
    return failure(ErrorKind::InvalidArgument,
        u"This store cannot make a workflow with the id \"%1\". Give it a text as its id."_s.arg(id.inSentence()));
}

tl::unexpected<Error> notOpen()
{
    return failure(ErrorKind::Unavailable, u"The store is not open. Open it first."_s);
}

} // namespace stateloupe
