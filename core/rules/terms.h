#pragma once
#include "core/rules/syntax.h"
#include "core/rules/text_view.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace greffier::rules {

// A literal condition made ready: word, phrase, list, regex, masked, starts or ends. Immutable.
class Term {
public:
    virtual ~Term() = default;
    virtual Matches find(const TextView& view) const = 0;
    // Folded literals of which any text that the term matches holds at least one (in its folded reading, as a
    // substring, or in an inclusive form, see Prefilter); nothing where no such set is known.
    virtual std::optional<std::vector<std::string>> literals() const = 0;
};

// Never null for a node whose keyword is one of those above and whose forms and patterns were checked when parsing.
std::unique_ptr<Term> makeTerm(const Node& node, const WordLists& lists);

// The two kinds that have files of their own.
std::unique_ptr<Term> makeMaskedTerm(const Node& node);
std::unique_ptr<Term> makeRegexTerm(const Node& node);

// Sorts by start and keeps the longest of those that begin at one place.
void sortMatches(std::vector<Match>& matches);

} // namespace greffier::rules
