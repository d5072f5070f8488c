#pragma once

// Byte scans that the parser and the document share. All stop at `end`.

#include <QtGlobal>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>

namespace stateloupe::jsonscan {

inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

inline const char *skipSpaces(const char *p, const char *end)
{
    while (p < end && isSpace(*p))
        ++p;
    return p;
}

/// The first byte that a JSON string may not hold as it is: a quote, a backslash or a control character.
/// Sets bits of `nonAscii` if there was a byte above 0x7f on the way; it may also have been one a little further.
inline const char *skipPlainText(const char *p, const char *end, unsigned &nonAscii)
{
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i lastControl = _mm_set1_epi8(0x1f);
    while (end - p >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        const __m128i special
            = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
                _mm_cmpeq_epi8(_mm_min_epu8(bytes, lastControl), bytes));
        const unsigned mask = unsigned(_mm_movemask_epi8(special));
        nonAscii |= unsigned(_mm_movemask_epi8(bytes));
        if (mask != 0)
            return p + std::countr_zero(mask);
        p += 16;
    }
#endif
    for (; p < end && *p != '"' && *p != '\\' && quint8(*p) > 0x1f; ++p)
        nonAscii |= quint8(*p) & 0x80U;
    return p;
}

inline const char *skipPlainText(const char *p, const char *end)
{
    unsigned ignored = 0;
    return skipPlainText(p, end, ignored);
}

/// The byte after the closing quote of a well-formed string; `p` is at its opening quote.
inline const char *skipString(const char *p, const char *end)
{
    p = skipPlainText(p + 1, end);
    while (p < end && *p == '\\')
        p = skipPlainText(p + 2, end);
    return p + 1;
}

/// The byte after a well-formed number or literal.
inline const char *skipBareToken(const char *p, const char *end)
{
    while (p < end && !isSpace(*p) && *p != ',' && *p != ']' && *p != '}')
        ++p;
    return p;
}

} // namespace stateloupe::jsonscan
