#include "core/rules/pack_examples.h"

#include "core/rules/dates.h"
#include "core/rules/keywords.h"
#include "core/rules/rule_set.h"

#include <algorithm>
#include <charconv>

namespace greffier::rules {
namespace {

using evidence::ParentState;
using evidence::Truth;

std::string idOf(std::size_t level) // 0: the example itself, 1: its parent, …
{
    return std::to_string(level);
}

evidence::PostedTime postedTime(const std::string& text, const DateRange& range)
{
    evidence::PostedTime posted;
    posted.raw = text;
    posted.seconds = range.first;
    posted.isZoneKnown = range.isZoneKnown;
    const std::int64_t length = range.last - range.first + 1;
    posted.precision = length == 1    ? evidence::TimePrecision::Second
                       : length == 60 ? evidence::TimePrecision::Minute
                                      : evidence::TimePrecision::Day;
    return posted;
}

class ExampleReader {
public:
    ExampleReader(Example& example, const Report& report) : m_example(example), m_report(report) {}

    void read(const toml::node& node)
    {
        const toml::node* parent = comment(node, m_example.facts, true);
        if (parent)
            ancestors(*parent);
        finish();
    }

private:
    // Reads one comment; gives its `parent`, where it has one.
    const toml::node* comment(const toml::node& node, Facts& facts, bool isExample)
    {
        if (const auto* text = node.as_string()) {
            facts.text = text->get();
            return nullptr;
        }
        const toml::table* table = node.as_table();
        if (!table) {
            m_report(node.source(), "", "\"…\"");
            return nullptr;
        }
        checkKeys(*table, {"text", "parent", "author", "posted", "depth", "missing_parent"}, m_report);
        facts.text = string(*table, "text");
        facts.author = string(*table, "author");
        if (!table->contains("text"))
            m_report(node.source(), "", "text");
        if (const std::string posted = string(*table, "posted"); !posted.empty()) {
            if (const auto range = DateRange::parse(posted))
                facts.posted = postedTime(posted, *range);
            else
                m_report(table->get("posted")->source(), posted, "2021-03-04T10:00Z");
        }
        if (const toml::node* depth = table->get("depth")) {
            const auto value = depth->value<std::int64_t>();
            if (!value || *value < 1 || *value > 100'000)
                m_report(depth->source(), "depth", "1");
            else if (isExample)
                m_depth = static_cast<std::int32_t>(*value);
        }
        if (const toml::node* missing = table->get("missing_parent"); missing && missing->value_or(false))
            facts.parentState = ParentState::Missing;
        return table->get("parent");
    }

    std::string string(const toml::table& table, std::string_view key)
    {
        const toml::node* node = table.get(key);
        if (!node)
            return {};
        if (!node->is_string())
            m_report(node->source(), std::string(key), "\"…\"");
        return node->value_or(std::string());
    }

    void ancestors(const toml::node& node)
    {
        if (const toml::array* list = node.as_array()) {
            for (const toml::node& entry : *list)
                ancestor(entry);
        } else {
            ancestor(node);
        }
    }

    void ancestor(const toml::node& node)
    {
        Facts facts;
        const toml::node* parent = comment(node, facts, false);
        m_example.ancestors.push_back(std::move(facts));
        if (parent)
            ancestor(*parent);
    }

    // Depths and places follow from the chain where they are not stated.
    void finish()
    {
        std::vector<Facts>& chain = m_example.ancestors;
        const auto length = static_cast<std::int32_t>(chain.size());
        m_example.facts.id = idOf(0);
        m_example.facts.depth = m_depth > 0 ? m_depth : length + 1;
        if (!chain.empty())
            m_example.facts.parentState = ParentState::Known;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            chain[i].id = idOf(i + 1);
            chain[i].depth = std::max(1, m_example.facts.depth - 1 - static_cast<std::int32_t>(i));
            if (i + 1 < chain.size())
                chain[i].parentState = ParentState::Known;
        }
    }

    Example& m_example;
    const Report& m_report;
    std::int32_t m_depth = 0; // as stated
};

Truth truthOfRule(const std::vector<Outcome>& outcomes, std::size_t rule)
{
    const auto found = std::find_if(outcomes.begin(), outcomes.end(), [&](const auto& o) { return o.rule == rule; });
    return found == outcomes.end() ? Truth::False : found->truth;
}

} // namespace

Example readExample(const toml::node& node, const Report& report)
{
    Example example;
    ExampleReader(example, report).read(node);
    return example;
}

void checkKeys(const toml::table& table, const std::vector<std::string>& allowed, const Report& report)
{
    for (const auto& [key, value] : table) {
        if (std::find(allowed.begin(), allowed.end(), key.str()) == allowed.end())
            report(key.source(), std::string(key.str()), nearestName(key.str(), allowed));
    }
}

const Facts* ExampleThread::parentOf(const Facts& facts)
{
    std::size_t level = 0;
    std::from_chars(facts.id.data(), facts.id.data() + facts.id.size(), level);
    return level < m_example.ancestors.size() ? &m_example.ancestors[level] : nullptr;
}

bool ExampleThread::matchesSearch(const Facts& facts, std::string_view folded)
{
    return text::fold(facts.text).find(folded) != std::string::npos;
}

std::vector<ExampleFailure> testPack(const Pack& pack)
{
    std::vector<Rule> rules = pack.rules;
    for (Rule& rule : rules)
        rule.state = RuleState::Active; // drafts are tested too
    const auto set = RuleSet::compile(std::move(rules));
    if (!set)
        return {{set.error().where, set.error().detail, true, Truth::Indeterminate}};
    const auto matcher = set->matcher();
    std::vector<ExampleFailure> failures;
    for (std::size_t i = 0; i < pack.rules.size(); ++i) {
        const Rule& rule = pack.rules[i];
        const auto run = [&](const std::vector<Example>& examples, bool mustMatch, const auto& isFailure) {
            for (const Example& example : examples) {
                ExampleThread thread(example);
                const Truth truth = truthOfRule(matcher->evaluate(example.facts, thread), i);
                if (isFailure(truth))
                    failures.push_back({rule.fullId(), example.facts.text, mustMatch, truth});
            }
        };
        const auto isHit = [](Truth truth) { return truth == Truth::True; };
        const auto isNoHit = [](Truth truth) { return truth != Truth::True; };
        run(rule.mustMatch, true, isNoHit);
        run(rule.mustNotMatch, false, [](Truth truth) { return truth == Truth::True || truth == Truth::Indeterminate; });
        run(rule.knownMiss, true, isHit);     // has begun to match
        run(rule.knownFalse, false, isNoHit); // has ceased to match
    }
    return failures;
}

} // namespace greffier::rules
