#pragma once
#include "core/text/lookalikes.h"

#include <cstddef>

namespace greffier::text {

// Can the digits of a word stand for letters? In "c0n" and "3ncul3", not in "H2O", "covid19", "PS-4", "AB-123-CD".
// Is told the characters of one word in order; parts are what hyphens separate. Not for other folders.
class DigitRule {
public:
    void addLetter()
    {
        endRun(false);
        ++m_letters;
        ++m_partLetters;
    }

    void addDigit(char32_t digit)
    {
        m_isBroken = m_isBroken || lettersOfSign(digit).empty();
        m_digits += m_run == 0 || digit != m_last ? 1U : 0U; // "c000n" has one
        ++m_run;
        m_last = digit;
    }

    void endPart()
    {
        endRun(true);
        m_partLetters = 0;
        m_partRuns = 0;
    }

    std::size_t letters() const { return m_letters; }
    bool hasDigits() const { return m_digits > 0; }
    // Nothing speaks against it so far.
    bool canBeLetters() const { return !m_isBroken && m_digits > 0 && m_letters > 0; }
    bool allows() const { return !m_isBroken && m_letters >= 2 && m_digits <= m_letters; }

private:
    // Two digits and more at the beginning are a number, as are those at the end if there are no others, and a part
    // without letters.
    void endRun(bool isEnd)
    {
        if (m_run == 0)
            return;
        const bool isNumber = isEnd && (m_partLetters == 0 || (m_run >= 2 && m_partRuns == 0));
        m_isBroken = m_isBroken || isNumber || (m_run >= 2 && m_partLetters == 0);
        ++m_partRuns;
        m_run = 0;
    }

    std::size_t m_letters = 0;
    std::size_t m_digits = 0; // repeated ones count once
    std::size_t m_partLetters = 0;
    std::size_t m_partRuns = 0; // of digits, those that have ended
    std::size_t m_run = 0;      // digits in a row
    char32_t m_last = 0;
    bool m_isBroken = false;
};

} // namespace greffier::text
