#pragma once
#include "core/rules/accents.h"
#include "core/rules/syntax.h"
#include "core/rules/text_view.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::rules {

// The forms of one or more paradigms ("con|conne|cons"), looked up by folded token (RULES.md §3, DECISIONS 18).
// Immutable.
class FormSet {
public:
    explicit FormSet(AccentMode accents) : m_accents(accents) {}
    FormSet(const std::vector<std::string>& forms, AccentMode accents) : m_accents(accents) { add(forms); }
    // Adds one paradigm; its forms excuse each other's missing accents, not those of another.
    void add(const std::vector<std::string>& forms);
    bool isEmpty() const { return m_forms.empty(); }

    // The reading in which the token is one of the forms; nothing where it is none.
    std::optional<text::ReadingKind> match(const text::Token& token, const TextView& view) const
    {
        return mayMatch(token) ? matchClosely(token, view) : std::nullopt;
    }
    // True if the plain form of some tokens is one of the forms, or one of what these stand for in the plain reading.
    bool matches(const text::PlainForm& plain, const TextView& view) const;
    // The folded forms, each a literal that any matching token or plain form holds.
    std::vector<std::string> literals() const;

private:
    struct Form {
        std::string written;
        std::string readable;
        AccentedForm letters;
        bool isBareSafe = false; // without its accents it is no other French word
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view folded) const { return std::hash<std::string_view>()(folded); }
    };
    using Forms = std::unordered_map<std::string, std::vector<Form>, Hash, std::equal_to<>>; // by folded form
    // Nearly every token of a text is another word, and its length, first and last byte show it.
    bool mayMatch(const text::Token& token) const
    {
        const bool isOther = token.kind != text::TokenKind::Elision && token.alternatives.empty();
        return !isOther || mayBe(token.folded);
    }
    bool mayBe(std::string_view folded) const
    {
        const std::size_t shape = shapeOf(folded);
        return (m_shapes[shape / 64] >> (shape % 64) & 1U) != 0;
    }
    static std::size_t shapeOf(std::string_view folded)
    {
        if (folded.empty())
            return 0;
        const auto first = static_cast<unsigned char>(folded.front());
        const auto last = static_cast<unsigned char>(folded.back());
        return (first * 29U + last * 5U + folded.size() * 131U) % kShapes;
    }
    std::optional<text::ReadingKind> matchClosely(const text::Token& token, const TextView& view) const;
    Forms::const_iterator find(std::string_view folded) const; // among m_forms
    bool isAccepted(const Form& form, AccentedForm::Fit fit, const TextView& view) const;

    Forms m_forms;
    Forms m_plain; // what forms that are disguised themselves stand for ("looool"); compared with plain forms alone
    static constexpr std::size_t kShapes = 1'024;
    std::array<std::uint64_t, kShapes / 64> m_shapes{}; // a bit for the shape of each folded form
    AccentMode m_accents;
};

// A phrase: one set of forms per word, in order.
using Slots = std::vector<FormSet>;
Slots makeSlots(std::string_view phrase, AccentMode accents);

std::vector<std::string> splitForms(std::string_view paradigm); // at '|', without blanks around
bool isPhrase(std::string_view entry);                          // of more than one word

// Why the tokenizer could never give this: what should be written instead (may be empty). Nothing where it is right.
std::optional<std::string> badWord(std::string_view paradigm);
std::optional<std::string> badPhrase(std::string_view phrase);
std::optional<std::string> badMasked(std::string_view paradigm);

} // namespace greffier::rules
