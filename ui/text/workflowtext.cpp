#include "ui/text/workflowtext.h"

#include "ui/text/plaintext.h"

namespace stateloupe {

namespace {

constexpr qsizetype LongestId = 400;

} // namespace

QString workflowIdText(const WorkflowId &id)
{
    const QString text = singleLine(id.display(), LongestId);
    const bool isSeen = !text.isEmpty() && !text.front().isSpace() && !text.back().isSpace();
    return isSeen ? text : QString(u'"' + text + u'"');
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
