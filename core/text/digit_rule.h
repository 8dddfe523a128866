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
        m_isBroken = m_isBroken || lettersOfSign(digit).empty() || (m_run >= 2 && digit != m_last);
        m_digits += m_run == 0 || digit != m_last ? 1U : 0U; // "c000n" has one
        ++m_run;
        m_last = digit;
    }

    void endPart()
    {
        const bool isNumber = m_partLetters == 0 && m_run > 0;
        endRun(true);
        m_isBroken = m_isBroken || isNumber;
        m_partLetters = 0;
    }

    std::size_t letters() const { return m_letters; }
    bool hasDigits() const { return m_digits > 0; }
    // Nothing speaks against it so far.
    bool canBeLetters() const { return !m_isBroken && m_digits > 0 && m_letters > 0; }
    bool allows() const { return !m_isBroken && m_letters >= 2 && m_digits <= m_letters; }

private:
    // Two digits and more at the beginning or at the end are a number.
    void endRun(bool isEnd)
    {
        m_isBroken = m_isBroken || (m_run >= 2 && (isEnd || m_partLetters == 0));
        m_run = 0;
    }

    std::size_t m_letters = 0;
    std::size_t m_digits = 0; // repeated ones count once
    std::size_t m_partLetters = 0;
    std::size_t m_run = 0; // digits in a row
    char32_t m_last = 0;
    bool m_isBroken = false;
};

} // namespace greffier::text
