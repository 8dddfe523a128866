#include "core/text/folded_texts.h"

#include "core/text/ascii_blocks.h"
#include "core/text/characters.h"
#include "core/text/decode.h"
#include "core/text/inclusive.h"
#include "core/text/reading.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace greffier::text {
namespace {

constexpr std::size_t kBlock = 16;

// What sixteen bytes of a text are.
struct Block {
    unsigned nonAscii = 0; // a bit per byte
    unsigned words = 0;    // letters and digits
};

#ifdef __SSE2__
// For each byte of bits: which are set, from the lowest one on, and how many.
struct SetBits {
    alignas(8) std::array<std::array<std::uint8_t, 8>, 256> places{};
    std::array<std::uint8_t, 256> counts{};
};

constexpr SetBits listSetBits()
{
    SetBits listed;
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            if ((byte >> bit & 1U) != 0)
                listed.places[byte][listed.counts[byte]++] = static_cast<std::uint8_t>(bit);
        }
    }
    return listed;
}
constexpr SetBits kSetBits = listSetBits();

// Writes the folded form of the ASCII bytes among sixteen.
Block foldBlock(const char* from, char* to)
{
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const __m128i lower = loweredAscii(bytes);
    const __m128i graves = isByte(bytes, '`');
    const __m128i folded =
        _mm_or_si128(_mm_andnot_si128(graves, lower), _mm_and_si128(graves, _mm_set1_epi8('\'')));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), folded);
    const __m128i words = _mm_or_si128(isBetween(lower, 'a', 'z'), isBetween(bytes, '0', '9'));
    return {static_cast<unsigned>(_mm_movemask_epi8(bytes)), static_cast<unsigned>(_mm_movemask_epi8(words))};
}

// Writes `base` + the places of the bits that are set, and up to eight numbers behind them; gives where they end. Without
// branches: how many edges stand in sixteen bytes is nothing that a processor could foresee.
std::uint32_t* writePlaces(std::uint32_t* to, unsigned bits, std::uint32_t base)
{
    const __m128i zero = _mm_setzero_si128();
    for (unsigned part = 0; part < kBlock; part += 8) {
        const unsigned byte = bits >> part & 0xFFU;
        const __m128i from = _mm_set1_epi32(static_cast<int>(base + part));
        const __m128i places = _mm_unpacklo_epi8(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(kSetBits.places[byte].data())), zero);
        auto* const out = reinterpret_cast<__m128i*>(to);
        _mm_storeu_si128(out, _mm_add_epi32(_mm_unpacklo_epi16(places, zero), from));
        _mm_storeu_si128(out + 1, _mm_add_epi32(_mm_unpackhi_epi16(places, zero), from));
        to += kSetBits.counts[byte];
    }
    return to;
}
#else
std::uint32_t* writePlaces(std::uint32_t* to, unsigned bits, std::uint32_t base)
{
    for (; bits != 0; bits &= bits - 1)
        *to++ = base + static_cast<std::uint32_t>(__builtin_ctz(bits));
    return to;
}

Block foldBlock(const char* from, char* to)
{
    Block block;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto c = static_cast<unsigned char>(from[i]);
        const bool isCapital = c >= 'A' && c <= 'Z';
        const bool isWord = isCapital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        to[i] = isCapital ? static_cast<char>(c + 0x20) : c == '`' ? '\'' : static_cast<char>(c);
        block.nonAscii |= static_cast<unsigned>(c >= 0x80) << i;
        block.words |= static_cast<unsigned>(isWord) << i;
    }
    return block;
}
#endif

// Characters below U+0300 of which every folded code point is of one kind.
enum class Simple : std::uint8_t { No, Word, Other };

const std::array<Simple, kCommonCount>& simpleCharacters()
{
    static const std::array<Simple, kCommonCount> table = [] {
        std::array<Simple, kCommonCount> made{};
        for (char32_t c = 0; c < kCommonCount; ++c) {
            const CommonCharacter& common = commonCharacters()[c];
            const std::string_view folded(common.folded.data(), common.foldedSize);
            std::size_t words = 0;
            for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(folded.size());)
                words += isWordClass(classOf(decode(folded, byte))) ? 1 : 0;
            made[c] = words == common.foldedCount ? Simple::Word : words == 0 ? Simple::Other : Simple::No;
        }
        return made;
    }();
    return table;
}

constexpr std::string_view kApostrophe = "’";

// The one letter that a character of U+00C0 to U+00FF is folded to; 0 where it is another thing.
const std::array<char, 64>& latinLetters()
{
    static const std::array<char, 64> table = [] {
        std::array<char, 64> made{};
        for (char32_t c = 0xC0; c <= 0xFF; ++c) {
            const CommonCharacter& common = commonCharacters()[c];
            const bool isOne = common.foldedSize == 1 && simpleCharacters()[c] == Simple::Word;
            made[c - 0xC0] = isOne ? common.folded[0] : '\0';
        }
        return made;
    }();
    return table;
}

} // namespace

void FoldedTexts::clear()
{
    m_size = 0;
    m_edgeCount = 0;
    m_ends.clear();
}

void FoldedTexts::forgetWords()
{
    m_edges.reset();
    m_edgeCount = m_edgeCapacity = 0;
}

// A text of n bytes gives at most 3 n + 1 bytes, and twice as many edges.
void FoldedTexts::reserve(std::size_t more)
{
    const std::size_t needed = m_size + kMostFoldedGrowth * more + 2 * kBlock + kPadding;
    if (needed > m_capacity) {
        const std::size_t capacity = std::max(needed, 2 * m_capacity);
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
        std::copy_n(m_bytes.get(), m_size, bytes.get());
        std::memset(bytes.get() + capacity - kPadding, 0, kPadding);
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }
    const std::size_t edges = m_edgeCount + kMostFoldedGrowth * more + 2 * kBlock;
    if (edges > m_edgeCapacity) {
        const std::size_t capacity = std::max(edges, 2 * m_edgeCapacity);
        auto all = std::make_unique_for_overwrite<std::uint32_t[]>(capacity);
        std::copy_n(m_edges.get(), m_edgeCount, all.get());
        m_edges = std::move(all);
        m_edgeCapacity = capacity;
    }
}

void FoldedTexts::append(std::string_view exact)
{
    m_edgeCount = 0;
    reserve(exact.size());
    const std::size_t size = m_size;
    if (!appendPlainly(exact)) {
        m_size = size;
        m_edgeCount = 0;
        const std::string folded = fold(exact);
        reserve(folded.size());
        appendSlowly(folded);
    }
    finish();
    m_ends.push_back(m_size);
}

void FoldedTexts::appendForm(std::string_view folded)
{
    reserve(folded.size());
    appendSlowly(folded);
    finish();
    m_ends.back() = m_size;
}

bool FoldedTexts::mayHaveInclusive() const
{
    constexpr std::size_t kLongestJoint = 3; // bytes
    const std::size_t end = wordCount();
    const auto gap = [&](std::size_t index) { // between this word and the next
        const std::size_t from = word(index).end;
        return bytes().substr(from, word(index + 1).start - from);
    };
    const char* const characters = m_bytes.get();
    const std::uint32_t* const edges = m_edges.get();
    for (std::size_t i = 0; i + 1 < end; ++i) {
        const std::size_t from = edges[2 * i + 1];
        if (!mayBeginJoint(characters[from]) || edges[2 * i + 2] - from > kLongestJoint)
            continue;
        const FoldedWord next = word(i + 1);
        const bool isPlural = i + 2 < end && word(i + 2).end - word(i + 2).start == 1 && m_bytes[word(i + 2).start] == 's' &&
                              (gap(i + 1) == gap(i) || gap(i + 1).starts_with(")"));
        if (mayBeInclusive(gap(i), bytes().substr(next.start, next.end - next.start), isPlural))
            return true;
    }
    return false;
}

// A line feed, which ends the last word.
void FoldedTexts::finish()
{
    put("\n", false);
}

void FoldedTexts::put(std::string_view character, bool isWord)
{
    if (character.empty()) // a mark that folding drops
        return;
    const bool wasWord = (m_edgeCount & 1U) != 0;
    if (wasWord != isWord)
        m_edges[m_edgeCount++] = static_cast<std::uint32_t>(m_size);
    std::copy(character.begin(), character.end(), m_bytes.get() + m_size);
    m_size += character.size();
}

void FoldedTexts::putByte(char character, bool isWord)
{
    if (((m_edgeCount & 1U) != 0) != isWord)
        m_edges[m_edgeCount++] = static_cast<std::uint32_t>(m_size);
    m_bytes[m_size++] = character;
}

// False for a text with characters that have to be read together with their neighbours, or be left out.
bool FoldedTexts::appendPlainly(std::string_view exact)
{
    const auto size = static_cast<std::int32_t>(exact.size());
    std::array<char, kBlock> tail{};
    const char* const latin = latinLetters().data();
    for (std::int32_t byte = 0; byte < size;) {
        const auto left = static_cast<std::size_t>(size - byte);
        const char* from = exact.data() + byte;
        if (left < kBlock) { // the bytes behind the end are not ours to read
            std::copy_n(from, left, tail.begin());
            from = tail.data();
        }
        const Block block = foldBlock(from, m_bytes.get() + m_size);
        const unsigned stop = block.nonAscii | (left < kBlock ? 1U << left : 0U);
        const unsigned count = stop != 0 ? static_cast<unsigned>(__builtin_ctz(stop)) : kBlock;
        const unsigned valid = (1U << count) - 1;
        const unsigned before = static_cast<unsigned>(m_edgeCount & 1U);
        const unsigned changes = (block.words ^ ((block.words << 1U) | before)) & valid;
        const std::uint32_t* const end = writePlaces(m_edges.get() + m_edgeCount, changes, static_cast<std::uint32_t>(m_size));
        m_edgeCount = static_cast<std::size_t>(end - m_edges.get());
        m_size += count;
        byte += static_cast<std::int32_t>(count);
        while (byte < size && static_cast<unsigned char>(exact.data()[byte]) >= 0x80) {
            const bool isLatin = static_cast<unsigned char>(exact.data()[byte]) == 0xC3 && byte + 1 < size; // À to ÿ
            const char letter = isLatin ? latin[static_cast<unsigned char>(exact.data()[byte + 1]) & 0x3FU] : '\0';
            if (letter != 0) { // nearly all that French has
                putByte(letter, true);
                byte += 2;
            } else if (!appendCharacter(exact, byte)) {
                return false;
            }
        }
    }
    return true;
}

// One character beyond ASCII that is no letter of French. False as above.
bool FoldedTexts::appendCharacter(std::string_view exact, std::int32_t& byte)
{
    const auto at = static_cast<std::size_t>(byte);
    if (exact.substr(at, kApostrophe.size()) == kApostrophe) {
        putByte('\'', false);
        byte += static_cast<std::int32_t>(kApostrophe.size());
        return true;
    }
    const char32_t c = decode(exact, byte);
    if (c < kCommonCount) {
        const Simple simple = simpleCharacters()[c];
        if (c == 0xAD) // the soft hyphen is left out
            return false;
        const CommonCharacter& common = commonCharacters()[c];
        const std::string_view folded(common.folded.data(), common.foldedSize);
        if (simple == Simple::No)
            appendSlowly(folded);
        else
            put(folded, simple == Simple::Word);
        return true;
    }
    std::string folded;
    if (c >= 0x2010 && c <= 0x2027) { // quotation marks, dashes, the ellipsis
        appendFolded(folded, c);
        put(folded, false);
        return true;
    }
    if (isIgnorable(c) || needsNormalising(c))
        return false;
    appendFolded(folded, c);
    appendSlowly(folded);
    return true;
}

void FoldedTexts::appendSlowly(std::string_view folded)
{
    for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(folded.size());) {
        const std::int32_t start = byte;
        const char32_t c = decode(folded, byte);
        const auto length = static_cast<std::size_t>(byte - start);
        const CharacterClass kind = classOf(c);
        // A mark behind a symbol belongs to the symbol: it begins no word.
        const bool isWord = kind == CharacterClass::Mark ? (m_edgeCount & 1U) != 0 : isWordClass(kind);
        put(folded.substr(static_cast<std::size_t>(start), length), isWord);
    }
}

} // namespace greffier::text
