#include "core/rules/terms.h"

#include "core/rules/forms.h"

#include <algorithm>

namespace greffier::rules {
namespace {

using text::ReadingKind;
using text::Token;
using text::TokenKind;

enum class Anchor { None, Start, End };

// Words of one form set, and phrases: what word, phrase, list, starts and ends have in common.
class WordsTerm final : public Term {
public:
    WordsTerm(const Node& node, const std::vector<std::string>& entries)
        : m_gap(node.keyword == Keyword::Phrase ? node.distance : 0),
          m_anchor(node.keyword == Keyword::Starts ? Anchor::Start
                   : node.keyword == Keyword::Ends ? Anchor::End
                                                   : Anchor::None),
          m_words(node.accents)
    {
        std::vector<std::string> forms;
        for (const std::string& entry : entries) {
            if (isPhrase(entry))
                m_phrases.push_back(makeSlots(entry, node.accents));
            else if (m_anchor != Anchor::None)
                m_phrases.push_back({FormSet(splitForms(entry), node.accents)});
            else
                m_words.add(splitForms(entry));
        }
    }

    Matches find(const TextView& view) const override
    {
        Matches matches;
        const auto& tokens = view.tokens();
        for (std::size_t i = 0; !m_words.isEmpty() && i < tokens.size(); ++i) {
            if (const auto reading = m_words.match(tokens[i], view))
                matches.found.push_back({tokens[i].exact, *reading});
        }
        if (!m_words.isEmpty())
            findPlain(view, matches.found);
        for (const Slots& slots : m_phrases) {
            for (std::size_t first = 0; first < tokens.size(); ++first)
                findPhrase(slots, first, view, matches.found);
        }
        sortMatches(matches.found);
        return matches;
    }

    // A phrase alone needs every one of its words; among others it is known by its rarest.
    Literals literals() const override
    {
        Literals all;
        const auto add = [](LiteralSet& set, const FormSet& forms) {
            for (const std::string& form : forms.literals())
                set.push_back({form, LiteralPlace::Word});
        };
        if (m_words.isEmpty() && m_phrases.size() == 1) {
            for (const FormSet& slot : m_phrases.front())
                add(all.emplace_back(), slot);
            return all;
        }
        add(all.emplace_back(), m_words);
        for (const Slots& slots : m_phrases)
            add(all.back(), rarest(slots));
        return all;
    }

private:
    // A place in the phrase: the next slot, the next token, words skipped since the last slot, weakest reading.
    struct State {
        std::size_t slot;
        std::size_t token;
        std::int32_t skipped;
        ReadingKind reading;
        std::int32_t form; // the last plain form among its words, or -1
    };

    // The word of the phrase whose shortest form is the longest.
    static const FormSet& rarest(const Slots& slots)
    {
        const auto shortest = [](const FormSet& slot) {
            std::size_t length = std::string::npos;
            for (const std::string& literal : slot.literals())
                length = std::min(length, literal.size());
            return length;
        };
        return *std::max_element(slots.begin(), slots.end(),
                                 [&](const FormSet& a, const FormSet& b) { return shortest(a) < shortest(b); });
    }

    void findPlain(const TextView& view, std::vector<Match>& found) const
    {
        const std::vector<text::PlainForm>& all = view.text().plain;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (m_words.matches(all[i], view))
                found.push_back({all[i].exact, ReadingKind::Plain, static_cast<std::int32_t>(i)});
        }
    }

    static bool isJoint(const Token& token)
    {
        return token.kind == TokenKind::Symbol
               && (token.readable == "-" || token.readable == "'" || token.readable == "\u2010"
                   || token.readable == "\u2011");
    }

    // Every state reached from `state` by taking its token as the next word or words of the phrase.
    void takeToken(const Slots& slots, const State& state, const TextView& view, std::vector<State>& reached) const
    {
        const Token& token = view.tokens()[state.token];
        if (const auto reading = slots[state.slot].match(token, view))
            reached.push_back({state.slot + 1, state.token + 1, 0, std::max(state.reading, *reading), state.form});
        for (const text::PlainForm& plain : view.plainForms(state.token)) {
            if (slots[state.slot].matches(plain, view))
                reached.push_back({state.slot + 1, plain.lastToken + 1, 0, ReadingKind::Plain,
                                   static_cast<std::int32_t>(&plain - view.text().plain.data())});
        }
        // "secret-médical" is one token: it may stand for several words of the phrase, but only whole.
        const std::vector<Token>& parts = view.parts(state.token);
        if (parts.size() < 2 || slots.size() < 2 || state.slot + parts.size() > slots.size())
            return;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!slots[state.slot + i].match(parts[i], view))
                return;
        }
        reached.push_back({state.slot + parts.size(), state.token + 1, 0, std::max(state.reading, ReadingKind::Folded),
                           state.form});
    }

    // The shortest match that begins with token `first`. States are worked off in the order of their tokens, and per
    // slot and token only the one with the fewest skipped words matters, so the work is slots × (gap + 1) per start.
    void findPhrase(const Slots& slots, std::size_t first, const TextView& view, std::vector<Match>& found) const
    {
        const auto& tokens = view.tokens();
        if (tokens[first].kind == TokenKind::Symbol && view.text().plain.empty())
            return;
        std::vector<State> states;
        takeToken(slots, {0, first, 0, ReadingKind::Raw, -1}, view, states);
        for (std::size_t i = 0; i < states.size(); ++i) {
            const State state = states[i];
            if (state.slot == slots.size()) {
                if (isAnchored(first, state.token, view))
                    found.push_back({{tokens[first].exact.start, tokens[state.token - 1].exact.end}, state.reading, state.form});
                return;
            }
            if (state.token >= tokens.size())
                continue;
            std::vector<State> reached;
            takeToken(slots, state, view, reached);
            const Token& token = tokens[state.token];
            if (isJoint(token))
                reached.push_back({state.slot, state.token + 1, state.skipped, state.reading, state.form});
            else if (token.kind != TokenKind::Symbol && state.skipped < m_gap)
                reached.push_back({state.slot, state.token + 1, state.skipped + 1, state.reading, state.form});
            for (const State& next : reached)
                insert(states, i + 1, next);
        }
    }

    static void insert(std::vector<State>& states, std::size_t from, const State& state)
    {
        const auto begin = states.begin() + static_cast<std::ptrdiff_t>(from);
        const auto same = std::find_if(begin, states.end(), [&](const State& other) {
            return other.slot == state.slot && other.token == state.token;
        });
        if (same != states.end()) {
            if (state.skipped < same->skipped)
                *same = state;
            return;
        }
        // Complete phrases first among those that end at one token.
        const auto place = std::find_if(begin, states.end(), [&](const State& other) {
            return other.token > state.token || (other.token == state.token && other.slot < state.slot);
        });
        states.insert(place, state);
    }

    bool isAnchored(std::size_t first, std::size_t end, const TextView& view) const
    {
        const auto isSymbol = [](const Token& token) { return token.kind == TokenKind::Symbol; };
        const auto begin = view.tokens().begin();
        const auto at = [&](std::size_t index) { return begin + static_cast<std::ptrdiff_t>(index); };
        if (m_anchor == Anchor::Start)
            return std::all_of(begin, at(first), isSymbol);
        if (m_anchor == Anchor::End)
            return std::all_of(at(end), view.tokens().end(), isSymbol);
        return true;
    }

    std::int32_t m_gap;
    Anchor m_anchor;
    FormSet m_words; // the entries of one word
    std::vector<Slots> m_phrases;
};

} // namespace

void sortMatches(std::vector<Match>& matches)
{
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        if (a.span.start != b.span.start)
            return a.span.start < b.span.start;
        return a.span.end != b.span.end ? a.span.end > b.span.end : a.reading < b.reading;
    });
    matches.erase(std::unique(matches.begin(), matches.end(),
                              [](const Match& a, const Match& b) { return a.span.start == b.span.start; }),
                  matches.end());
}

std::unique_ptr<Term> makeTerm(const Node& node, const WordLists& lists)
{
    if (node.keyword == Keyword::Masked)
        return makeMaskedTerm(node);
    if (node.keyword == Keyword::Regex)
        return makeRegexTerm(node);
    if (node.keyword == Keyword::Domain)
        return makeDomainTerm(node);
    if (node.keyword == Keyword::Pii)
        return makePiiTerm(node);
    if (node.keyword == Keyword::List)
        return std::make_unique<WordsTerm>(node, lists.find(node.texts[0])->second);
    return std::make_unique<WordsTerm>(node, node.texts);
}

} // namespace greffier::rules
