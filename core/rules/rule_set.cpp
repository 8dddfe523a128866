#include "core/rules/rule_set.h"

#include "core/rules/explainer.h"
#include "core/rules/keywords.h"
#include "core/rules/prefilter.h"
#include "core/rules/rule_graph.h"

#include <algorithm>
#include <set>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;
using evidence::Truth;

// A rule of a set as the engine runs it. Rules that are not live have no condition and never hit.
using Conditions = std::vector<std::unique_ptr<Condition>>;

bool isLive(const Rule& rule)
{
    return (rule.state == RuleState::Active || rule.state == RuleState::Watch) && !rule.condition.isEmpty();
}

std::vector<std::optional<std::vector<std::string>>> literalsOf(const Conditions& conditions)
{
    std::vector<std::optional<std::vector<std::string>>> all;
    for (const auto& condition : conditions)
        all.push_back(condition ? requiredLiterals(condition->root()) : std::vector<std::string>{});
    return all;
}

base::Digest digestOf(const std::vector<Rule>& rules)
{
    std::set<std::string> lines;
    for (const Rule& rule : rules) {
        if (isLive(rule))
            lines.insert(rule.fullId() + " " + base::toHex(rule.condition.digest()));
    }
    base::Sha256 sha;
    sha.addField(std::int64_t{kEngineVersion});
    for (const std::string& line : lines)
        sha.addField(line);
    return sha.result();
}

} // namespace

struct RuleSet::Private {
    Private(std::vector<Rule> all, Conditions ready, std::vector<std::size_t> ordered)
        : rules(std::move(all)), conditions(std::move(ready)), order(std::move(ordered)),
          prefilter(literalsOf(conditions)), digest(digestOf(rules))
    {
    }

    std::vector<Rule> rules;
    Conditions conditions;
    std::vector<std::size_t> order; // a rule comes after those it asks for
    Prefilter prefilter;
    base::Digest digest;
};

namespace {

// Evaluates the rules of a set on one comment after the other.
class SetMatcher final : public RuleSet::Matcher, private HitSource {
public:
    SetMatcher(const std::vector<Rule>& rules, const Conditions& conditions, const std::vector<std::size_t>& order,
               const Prefilter& prefilter)
        : m_rules(rules), m_conditions(conditions), m_order(order), m_prefilter(prefilter), m_scratch(prefilter)
    {
    }

    std::vector<Outcome> evaluate(const Facts& facts, Surroundings& around) override
    {
        Subject subject(facts);
        begin(subject, around);
        m_prefilter.scan(subject, m_scratch, m_isCandidate);
        std::vector<Outcome> outcomes;
        for (const std::size_t rule : m_order) {
            if (!m_conditions[rule] || !m_isCandidate[rule]) {
                m_truths[rule] = Truth::False;
                continue;
            }
            const Answer answer = Evaluator(*m_conditions[rule], subject, around, this).run();
            m_truths[rule] = answer.truth;
            if (answer.truth != Truth::False)
                outcomes.push_back(outcomeOf(rule, answer));
        }
        std::sort(outcomes.begin(), outcomes.end(), [](const auto& a, const auto& b) { return a.rule < b.rule; });
        m_subject = nullptr;
        return outcomes;
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
        Evaluator evaluator(condition, subject, around, this);
        explainInto(explanation, condition, evaluator, language == "fr" ? Language::French : Language::English);
        m_subject = nullptr;
        return explanation;
    }

private:
    void begin(Subject& subject, Surroundings& around)
    {
        m_subject = &subject;
        m_around = &around;
        m_truths.assign(m_rules.size(), std::nullopt);
    }

    // Rules of the set see each other: on the comment under evaluation by its remembered answer, on others afresh.
    Truth ruleHits(std::size_t rule, Subject& subject) override
    {
        if (!m_conditions[rule])
            return Truth::False;
        const bool isMain = &subject == m_subject;
        if (isMain && m_truths[rule])
            return *m_truths[rule];
        const Truth truth = Evaluator(*m_conditions[rule], subject, *m_around, this).run().truth;
        if (isMain)
            m_truths[rule] = truth;
        return truth;
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
    const std::vector<std::size_t>& m_order;
    const Prefilter& m_prefilter;
    Prefilter::Scratch m_scratch;
    std::vector<char> m_isCandidate;
    std::vector<std::optional<Truth>> m_truths; // of the comment under evaluation
    Subject* m_subject = nullptr;
    Surroundings* m_around = nullptr;
};

} // namespace

base::Result<RuleSet> RuleSet::compile(std::vector<Rule> rules)
{
    const RuleNames names(rules);
    if (names.duplicate())
        return base::fail(ErrorCode::PackInvalid, *names.duplicate());
    Conditions conditions;
    std::vector<std::vector<std::size_t>> asked(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        conditions.push_back(nullptr);
        if (!isLive(rules[i]))
            continue;
        std::optional<Error> error;
        const auto resolve = [&](std::string_view name) { return names.resolve(name, rules[i], error); };
        conditions[i] = std::make_unique<Condition>(rules[i].condition, resolve);
        if (error)
            return base::fail(*error);
        asked[i] = conditions[i]->rulesAskedFor();
    }
    auto order = orderRules(rules, asked);
    if (!order)
        return base::fail(order.error());
    return RuleSet(std::make_unique<Private>(std::move(rules), std::move(conditions), std::move(*order)));
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

bool RuleSet::dependsOnJournal() const
{
    return std::any_of(d->conditions.begin(), d->conditions.end(),
                       [](const auto& condition) { return condition && condition->asksJournal(); });
}

std::unique_ptr<RuleSet::Matcher> RuleSet::matcher() const
{
    return std::make_unique<SetMatcher>(d->rules, d->conditions, d->order, d->prefilter);
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
    return Evaluator(*d->condition, subject, around).run().truth;
}

} // namespace greffier::rules
