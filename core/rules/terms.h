#pragma once
#include "core/rules/literal.h"
#include "core/rules/syntax.h"
#include "core/rules/text_view.h"

#include <memory>
#include <vector>

namespace greffier::rules {

// A literal condition made ready: word, phrase, list, regex, masked, starts or ends. Immutable.
class Term {
public:
    virtual ~Term() = default;
    virtual Matches find(const TextView& view) const = 0;
    // Literals of which any text that the term matches holds at least one (in its folded reading, or among the forms that
    // inclusive writing stands for).
    virtual Literals literals() const = 0;
};

// Never null for a node whose keyword is one of those above and whose forms and patterns were checked when parsing.
std::unique_ptr<Term> makeTerm(const Node& node, const WordLists& lists);

// The kinds that have files of their own.
std::unique_ptr<Term> makeMaskedTerm(const Node& node);
std::unique_ptr<Term> makeRegexTerm(const Node& node);
std::unique_ptr<Term> makeDomainTerm(const Node& node);
std::unique_ptr<Term> makePiiTerm(const Node& node);

// Sorts by start and keeps the longest of those that begin at one place.
void sortMatches(std::vector<Match>& matches);

} // namespace greffier::rules
