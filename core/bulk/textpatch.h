#pragma once

#include <QByteArray>

#include <optional>

namespace stateloupe {

/// How one text becomes another: one run of bytes is replaced. Keeps nothing of what the two have in common.
class TextPatch
{
public:
    TextPatch() = default;
    TextPatch(const QByteArray &from, const QByteArray &to);

    /// Nullopt when `text` is too short to be what the patch was made for.
    std::optional<QByteArray> applied(const QByteArray &text) const;
    qsizetype memoryUse() const { return m_bytes.size(); }

private:
    qsizetype m_offset = 0;
    qsizetype m_length = 0; ///< of what is replaced
    QByteArray m_bytes;
};

} // namespace stateloupe
