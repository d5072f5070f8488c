#include "core/bulk/textpatch.h"

#include <algorithm>

namespace stateloupe {

TextPatch::TextPatch(const QByteArray &from, const QByteArray &to)
{
    const auto start = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    m_offset = start.first - from.begin();
    const auto end = std::mismatch(from.rbegin(), from.rend() - m_offset, to.rbegin(), to.rend() - m_offset);
    const qsizetype tail = end.first - from.rbegin();
    m_length = from.size() - tail - m_offset;
    m_bytes = QByteArray(to.constData() + m_offset, to.size() - tail - m_offset); // shares nothing with the whole
}

std::optional<QByteArray> TextPatch::applied(const QByteArray &text) const
{
    if (m_offset + m_length > text.size())
        return std::nullopt;
    return text.first(m_offset) + m_bytes + text.sliced(m_offset + m_length);
}

} // namespace stateloupe
