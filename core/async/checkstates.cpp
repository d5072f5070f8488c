#include "core/async/checkstates.h"

#include "core/doctor/checkrun.h"

namespace stateloupe {

namespace {

Result<> checkNamed(StateBackend &backend, const QList<WorkflowId> &ids, CheckRun &run, const CallControl &control)
{
    for (const WorkflowId &id : ids) {
        const auto state = backend.load(id, control);
        if (state)
            run.examine(state->summary, state->text);
        else if (state.error().kind == ErrorKind::NotFound)
            run.miss(id);
        else
            return tl::unexpected(state.error());
        if (!run.advance())
            return control.check();
    }
    run.finish();
    return control.check();
}

} // namespace

Result<> checkStates(
    StateBackend &backend, const CheckRequest &request, const CheckSink &sink, const CallControl &control)
{
    const std::function<bool()> shouldStop = [&control] { return control.shouldStop(); };
    CheckRun run(request, sink, shouldStop);
    run.examineStore({backend.traits().stateColumn});
    return request.ids.isEmpty() ? backend.visit(run, control) : checkNamed(backend, request.ids, run, control);
}

} // namespace stateloupe
