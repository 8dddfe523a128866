#include "core/text/sentences.h"

#include <algorithm>
#include <array>

namespace greffier::text {
namespace {

bool isTerminator(char32_t c)
{
    return c == U'.' || c == U'!' || c == U'?' || c == U'…';
}

bool isClosingMark(char32_t c)
{
    return c == U'”' || c == U'»' || c == U')' || c == U']';
}

} // namespace

bool Sentences::startsWith(TokenKind kind, std::size_t start, std::size_t end)
{
    const bool starts = m_isFirst || isBoundary(kind, start);
    m_isFirst = false;
    const bool isSymbol = kind == TokenKind::Symbol;
    const char32_t c = m_source.at(start);
    if (isSymbol && isTerminator(c)) {
        m_terminator = c;
        ++m_terminators;
    } else if (!(isSymbol && m_terminators > 0 &&
                 !starts)) { // a mark that closes keeps the terminator in force
        m_terminators = 0;
        m_wordStart = start;
        m_wordEnd = end;
    }
    m_end = end;
    return starts;
}

bool Sentences::isBoundary(TokenKind kind, std::size_t start) const
{
    const char32_t c = m_source.at(start);
    const bool isSymbol = kind == TokenKind::Symbol;
    if (isSymbol && (isTerminator(c) || isClosingMark(c)))
        return false;
    std::size_t lineEnds = 0;
    for (std::size_t i = m_end; i < start; ++i)
        lineEnds += m_source.kind(i) == CharacterClass::LineEnd &&
                    !(m_source.at(i) == U'\r' && m_source.at(i + 1) == U'\n');
    if (lineEnds == 0 && m_terminators == 0) // nearly always
        return false;
    const bool isLower = m_source.isLowerAt(start);
    if (lineEnds > 0)
        return lineEnds > 1 || m_terminators > 0 || !isLower;
    const bool isEllipsis = m_terminator == U'…' || (m_terminator == U'.' && m_terminators > 1);
    const bool hasGap = start > m_end;
    if (!hasGap)
        return m_source.isUpperAt(start) && m_terminators > 0 && !endsWithAbbreviation();
    return isEllipsis ? !isLower : !endsWithAbbreviation();
}

// "M. Dupont", "art. 6", "J. Martin".
bool Sentences::endsWithAbbreviation() const
{
    constexpr std::size_t kLongest = 3;
    if (m_terminator != U'.' || m_terminators != 1 || m_wordEnd - m_wordStart > kLongest)
        return false;
    if (m_wordEnd - m_wordStart == 1 && m_source.isUpperAt(m_wordStart))
        return true;
    constexpr std::array<std::string_view, 13> kShort{"m",  "mm",  "dr", "pr", "me",  "st", "ste",
                                                      "cf", "art", "al", "p",  "vol", "mgr"};
    const std::string_view folded = m_source.folded(m_wordStart, m_wordEnd);
    return std::find(kShort.begin(), kShort.end(), folded) != kShort.end();
}

} // namespace greffier::text
