#include "core/backends/jsonbkeys.h"

#include "core/backends/jsonbstring.h"

#include <algorithm>

namespace stateloupe {

namespace {

/// As lengthCompareJsonbStringValue() in src/backend/utils/adt/jsonb_util.c.
bool isBefore(const JsonbKeys::Key &a, const JsonbKeys::Key &b)
{
    if (a.text.size() != b.text.size())
        return a.text.size() < b.text.size();
    return a.text < b.text;
}

} // namespace

void JsonbKeys::openObject()
{
    m_objects.push_back({m_keys.size(), true});
}

void JsonbKeys::add(QByteArrayView raw, qsizetype offset)
{
    Object &object = m_objects.back();
    m_keys.push_back({decodeJsonbString(raw), offset});
    if (m_keys.size() > object.firstKey + 1 && !isBefore(m_keys[m_keys.size() - 2], m_keys.back()))
        object.isInOrder = false;
}

std::span<const JsonbKeys::Key> JsonbKeys::sorted()
{
    const auto first = m_keys.begin() + std::ptrdiff_t(m_objects.back().firstKey);
    if (!isInOrder())
        std::stable_sort(first, m_keys.end(), isBefore);
    return {first, m_keys.end()};
}

void JsonbKeys::closeObject()
{
    m_keys.resize(m_objects.back().firstKey);
    m_objects.pop_back();
}

} // namespace stateloupe
