#include "ui/session/preparededit.h"

namespace stateloupe {

Result<PreparedEdit> prepareEdit(const JsonDocument &document, const JsonEdit &edit)
{
    PreparedEdit prepared{document, document, {}, {}};
    const auto there = prepared.after.apply(edit);
    if (!there)
        return tl::unexpected(there.error());
    JsonDocument undone = prepared.after;
    const auto back = undone.apply(there->inverse);
    if (!back)
        return tl::unexpected(back.error());
    prepared.there = there->changes;
    prepared.back = back->changes;
    return prepared;
}

} // namespace stateloupe
