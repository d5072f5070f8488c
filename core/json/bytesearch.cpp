#include "core/json/bytesearch.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstring>

namespace stateloupe {

// Compares the first and the last byte of the needle at 16 places at once; only where both fit is the rest compared.
// The method is W. Muła's "generic SIMD" substring search.
qint64 findBytes(QByteArrayView bytes, QByteArrayView needle)
{
    if (needle.isEmpty())
        return 0;
    const char *text = bytes.data();
    const qint64 places = bytes.size() - needle.size() + 1;
    const std::size_t length = std::size_t(needle.size());
    qint64 place = 0;
#if defined(__SSE2__)
    const __m128i first = _mm_set1_epi8(needle.front());
    const __m128i last = _mm_set1_epi8(needle.back());
    for (; place + 16 <= places; place += 16) {
        const __m128i atFirst = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + place));
        const __m128i atLast = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + place + needle.size() - 1));
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(first, atFirst), _mm_cmpeq_epi8(last, atLast));
        for (unsigned mask = unsigned(_mm_movemask_epi8(both)); mask != 0; mask &= mask - 1) {
            const qint64 candidate = place + std::countr_zero(mask);
            if (std::memcmp(text + candidate, needle.data(), length) == 0)
                return candidate;
        }
    }
#endif
    for (; place < places; ++place) {
        if (text[place] == needle.front() && std::memcmp(text + place, needle.data(), length) == 0)
            return place;
    }
    return -1;
}

} // namespace stateloupe
