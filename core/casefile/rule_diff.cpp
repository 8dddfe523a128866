#include "core/casefile/rule_diff.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/rules_of_case.h"
#include "core/casefile/trial.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using rules::Rule;

constexpr std::size_t kShortestVersion = 6;

using Side = TrialSide;

// The hits of one side on one comment, by where the rule stands in the list of differences.
using SideHits = std::map<std::size_t, std::vector<base::Span>>;

void compareHits(std::int64_t comment, const SideHits& before, const SideHits& after, std::vector<RuleDiff>& diffs)
{
    for (const auto& [place, spans] : before) {
        const auto same = after.find(place);
        if (same == after.end())
            diffs[place].lost.push_back(comment);
        else
            (same->second == spans ? diffs[place].kept : diffs[place].changed).push_back(comment);
    }
    for (const auto& [place, spans] : after) {
        if (!before.contains(place))
            diffs[place].gained.push_back(comment);
    }
}

// Where each tried rule of the set belongs: one entry for a rule that both sides have.
struct Places {
    explicit Places(const Trial& trial) : side(trial.set->rules().size()), place(side.size())
    {
        for (std::size_t which = 0; which < trial.tried.size(); ++which) {
            for (const std::size_t rule : trial.tried[which])
                add(trial.set->rules()[rule], rule, which);
        }
    }

    void add(const Rule& rule, std::size_t index, std::size_t which)
    {
        const auto known = std::find_if(diffs.begin(), diffs.end(),
                                        [id = rule.fullId()](const RuleDiff& diff) { return diff.rule == id; });
        side[index] = which;
        place[index] = static_cast<std::size_t>(known - diffs.begin());
        RuleDiff& diff = known == diffs.end() ? diffs.emplace_back() : *known;
        diff.rule = rule.fullId();
        (which == 0 ? diff.oldVersion : diff.newVersion) = base::toHex(rule.condition.digest());
    }

    std::vector<std::size_t> side, place; // by rule of the set
    std::vector<RuleDiff> diffs;
};

Result<std::vector<RuleDiff>> compare(const CaseCore& core, const Snapshot& snapshot, const Side& before,
                                      const Side& after, const base::JobControl& job)
{
    const auto trial = compileTrial({before, after});
    if (!trial)
        return base::fail(trial.error());
    Places places(*trial);
    std::array<SideHits, 2> hits; // of the comment that is being visited
    base::ItemId item;
    const auto finish = [&] {
        if (item.value > 0)
            compareHits(snapshot.arrays->publicId(snapshot.arrays->positionOf(item)).number, hits[0], hits[1], places.diffs);
        hits = {};
    };
    const auto visit = [&](const TrialAnswer& answer) {
        if (answer.item != item) {
            finish();
            item = answer.item;
        }
        if (answer.truth == evidence::Truth::True)
            hits[places.side[answer.rule]].emplace(places.place[answer.rule], answer.spans);
    };
    if (const base::Status status = runTrial(core, snapshot, *trial, visit, job); !status)
        return base::fail(status.error());
    finish();
    return std::move(places.diffs);
}

Result<RuleDiff> compareOne(const CaseCore& core, const Snapshot& snapshot, Side before, Side after,
                            const base::JobControl& job)
{
    for (Side* side : {&before, &after})
        side->tried.front().state = rules::RuleState::Active; // drafts are compared too
    auto diffs = compare(core, snapshot, before, after, job);
    if (!diffs)
        return base::fail(diffs.error());
    return std::move(diffs->front());
}

Result<rules::Pack> readPack(const std::string& path)
{
    const auto bytes = readPackFile(path);
    if (!bytes)
        return base::fail(bytes.error());
    rules::PackResult result = rules::parsePack(*bytes, path);
    if (!result.errors.empty())
        return base::fail(result.errors.front());
    return std::move(result.pack);
}

bool isPresentIn(const std::vector<Rule>& rules, const Rule& rule)
{
    return std::any_of(rules.begin(), rules.end(), [&rule](const Rule& other) {
        return other.fullId() == rule.fullId() && other.state == rule.state &&
               other.condition.digest() == rule.condition.digest();
    });
}

// Rules that are the same on both sides cannot differ, unless one that they ask for does.
std::vector<Rule> withoutSame(const std::vector<Rule>& rules, const std::vector<Rule>& others)
{
    std::vector<Rule> different;
    for (const Rule& rule : rules) {
        if (asksForRules(rule) || !isPresentIn(others, rule))
            different.push_back(rule);
    }
    return different;
}

bool changesRules(const journal::Payload& payload)
{
    return std::holds_alternative<journal::RulesAdopted>(payload) || std::holds_alternative<journal::RuleEdited>(payload);
}

// The rules as they stood when this rule had that version; the latest such moment.
Result<Side> versionOf(const CaseCore& core, const Snapshot& snapshot, const std::string& rule, const std::string& version)
{
    std::vector<journal::Act> acts = snapshot.acts;
    std::int64_t act = 0;
    const char* const end = version.data() + version.size();
    const bool isAct = version.starts_with("a-") && std::from_chars(version.data() + 2, end, act).ptr == end;
    if (isAct ? act < 1 || act > static_cast<std::int64_t>(acts.size()) : version.size() < kShortestVersion)
        return base::fail(ErrorCode::BadValue, rule, version);
    if (isAct)
        acts.resize(static_cast<std::size_t>(act));
    for (; !acts.empty(); acts.pop_back()) {
        if (!isAct && !changesRules(acts.back().payload))
            continue;
        const journal::CaseState state = journal::fold(acts);
        const auto then = ruleOf(core, state, rule);
        if (then && (isAct || base::toHex(then->condition.digest()).starts_with(version)))
            return Side{{*then}, *rulesOf(core, state)};
        if (isAct)
            return base::fail(then.error());
    }
    return base::fail(ErrorCode::BadValue, rule, version);
}

Result<Side> olderSide(const CaseCore& core, const Snapshot& snapshot, const Rule& rule, const std::string& against)
{
    if (!QFileInfo::exists(QString::fromStdString(against)))
        return versionOf(core, snapshot, rule.fullId(), against);
    const auto pack = readPack(against);
    if (!pack)
        return base::fail(pack.error());
    const auto same = std::find_if(pack->rules.begin(), pack->rules.end(),
                                   [&rule](const Rule& other) { return other.id == rule.id; });
    if (same == pack->rules.end())
        return base::fail(ErrorCode::RuleUnknown, against, rule.id);
    Side side{{*same}, pack->rules};
    for (Rule& each : side.others)
        each.pack = rule.pack; // compared as the same rule, whatever the pack of the file is called
    side.tried.front().pack = rule.pack;
    return side;
}

} // namespace

Result<RuleDiff> diffWithCondition(const CaseFile& file, const std::string& rule, const std::string& when,
                                   const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const auto before = ruleOf(core, snapshot.state, rule);
    const auto after = liveRule(core, snapshot.state, rule, when);
    if (!before || !after)
        return base::fail(!before ? before.error() : after.error());
    const auto others = rulesOf(core, snapshot.state);
    return compareOne(core, snapshot, {{*before}, *others}, {{*after}, *others}, job);
}

Result<RuleDiff> diffWithVersion(const CaseFile& file, const std::string& rule, const std::string& against,
                                 const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const auto after = ruleOf(core, snapshot.state, rule);
    if (!after)
        return base::fail(after.error());
    const auto before = olderSide(core, snapshot, *after, against);
    if (!before)
        return base::fail(before.error());
    return compareOne(core, snapshot, *before, {{*after}, *rulesOf(core, snapshot.state)}, job);
}

Result<std::vector<RuleDiff>> diffWithPack(const CaseFile& file, const std::string& path, const base::JobControl& job)
{
    const auto pack = readPack(path);
    if (!pack)
        return base::fail(pack.error());
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const auto all = rulesOf(core, snapshot.state);
    std::vector<Rule> own;
    std::copy_if(all->begin(), all->end(), std::back_inserter(own),
                 [&pack](const Rule& rule) { return rule.pack == pack->id; });
    const Side before{withoutSame(own, pack->rules), *all};
    const Side after{withoutSame(pack->rules, own), pack->rules};
    return compare(core, snapshot, before, after, job);
}

} // namespace greffier::casefile
