#pragma once

#include <QByteArrayView>

#include <array>
#include <vector>

namespace stateloupe {

/// Remembers which byte strings it has seen, in at most 18 bytes for each, whatever their length.
///
/// Keeps 96 bits of a seeded hash: among a million strings two are taken for one with a probability of 10^-17.
/// Grows in many small parts, so that growing never needs memory for all of it twice.
class FingerprintSet
{
public:
    FingerprintSet();

    /// False when it was there already.
    bool insert(QByteArrayView bytes);
    qsizetype size() const { return m_size; }
    qint64 memoryUse() const; ///< bytes allocated

private:
    using Fingerprint = std::array<quint32, 3>;
    struct Part
    {
        std::vector<Fingerprint> slots; ///< all zero: free
        size_t used = 0;
    };
    static constexpr size_t Parts = 256;

    static bool insertInto(Part &part, const Fingerprint &fingerprint);
    static void grow(Part &part);

    std::array<Part, Parts> m_parts;
    std::array<size_t, 2> m_seeds;
    qsizetype m_size = 0;
};

} // namespace stateloupe
