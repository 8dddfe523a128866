#include "core/rules/pack_examples.h"

#include "core/rules/dates.h"
#include "core/rules/keywords.h"
#include "core/rules/rule_set.h"

#include <algorithm>
#include <optional>

namespace greffier::rules {
namespace {

using evidence::ParentState;
using evidence::Truth;

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
    ExampleReader(Example& example, const Report& report) : m_example(example), m_report(report) { m_example.thread.clear(); }

    void read(const toml::node& node)
    {
        if (const toml::array* thread = node.as_array())
            readThread(*thread);
        else
            readChain(node);
        if (m_example.thread.empty())
            m_example.thread.emplace_back();
        for (std::size_t i = 0; i < m_example.thread.size(); ++i)
            setDepth(i);
    }

private:
    // Reads one comment to the end of the thread; gives its `parent`, where it has one.
    const toml::node* comment(const toml::node& node, bool isOfThread)
    {
        Facts& facts = m_example.thread.emplace_back().facts;
        m_depths.push_back(0);
        if (const auto* text = node.as_string()) {
            facts.text = text->get();
            return nullptr;
        }
        const toml::table* table = node.as_table();
        if (!table) {
            m_report(node.source(), "", "\"…\"");
            return nullptr;
        }
        std::vector<std::string> keys{"text", "author", "posted", "depth", "status", "edited", "missing_parent"};
        keys.emplace_back(isOfThread ? "here" : "parent");
        checkKeys(*table, keys, m_report);
        facts.text = string(*table, "text");
        facts.author = string(*table, "author");
        if (!table->contains("text"))
            m_report(node.source(), "", "text");
        readPosted(*table, facts);
        readStatus(*table, facts);
        if (const toml::node* edited = table->get("edited"))
            facts.isEdited = edited->value_or(false);
        if (const toml::node* depth = table->get("depth")) {
            const auto value = depth->value<std::int64_t>();
            if (!value || *value < 1 || *value > 100'000)
                m_report(depth->source(), "depth", "1");
            else
                m_depths.back() = static_cast<std::int32_t>(*value);
        }
        if (const toml::node* missing = table->get("missing_parent"); missing && missing->value_or(false))
            facts.parentState = ParentState::Missing;
        return table->get("parent");
    }

    void readPosted(const toml::table& table, Facts& facts)
    {
        const std::string posted = string(table, "posted");
        const auto range = DateRange::parse(posted);
        if (range)
            facts.posted = postedTime(posted, *range);
        else if (!posted.empty())
            m_report(table.get("posted")->source(), posted, "2021-03-04T10:00Z");
    }

    void readStatus(const toml::table& table, Facts& facts)
    {
        const std::string status = string(table, "status");
        const auto known = findWord(statusValues(), status);
        if (known)
            facts.status = std::string(*known);
        else if (!status.empty())
            m_report(table.get("status")->source(), status, nearestName(status, allNames(statusValues())));
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

    // A comment with its ancestors: read from the comment up, kept from the root down.
    void readChain(const toml::node& node)
    {
        for (const toml::node* next = comment(node, false); next;) {
            const toml::array* list = next->as_array();
            for (std::size_t i = 0; list && i < list->size(); ++i)
                comment(*list->get(i), false);
            next = list ? nullptr : comment(*next, false);
        }
        std::vector<ListedThread::Item>& thread = m_example.thread;
        std::reverse(thread.begin(), thread.end());
        std::reverse(m_depths.begin(), m_depths.end());
        for (std::size_t i = 1; i < thread.size(); ++i)
            thread[i].parent = static_cast<std::int32_t>(i) - 1;
        m_example.tested = thread.size() - 1;
        // What is stated for the example counts back to the root.
        for (std::size_t i = thread.size() - 1; i > 0 && m_depths[i] > 0; --i)
            m_depths[i - 1] = std::max(1, m_depths[i] - 1);
    }

    void readThread(const toml::array& list)
    {
        std::optional<std::size_t> here;
        for (const toml::node& node : list) {
            comment(node, true);
            const toml::table* table = node.as_table();
            const toml::node* mark = table ? table->get("here") : nullptr;
            if (mark && mark->value_or(false)) {
                if (here)
                    m_report(mark->source(), "here", "");
                here = m_example.thread.size() - 1;
            }
        }
        if (list.empty())
            m_report(list.source(), "[]", "{ text = \"…\" }");
        m_example.tested = here.value_or(std::max<std::size_t>(1, m_example.thread.size()) - 1);
        std::vector<std::size_t> above; // the way from the root to the last comment
        for (std::size_t i = 0; i < m_example.thread.size(); ++i) {
            m_depths[i] = std::max(1, m_depths[i]);
            while (!above.empty() && m_depths[above.back()] >= m_depths[i])
                above.pop_back();
            if (!above.empty())
                m_example.thread[i].parent = static_cast<std::int32_t>(above.back());
            above.push_back(i);
        }
    }

    // Depths that are not stated follow from the chain.
    void setDepth(std::size_t i)
    {
        const std::int32_t parent = m_example.thread[i].parent;
        const std::int32_t above = parent < 0 ? 0 : m_example.thread[static_cast<std::size_t>(parent)].facts.depth;
        m_example.thread[i].facts.depth = i < m_depths.size() && m_depths[i] > 0 ? m_depths[i] : above + 1;
    }

    Example& m_example;
    const Report& m_report;
    std::vector<std::int32_t> m_depths; // as stated; 0 where not
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
                ListedThread thread(example.thread);
                const Facts& facts = thread.comment(example.tested);
                const Truth truth = truthOfRule(matcher->evaluate(facts, thread), i);
                if (isFailure(truth))
                    failures.push_back({rule.fullId(), facts.text, mustMatch, truth});
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
