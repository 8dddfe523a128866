#pragma once

// Questions that are asked of sixteen ASCII characters at a time; not for other folders.
#ifdef __SSE2__
#include <emmintrin.h>

namespace greffier::text {

// Signed comparison: bytes beyond ASCII are negative and lie in no range of ASCII.
inline __m128i isBetween(__m128i bytes, char first, char last)
{
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
}

inline __m128i isByte(__m128i bytes, char c)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

inline __m128i eitherOf(__m128i a, __m128i b)
{
    return _mm_or_si128(a, b);
}

// Capitals of ASCII become small letters; nothing else changes.
inline __m128i loweredAscii(__m128i bytes)
{
    return _mm_or_si128(bytes, _mm_and_si128(isBetween(bytes, 'A', 'Z'), _mm_set1_epi8(0x20)));
}

} // namespace greffier::text
#endif
