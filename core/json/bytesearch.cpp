#include "core/json/bytesearch.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstring>

namespace stateloupe {

namespace {

bool isLowerLetter(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

struct ExactBytes
{
    static char other(char byte) { return byte; }
    static bool areEqual(const char *text, QByteArrayView needle)
    {
        return std::memcmp(text, needle.data(), std::size_t(needle.size())) == 0;
    }
};

struct BytesInAnyCase
{
    static char other(char byte) { return isLowerLetter(byte) ? char(byte - 'a' + 'A') : byte; }
    static bool areEqual(const char *text, QByteArrayView needle)
    {
        return std::equal(needle.begin(), needle.end(), text,
            [](char wanted, char byte) { return byte == wanted || byte == other(wanted); });
    }
};

// Compares the first and the last byte of the needle at 16 places at once; only where both fit is the rest compared.
// The method is W. Muła's "generic SIMD" substring search.
template <typename Bytes>
qint64 find(QByteArrayView bytes, QByteArrayView needle)
{
    if (needle.isEmpty())
        return 0;
    const char *text = bytes.data();
    const qint64 places = bytes.size() - needle.size() + 1;
    qint64 place = 0;
#if defined(__SSE2__)
    const auto equals = [](__m128i block, __m128i byte, __m128i other) {
        return _mm_or_si128(_mm_cmpeq_epi8(block, byte), _mm_cmpeq_epi8(block, other));
    };
    const __m128i first = _mm_set1_epi8(needle.front());
    const __m128i last = _mm_set1_epi8(needle.back());
    const __m128i otherFirst = _mm_set1_epi8(Bytes::other(needle.front()));
    const __m128i otherLast = _mm_set1_epi8(Bytes::other(needle.back()));
    for (; place + 16 <= places; place += 16) {
        const __m128i atFirst = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + place));
        const __m128i atLast = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + place + needle.size() - 1));
        const __m128i both = _mm_and_si128(equals(atFirst, first, otherFirst), equals(atLast, last, otherLast));
        for (unsigned mask = unsigned(_mm_movemask_epi8(both)); mask != 0; mask &= mask - 1) {
            const qint64 candidate = place + std::countr_zero(mask);
            if (Bytes::areEqual(text + candidate, needle))
                return candidate;
        }
    }
#endif
    for (; place < places; ++place) {
        if (Bytes::areEqual(text + place, needle))
            return place;
    }
    return -1;
}

} // namespace

qint64 findBytes(QByteArrayView bytes, QByteArrayView needle)
{
    return find<ExactBytes>(bytes, needle);
}

qint64 findBytesInAnyCase(QByteArrayView bytes, QByteArrayView needle)
{
    return find<BytesInAnyCase>(bytes, needle);
}

} // namespace stateloupe
