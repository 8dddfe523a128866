#include "core/rules/forms.h"

#include "core/rules/french_words.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <set>

namespace greffier::rules {
namespace {

using text::ReadingKind;
using text::Token;
using text::TokenKind;

constexpr std::string_view kBlanks = " \t\r\n";

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

// "l'" and the "l" of "l humour" are the same elision.
std::string_view bareElision(std::string_view folded)
{
    while (!folded.empty() && (folded.back() == '\'' || folded.back() == ' '))
        folded.remove_suffix(1);
    return folded;
}

bool isWordLike(const Token& token)
{
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number || token.kind == TokenKind::Elision;
}

// Forms are told apart from phrases by how the text itself would be read.
text::TokenText wordTokens(std::string_view text)
{
    text::TokenText words = text::tokenise(text);
    std::erase_if(words.tokens, [](const Token& token) { return !isWordLike(token); });
    return words;
}

// The words of a phrase, blanks around '|' taken in: "sale | sales porc" has two.
std::vector<std::string> words(std::string_view phrase)
{
    std::vector<std::string> result;
    std::string word;
    bool isJoined = false; // the next text belongs to the same word
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (kBlanks.find(phrase[i]) == std::string_view::npos) {
            const bool isBar = phrase[i] == '|';
            if (!isBar && !isJoined && i > 0 && kBlanks.find(phrase[i - 1]) != std::string_view::npos && !word.empty()) {
                result.push_back(word);
                word.clear();
            }
            word += phrase[i];
            isJoined = isBar;
        }
    }
    if (!word.empty())
        result.push_back(word);
    return result;
}

bool isOnlyOtherWord(const std::string& folded, const std::set<std::string>& own)
{
    const std::vector<std::string> all = frenchWords(folded);
    return std::all_of(all.begin(), all.end(), [&](const std::string& word) { return own.count(word) != 0; });
}

} // namespace

void FormSet::add(const std::vector<std::string>& forms)
{
    std::set<std::string> own;
    for (const std::string& form : forms)
        own.insert(lowered(text::makeReadable(form)));
    for (const std::string& form : forms) {
        const std::string readable = text::makeReadable(form);
        Form entry{form, readable, AccentedForm(readable), false};
        const std::string folded(bareElision(text::fold(form)));
        entry.isBareSafe = entry.letters.hasMarks() && isOnlyOtherWord(folded, own); // nothing is missing of a form without
        if (text::mayHavePlainForms(form)) {
            for (const text::PlainForm& plain : text::tokenise(form).plain) {
                if (!plain.isMasked)
                    m_plain[plain.folded].push_back({form, plain.readable, AccentedForm(plain.readable), true});
            }
        }
        const std::size_t shape = shapeOf(folded);
        m_shapes[shape / 64] |= std::uint64_t{1} << (shape % 64);
        m_forms[folded].push_back(std::move(entry));
    }
}

FormSet::Forms::const_iterator FormSet::find(std::string_view folded) const
{
    return mayBe(folded) ? m_forms.find(folded) : m_forms.end();
}

bool FormSet::isAccepted(const Form& form, AccentedForm::Fit fit, const TextView& view) const
{
    if (fit == AccentedForm::Fit::Same || m_accents == AccentMode::Ignore)
        return true;
    if (fit == AccentedForm::Fit::Contradictory || m_accents == AccentMode::Strict)
        return false;
    return form.isBareSafe || view.leavesAccentsOut();
}

std::optional<ReadingKind> FormSet::matchClosely(const Token& token, const TextView& view) const
{
    if (!isWordLike(token))
        return std::nullopt;
    std::optional<ReadingKind> best;
    const auto consider = [&best](ReadingKind reading) {
        if (!best || reading < *best)
            best = reading;
    };
    const auto found = token.kind == TokenKind::Elision ? find(bareElision(token.folded)) : find(token.folded);
    if (found != m_forms.end()) {
        const AccentedForm letters(token.readable);
        for (const Form& form : found->second) {
            if (!isAccepted(form, form.letters.fit(letters), view))
                continue;
            const bool isReadable = form.readable == token.readable;
            const bool isRaw = isReadable && view.written(token.exact) == form.written;
            consider(isRaw ? ReadingKind::Raw : isReadable ? ReadingKind::Readable : ReadingKind::Folded);
        }
    }
    for (const std::string& alternative : token.alternatives) {
        const auto inclusive = m_forms.find(alternative);
        if (inclusive == m_forms.end() || best)
            continue;
        // Only the stem before the first sign of inclusive writing has the accents that were written.
        const std::size_t stem = token.readable.find_first_of("(./-\xC2\xE2");
        const AccentedForm letters(token.readable.substr(0, stem));
        for (const Form& form : inclusive->second) {
            if (isAccepted(form, form.letters.fit(letters), view))
                consider(ReadingKind::Folded);
        }
    }
    return best;
}

bool FormSet::matches(const text::PlainForm& plain, const TextView& view) const
{
    if (plain.isMasked)
        return false;
    AccentedForm letters(plain.readable);
    letters.forgetMarks(plain.anyAccent);
    for (const Forms* forms : {&m_forms, &m_plain}) {
        const auto found = forms->find(plain.folded);
        if (found == forms->end())
            continue;
        const bool isFound = std::any_of(found->second.begin(), found->second.end(), [&](const Form& form) {
            return isAccepted(form, form.letters.fit(letters), view);
        });
        if (isFound)
            return true;
    }
    return false;
}

std::vector<std::string> FormSet::literals() const
{
    std::vector<std::string> all;
    for (const Forms* forms : {&m_forms, &m_plain}) {
        for (const auto& [folded, same] : *forms)
            all.push_back(folded);
    }
    return all;
}

std::vector<std::string> splitForms(std::string_view paradigm)
{
    std::vector<std::string> forms;
    std::size_t at = 0;
    while (at <= paradigm.size()) {
        const std::size_t bar = std::min(paradigm.find('|', at), paradigm.size());
        forms.push_back(trimmed(paradigm.substr(at, bar - at)));
        at = bar + 1;
    }
    return forms;
}

bool isPhrase(std::string_view entry)
{
    const std::vector<std::string> parts = words(entry);
    return parts.size() != 1 || (splitForms(entry).size() == 1 && wordTokens(entry).tokens.size() > 1);
}

Slots makeSlots(std::string_view phrase, AccentMode accents)
{
    Slots slots;
    for (const std::string& word : words(phrase)) {
        const std::vector<std::string> forms = splitForms(word);
        const text::TokenText own = forms.size() == 1 ? wordTokens(forms[0]) : text::TokenText();
        if (own.tokens.size() < 2) {
            slots.emplace_back(forms, accents);
            continue;
        }
        for (const Token& token : own.tokens) // "l'humour": the elision and the word
            slots.emplace_back(std::vector<std::string>{std::string(token.readable)}, accents);
    }
    return slots;
}

std::optional<std::string> badWord(std::string_view paradigm)
{
    for (const std::string& form : splitForms(paradigm)) {
        const text::TokenText read = text::tokenise(form);
        if (read.tokens.size() == 1 && isWordLike(read.tokens[0]))
            continue;
        return wordTokens(form).tokens.size() > 1 ? "phrase(\"" + form + "\")" : std::string();
    }
    return std::nullopt;
}

std::optional<std::string> badPhrase(std::string_view phrase)
{
    const std::vector<std::string> parts = words(phrase);
    if (parts.empty())
        return std::string();
    for (const std::string& part : parts) {
        const std::vector<std::string> forms = splitForms(part);
        for (const std::string& form : forms) {
            const text::TokenText read = text::tokenise(form);
            const std::vector<Token>& tokens = read.tokens;
            const bool isWhole = !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), isWordLike);
            if (!isWhole || (tokens.size() > 1 && forms.size() > 1))
                return std::string();
        }
    }
    return std::nullopt;
}

std::optional<std::string> badMasked(std::string_view paradigm)
{
    for (const std::string& form : splitForms(paradigm)) {
        // One letter and one mask is no word that could be told.
        if (badWord(form) || text::codePointCount(form) < 3)
            return std::string();
    }
    return std::nullopt;
}

} // namespace greffier::rules
