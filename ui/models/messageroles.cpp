#include "ui/models/messageroles.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaximumRole = 60;
constexpr quint32 MaximumMembers = 40;

/// The role of a message, as messageEntry() finds it, without decoding every key.
QString roleOf(const JsonDocument &document, NodeId message)
{
    if (document.type(message) != JsonType::Object)
        return {};
    NodeId role = NoNode;
    NodeId type = NoNode;
    bool hasContent = false;
    auto members = document.children(message);
    const quint32 count = std::min(document.childCount(message), MaximumMembers);
    for (quint32 row = 0; row < count; ++row, members.toNextSibling()) {
        const QByteArray key = document.bytes(document.keySpan(members.node()));
        if (key == "\"role\"")
            role = members.node();
        else if (key == "\"type\"")
            type = members.node();
        else if (key == "\"content\"")
            hasContent = true;
    }
    const NodeId named = role == NoNode && hasContent ? type : role;
    if (named == NoNode || document.type(named) == JsonType::Null)
        return {};
    return document.display(named, MaximumRole);
}

} // namespace

MessageRoles::MessageRoles()
    : m_names{QString(), u"system"_s, u"user"_s, u"assistant"_s, u"function"_s, u"tool"_s}
    , m_counts(Count, 0)
{
}

MessageRoles::Index MessageRoles::indexOf(const JsonDocument &document, NodeId message)
{
    if (message == NoNode)
        return Checkpoint;
    const QString role = roleOf(document, message);
    const auto found = std::find(m_names.cbegin() + 1, m_names.cend(), role);
    if (found != m_names.cend())
        return Index(found - m_names.cbegin());
    if (m_names.size() >= Other)
        return Other;
    m_names << role;
    return Index(m_names.size() - 1);
}

void MessageRoles::append(const JsonDocument &document, NodeId message)
{
    insert(int(m_ofRow.size()), document, message);
}

void MessageRoles::insert(int row, const JsonDocument &document, NodeId message)
{
    const Index index = indexOf(document, message);
    m_ofRow.insert(m_ofRow.begin() + row, index);
    ++m_counts[index];
}

void MessageRoles::replace(int row, const JsonDocument &document, NodeId message)
{
    Index &index = m_ofRow[std::size_t(row)];
    --m_counts[index];
    index = indexOf(document, message);
    ++m_counts[index];
}

void MessageRoles::remove(int row)
{
    --m_counts[at(row)];
    m_ofRow.erase(m_ofRow.begin() + row);
}

} // namespace stateloupe
