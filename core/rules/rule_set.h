#pragma once
#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/evidence/hit.h"
#include "core/rules/candidate_finder.h"
#include "core/rules/condition.h"
#include "core/rules/facts.h"
#include "core/rules/pack.h"

#include <memory>
#include <string>
#include <vector>

namespace greffier::rules {

// What evaluating one rule on one comment gave.
struct Outcome {
    std::size_t rule = 0; // index in rules()
    evidence::Truth truth = evidence::Truth::False;
    text::ReadingKind reading = text::ReadingKind::Readable;
    std::vector<base::Span> spans; // exact code points, ascending, merged
};

// Rules compiled together: one multi-pattern matcher over the folded text picks candidates, tokens and conditions
// decide. Draft and retired rules are left out. Immutable; each scanning thread asks for its own Matcher.
class RuleSet {
public:
    // Errors: BadExpression where rules refer to each other in a circle; PackInvalid for two rules of one full id.
    // `previous`: a set whose conditions are taken over where they are the same.
    static base::Result<RuleSet> compile(std::vector<Rule> rules, const RuleSet* previous = nullptr);
    // Several versions of rules side by side, one group after the other in rules(): those of a group see each other alone.
    static base::Result<RuleSet> compileGroups(std::vector<std::vector<Rule>> groups, const RuleSet* previous = nullptr);
    RuleSet(RuleSet&&) noexcept;
    RuleSet& operator=(RuleSet&&) noexcept;
    ~RuleSet();

    const std::vector<Rule>& rules() const;
    // Over the rules' digests and the engine version: what hits are stamped with.
    base::Digest digest() const;
    // A rule's version as hits are kept for: its own digest, those of the rules that it asks for, the engine.
    base::Digest version(std::size_t rule) const;
    Scope scope(std::size_t rule) const; // with that of the rules it asks for
    bool isLive(std::size_t rule) const; // active or watched: what a scan runs
    // True where a condition asks for what an act can change (decisions, labels, asserted facts): then hits age with acts.
    bool dependsOnJournal() const;

    // Evaluates on one comment after the other; for one thread.
    class Matcher {
    public:
        virtual ~Matcher() = default;
        // Every rule whose truth is not False (True, Unknown and Indeterminate are told apart by the caller).
        virtual std::vector<Outcome> evaluate(const Facts& facts, Surroundings& around) = 0;

        // The same in two stages, for many comments: the rules that may be anything but false on each of the rows,
        // and then a row's candidates [first, last) evaluated. What is no candidate is false.
        // `sketches`: set to those of the rows, or null.
        virtual const std::vector<Candidate>& candidates(const std::vector<CommentRow>& rows,
                                                         std::vector<WordSketch>* sketches) = 0;
        // Gives the folded texts of those rows (none where no rule needs them) for others, whose memory is used again.
        virtual void swapTexts(text::FoldedTexts& texts) = 0;
        virtual void evaluate(std::string_view text, FactsSource& facts, Surroundings& around, const Candidate* first,
                              const Candidate* last, std::vector<Outcome>& outcomes) = 0;

        // The whole tree for one rule, hit or miss. `language` chooses titles and keywords ("fr", "en").
        virtual evidence::Explanation explain(std::size_t rule, const Facts& facts, Surroundings& around,
                                              std::string_view language) = 0;
    };
    // The first stage for the rules with `isAsked` (one per rule); the others are evaluated only where those ask for them.
    // Must not outlive the set.
    std::shared_ptr<const CandidateFinder> finder(const std::vector<char>& isAsked) const;
    std::unique_ptr<Matcher> matcher(std::shared_ptr<const CandidateFinder> finder) const; // must not outlive the set
    std::unique_ptr<Matcher> matcher() const; // of all rules

private:
    struct Private;
    explicit RuleSet(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// One expression applied to single comments (filter bar, views, --where). Same semantics as a rule's condition.
class Filter {
public:
    explicit Filter(Expression expression);
    Filter(Filter&&) noexcept;
    Filter& operator=(Filter&&) noexcept;
    ~Filter();
    evidence::Truth test(const Facts& facts, Surroundings& around);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

constexpr int kEngineVersion = 3; // raised when the same rule may give other hits

} // namespace greffier::rules
