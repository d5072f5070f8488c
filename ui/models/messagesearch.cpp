#include "ui/models/messagesearch.h"

namespace stateloupe {

static bool holds(const JsonDocument &document, NodeId message, const QString &text)
{
    const NodeId end = message + document.subtreeSize(message);
    for (NodeId node = message; node < end; ++node) {
        if (!document.isContainer(node) && document.display(node, -1).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

NodeId findMessage(const JsonDocument &document, NodeId messages, const QString &text, NodeId after,
    const std::function<bool()> &isCancelled)
{
    NodeId fromStart = NoNode;
    auto walker = document.children(messages);
    for (quint32 row = 0; row < document.childCount(messages) && !isCancelled(); ++row, walker.toNextSibling()) {
        const NodeId message = walker.node();
        const bool isBehind = after == NoNode || message > after;
        if ((isBehind || fromStart == NoNode) && holds(document, message, text)) {
            if (isBehind)
                return message;
            fromStart = message;
        }
    }
    return isCancelled() ? NoNode : fromStart;
}

} // namespace stateloupe
