#pragma once

#include "core/json/jsondocument.h"
#include "ui/session/changedplaces.h"

#include <vector>

namespace stateloupe {

/// The way from a document that is shown to another one, prepared off the GUI thread: one step after the other, so
/// that views keep their place as they do with edits.
struct Passage
{
    struct Step
    {
        JsonDocument document;
        QList<JsonChange> changes;
    };

    JsonDocument from;
    JsonDocument to;
    std::vector<Step> steps; ///< the last one has the bytes of `to`; empty when nothing differs
    ChangedPlaces changed; ///< in `to`
    qsizetype changeCount = 0;
};

/// Takes time in proportion to both documents: not for the GUI thread.
Passage passage(const JsonDocument &from, const JsonDocument &to);

} // namespace stateloupe
