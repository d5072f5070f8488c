#include "core/json/jsonstyle.h"

namespace stateloupe {

namespace {

QByteArray between(const JsonDocument &document, qint64 from, qint64 to)
{
    return document.bytes({from, to - from});
}

NodeId lastChild(const JsonDocument &document, NodeId container)
{
    return document.child(container, document.childCount(container) - 1);
}

QByteArray openingOf(const JsonDocument &document, NodeId container)
{
    return between(document, document.valueSpan(container).offset + 1, document.nodeSpan(container + 1).offset);
}

QByteArray closingOf(const JsonDocument &document, NodeId container)
{
    return between(
        document, document.nodeSpan(lastChild(document, container)).end(), document.valueSpan(container).end() - 1);
}

QByteArray separatorOf(const JsonDocument &document, NodeId container)
{
    const NodeId first = container + 1;
    return between(document, document.nodeSpan(first).end(), document.nodeSpan(document.nextSibling(first)).offset);
}

QByteArray colonOf(const JsonDocument &document, NodeId member)
{
    return between(document, document.keySpan(member).end(), document.valueSpan(member).offset);
}

/// White space that begins a line for something one level deeper than what `outer` begins one for.
QByteArray deeper(const QByteArray &outer, const QByteArray &inner)
{
    const bool isNested = inner.size() > outer.size() && inner.startsWith(outer);
    return isNested ? inner + inner.sliced(outer.size()) : inner;
}

NodeId nearestWithMember(const JsonDocument &document, NodeId container)
{
    for (NodeId node = container; node != NoNode; node = document.parent(node)) {
        if (document.childCount(node) > 0 && document.isMember(node + 1))
            return node + 1;
    }
    return NoNode;
}

JsonStyle styleOfEmpty(const JsonDocument &document, NodeId container)
{
    const NodeId outer = document.parent(container);
    if (outer == NoNode)
        return {", ", ": ", {}, {}};
    JsonStyle style = styleOf(document, outer);
    if (!style.opening.contains('\n'))
        return {style.separator, style.colon, {}, {}};
    const QByteArray opening = deeper(style.closing, style.opening);
    return {',' + opening, style.colon, opening, style.opening};
}

} // namespace

JsonStyle styleOf(const JsonDocument &document, NodeId container)
{
    const quint32 count = document.childCount(container);
    if (count == 0)
        return styleOfEmpty(document, container);

    JsonStyle style;
    style.opening = openingOf(document, container);
    style.closing = closingOf(document, container);
    if (count > 1)
        style.separator = separatorOf(document, container);
    else if (style.opening.contains('\n'))
        style.separator = ',' + style.opening;
    else if (const NodeId outer = document.parent(container);
             outer != NoNode && document.childCount(outer) > 1 && !separatorOf(document, outer).contains('\n'))
        style.separator = separatorOf(document, outer);
    else
        style.separator = ", ";
    const NodeId member = nearestWithMember(document, container);
    style.colon = member == NoNode ? QByteArray(": ") : colonOf(document, member);
    return style;
}

} // namespace stateloupe
