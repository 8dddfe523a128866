#pragma once
#include "core/rules/condition.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

// The literals of which a comment must hold at least one for the condition to be anything but false; nothing where no
// such set is known and the condition has to be evaluated on every comment. How it is derived:
// - a literal term gives its folded forms (a phrase those of its rarest word, a masked word its beginnings with each
//   mask character); forms of one letter and regular expressions give nothing;
// - `and` takes the smallest set of its members, `or` the union of all of them, if all have one;
// - near, in_quote(x), outside_quote(x) and count(x) > n pass on what their arguments need;
// - negations, fields, the thread and everything that can be unknown without text give nothing.
std::optional<std::vector<std::string>> requiredLiterals(const ReadyNode& node);

// One multi-pattern matcher (Hyperscan's pure literal mode) over the folded texts: which rules can a comment concern?
// Never leaves a rule out that would not be false. Where the machine cannot run Hyperscan, every rule is a candidate.
class Prefilter {
public:
    // One entry per rule, as requiredLiterals() gave it.
    explicit Prefilter(const std::vector<std::optional<std::vector<std::string>>>& required);
    ~Prefilter();
    Prefilter(const Prefilter&) = delete;
    Prefilter& operator=(const Prefilter&) = delete;

    // What one thread needs to scan; must not outlive the prefilter.
    class Scratch {
    public:
        explicit Scratch(const Prefilter& filter);
        ~Scratch();
        Scratch(const Scratch&) = delete;
        Scratch& operator=(const Scratch&) = delete;

    private:
        friend class Prefilter;
        struct Private;
        std::unique_ptr<Private> d;
    };

    // Sets `isCandidate` (one per rule). Tokenises the comment only where a word may be written in pieces.
    void scan(Subject& subject, Scratch& scratch, std::vector<char>& isCandidate) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// True where tokens may have forms that are no substring of the folded text: inclusive writing ("patient·e·s") and
// words spelled out ("c o n"). May be true for nothing, never false for something.
bool mayHideForms(std::string_view folded);

} // namespace greffier::rules
