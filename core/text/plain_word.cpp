#include "core/text/plain_word.h"

#include "core/text/characters.h"
#include "core/text/unicode.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace greffier::text {

void PlainWord::add(Slot slot)
{
    if (!m_slots.empty() && !slot.isLiteral) {
        Slot& last = m_slots.back();
        const bool isSame = last.letters == slot.letters && last.isChoice == slot.isChoice && !last.isLiteral;
        if (isSame && (last.readable == slot.readable || last.readable.empty() || slot.readable.empty())) {
            if (slot.readable.empty())
                last.readable.clear();
            ++last.count;
            return;
        }
    }
    m_slots.push_back(std::move(slot));
}

void PlainWord::addLetter(char32_t letter)
{
    Slot slot;
    appendUtf8(slot.readable, static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter))));
    appendFolded(slot.letters, letter);
    add(std::move(slot));
}

void PlainWord::addReplaced(const std::string& letters)
{
    Slot slot;
    slot.letters = letters;
    slot.isChoice = letters.size() > 1;
    add(std::move(slot));
}

void PlainWord::addLiteral(char32_t sign)
{
    Slot slot;
    appendUtf8(slot.readable, sign);
    appendFolded(slot.letters, sign);
    slot.isLiteral = true;
    add(std::move(slot));
}

void PlainWord::ignoreLastMarks()
{
    if (!m_slots.empty() && !m_slots.back().isLiteral)
        m_slots.back().readable.clear();
}

bool PlainWord::hasRepeats() const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [](const Slot& slot) { return slot.isRepeated(); });
}

PlainForm PlainWord::form(const std::vector<Choice>& choices) const
{
    PlainForm form;
    std::size_t letterCount = 0;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot& slot = m_slots[i];
        const std::string letters = slot.isChoice ? slot.letters.substr(choices[i].letter, 1) : slot.letters;
        const std::size_t count = slot.isRepeated() ? choices[i].count : slot.count;
        for (std::size_t n = 0; n < count; ++n) {
            form.folded += letters;
            form.readable += slot.readable.empty() ? letters : slot.readable;
            for (std::size_t k = 0; k < letters.size() && !slot.isLiteral; ++k, ++letterCount) {
                if (slot.readable.empty() && letterCount < 64)
                    form.anyAccent |= std::uint64_t{1} << letterCount;
            }
        }
    }
    return form;
}

std::vector<PlainForm> PlainWord::forms(std::size_t most) const
{
    std::size_t total = 1;
    for (const Slot& slot : m_slots)
        total = std::min(total * slot.choices() * (slot.isRepeated() ? 2 : 1), most + 1);
    return total > most ? likeliestForms(most) : allForms();
}

std::vector<PlainForm> PlainWord::allForms() const
{
    std::vector<PlainForm> forms;
    std::vector<Choice> choices(m_slots.size());
    // Counts up, the last letters being the lowest digits.
    const auto advance = [&] {
        for (std::size_t i = choices.size(); i-- > 0;) {
            const Slot& slot = m_slots[i];
            if (slot.isRepeated() && choices[i].count == 1) {
                choices[i].count = 2;
                return true;
            }
            choices[i].count = 1;
            if (++choices[i].letter < slot.choices())
                return true;
            choices[i].letter = 0;
        }
        return false;
    };
    do
        forms.push_back(form(choices));
    while (advance());
    return forms;
}

// Where there are too many forms: the same letter for each sign that leaves a choice, and of the repeated letters all
// once, one of them twice, the long ones twice, all twice.
std::vector<PlainForm> PlainWord::likeliestForms(std::size_t most) const
{
    std::vector<PlainForm> forms;
    const bool hasChoice = std::any_of(m_slots.begin(), m_slots.end(), [](const Slot& slot) { return slot.choices() > 1; });
    for (std::size_t letter = 0; letter < (hasChoice ? 2U : 1U); ++letter) {
        std::vector<Choice> choices;
        for (const Slot& slot : m_slots)
            choices.push_back({std::min(letter, slot.choices() - 1), 1});
        const auto add = [&] {
            if (forms.size() < most)
                forms.push_back(form(choices));
        };
        add();
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            if (!m_slots[i].isRepeated())
                continue;
            choices[i].count = 2;
            add();
            choices[i].count = 1;
        }
        // "pppooouuuffffff": a run twice as long as the others is two letters.
        std::size_t shortest = m_slots.empty() ? 0 : m_slots.front().count;
        for (const Slot& slot : m_slots)
            shortest = std::min(shortest, slot.count);
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            choices[i].count = m_slots[i].count >= 2 * shortest ? 2 : 1;
        add();
        for (Choice& choice : choices)
            choice.count = 2;
        add();
    }
    return forms;
}

} // namespace greffier::text
