#include "core/text/source.h"

#include "core/text/ascii_blocks.h"
#include "core/text/decode.h"

#include <algorithm>
#include <bit>
#include <string>

namespace greffier::text {
namespace {

constexpr std::size_t kBlock = 16;

#ifdef __SSE2__
// Writes what the tokenizer asks of sixteen ASCII characters; how many of them are ASCII, from the first one on.
std::size_t readBlock(const char* block, char32_t* text, CharacterClass* kinds, char* folded)
{
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block));
    const __m128i lower = loweredAscii(bytes);
    const auto when = [](__m128i condition, CharacterClass kind) {
        const auto change = static_cast<int>(CharacterClass::Other) ^ static_cast<int>(kind);
        return _mm_and_si128(condition, _mm_set1_epi8(static_cast<char>(change)));
    };
    const __m128i lineEnds = eitherOf(isByte(bytes, '\n'), isByte(bytes, '\r'));
    const __m128i blanks = eitherOf(isByte(bytes, ' '), isBetween(bytes, '\t', '\f'));
    __m128i kind = _mm_set1_epi8(static_cast<char>(CharacterClass::Other));
    kind = _mm_xor_si128(kind, when(isBetween(lower, 'a', 'z'), CharacterClass::Letter));
    kind = _mm_xor_si128(kind, when(isBetween(bytes, '0', '9'), CharacterClass::Digit));
    kind = _mm_xor_si128(kind, when(isByte(bytes, '\''), CharacterClass::Apostrophe));
    kind = _mm_xor_si128(kind, when(isByte(bytes, '-'), CharacterClass::Hyphen));
    kind = _mm_xor_si128(kind, when(lineEnds, CharacterClass::LineEnd));
    kind = _mm_xor_si128(kind, when(_mm_andnot_si128(lineEnds, blanks), CharacterClass::Blank));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(kinds), kind);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(folded), lower);
    const __m128i zero = _mm_setzero_si128();
    const __m128i low = _mm_unpacklo_epi8(bytes, zero);
    const __m128i high = _mm_unpackhi_epi8(bytes, zero);
    auto* const wide = reinterpret_cast<__m128i*>(text);
    _mm_storeu_si128(wide, _mm_unpacklo_epi16(low, zero));
    _mm_storeu_si128(wide + 1, _mm_unpackhi_epi16(low, zero));
    _mm_storeu_si128(wide + 2, _mm_unpacklo_epi16(high, zero));
    _mm_storeu_si128(wide + 3, _mm_unpackhi_epi16(high, zero));
    const auto others = static_cast<unsigned>(_mm_movemask_epi8(bytes));
    return static_cast<std::size_t>(std::countr_zero(others | 1U << kBlock));
}
#else
std::size_t readBlock(const char* block, char32_t* text, CharacterClass* kinds, char* folded)
{
    std::size_t count = 0;
    for (; count < kBlock && static_cast<unsigned char>(block[count]) < 0x80; ++count) {
        const char c = block[count];
        text[count] = static_cast<unsigned char>(c);
        kinds[count] = classOf(static_cast<char32_t>(c));
        folded[count] = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
    }
    return count;
}
#endif

// `first` and the numbers behind it, for a block.
void countUp(std::uint32_t* to, std::size_t first)
{
    for (std::size_t i = 0; i < kBlock; ++i)
        to[i] = static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(i);
}

} // namespace

Source::Source(std::string_view readable)
{
    const std::size_t size = readable.size();
    const std::size_t most = size + kBlock; // at most one code point per byte; blocks are read and written whole
    m_letters = std::make_unique_for_overwrite<char[]>(most + kMostFoldedGrowth * size + kBlock);
    m_readable = m_letters.get();
    m_folded = m_letters.get() + most;
    std::copy_n(readable.data(), size, m_letters.get());
    std::fill_n(m_letters.get() + size, kBlock, '\0');
    m_text = std::make_unique_for_overwrite<char32_t[]>(most);
    m_kinds = std::make_unique_for_overwrite<CharacterClass[]>(most);
    m_bytes = std::make_unique_for_overwrite<std::uint32_t[]>(most);
    m_folds = std::make_unique_for_overwrite<std::uint32_t[]>(most);
    for (std::size_t byte = 0; byte < size;) {
        byte += readAscii(byte, size);
        while (byte < size && static_cast<unsigned char>(readable[byte]) >= 0x80)
            readOther(readable, byte);
    }
    m_bytes[m_size] = static_cast<std::uint32_t>(size);
    m_folds[m_size] = m_foldedSize;
    m_kinds[m_size] = CharacterClass::LineEnd;
}

// The ASCII characters from `byte` on, at most a block; how many there are.
std::size_t Source::readAscii(std::size_t byte, std::size_t size)
{
    const std::size_t ascii = readBlock(m_readable + byte, m_text.get() + m_size, m_kinds.get() + m_size, m_folded + m_foldedSize);
    countUp(m_bytes.get() + m_size, byte);
    countUp(m_folds.get() + m_size, m_foldedSize);
    const std::size_t count = std::min(size - byte, ascii);
    m_size += count;
    m_foldedSize += static_cast<std::uint32_t>(count);
    return count;
}

// One character beyond ASCII; `byte` moves behind it.
void Source::readOther(std::string_view readable, std::size_t& byte)
{
    auto next = static_cast<std::int32_t>(byte);
    const char32_t c = decode(readable, next);
    m_text[m_size] = c;
    m_bytes[m_size] = static_cast<std::uint32_t>(byte);
    m_folds[m_size] = m_foldedSize;
    byte = static_cast<std::size_t>(next);
    char* const to = m_folded + m_foldedSize;
    if (c < kCommonCount) {
        const CommonCharacter& common = commonCharacters()[c];
        m_kinds[m_size++] = common.kind;
        std::copy_n(common.folded.data(), common.foldedSize, to);
        m_foldedSize += common.foldedSize;
        return;
    }
    m_kinds[m_size++] = classOf(c);
    std::string folded;
    appendFolded(folded, c);
    std::copy_n(folded.data(), folded.size(), to);
    m_foldedSize += static_cast<std::uint32_t>(folded.size());
}

} // namespace greffier::text
