#include "core/rules/rule_set.h"

#include "core/rules/explainer.h"
#include "core/rules/keywords.h"
#include "core/rules/prefilter.h"
#include "core/rules/rule_graph.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;
using evidence::Truth;

// A rule of a set as the engine runs it. Rules that are not live have no condition and never hit.
using Conditions = std::vector<std::shared_ptr<const Condition>>;

bool isRun(const Rule& rule)
{
    return (rule.state == RuleState::Active || rule.state == RuleState::Watch) && !rule.condition.isEmpty();
}

// The literals of every rule; a rule that is not live is always false.
std::vector<Literals> literalsOf(const Conditions& conditions, const std::vector<std::size_t>& order)
{
    std::vector<Literals> all(conditions.size(), Literals{LiteralSet{}});
    for (const std::size_t rule : order) { // those that a rule asks for stand before it
        if (conditions[rule])
            all[rule] = requiredLiterals(conditions[rule]->root(), [&all](std::size_t other) { return all[other]; });
    }
    return all;
}

base::Digest digestOf(const std::vector<Rule>& rules, const Conditions& conditions)
{
    std::set<std::string> lines;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (conditions[i])
            lines.insert(rules[i].fullId() + " " + base::toHex(conditions[i]->digest()));
    }
    base::Sha256 sha;
    sha.addField(std::int64_t{kEngineVersion});
    for (const std::string& line : lines)
        sha.addField(line);
    return sha.result();
}

// The conditions of a set that mean the same in any other, by their expressions.
class Reusable {
public:
    explicit Reusable(const Conditions& conditions)
    {
        for (const auto& condition : conditions) {
            if (condition && !condition->asksRules())
                m_known.emplace(condition->expression().root(), condition);
        }
    }
    // Null where there is none.
    std::shared_ptr<const Condition> of(const Expression& expression) const
    {
        const auto known = m_known.find(expression.root());
        return known == m_known.end() ? nullptr : known->second;
    }

private:
    std::unordered_map<const Node*, std::shared_ptr<const Condition>> m_known;
};

} // namespace

struct RuleSet::Private {
    Private(std::vector<Rule> all, Conditions ready, const std::vector<std::size_t>& order)
        : rules(std::move(all)), conditions(std::move(ready)),
          literals(literalsOf(conditions, order)), digest(digestOf(rules, conditions))
    {
        describe(order);
    }

    std::vector<Rule> rules;
    Conditions conditions;
    // Those that a rule asks for stand before it in the order.
    void describe(const std::vector<std::size_t>& order);

    std::vector<Literals> literals; // one per rule, as all that follows
    std::vector<base::Digest> versions;
    std::vector<Scope> scopes;
    base::Digest digest;
};

void RuleSet::Private::describe(const std::vector<std::size_t>& order)
{
    versions.resize(rules.size());
    scopes.resize(rules.size(), Scope::Comment);
    for (const std::size_t rule : order) {
        if (!conditions[rule])
            continue;
        base::Sha256 sha;
        sha.addField(std::int64_t{kEngineVersion}).addField(rules[rule].fullId());
        sha.addField(base::toHex(conditions[rule]->digest()));
        scopes[rule] = conditions[rule]->scope();
        for (const std::size_t other : conditions[rule]->rulesAskedFor()) {
            sha.addField(conditions[other] ? base::toHex(versions[other]) : std::string());
            scopes[rule] = std::max(scopes[rule], scopes[other]);
        }
        versions[rule] = sha.result();
    }
}


namespace {

// The facts of a comment that are there already.
class ReadyFacts final : public FactsSource {
public:
    explicit ReadyFacts(const Facts& facts) : m_facts(facts) {}
    const Facts& facts() override { return m_facts; }

private:
    const Facts& m_facts;
};

// Evaluates the rules of a set on one comment after the other.
class SetMatcher final : public RuleSet::Matcher, private HitSource {
public:
    SetMatcher(const std::vector<Rule>& rules, const Conditions& conditions, std::shared_ptr<const CandidateFinder> finder)
        : m_rules(rules), m_conditions(conditions), m_finder(std::move(finder)), m_scratch(*m_finder), m_known(rules.size())
    {
    }

    std::vector<Outcome> evaluate(const Facts& facts, Surroundings& around) override
    {
        const std::vector<Candidate>& found = candidates({{facts.text, facts.author, facts.depth, facts.parentState}}, nullptr);
        std::vector<Outcome> outcomes;
        ReadyFacts ready(facts);
        evaluate(facts.text, ready, around, found.data(), found.data() + found.size(), outcomes);
        return outcomes;
    }

    const std::vector<Candidate>& candidates(const std::vector<CommentRow>& rows, std::vector<WordSketch>* sketches) override
    {
        m_finder->find(rows, m_scratch, m_candidates, sketches);
        return m_candidates;
    }

    void swapTexts(text::FoldedTexts& texts) override { m_scratch.swapTexts(texts); }

    void evaluate(std::string_view text, FactsSource& facts, Surroundings& around, const Candidate* first,
                  const Candidate* last, std::vector<Outcome>& outcomes) override
    {
        outcomes.clear();
        Subject subject(text, facts, {first != last && first->isOrdinary, &m_spare});
        begin(subject, around);
        for (const Candidate* candidate = first; candidate != last; ++candidate) {
            const Answer answer = evaluateAlone(candidate->rule, subject);
            m_known[candidate->rule] = {m_comment, answer.truth};
            if (answer.truth != Truth::False)
                outcomes.push_back(outcomeOf(candidate->rule, answer));
        }
        m_subject = nullptr;
    }

    evidence::Explanation explain(std::size_t rule, const Facts& facts, Surroundings& around,
                                  std::string_view language) override
    {
        Subject subject(facts);
        begin(subject, around);
        evidence::Explanation explanation;
        explanation.rule = m_rules[rule].fullId();
        explanation.title = m_rules[rule].titleIn(language);
        explanation.severity = m_rules[rule].severity;
        // A draft has a condition that is not run in scans; it is explained all the same.
        const Condition own(m_rules[rule].condition);
        const Condition& condition = m_conditions[rule] ? *m_conditions[rule] : own;
        explainInto(explanation, condition, subject, around, this, language == "fr" ? Language::French : Language::English);
        m_subject = nullptr;
        return explanation;
    }

private:
    void begin(Subject& subject, Surroundings& around)
    {
        m_subject = &subject;
        m_around = &around;
        ++m_comment;
    }

    // Rules of the set see each other: on the comment under evaluation by its remembered answer, on others afresh.
    Truth ruleHits(std::size_t rule, Subject& subject, Budget& budget) override
    {
        if (!m_conditions[rule])
            return Truth::False;
        const bool isMain = &subject == m_subject;
        if (isMain && m_known[rule].comment == m_comment)
            return m_known[rule].truth;
        if (!isMain)
            return Evaluator(*m_conditions[rule], subject, *m_around, budget, this).run().truth;
        m_known[rule] = {m_comment, evaluateAlone(rule, subject).truth}; // whoever asks first, the answer is the same
        return m_known[rule].truth;
    }

    Answer evaluateAlone(std::size_t rule, Subject& subject)
    {
        Budget budget;
        return Evaluator(*m_conditions[rule], subject, *m_around, budget, this).run();
    }

    static Outcome outcomeOf(std::size_t rule, const Answer& answer)
    {
        Outcome outcome;
        outcome.rule = rule;
        outcome.truth = answer.truth;
        outcome.reading = text::ReadingKind::Raw;
        for (const Match& match : keptMatches(answer)) {
            outcome.reading = std::max(outcome.reading, match.reading);
            outcome.spans.push_back(match.span);
        }
        outcome.spans = mergedSpans(std::move(outcome.spans));
        return outcome;
    }

    const std::vector<Rule>& m_rules;
    const Conditions& m_conditions;
    const std::shared_ptr<const CandidateFinder> m_finder;
    CandidateFinder::Scratch m_scratch;
    std::vector<Candidate> m_candidates;
    text::TokenText m_spare; // memory for the tokens of the next comment
    // The last answer of each rule, and the comment under evaluation that it was given for.
    struct Known {
        std::uint64_t comment = 0;
        Truth truth = Truth::False;
    };
    std::vector<Known> m_known;
    std::uint64_t m_comment = 0;
    Subject* m_subject = nullptr;
    Surroundings* m_around = nullptr;
};

} // namespace

base::Result<RuleSet> RuleSet::compile(std::vector<Rule> rules, const RuleSet* previous)
{
    std::vector<std::vector<Rule>> one;
    one.push_back(std::move(rules));
    return compileGroups(std::move(one), previous);
}

base::Result<RuleSet> RuleSet::compileGroups(std::vector<std::vector<Rule>> groups, const RuleSet* previous)
{
    const Reusable reusable(previous != nullptr ? previous->d->conditions : Conditions());
    std::vector<Rule> rules;
    Conditions conditions;
    std::vector<std::vector<std::size_t>> asked;
    for (std::vector<Rule>& group : groups) {
        const RuleNames names(group);
        if (names.duplicate())
            return base::fail(ErrorCode::PackInvalid, *names.duplicate());
        const std::size_t first = rules.size();
        for (const Rule& rule : group) {
            conditions.push_back(nullptr);
            asked.emplace_back();
            if (!isRun(rule))
                continue;
            conditions.back() = reusable.of(rule.condition);
            if (conditions.back())
                continue;
            std::optional<Error> error;
            const auto resolve = [&](std::string_view name) -> std::optional<std::size_t> {
                const auto other = names.resolve(name, rule, error);
                return other ? std::optional(first + *other) : std::nullopt;
            };
            conditions.back() = std::make_shared<const Condition>(rule.condition, resolve);
            if (error)
                return base::fail(*error);
            asked.back() = conditions.back()->rulesAskedFor();
        }
        std::move(group.begin(), group.end(), std::back_inserter(rules));
    }
    auto order = orderRules(rules, asked);
    if (!order)
        return base::fail(order.error());
    return RuleSet(std::make_unique<Private>(std::move(rules), std::move(conditions), *order));
}

RuleSet::RuleSet(std::unique_ptr<Private> p) : d(std::move(p)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

const std::vector<Rule>& RuleSet::rules() const
{
    return d->rules;
}

base::Digest RuleSet::digest() const
{
    return d->digest;
}

base::Digest RuleSet::version(std::size_t rule) const
{
    return d->versions[rule];
}

Scope RuleSet::scope(std::size_t rule) const
{
    return d->scopes[rule];
}

bool RuleSet::isLive(std::size_t rule) const
{
    return d->conditions[rule] != nullptr;
}

bool RuleSet::dependsOnJournal() const
{
    return std::any_of(d->conditions.begin(), d->conditions.end(),
                       [](const auto& condition) { return condition && condition->asksJournal(); });
}

std::unique_ptr<RuleSet::Matcher> RuleSet::matcher() const
{
    return matcher(finder(std::vector<char>(d->rules.size(), 1)));
}

std::shared_ptr<const CandidateFinder> RuleSet::finder(const std::vector<char>& isAsked) const
{
    std::vector<Requirement> requirements(d->rules.size());
    for (std::size_t rule = 0; rule < d->rules.size(); ++rule) {
        Requirement& needed = requirements[rule];
        needed.isAsked = isAsked[rule] != 0 && d->conditions[rule];
        if (!needed.isAsked)
            continue;
        needed.literals = d->literals[rule];
        needed.gates = gatesOf(*d->conditions[rule]->root().node);
    }
    return std::make_shared<const CandidateFinder>(std::move(requirements));
}

std::unique_ptr<RuleSet::Matcher> RuleSet::matcher(std::shared_ptr<const CandidateFinder> finder) const
{
    return std::make_unique<SetMatcher>(d->rules, d->conditions, std::move(finder));
}

struct Filter::Private {
    explicit Private(Expression expression)
        : condition(expression.isEmpty() ? nullptr : std::make_unique<Condition>(std::move(expression)))
    {
    }
    std::unique_ptr<Condition> condition; // null: no condition, which every comment fulfils
};

Filter::Filter(Expression expression) : d(std::make_unique<Private>(std::move(expression))) {}
Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::~Filter() = default;

evidence::Truth Filter::test(const Facts& facts, Surroundings& around)
{
    if (!d->condition)
        return Truth::True;
    Subject subject(facts);
    Budget budget;
    return Evaluator(*d->condition, subject, around, budget).run().truth;
}

} // namespace greffier::rules
