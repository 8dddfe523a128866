#include "core/casefile/trial.h"

#include "core/casefile/case_core.h"
#include "core/casefile/rule_scan.h"
#include "core/casefile/rules_of_case.h"
#include "core/casefile/scan_pipeline.h"
#include "core/rules/keywords.h"
#include "core/rules/rule_graph.h"
#include "core/rules/syntax.h"

#include <numeric>
#include <set>
#include <tuple>

namespace greffier::casefile {
namespace {

using evidence::Truth;

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

// The tried rules and those that they ask for.
base::Result<std::vector<rules::Rule>> withAskedRules(const TrialSide& side)
{
    std::vector<rules::Rule> all = side.tried;
    std::set<std::string> present;
    for (const rules::Rule& rule : all)
        present.insert(rule.fullId());
    const rules::RuleNames names(side.others);
    for (std::size_t i = 0; i < all.size(); ++i) { // grows while rules that are asked for ask for others
        for (const std::string& name : askedNames(all[i])) {
            std::optional<base::Error> error;
            const auto other = names.resolve(name, all[i], error);
            if (error)
                return base::fail(*error);
            if (other && present.insert(side.others[*other].fullId()).second)
                all.push_back(side.others[*other]);
        }
    }
    return all;
}

// How often a tried rule was evaluated so far, and how often it ran out of its budget.
struct Progress {
    std::int64_t candidates = 0, overruns = 0;
    bool isSuspended = false;
};

// Hits and other answers of a chunk in one order. Of a suspended rule they say nothing, whether it was still evaluated here
// or not.
void visitChunk(ScannedChunk& chunk, const std::vector<Progress>& progress, const VisitAnswer& visit)
{
    const auto isBefore = [](const auto& a, const auto& b) { return std::tie(a.item, a.rule) < std::tie(b.item, b.rule); };
    auto other = chunk.others.begin();
    const auto visitOther = [&] {
        const Truth truth = progress[other->rule].isSuspended ? Truth::Indeterminate : other->truth;
        if (truth != Truth::False)
            visit({other->item, other->rule, truth, {}});
        ++other;
    };
    for (index::StoredHit& hit : chunk.hits) {
        while (other != chunk.others.end() && isBefore(*other, hit))
            visitOther();
        if (progress[hit.rule].isSuspended)
            visit({hit.item, hit.rule, Truth::Indeterminate, {}});
        else
            visit({hit.item, hit.rule, Truth::True, std::move(hit.spans)});
    }
    while (other != chunk.others.end())
        visitOther();
}

} // namespace

base::Result<Trial> compileTrial(const std::vector<TrialSide>& sides)
{
    Trial trial;
    std::vector<std::vector<rules::Rule>> groups;
    std::size_t first = 0; // of the group
    for (const TrialSide& side : sides) {
        auto group = withAskedRules(side);
        if (!group)
            return base::fail(group.error());
        std::vector<std::size_t>& tried = trial.tried.emplace_back(side.tried.size());
        std::iota(tried.begin(), tried.end(), first);
        first += group->size();
        groups.push_back(std::move(*group));
    }
    auto set = rules::RuleSet::compileGroups(std::move(groups));
    if (!set)
        return base::fail(set.error());
    trial.set = std::make_shared<const rules::RuleSet>(std::move(*set));
    return trial;
}

base::Status runTrial(const CaseCore& core, const Snapshot& snapshot, const Trial& trial, const VisitAnswer& visit,
                      const base::JobControl& job)
{
    std::vector<char> isAsked(trial.set->rules().size(), 0);
    for (const std::vector<std::size_t>& side : trial.tried) {
        for (const std::size_t rule : side)
            isAsked[rule] = 1;
    }
    ScanPipeline pipeline(core, snapshot, *trial.set, isAsked);
    pipeline.listOthers();
    const ScannedEvidence evidence(snapshot);
    core.derived([&](index::DerivedFile* file) {
        if (file != nullptr)
            pipeline.useSketches(*file, evidence.sketchStamps(), evidence.lastItem());
    });
    std::vector<Progress> progress(isAsked.size());
    const auto take = [&](ScannedChunk& chunk) -> base::Status {
        visitChunk(chunk, progress, visit);
        for (const ScanTally& tally : chunk.tallies) {
            Progress& rule = progress[tally.rule];
            rule.candidates += tally.candidates;
            rule.overruns += tally.indeterminate;
            if (!rule.isSuspended && isOverrunning(rule.candidates, rule.overruns)) {
                rule.isSuspended = true;
                pipeline.suspend(tally.rule);
            }
        }
        return {};
    };
    return pipeline.run(1, evidence.lastItem() + 1, take, job);
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
