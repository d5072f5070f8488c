#include "core/json/jsonbatch.h"

#include <algorithm>

namespace stateloupe {

namespace {

/// The innermost container that holds both; `last` comes after `first`.
NodeId containerOf(const JsonDocument &document, NodeId first, NodeId last)
{
    NodeId container = document.parent(first);
    while (last - container >= document.subtreeSize(container))
        container = document.parent(container);
    return container;
}

QByteArray replaced(const JsonDocument &document, NodeId container, const QList<JsonReplacement> &values)
{
    const ByteSpan whole = document.valueSpan(container);
    QByteArray json;
    json.reserve(whole.length);
    qint64 begin = whole.offset;
    for (const JsonReplacement &value : values) {
        const ByteSpan span = document.valueSpan(value.node);
        json += document.bytes({begin, span.offset - begin});
        json += value.json;
        begin = span.end();
    }
    return json + document.bytes({begin, whole.end() - begin});
}

} // namespace

JsonBatch::JsonBatch(const JsonDocument &document)
    : m_document(document)
    , m_edit(JsonEdit{{}, document.version(), document.version()})
{
}

bool JsonBatch::add(const Result<JsonEdit> &edit)
{
    if (!m_edit)
        return false;
    const auto applied = edit ? m_document.apply(*edit) : tl::make_unexpected(edit.error());
    if (!applied) {
        m_edit = tl::make_unexpected(applied.error());
        return false;
    }
    m_edit->splices += edit->splices;
    m_edit->toVersion = edit->toVersion;
    return true;
}

bool JsonBatch::replace(QList<JsonReplacement> values)
{
    constexpr qsizetype Few = 256;
    std::sort(values.begin(), values.end(),
        [](const JsonReplacement &one, const JsonReplacement &other) { return one.node < other.node; });
    if (values.size() > Few) {
        const NodeId container = containerOf(m_document, values.first().node, values.last().node);
        return add(replaceValue(m_document, container, replaced(m_document, container, values)));
    }
    // From the last to the first, so that the nodes of earlier ones stay as they were.
    return std::all_of(values.crbegin(), values.crend(),
        [this](const JsonReplacement &value) { return add(replaceValue(m_document, value.node, value.json)); });
}

Result<JsonEdit> JsonBatch::edit() const
{
    return m_edit;
}

} // namespace stateloupe
