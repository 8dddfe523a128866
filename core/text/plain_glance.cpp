#include "core/text/plain_glance.h"

#include "core/text/ascii_blocks.h"
#include "core/text/digit_rule.h"
#include "core/text/numbers.h"
#include "core/text/plain_bytes.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace greffier::text {
namespace {

constexpr std::size_t kBlock = 64;

// What 64 bytes are: one bit per byte.
struct Masks {
    std::uint64_t words = 0; // letters and digits
    std::uint64_t digits = 0;
    std::uint64_t joints = 0; // say something before a letter
    std::uint64_t ats = 0;    // '@'
    std::uint64_t tags = 0;   // say something between letters
    std::uint64_t edges = 0;  // say something beside a letter
    std::uint64_t nonAscii = 0;
    std::uint64_t repeats = 0; // letters that are equal to the two bytes before them
};

#ifdef __SSE2__
__m128i lowered(const char* from)
{
    return _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)), _mm_set1_epi8(0x20));
}

std::uint64_t bitsOf(__m128i bytes)
{
    return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(bytes)));
}

// Sixteen bytes and what is asked of each; two before them may be read.
struct Lane {
    __m128i bytes, lower, letters, digits, repeats;
};

Lane laneAt(const char* at)
{
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i lower = lowered(at);
    const __m128i letters = isBetween(lower, 'a', 'z');
    const __m128i equal = _mm_and_si128(_mm_cmpeq_epi8(lower, lowered(at - 1)), _mm_cmpeq_epi8(lower, lowered(at - 2)));
    return {bytes, lower, letters, isBetween(bytes, '0', '9'), _mm_and_si128(letters, equal)};
}

// `from`: 64 bytes with two before them that may be read.
Masks masksOf(const char* from)
{
    Masks masks;
    for (unsigned part = 0; part < kBlock; part += 16) {
        const Lane lane = laneAt(from + part);
        const __m128i bytes = lane.bytes;
        const __m128i joints = eitherOf(eitherOf(eitherOf(isByte(bytes, '!'), isBetween(bytes, '*', '+')),
                                                 eitherOf(isByte(bytes, '='), isByte(bytes, '\\'))),
                                        eitherOf(isBetween(bytes, '^', '_'), eitherOf(isByte(bytes, '|'), isByte(bytes, '~'))));
        const __m128i ats = isByte(bytes, '@');
        masks.words |= bitsOf(eitherOf(lane.letters, lane.digits)) << part;
        masks.digits |= bitsOf(lane.digits) << part;
        masks.joints |= bitsOf(joints) << part;
        masks.ats |= bitsOf(ats) << part;
        masks.tags |= bitsOf(eitherOf(ats, isByte(bytes, '#'))) << part;
        masks.edges |= bitsOf(isByte(bytes, '$')) << part;
        masks.nonAscii |= bitsOf(bytes) << part;
        masks.repeats |= bitsOf(lane.repeats) << part;
    }
    return masks;
}

// The same for most windows, in which none of these stands but letters and digits.
Masks quickMasksOf(const char* from)
{
    Masks masks;
    __m128i rare = _mm_setzero_si128();
    for (unsigned part = 0; part < kBlock; part += 16) {
        const auto [bytes, lower, letters, digits, repeats] = laneAt(from + part);
        // ! # $ and * +, = and @, then \ | ^ ~ _ of which some are one with the bit of small letters set
        const __m128i signs = eitherOf(eitherOf(isByte(bytes, '!'), isBetween(bytes, '#', '$')),
                                       eitherOf(isBetween(bytes, '*', '+'), eitherOf(isByte(bytes, '='), isByte(bytes, '@'))));
        const __m128i bars = eitherOf(isByte(lower, '|'), _mm_cmpgt_epi8(lower, _mm_set1_epi8('}')));
        rare = eitherOf(eitherOf(rare, signs), eitherOf(bars, repeats));
        masks.words |= bitsOf(eitherOf(letters, digits)) << part;
        masks.digits |= bitsOf(digits) << part;
        masks.nonAscii |= bitsOf(bytes) << part;
    }
    return bitsOf(rare) == 0 ? masks : masksOf(from);
}
#else
constexpr std::string_view kJoints = "!*+=\\^_|~";

Masks masksOf(const char* from)
{
    Masks masks;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        const char* at = from + i;
        const int lower = *at | 0x20;
        const bool isLetter = lower >= 'a' && lower <= 'z';
        const bool isDigit = *at >= '0' && *at <= '9';
        masks.words |= isLetter || isDigit ? bit : 0;
        masks.digits |= isDigit ? bit : 0;
        masks.joints |= kJoints.find(*at) != kJoints.npos ? bit : 0;
        masks.ats |= *at == '@' ? bit : 0;
        masks.tags |= *at == '@' || *at == '#' ? bit : 0;
        masks.edges |= *at == '$' ? bit : 0;
        masks.nonAscii |= (static_cast<unsigned char>(*at) & 0x80U) != 0 ? bit : 0;
        masks.repeats |= isLetter && lower == (at[-1] | 0x20) && lower == (at[-2] | 0x20) ? bit : 0;
    }
    return masks;
}

Masks quickMasksOf(const char* from)
{
    return masksOf(from);
}
#endif

// Walks over a text in windows of 64 bytes of which the last few are only looked ahead at.
class Glance {
public:
    explicit Glance(std::string_view bytes) : m_bytes(bytes) {}

    bool isSuspicious()
    {
        for (m_start = 0; m_start < m_bytes.size(); m_start += kStep) {
            Masks masks = quickMasksOf(window());
            masks.words |= m_words >> kStep; // of a character that began in the last window
            if (masks.repeats != 0 || (masks.nonAscii != 0 && readLongCharacters(masks)))
                return true;
            if (hasSigns(masks) || countSingles(masks))
                return true;
            m_words = masks.words;
            m_digits = masks.digits;
        }
        return false;
    }

private:
    static constexpr std::size_t kStep = 58;
    static constexpr std::uint64_t kValid = (std::uint64_t{1} << kStep) - 1;

    // Two bytes before the window may be read, and all of it.
    const char* window()
    {
        if (m_start >= 2 && m_bytes.size() - m_start >= kBlock)
            return m_bytes.data() + m_start;
        const std::size_t before = std::min<std::size_t>(m_start, 2);
        const std::size_t count = std::min(m_bytes.size() - m_start, kBlock);
        m_edge.fill(' ');
        std::copy_n(m_bytes.data() + m_start - before, count + before, m_edge.data() + 2 - before);
        return m_edge.data() + 2;
    }

    // The bit of each byte that follows one of these, the last of the window before included.
    std::uint64_t behind(std::uint64_t mask, std::uint64_t last) const { return mask << 1U | (last >> (kStep - 1) & 1U); }

    bool hasSigns(const Masks& masks) const
    {
        const std::uint64_t letters = masks.words & ~masks.digits;
        const std::uint64_t beside = behind(letters, m_words & ~m_digits) | letters >> 1U;
        const std::uint64_t between = behind(masks.words, m_words) & masks.words >> 1U;
        const std::uint64_t found = (masks.joints & masks.words >> 1U) | (masks.tags & between) | (masks.edges & beside);
        return (found & kValid) != 0 || hasDigits(masks.digits & beside & kValid);
    }

    // Of the digits beside letters: one of a word that is no number with a unit ("16h30"), name or mention ("@ana12").
    bool hasDigits(std::uint64_t digits) const
    {
        for (std::size_t next = 0; digits != 0; digits &= digits - 1) {
            const std::size_t at = m_start + static_cast<std::size_t>(__builtin_ctzll(digits));
            if (at < next) // of the same word
                continue;
            std::size_t start = at;
            while (start > 0 && isAsciiWord(start - 1))
                --start;
            next = at + 1;
            while (isAsciiWord(next))
                ++next;
            if (isOdd(start, next))
                return true;
        }
        return false;
    }

    bool isAsciiWord(std::size_t at) const
    {
        const Kind kind = at < m_bytes.size() ? kindOf(at) : Kind::Other;
        return kind == Kind::Letter || kind == Kind::Digit;
    }

    Kind kindOf(std::size_t at) const
    {
        const auto c = static_cast<unsigned char>(m_bytes[at]);
        return c < 0x80 ? kAsciiKinds[c] : Kind::Odd;
    }

    // A word of ASCII with digits in it, as the closer look reads it; what it touches may make it another word.
    bool isOdd(std::size_t start, std::size_t end) const
    {
        const Kind before = start > 0 ? kindOf(start - 1) : Kind::Blank;
        const Kind after = end < m_bytes.size() ? kindOf(end) : Kind::Blank;
        if (before == Kind::Sign && m_bytes[start - 1] == '@' && (start == 1 || kindOf(start - 2) == Kind::Blank))
            return after == Kind::Odd || after == Kind::Joint;
        const auto stands = [](Kind kind) { return kind == Kind::Blank || kind == Kind::Other; };
        if (!stands(before) || !stands(after))
            return true;
        DigitRule digits;
        for (std::size_t i = start; i < end; ++i) {
            if (kindOf(i) == Kind::Digit)
                digits.addDigit(static_cast<unsigned char>(m_bytes[i]));
            else
                digits.addLetter();
        }
        digits.endPart();
        return digits.canBeLetters() && digits.letters() > 1 && !isNumberWithUnit(m_bytes.substr(start, end - start));
    }

    // Three words of one letter in a row; a lone sign counts as one.
    bool countSingles(const Masks& masks)
    {
        const std::uint64_t before = behind(masks.words, m_words);
        const std::uint64_t starts = masks.words & ~before;
        const std::uint64_t one = starts & ~(masks.words >> 1U);
        const std::uint64_t accented = starts & masks.nonAscii & masks.words >> 1U & ~(masks.words >> 2U);
        const std::uint64_t lone = (masks.edges | masks.ats) & ~before & ~(masks.words >> 1U);
        std::uint64_t singles = (one | accented | lone) & kValid;
        std::uint64_t others = starts & ~singles & kValid;
        for (; singles != 0; singles &= singles - 1) {
            const std::uint64_t lower = (singles & (~singles + 1)) - 1; // the bits below the lowest
            if ((others & lower) != 0)
                m_singles = 0;
            others &= ~lower;
            if (++m_singles > 2)
                return true;
        }
        if (others != 0)
            m_singles = 0;
        return false;
    }

    // Adds the letters of French beyond ASCII to the words; true where something is odd.
    bool readLongCharacters(Masks& masks)
    {
        for (std::uint64_t left = masks.nonAscii; left != 0; left &= left - 1) {
            const auto bit = static_cast<std::size_t>(__builtin_ctzll(left));
            const std::size_t at = m_start + bit;
            const auto first = static_cast<unsigned char>(m_bytes[at]);
            if (first < 0xC0) // inside a character
                continue;
            if (first == 0xC3 && at + 1 < m_bytes.size() && isFrenchSecondByte(static_cast<unsigned char>(m_bytes[at + 1]))) {
                masks.words |= std::uint64_t{3} << bit;
                if (isRepeated(at))
                    return true;
                continue;
            }
            const ByteCharacter one = longCharacter(m_bytes, at, false);
            switch (one.kind) {
            case Kind::Odd:
                return true;
            case Kind::Letter:
                masks.words |= std::uint64_t{3} << bit;
                if (isRepeated(at))
                    return true;
                break;
            case Kind::Joint:
            case Kind::Sign:
                return true;
            case Kind::EdgeSign:
                if (isBesideLetter(at, one.size))
                    return true;
                masks.edges |= std::uint64_t{1} << bit;
                break;
            default:
                break;
            }
        }
        return false;
    }

    // The third of three equal letters of two bytes.
    bool isRepeated(std::size_t at) const
    {
        const auto isSame = [this, at](std::size_t back) {
            return m_bytes[at - back] == m_bytes[at] && ((m_bytes[at + 1 - back] ^ m_bytes[at + 1]) | 0x20) == 0x20;
        };
        return at >= 4 && isSame(2) && isSame(4);
    }

    bool isBesideLetter(std::size_t at, std::size_t size) const
    {
        const auto isOdd = [this](std::size_t i) {
            const auto c = i < m_bytes.size() ? static_cast<unsigned char>(m_bytes[i]) : 0U;
            return c >= 0x80 || (c | 0x20U) >= 'a';
        };
        return isOdd(at + size) || (at > 0 && isOdd(at - 1) && static_cast<unsigned char>(m_bytes[at - 1]) != 0xA0);
    }

    std::string_view m_bytes;
    std::size_t m_start = 0; // of the window
    std::array<char, kBlock + 2> m_edge{};
    std::uint64_t m_words = 0; // of the window before
    std::uint64_t m_digits = 0;
    std::size_t m_singles = 0; // words of one letter in a row
};

} // namespace

bool mayShowDisguise(std::string_view exact)
{
    return Glance(exact).isSuspicious();
}

} // namespace greffier::text
