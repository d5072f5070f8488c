#pragma once

#include "core/json/jsondocument.h"
#include "core/operations/localclock.h"

namespace stateloupe {

/// A key of the context and its value as JSON, which goes in as it is written.
struct ContextValue
{
    QString key;
    QByteArray json;
};

/// What the reference system's update_context does: keys that are there get their new value in place, others are
/// appended, metadata.updated_at is set. A context that is missing is made. Errors: InvalidArgument for a value that is
/// not JSON; InvalidData when the state has no context that could take it.
Result<JsonEdit> updateContext(
    const JsonDocument &document, const QList<ContextValue> &values, const LocalClock &clock);

} // namespace stateloupe
