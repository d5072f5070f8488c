#include "ui/text/ruletexts.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace stateloupe {

namespace {

constexpr RuleText Texts[] = {
    {"U01", QT_TRANSLATE_NOOP("stateloupe", "Not JSON"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The text cannot be read as JSON, so no program can load this workflow. The Text view shows the place; "
            "repair it there."),
        nullptr},
    {"U06", QT_TRANSLATE_NOOP("stateloupe", "Unknown role"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The reference system reads the roles system, user, assistant, function and tool, in lower case. A "
            "workflow with any other role cannot be loaded."),
        QT_TRANSLATE_NOOP("stateloupe", "Rename roles")},
};

} // namespace

const RuleText *ruleText(const QByteArray &rule)
{
    const auto *const end = std::end(Texts);
    const auto *const found
        = std::find_if(std::begin(Texts), end, [&rule](const RuleText &text) { return rule == text.rule; });
    return found == end ? nullptr : found;
}

} // namespace stateloupe
