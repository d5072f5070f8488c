#include "ui/session/preparedrepair.h"

namespace stateloupe {

Result<PreparedRepair> prepareRepair(const Doctor &doctor, const QByteArray &rule, const JsonDocument &document,
    const std::optional<WorkflowSummary> &row, const std::function<bool()> &isCancelled)
{
    const auto repair = doctor.repair(rule, document, row);
    if (!repair)
        return tl::unexpected(repair.error());
    auto edit = prepareEdit(document, *repair);
    if (!edit)
        return tl::unexpected(edit.error());
    constexpr int MostDifferences = 10'000;
    JsonDiff changes = diff(edit->before, edit->after, MostDifferences, isCancelled);
    return PreparedRepair{*std::move(edit), std::move(changes)};
}

} // namespace stateloupe
