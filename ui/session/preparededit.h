#pragma once

#include "core/json/jsondocument.h"

namespace stateloupe {

/// An edit of many places with all that doing and undoing it needs, so that the GUI thread has to compute nothing.
struct PreparedEdit
{
    JsonDocument before;
    JsonDocument after;
    QList<JsonChange> there; ///< from `before` to `after`
    QList<JsonChange> back;
};

/// Takes time in proportion to the edit: not for the GUI thread when that is large. Errors as JsonDocument::apply().
Result<PreparedEdit> prepareEdit(const JsonDocument &document, const JsonEdit &edit);

} // namespace stateloupe
