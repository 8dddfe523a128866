#include "core/text/digit_rule.h"
#include "core/text/numbers.h"
#include "core/text/plain_bytes.h"
#include "core/text/plain_glance.h"
#include "core/text/tokens.h"

#include <cstddef>
#include <string_view>

namespace greffier::text {
namespace {

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
            const ByteCharacter one = at(i);
            if (isWord(one.kind)) {
                i = isUrl(i) ? endSkipped(urlEnd(i), Kind::Other) : readWord(i);
            } else if (isSignLike(one.kind)) {
                const std::size_t end = tagEnd(i);
                i = end > i ? endSkipped(end, Kind::Letter) : readSigns(i);
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

    ByteCharacter at(std::size_t i) const
    {
        if (byte(i) < 0x80)
            return i < m_bytes.size() ? ByteCharacter{kAsciiKinds[byte(i)], 1} : ByteCharacter{Kind::Blank, 0};
        return longCharacter(m_bytes, i, m_last == Kind::Other && i > 0 && byte(i - 1) >= 0x80);
    }
    Kind kindOfByte(std::size_t i) const { return byte(i) < 0x80 ? kAsciiKinds[byte(i)] : Kind::Odd; }

    bool isUrl(std::size_t i) const;
    std::size_t urlEnd(std::size_t i) const;
    std::size_t tagEnd(std::size_t i) const;
    std::size_t endSkipped(std::size_t end, Kind last);
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
    return scheme > 0 && isWord(kindOfByte(i + scheme));
}

std::size_t Searcher::urlEnd(std::size_t i) const
{
    constexpr std::string_view kStops = "<>\"|\\^{}";
    while (byte(i) > ' ' && byte(i) < 0x7F && kStops.find(m_bytes[i]) == kStops.npos)
        ++i;
    return i;
}

// The end of what is sure to belong to a mention or hashtag, else its start: "@jean_75".
std::size_t Searcher::tagEnd(std::size_t i) const
{
    const bool isTag = (m_bytes[i] == '@' && (isWord(kindOfByte(i + 1)) || byte(i + 1) == '_'))
                       || (m_bytes[i] == '#' && kindOfByte(i + 1) == Kind::Letter);
    if (!isTag || isWord(m_last))
        return i;
    ++i;
    while (isWord(kindOfByte(i)) || byte(i) == '_')
        ++i;
    return i;
}

std::size_t Searcher::endSkipped(std::size_t end, Kind last)
{
    m_singles = 0;
    m_last = last;
    return end;
}

// A run of letters and digits; the parts of a compound are words here.
std::size_t Searcher::readWord(std::size_t start)
{
    std::size_t end = start;
    std::size_t letter = 0; // the last one, without case
    std::size_t equal = 0;
    std::size_t length = 0;
    bool hasDigit = false;
    ByteCharacter one = at(start);
    for (; isWord(one.kind); one = at(end)) {
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
    m_last = hasDigit && kindOfByte(end - 1) == Kind::Digit ? Kind::Digit : Kind::Letter;
    return end;
}

void Searcher::readDigits(std::size_t start, std::size_t end, DigitRule& digits)
{
    for (std::size_t i = start; i < end; i += at(i).size) {
        if (kindOfByte(i) == Kind::Digit)
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
    ByteCharacter one = at(start);
    const bool isLone = one.kind == Kind::EdgeSign || m_bytes[start] == '@';
    for (; isSignLike(one.kind); one = at(end)) {
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

} // namespace

bool mayHavePlainForms(std::string_view exact)
{
    return mayShowDisguise(exact) && Searcher(exact).find();
}

} // namespace greffier::text
