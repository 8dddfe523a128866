#include "core/rules/accents.h"

#include "core/base/json.h"

#include <algorithm>

namespace greffier::rules {

AccentedForm::AccentedForm(std::string_view readable)
{
    QString text = base::toQString(readable).toCaseFolded();
    text.replace(QChar(0x0153), QStringLiteral("oe")).replace(QChar(0x00E6), QStringLiteral("ae"));
    for (const char32_t c : text.normalized(QString::NormalizationForm_D).toStdU32String()) {
        if (QChar::isMark(c) && !m_letters.empty())
            m_letters.back().marks += c;
        else if (QChar::isLetterOrNumber(c)) // signs within a word ("c o n", "est-ce") have no accents
            m_letters.push_back({c, {}});
    }
}

void AccentedForm::forgetMarks(std::uint64_t letters)
{
    for (std::size_t i = 0; i < std::min<std::size_t>(m_letters.size(), 64); ++i)
        m_letters[i].isOpen = (letters >> i & 1U) != 0;
}

bool AccentedForm::hasMarks() const
{
    return std::any_of(m_letters.begin(), m_letters.end(), [](const Letter& letter) { return !letter.marks.empty(); });
}

AccentedForm::Fit AccentedForm::fit(const AccentedForm& text) const
{
    Fit result = Fit::Same;
    const std::size_t length = std::min(m_letters.size(), text.m_letters.size());
    for (std::size_t i = 0; i < length; ++i) {
        const std::u32string& wanted = m_letters[i].marks;
        const std::u32string& found = text.m_letters[i].marks;
        if (wanted == found || text.m_letters[i].isOpen)
            continue;
        if (!found.empty())
            return Fit::Contradictory;
        result = Fit::Missing;
    }
    return result;
}

std::string lowered(std::string_view readable)
{
    return base::toQString(readable).toLower().toStdString();
}

} // namespace greffier::rules
