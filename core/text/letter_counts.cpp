#include "core/text/letter_counts.h"

#include "core/text/ascii_blocks.h"

#include <algorithm>
#include <cstddef>

namespace greffier::text {
namespace {

bool isAsciiLetter(unsigned char c)
{
    return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
}

// `c` and the byte behind it.
bool mayBeCapital(unsigned char c, unsigned char next)
{
    if (c < 0xC3)
        return isAsciiLetter(c) && c < 'a';
    if (c == 0xC3)
        return next < 0xA0; // À to ß; à to ÿ stand behind them
    return c != 0xE2 || next != 0x80; // ’ “ ” … and dashes
}

#ifdef __SSE2__
constexpr std::size_t kBlock = 16;
constexpr std::size_t kMostBlocks = 255; // then a byte of a sum may be full

// The sum of sixteen bytes.
std::int64_t sumOf(__m128i bytes)
{
    const __m128i halves = _mm_sad_epu8(bytes, _mm_setzero_si128());
    return _mm_cvtsi128_si32(halves) + _mm_cvtsi128_si32(_mm_srli_si128(halves, 8));
}

// The same questions of `blocks` blocks, at most kMostBlocks; one byte behind them is read.
void countBlocks(const char* from, std::size_t blocks, LetterCounts& counts)
{
    const auto load = [](const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); };
    const auto byte = [](int value) { return static_cast<char>(value); };
    __m128i capitals = _mm_setzero_si128();
    __m128i letters = _mm_setzero_si128();
    for (const char* const end = from + blocks * kBlock; from != end; from += kBlock) {
        const __m128i bytes = load(from);
        const __m128i next = load(from + 1);
        const __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        const __m128i latin = _mm_and_si128(isByte(bytes, byte(0xC3)), _mm_cmplt_epi8(next, _mm_set1_epi8(byte(0xA0))));
        const __m128i marks = _mm_and_si128(isByte(bytes, byte(0xE2)), isByte(next, byte(0x80)));
        const __m128i others = _mm_andnot_si128(marks, isBetween(bytes, byte(0xC4), byte(0xFF)));
        // What is true is -1 in each byte.
        capitals = _mm_sub_epi8(capitals, eitherOf(isBetween(bytes, 'A', 'Z'), eitherOf(latin, others)));
        letters = _mm_sub_epi8(letters, isBetween(lower, 'a', 'z'));
    }
    counts.mostCapitals += sumOf(capitals);
    counts.fewestLetters += sumOf(letters);
}
#endif

} // namespace

LetterCounts countLetters(std::string_view utf8)
{
    LetterCounts counts;
    std::size_t at = 0;
#ifdef __SSE2__
    while (utf8.size() - at > kBlock) {
        const std::size_t blocks = std::min((utf8.size() - at - 1) / kBlock, kMostBlocks);
        countBlocks(utf8.data() + at, blocks, counts);
        at += blocks * kBlock;
    }
#endif
    for (; at < utf8.size(); ++at) {
        const auto c = static_cast<unsigned char>(utf8[at]);
        const auto next = static_cast<unsigned char>(at + 1 < utf8.size() ? utf8[at + 1] : '\0');
        counts.mostCapitals += mayBeCapital(c, next) ? 1 : 0;
        counts.fewestLetters += isAsciiLetter(c) ? 1 : 0;
    }
    return counts;
}

} // namespace greffier::text
