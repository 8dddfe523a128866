#pragma once
#include "core/rules/rule_set.h"
#include "core/text/unicode.h"

#include <QTest>

#include <string>
#include <vector>

// One condition on one comment, as the tests of the rules write it down.
namespace greffier::rules {

// A comment with its ancestors, nearest first.
class Chain final : public Surroundings {
public:
    explicit Chain(std::vector<Facts> ancestors = {}) : m_ancestors(std::move(ancestors))
    {
        for (std::size_t i = 0; i < m_ancestors.size(); ++i)
            m_ancestors[i].id = "above-" + std::to_string(i);
    }

    const Facts* parentOf(const Facts& facts) override
    {
        if (facts.id.rfind("above-", 0) != 0)
            return m_ancestors.empty() ? nullptr : &m_ancestors[0];
        const std::size_t next = std::stoul(facts.id.substr(6)) + 1;
        return next < m_ancestors.size() ? &m_ancestors[next] : nullptr;
    }

    bool matchesSearch(const Facts& facts, std::string_view folded) override
    {
        return text::fold(facts.text).find(folded) != std::string::npos;
    }

private:
    std::vector<Facts> m_ancestors;
};

inline Rule ruleOf(const std::string& when, const ParseOptions& options = {}, const std::string& id = "rule")
{
    Rule rule;
    rule.pack = "test";
    rule.id = id;
    rule.when = when;
    auto condition = parseExpression(when, options);
    if (condition)
        rule.condition = *condition;
    else
        QTest::qFail(("does not parse: " + when + ": " + condition.error().detail).c_str(), __FILE__, __LINE__);
    return rule;
}

inline Facts comment(const std::string& text)
{
    Facts facts;
    facts.id = "c-1";
    facts.text = text;
    return facts;
}

inline Outcome outcomeOf(const std::string& when, const Facts& facts, const ParseOptions& options = {},
                         std::vector<Facts> ancestors = {})
{
    const auto set = RuleSet::compile({ruleOf(when, options)});
    Chain chain(std::move(ancestors));
    const auto outcomes = set->matcher()->evaluate(facts, chain);
    return outcomes.empty() ? Outcome{} : outcomes[0];
}

// The exact words that a condition hits, joined by " + "; "-" for a miss, "?" for unknown, "!" for indeterminate.
inline std::string hitsOf(const std::string& when, const Facts& facts, const ParseOptions& options = {},
                          std::vector<Facts> ancestors = {})
{
    const Outcome outcome = outcomeOf(when, facts, options, std::move(ancestors));
    if (outcome.truth != evidence::Truth::True)
        return outcome.truth == evidence::Truth::False ? "-" : outcome.truth == evidence::Truth::Unknown ? "?" : "!";
    std::string words;
    for (const base::Span span : outcome.spans)
        words.append(words.empty() ? "" : " + ").append(text::slice(facts.text, span));
    return words;
}

inline std::string hitsOf(const std::string& when, const std::string& text)
{
    return hitsOf(when, comment(text));
}

} // namespace greffier::rules
