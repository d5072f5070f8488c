#include "core/backends/fingerprintset.h"

#include <QHash>
#include <QRandomGenerator>

namespace stateloupe {

namespace {

constexpr size_t MoreSlots = 8;
constexpr size_t FullPercent = 85;

/// Where to look first. Keeps the order of fingerprints, so that growing walks through memory from front to back.
size_t firstSlot(quint32 fingerprint, size_t slots)
{
    return size_t((quint64(fingerprint) * slots) >> 32);
}

} // namespace

FingerprintSet::FingerprintSet()
    : m_seeds{QRandomGenerator::system()->generate64(), QRandomGenerator::system()->generate64()}
{
}

bool FingerprintSet::insert(QByteArrayView bytes)
{
    const quint64 first = qHashBits(bytes.data(), size_t(bytes.size()), m_seeds[0]);
    const quint64 second = qHashBits(bytes.data(), size_t(bytes.size()), m_seeds[1]);
    Fingerprint fingerprint{quint32(first), quint32(first >> 32), quint32(second)};
    if (fingerprint == Fingerprint{})
        fingerprint[0] = 1;
    const bool isNew = insertInto(m_parts[(second >> 32) % Parts], fingerprint);
    m_size += isNew ? 1 : 0;
    return isNew;
}

bool FingerprintSet::insertInto(Part &part, const Fingerprint &fingerprint)
{
    if (part.used * 100 >= part.slots.size() * FullPercent)
        grow(part);
    const size_t slots = part.slots.size();
    for (size_t slot = firstSlot(fingerprint[0], slots);; slot = slot + 1 == slots ? 0 : slot + 1) {
        if (part.slots[slot] == fingerprint)
            return false;
        if (part.slots[slot] == Fingerprint{}) {
            part.slots[slot] = fingerprint;
            ++part.used;
            return true;
        }
    }
}

void FingerprintSet::grow(Part &part)
{
    Part larger;
    larger.slots.resize(part.slots.size() + part.slots.size() / 4 + MoreSlots);
    for (const Fingerprint &fingerprint : part.slots) {
        if (fingerprint != Fingerprint{})
            insertInto(larger, fingerprint);
    }
    part = std::move(larger);
}

qint64 FingerprintSet::memoryUse() const
{
    qint64 bytes = 0;
    for (const Part &part : m_parts)
        bytes += qint64(part.slots.capacity() * sizeof(Fingerprint));
    return bytes;
}

} // namespace stateloupe
