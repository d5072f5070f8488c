#include "core/operations/contextoperations.h"

#include "core/operations/stateparts.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

Result<JsonEdit> updateContext(const JsonDocument &document, const QList<ContextValue> &values, const LocalClock &clock)
{
    JsonBatch batch(document);
    const auto context = ensurePart(batch, u"context"_s, JsonType::Object);
    if (!context)
        return tl::make_unexpected(context.error());
    for (const ContextValue &value : values) {
        if (const auto parsed = JsonDocument::parse(value.json); !parsed) {
            return failure(ErrorKind::InvalidArgument,
                u"The value of \"%1\" is not JSON: %2. Nothing was changed."_s.arg(
                    value.key.left(40), parsed.error().toString()));
        }
        setMember(batch, *context, value.key, value.json.trimmed());
    }
    touch(batch, clock);
    return batch.edit();
}

} // namespace stateloupe
