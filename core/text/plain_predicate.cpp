#include "core/text/digit_rule.h"
#include "core/text/numbers.h"
#include "core/text/tokens.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace greffier::text {
namespace {

// What a byte, or the character that begins with it, is for the search. Everything that ordinary French does not hold
// is Odd: then the text is read properly.
enum class Kind : unsigned char { Letter, Digit, Blank, Apostrophe, Hyphen, Joint, Sign, EdgeSign, Other, Lead, Odd };

constexpr std::array<Kind, 256> makeKinds()
{
    std::array<Kind, 256> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = i < 0x80 ? Kind::Other : Kind::Odd;
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        kinds[c] = Kind::Letter;
        kinds[c - 32] = Kind::Letter;
    }
    for (std::size_t c = '0'; c <= '9'; ++c)
        kinds[c] = Kind::Digit;
    for (const char c : {' ', '\t', '\n', '\r', '\v', '\f'})
        kinds[static_cast<std::size_t>(c)] = Kind::Blank;
    for (const char c : {'\'', '`'})
        kinds[static_cast<std::size_t>(c)] = Kind::Apostrophe;
    for (const char c : {'*', '#', '~', '^', '=', '\\', '_'})
        kinds[static_cast<std::size_t>(c)] = Kind::Joint;
    for (const char c : {'@', '|', '!', '+'})
        kinds[static_cast<std::size_t>(c)] = Kind::Sign;
    kinds['$'] = Kind::EdgeSign;
    kinds['-'] = Kind::Hyphen;
    for (const std::size_t lead : {0xC2, 0xC3, 0xC5, 0xE2, 0xEF, 0xF0})
        kinds[lead] = Kind::Lead;
    return kinds;
}
constexpr std::array<Kind, 256> kKinds = makeKinds();

struct Character {
    Kind kind = Kind::Odd;
    std::size_t size = 1; // bytes
};

bool isWord(Kind kind)
{
    return kind == Kind::Letter || kind == Kind::Digit;
}

bool isSignLike(Kind kind)
{
    return kind == Kind::Joint || kind == Kind::Sign || kind == Kind::EdgeSign;
}

// Looks through the bytes of one text from left to right, word by word. It may be wrong in one direction only: to see
// a disguise where there is none.
class Searcher {
public:
    explicit Searcher(std::string_view bytes) : m_bytes(bytes) {}

    bool find()
    {
        std::size_t i = 0;
        while (i < m_bytes.size() && !m_isFound) {
            const Character one = characterAt(i);
            if (isWord(one.kind)) {
                i = isUrl(i) ? urlEnd(i) : readWord(i);
            } else if (isSignLike(one.kind)) {
                i = readSigns(i);
            } else {
                m_isFound = one.kind == Kind::Odd;
                m_hasBlank = m_hasBlank || one.kind == Kind::Blank;
                m_hasApostrophe = m_hasApostrophe || one.kind == Kind::Apostrophe;
                m_last = one.kind;
                i += one.size;
            }
        }
        return m_isFound;
    }

private:
    std::size_t byte(std::size_t i) const { return i < m_bytes.size() ? static_cast<unsigned char>(m_bytes[i]) : 0; }

    Character characterAt(std::size_t i) const
    {
        const Kind kind = kKinds[byte(i)];
        return kind == Kind::Lead ? longCharacter(i) : Character{kind, 1};
    }

    Character longCharacter(std::size_t i) const;
    Character latinCharacter(std::size_t second) const;
    Character punctuation(std::size_t i) const;
    Character emoji(std::size_t i) const;

    bool isUrl(std::size_t i) const;
    std::size_t urlEnd(std::size_t i);
    std::size_t readWord(std::size_t start);
    std::size_t readSigns(std::size_t start);
    void readDigits(std::size_t start, std::size_t end, DigitRule& digits);
    void noteSingle(bool isLetter);

    std::string_view m_bytes;
    bool m_isFound = false;
    Kind m_last = Kind::Blank; // of the character before
    // Lone letters in a row with gaps of one kind between them.
    std::size_t m_singles = 0;
    std::size_t m_singleLetters = 0;
    bool m_isLastLetter = false;
    bool m_hadBlank = false, m_hadApostrophe = false; // in the gap before
    bool m_hasBlank = false, m_hasApostrophe = false; // in this one
};

// Addresses have signs and digits enough, but no disguises.
bool Searcher::isUrl(std::size_t i) const
{
    if (m_bytes[i] != 'h')
        return false;
    const std::string_view rest = m_bytes.substr(i);
    const std::size_t scheme = rest.substr(0, 8) == "https://" ? 8 : rest.substr(0, 7) == "http://" ? 7 : 0;
    return scheme > 0 && isWord(kKinds[byte(i + scheme)]);
}

std::size_t Searcher::urlEnd(std::size_t i)
{
    constexpr std::string_view kStops = "<>\"|\\^{}";
    while (byte(i) > ' ' && byte(i) < 0x7F && kStops.find(m_bytes[i]) == kStops.npos)
        ++i;
    m_singles = 0;
    m_last = Kind::Other;
    return i;
}

// A run of letters and digits; the parts of a compound are words here.
std::size_t Searcher::readWord(std::size_t start)
{
    std::size_t end = start;
    std::size_t letter = 0; // the last one, without case
    std::size_t equal = 0;
    std::size_t length = 0;
    bool hasDigit = false;
    Character one = characterAt(start);
    for (; isWord(one.kind); one = end < m_bytes.size() ? characterAt(end) : Character{Kind::Blank, 0}) {
        // In Latin-1 the cases differ by one bit as in ASCII.
        const std::size_t same = one.size == 1 ? byte(end) | 0x20U : (byte(end) << 8U) | byte(end + 1) | 0x20U;
        equal = same == letter ? equal + 1 : 1;
        letter = same;
        hasDigit = hasDigit || one.kind == Kind::Digit;
        m_isFound = m_isFound || (equal > 2 && one.kind == Kind::Letter);
        ++length;
        end += one.size;
    }
    if (hasDigit) {
        DigitRule digits;
        readDigits(start, end, digits);
        const bool isJoined = m_last == Kind::Hyphen || m_last == Kind::Apostrophe || one.kind == Kind::Hyphen
                              || one.kind == Kind::Apostrophe;
        const bool isNumber = m_last != Kind::Hyphen && m_last != Kind::Apostrophe
                              && isNumberWithUnit(m_bytes.substr(start, end - start));
        m_isFound = m_isFound || (digits.canBeLetters() && (digits.letters() > 1 || isJoined) && !isNumber);
    }
    if (length == 1)
        noteSingle(!hasDigit);
    else
        m_singles = 0;
    m_last = hasDigit && kKinds[byte(end - 1)] == Kind::Digit ? Kind::Digit : Kind::Letter;
    return end;
}

void Searcher::readDigits(std::size_t start, std::size_t end, DigitRule& digits)
{
    for (std::size_t i = start; i < end; i += characterAt(i).size) {
        if (kKinds[byte(i)] == Kind::Digit)
            digits.addDigit(static_cast<char32_t>(byte(i)));
        else
            digits.addLetter();
    }
    digits.endPart();
}

// Signs and joints between letters; a sign that can begin or end a word, beside a letter; a sign for a lone letter.
std::size_t Searcher::readSigns(std::size_t start)
{
    std::size_t end = start;
    bool hasEdge = false;
    std::size_t count = 0;
    Character one = characterAt(start);
    const bool isLone = one.kind == Kind::EdgeSign || m_bytes[start] == '@';
    for (; isSignLike(one.kind); one = end < m_bytes.size() ? characterAt(end) : Character{Kind::Blank, 0}) {
        hasEdge = hasEdge || one.kind == Kind::EdgeSign;
        ++count;
        end += one.size;
    }
    const bool isInside = isWord(m_last) && isWord(one.kind);
    const bool isBeside = hasEdge && (m_last == Kind::Letter || one.kind == Kind::Letter);
    m_isFound = isInside || isBeside;
    if (isLone && count == 1 && !isWord(m_last) && !isWord(one.kind))
        noteSingle(false);
    m_last = Kind::Other;
    return end;
}

void Searcher::noteSingle(bool isLetter)
{
    const bool isRun = m_singles == 1 || (m_hasBlank == m_hadBlank && m_hasApostrophe == m_hadApostrophe);
    if (m_singles > 1 && !isRun) {
        m_singles = 1;
        m_singleLetters = m_isLastLetter ? 1 : 0;
    }
    if (m_singles == 0)
        m_singleLetters = 0;
    ++m_singles;
    m_singleLetters += isLetter ? 1 : 0;
    m_isLastLetter = isLetter;
    m_hadBlank = m_hasBlank;
    m_hadApostrophe = m_hasApostrophe;
    m_hasBlank = false;
    m_hasApostrophe = false;
    m_isFound = m_isFound || (m_singles > 2 && m_singleLetters > (isLetter ? 1U : 2U));
}

Character Searcher::longCharacter(std::size_t i) const
{
    const std::size_t second = byte(i + 1);
    switch (byte(i)) {
    case 0xC2:
        return latinCharacter(second);
    case 0xC3: { // À to ÿ: letters, those of French alone
        constexpr std::string_view kFrench = "\x80\x82\x84\x86\x87\x88\x89\x8A\x8B\x8E\x8F\x94\x96\x99\x9B\x9C"
                                             "\xA0\xA2\xA4\xA6\xA7\xA8\xA9\xAA\xAB\xAE\xAF\xB4\xB6\xB9\xBB\xBC\xBF";
        return {kFrench.find(static_cast<char>(second)) != kFrench.npos ? Kind::Letter : Kind::Odd, 2};
    }
    case 0xC5: // Œ œ Ÿ
        return {second == 0x92 || second == 0x93 || second == 0xB8 ? Kind::Letter : Kind::Odd, 2};
    case 0xE2:
        return punctuation(i);
    case 0xEF: { // a presentation selector after an emoji or symbol
        const bool isSelector = second == 0xB8 && (byte(i + 2) == 0x8E || byte(i + 2) == 0x8F);
        return {isSelector && m_last == Kind::Other && i > 0 && byte(i - 1) >= 0x80 ? Kind::Other : Kind::Odd, 3};
    }
    default:
        return emoji(i);
    }
}

// U+0080 to U+00BF.
Character Searcher::latinCharacter(std::size_t second) const
{
    switch (second) {
    case 0x85:
    case 0xA0:
        return {Kind::Blank, 2};
    case 0xB4:
        return {Kind::Apostrophe, 2};
    case 0xB7:
        return {Kind::Joint, 2};
    case 0xA2:
    case 0xA3:
    case 0xA5:
    case 0xA7:
        return {Kind::Sign, 2};
    case 0xAA: // letters, digits and the soft hyphen
    case 0xAD:
    case 0xB2:
    case 0xB3:
    case 0xB5:
    case 0xB9:
    case 0xBA:
    case 0xBC:
    case 0xBD:
    case 0xBE:
        return {Kind::Odd, 2};
    default:
        return {second < 0x80 ? Kind::Odd : Kind::Other, 2};
    }
}

// U+2000 to U+2FFF: punctuation, currencies and symbols that are no letters, digits or marks.
Character Searcher::punctuation(std::size_t i) const
{
    const std::size_t second = byte(i + 1);
    const std::size_t third = byte(i + 2);
    if (second == 0x80) {
        if (third == 0x98 || third == 0x99 || third == 0xB2)
            return {Kind::Apostrophe, 3};
        if (third <= 0x8A || third == 0xAF)
            return {third >= 0x80 ? Kind::Blank : Kind::Odd, 3};
        if (third == 0x90 || third == 0x91)
            return {Kind::Hyphen, 3};
        if (third == 0xA2)
            return {Kind::Joint, 3};
        const bool isJoiner = third == 0x8D && m_last == Kind::Other && i > 0 && byte(i - 1) >= 0x80;
        const bool isHidden = (third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE);
        return {isHidden && !isJoiner ? Kind::Odd : Kind::Other, 3};
    }
    if (second == 0x82)
        return {third == 0xAC ? Kind::EdgeSign : third > 0xAC ? Kind::Other : Kind::Odd, 3};
    const bool isTrademark = second == 0x84 && third == 0xA2;
    const bool isSymbol = (second >= 0x86 && second <= 0x90) || (second >= 0x94 && second <= 0x9C)
                          || (second == 0x9D && third < 0xB6) || (second >= 0xA0 && second <= 0xAE);
    return {isTrademark || isSymbol ? Kind::Other : Kind::Odd, 3};
}

// U+1F000 to U+1FAFF without the letters in squares and circles; flags are two letters.
Character Searcher::emoji(std::size_t i) const
{
    const auto isRegion = [this](std::size_t at) {
        return byte(at) == 0xF0 && byte(at + 1) == 0x9F && byte(at + 2) == 0x87 && byte(at + 3) >= 0xA6;
    };
    if (byte(i + 1) != 0x9F)
        return {Kind::Odd, 4};
    const std::size_t third = byte(i + 2);
    if (isRegion(i)) {
        const bool isFlag = isRegion(i + 4) && !isRegion(i + 8);
        return {isFlag ? Kind::Other : Kind::Odd, 8};
    }
    return {third >= 0x88 && third < 0xAF ? Kind::Other : Kind::Odd, 4};
}

} // namespace

bool mayHavePlainForms(std::string_view exact)
{
    return Searcher(exact).find();
}

} // namespace greffier::text
