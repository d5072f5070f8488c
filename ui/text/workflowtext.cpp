#include "ui/text/workflowtext.h"

#include "ui/text/plaintext.h"

namespace stateloupe {

namespace {

constexpr qsizetype LongestId = 400;

} // namespace

QString workflowIdText(const WorkflowId &id)
{
    return singleLine(id.display(), LongestId);
}

QString shortWorkflowIdText(const WorkflowId &id, qsizetype maxLength)
{
    QString text = workflowIdText(id);
    if (text.size() <= maxLength)
        return text;
    const qsizetype endLength = (maxLength - 1) / 2;
    return text.first(maxLength - 1 - endLength) + u'…' + text.last(endLength);
}

} // namespace stateloupe
