#include "ui/text/workflowtext.h"

#include "ui/text/plaintext.h"

namespace stateloupe {

namespace {

constexpr qsizetype LongestId = 400;
constexpr qsizetype LongestShortId = 20;

} // namespace

QString workflowIdText(const WorkflowId &id)
{
    return singleLine(id.display(), LongestId);
}

QString shortWorkflowIdText(const WorkflowId &id)
{
    const QString text = workflowIdText(id);
    if (text.size() <= LongestShortId)
        return text;
    return text.first(LongestShortId / 2 - 1) + u'…' + text.last(LongestShortId / 2 - 4);
}

} // namespace stateloupe
