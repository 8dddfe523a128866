#include "core/casefile/trial.h"

#include "core/casefile/case_core.h"
#include "core/casefile/rules_of_case.h"
#include "core/rules/keywords.h"
#include "core/rules/rule_graph.h"
#include "core/rules/syntax.h"

#include <set>

namespace greffier::casefile {
namespace {

void addAskedNames(const rules::Node& node, std::set<std::string>& names)
{
    if (node.kind == rules::NodeKind::Condition && node.keyword == rules::Keyword::Hit && !node.texts.empty())
        names.insert(node.texts.front());
    for (const auto& child : node.children)
        addAskedNames(*child, names);
}

std::set<std::string> askedNames(const rules::Rule& rule)
{
    std::set<std::string> names;
    if (!rule.condition.isEmpty())
        addAskedNames(*rule.condition.root(), names);
    return names;
}

} // namespace

base::Result<Trial> compileTrial(std::vector<rules::Rule> tried, const std::vector<rules::Rule>& others)
{
    const std::size_t count = tried.size();
    std::set<std::string> present;
    for (const rules::Rule& rule : tried)
        present.insert(rule.fullId());
    const rules::RuleNames names(others);
    for (std::size_t i = 0; i < tried.size(); ++i) { // grows while rules that are asked for ask for others
        for (const std::string& name : askedNames(tried[i])) {
            std::optional<base::Error> error;
            const auto other = names.resolve(name, tried[i], error);
            if (error)
                return base::fail(*error);
            if (other && present.insert(others[*other].fullId()).second)
                tried.push_back(others[*other]);
        }
    }
    auto set = rules::RuleSet::compile(std::move(tried));
    if (!set)
        return base::fail(set.error());
    return Trial{std::make_shared<const rules::RuleSet>(std::move(*set)), count};
}

bool asksForRules(const rules::Rule& rule)
{
    return !askedNames(rule).empty();
}

base::Result<rules::Rule> ruleOf(const CaseCore& core, const journal::CaseState& state, std::string_view id)
{
    const auto all = rulesOf(core, state);
    const rules::Rule* found = nullptr;
    bool isUnique = true;
    std::vector<std::string> names;
    for (const rules::Rule& rule : *all) {
        if (rule.fullId() == id)
            return rule;
        if (rule.id == id) {
            isUnique = found == nullptr;
            found = &rule;
        }
        names.push_back(rule.fullId());
        names.push_back(rule.id);
    }
    if (found != nullptr && isUnique)
        return *found;
    return base::fail(
        base::Error{base::ErrorCode::RuleUnknown, std::string(id), {}, 0, 0, rules::nearestName(id, names)});
}

base::Result<rules::Rule> liveRule(const CaseCore& core, const journal::CaseState& state, std::string_view id,
                                   std::string_view when)
{
    rules::Rule rule;
    rule.pack = std::string(kCasePack);
    if (!id.empty()) {
        auto known = ruleOf(core, state, id);
        if (!known)
            return base::fail(known.error());
        rule = std::move(*known);
    }
    if (!when.empty() || id.empty()) {
        rules::ParseOptions options;
        options.where = id.empty() ? std::string() : rule.fullId();
        options.lists = listsOf(core, state, rule.pack);
        const auto condition = rules::parseExpression(when, options);
        if (!condition)
            return base::fail(condition.error());
        rule.when = std::string(when);
        rule.condition = *condition;
    }
    rule.state = rules::RuleState::Active;
    return rule;
}

} // namespace greffier::casefile
