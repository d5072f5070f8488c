#include "ui/session/passage.h"

#include "core/json/jsontransition.h"

namespace stateloupe {

namespace {

/// More are shown at once: each costs every view a look.
constexpr qsizetype MostSingleSteps = 64;

} // namespace

Passage passage(const JsonDocument &from, const JsonDocument &to)
{
    Passage passage{from, to, {}, {}, 0};
    const JsonEdit whole = transition(from, to);
    std::vector<JsonEdit> edits;
    if (whole.splices.size() > MostSingleSteps) {
        edits.push_back(whole);
    } else {
        quint64 version = from.version();
        for (const JsonSplice &splice : whole.splices)
            edits.push_back({{splice}, std::exchange(version, nextDocumentVersion()), 0});
        for (size_t i = 0; i < edits.size(); ++i)
            edits[i].toVersion = i + 1 < edits.size() ? edits[i + 1].fromVersion : to.version();
    }
    JsonDocument document = from;
    for (const JsonEdit &edit : edits) {
        if (const auto applied = document.apply(edit))
            passage.steps.push_back({document, applied->changes});
    }
    const JsonDiff difference = diff(from, to);
    passage.changed = ChangedPlaces(difference, from, to);
    passage.changeCount = difference.differences.size();
    return passage;
}

} // namespace stateloupe
