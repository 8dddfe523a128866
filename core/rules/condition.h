#pragma once
#include "core/base/digest.h"
#include "core/rules/facts.h"
#include "core/rules/pattern.h"
#include "core/rules/terms.h"
#include "core/rules/truth.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace greffier::rules {

// A node made ready for evaluation. `term`: for the literal conditions; `about`: what `it` or a bare in_quote speaks of.
struct ReadyNode {
    const Node* node = nullptr;
    std::vector<std::unique_ptr<ReadyNode>> children;
    std::unique_ptr<Term> term;
    std::optional<Pattern> pattern;     // Compare with `matches`
    std::string folded;                 // Compare with `contains`, and search words: the text to look for
    std::size_t slot = 0;               // where a comment's matches of this term are remembered
    const ReadyNode* about = nullptr;
    std::optional<std::size_t> rule;    // hit(…): the rule of the same set
};

// What else than the text of a rule can change its answers: what a condition looks at. Each includes those before it.
enum class Scope {
    Comment,   // the comment as captured and those above it
    Asserted,  // what people assert where nothing was captured
    Case       // other comments, decisions, labels, hits of the last scan
};

// A whole condition made ready. Immutable; keeps its expression alive.
class Condition {
public:
    // `resolve` gives the index of the rule that hit(name) means, or nothing where it is not of the set.
    using Resolve = std::function<std::optional<std::size_t>(std::string_view name)>;
    explicit Condition(Expression expression, const Resolve& resolve = {});

    const Expression& expression() const { return m_expression; }
    const base::Digest& digest() const { return m_digest; } // the expression's
    const ReadyNode& root() const { return *m_root; }
    std::size_t slots() const { return m_slots; }
    const std::vector<std::size_t>& rulesAskedFor() const { return m_rules; } // by hit(…), anywhere in the condition
    bool asksRules() const { return m_asksRules; } // has hit(…), of the same set or not
    bool asksJournal() const { return m_asksJournal; } // its answer may change with an act: decisions, labels, asserted facts
    Scope scope() const { return m_scope; } // without that of the rules it asks for

private:
    std::unique_ptr<ReadyNode> prepare(const Node& node, const Resolve& resolve);
    void prepareText(ReadyNode& ready, const Node& node);

    Expression m_expression;
    base::Digest m_digest;
    std::unordered_map<const Node*, const ReadyNode*> m_byNode; // while preparing
    std::size_t m_slots = 0;
    std::vector<std::size_t> m_rules;
    bool m_asksRules = false;
    bool m_asksJournal = false;
    Scope m_scope = Scope::Comment;
    std::unique_ptr<ReadyNode> m_root;
};

// What a condition found in one comment.
struct Answer {
    evidence::Truth truth = evidence::Truth::False;
    std::vector<Match> found;    // what speaks for it
    std::vector<Match> dropped;  // found by a term, but quoted where the condition wants it outside quotations
};

// One comment under evaluation: its text, tokenised when first asked for, and its facts, which may be made only then too.
class Subject {
public:
    explicit Subject(const Facts& facts) : m_facts(&facts), m_view(facts.text) {}
    Subject(std::string_view text, FactsSource& source, TextView::Known known) : m_source(&source), m_view(text, known) {}
    const Facts& facts()
    {
        if (!m_facts)
            m_facts = &m_source->facts();
        return *m_facts;
    }
    const TextView& view() const { return m_view; }
    // Does the stretch (code points of the exact text) stand in words that an earlier comment of another author had?
    bool isRepeated(base::Span span, Surroundings& around);

private:
    const Facts* m_facts = nullptr;
    FactsSource* m_source = nullptr;
    TextView m_view;
    struct Words {
        text::ReadText folded;
        std::vector<text::HashedWord> all;
    };
    const Words& words();
    bool mayBeRepeated(base::Span span, Surroundings& around);
    std::vector<base::Span> repeated(Surroundings& around);
    std::optional<Words> m_words;
    int m_questions = 0; // that mayBeRepeated() said no to
    std::optional<std::vector<base::Span>> m_repeated; // stretches of whole words
};

// What one rule may spend on one comment, ancestors and replies included. A step is a condition evaluated, a token (for a
// pattern: a code point) read by a term or a pair of words compared; another comment asked counts as fifty. The same on
// every machine.
class Budget {
public:
    static constexpr std::int64_t kSteps = 2'000'000;

    void charge(std::int64_t steps) { m_spent = isOver() ? m_spent : m_spent + steps; }
    bool isOver() const { return m_spent > kSteps; }
    std::int64_t spent() const { return m_spent; }

private:
    std::int64_t m_spent = 0;
};

// Answers hit(…) for a rule of the same set on a comment.
class HitSource {
public:
    virtual ~HitSource() = default;
    virtual evidence::Truth ruleHits(std::size_t rule, Subject& subject, Budget& budget) = 0;
};

// Evaluates one condition on one comment. Pure: the same arguments give the same answer, in any order. Beyond the budget
// everything that is still to be evaluated is indeterminate.
class Evaluator {
public:
    Evaluator(const Condition& condition, Subject& subject, Surroundings& around, Budget& budget, HitSource* hits = nullptr);

    Answer evaluate(const ReadyNode& node);
    Answer run() { return evaluate(m_condition.root()); }
    // The number that a Compare measured, × 1000; nothing where the field is no number or has no value.
    std::optional<std::int64_t> measured(const ReadyNode& node);
    // Words between the two nearest matches of near(a, b).
    std::optional<std::int32_t> nearest(const ReadyNode& node);

private:
    const Matches& matchesOf(const ReadyNode& term); // of a literal term, remembered
    Answer term(const ReadyNode& node);
    Answer condition(const ReadyNode& node);
    Answer compare(const ReadyNode& node);
    Answer field(const ReadyNode& node);
    // near, same_sentence, before
    Answer pair(const ReadyNode& node);
    bool isQuoted(base::Span span);
    // What in_quote and outside_quote ask about, told apart by where it stands.
    struct Quoted {
        evidence::Truth allInside;
        std::vector<Match> inside, outside;
    };
    Quoted quoted(const ReadyNode& node);
    Answer join(const ReadyNode& node, bool isAll);
    evidence::Truth flag(const ReadyNode& node);
    evidence::Truth parentHolds(const ReadyNode& node);
    evidence::Truth ancestorHolds(const ReadyNode& node);
    evidence::Truth replyHolds(const ReadyNode& node);
    evidence::Truth holdsFor(const ReadyNode& node, const Facts& other);
    evidence::Truth compareText(const ReadyNode& node, const std::string& value);
    evidence::Truth compareReplyTo(const ReadyNode& node);
    evidence::Truth hits(const ReadyNode& node);
    // The number that a condition measures, × 1000; nothing, and the truth of any comparison, where there is none.
    std::optional<std::int64_t> value(const ReadyNode& node, evidence::Truth& whyNot);
    std::optional<std::int64_t> threadValue(const ReadyNode& node, evidence::Truth& whyNot);
    std::optional<std::int64_t> authorValue(const ReadyNode& node, evidence::Truth& whyNot);
    std::optional<std::int64_t> gapToParent(evidence::Truth& whyNot);

    const Condition& m_condition;
    Subject& m_subject;
    Surroundings& m_around;
    Budget& m_budget;
    HitSource* m_hits;
    std::vector<std::optional<Matches>> m_matches; // by slot
};

} // namespace greffier::rules
