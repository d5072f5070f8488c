#include "core/backends/statebackend.h"

#include "core/query/searchrun.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

Result<WorkflowList> StateBackend::describe(const QList<WorkflowId> &, const CallControl &)
{
    return failure(ErrorKind::Unsupported, u"This store tells everything when it lists. List it again."_s);
}

Result<> StateBackend::search(const SearchRequest &request, const SearchSink &sink, const CallControl &control)
{
    const std::function<bool()> shouldStop = [&control] { return control.shouldStop(); };
    SearchRun run(request, sink, shouldStop);
    return visit(run, control);
}

/// For stores without a way to read many states at once.
Result<> StateBackend::visit(StateVisitor &visitor, const CallControl &control)
{
    Result<> read;
    const auto examine = [&](const WorkflowSummary &summary) {
        if (!visitor.isCandidate(summary)) {
            visitor.pass();
        } else if (!visitor.needsStates()) {
            visitor.examine(summary, {});
        } else if (const auto state = load(summary.id, control)) {
            visitor.examine(summary, state->text);
        } else if (state.error().kind != ErrorKind::NotFound) {
            read = tl::unexpected(state.error());
        }
        return read && visitor.advance();
    };
    bool wantsMore = true;
    const auto listed = list(
        {},
        [&](WorkflowList &&chunk) {
            wantsMore = visitor.advance();
            for (qsizetype row = 0; wantsMore && row < chunk.size(); ++row)
                wantsMore = examine(chunk.at(row));
            return wantsMore;
        },
        control);
    if (!listed)
        return listed;
    if (!read)
        return read;
    if (wantsMore)
        visitor.finish();
    return control.check();
}

Result<> StateBackend::setTtl(const WorkflowId &, std::optional<qint64>, const Revision &, const CallControl &)
{
    return failure(ErrorKind::Unsupported,
        u"Workflows in this store do not expire; nothing was changed. Keep those that should in Redis."_s);
}

} // namespace stateloupe
