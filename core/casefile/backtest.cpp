#include "core/casefile/backtest.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/judgement.h"
#include "core/casefile/rules_of_case.h"
#include "core/casefile/trial.h"

#include <set>

namespace greffier::casefile {
namespace {

using evidence::Truth;

using Items = std::set<base::ItemId>;

// The items of the comments of a case by their public ids.
class ItemsOf {
public:
    explicit ItemsOf(const Snapshot& snapshot) : m_snapshot(snapshot) {}

    // Adds the comment where people decided against it.
    void addDecidedAgainst(const std::string& comment, Items& items) const
    {
        const auto id = isDecidedAgainst(m_snapshot.state.statusOf(comment)) ? base::parsePublicId(comment) : std::nullopt;
        const std::int32_t position = id ? m_snapshot.arrays->positionOf(*id) : -1;
        if (position >= 0 && !m_snapshot.arrays->isPlaceholder(position))
            items.insert(m_snapshot.arrays->id(position));
    }

private:
    const Snapshot& m_snapshot;
};

Items decidedAgainst(const Snapshot& snapshot)
{
    Items items;
    for (const auto& [comment, decision] : snapshot.state.decisions)
        ItemsOf(snapshot).addDecidedAgainst(comment, items);
    return items;
}

// Comments decided against in which people found that ground.
Items commentsOfGround(const CaseCore& core, const Snapshot& snapshot, const std::string& ground)
{
    const journal::CaseState& state = snapshot.state;
    Items items;
    if (ground.empty())
        return items;
    for (const auto& [act, passage] : state.passages) {
        if (passage.mark.ground == ground)
            ItemsOf(snapshot).addDecidedAgainst(passage.mark.comment, items);
    }
    std::set<std::string> rulesOfGround;
    for (const rules::Rule& rule : *rulesOf(core, state)) {
        if (rule.ground == ground)
            rulesOfGround.insert(rule.fullId());
    }
    for (const auto& [comment, verdicts] : state.verdicts) {
        for (const auto& [rule, judged] : verdicts) {
            if (judged.verdict == journal::Verdict::Right && rulesOfGround.contains(rule))
                ItemsOf(snapshot).addDecidedAgainst(comment, items);
        }
    }
    return items;
}

BacktestGroup groupOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Confirmed:
        return BacktestGroup::Confirmed;
    case Judgement::Contradicted:
        return BacktestGroup::Contradicted;
    case Judgement::Beside:
        return BacktestGroup::Beside;
    case Judgement::Undecided:
        break;
    }
    return BacktestGroup::Undecided;
}

// Sorts the answers of a rule into the groups. Invariant: they come ascending by item.
class Counter {
public:
    Counter(Backtest& result, const Snapshot& snapshot, Items ofGround)
        : m_result(result), m_snapshot(snapshot), m_against(decidedAgainst(snapshot)), m_ofGround(std::move(ofGround))
    {
        const evidence::ThreadArrays& arrays = *snapshot.arrays;
        for (std::int32_t position = 0; position < arrays.size(); ++position)
            result.comments += arrays.isPlaceholder(position) ? 0 : 1;
        result.decidedAgainst.of = static_cast<std::int64_t>(m_against.size());
        result.ofGround.of = static_cast<std::int64_t>(m_ofGround.size());
    }

    void add(base::ItemId item, Truth truth)
    {
        if (truth == Truth::Unknown)
            return put(BacktestGroup::Unknown, item);
        if (truth == Truth::Indeterminate)
            return put(BacktestGroup::Indeterminate, item);
        ++m_result.hits;
        m_result.decidedAgainst.found += m_against.contains(item) ? 1 : 0;
        m_result.ofGround.found += static_cast<std::int64_t>(m_ofGround.erase(item)); // what stays was missed
        put(groupOf(judgementOf(m_snapshot.state, base::toString(idOf(item)), m_result.rule)), item);
    }

    void finish()
    {
        for (const base::ItemId item : m_ofGround)
            put(BacktestGroup::Missed, item);
    }

private:
    base::PublicId idOf(base::ItemId item) const
    {
        return m_snapshot.arrays->publicId(m_snapshot.arrays->positionOf(item));
    }

    void put(BacktestGroup which, base::ItemId item)
    {
        Backtest::Group& group = m_result.groups[static_cast<std::size_t>(which)];
        ++group.count;
        if (group.examples.size() < kBacktestExamples)
            group.examples.push_back(idOf(item).number);
    }

    Backtest& m_result;
    const Snapshot& m_snapshot;
    const Items m_against;
    Items m_ofGround;
};

} // namespace

rules::Tally Backtest::tally() const
{
    return {group(BacktestGroup::Confirmed).count,
            group(BacktestGroup::Contradicted).count + group(BacktestGroup::Beside).count};
}

base::Result<Backtest> backtest(const CaseFile& file, const std::string& rule, const std::string& when,
                                const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const auto live = liveRule(core, snapshot.state, rule, when);
    if (!live)
        return base::fail(live.error());
    const auto trial = compileTrial({{{*live}, *rulesOf(core, snapshot.state)}});
    if (!trial)
        return base::fail(trial.error());

    Backtest result;
    result.rule = rule.empty() ? std::string() : live->fullId();
    result.version = base::toHex(live->condition.digest());
    result.ground = live->ground;
    Counter counter(result, snapshot, commentsOfGround(core, snapshot, live->ground));
    const auto visit = [&counter](const TrialAnswer& answer) { counter.add(answer.item, answer.truth); };
    if (const base::Status status = runTrial(core, snapshot, *trial, visit, job); !status)
        return base::fail(status.error());
    counter.finish();
    return result;
}

base::Result<std::vector<evidence::Comment>> commentsOf(const CaseFile& file, const std::vector<std::int64_t>& numbers)
{
    const auto arrays = file.core().snapshot().arrays;
    std::vector<base::ItemId> items;
    for (const std::int64_t number : numbers) {
        const std::int32_t position = arrays->positionOf(base::PublicId{base::PublicKind::Comment, number});
        if (position >= 0)
            items.push_back(arrays->id(position));
    }
    return file.comments(items);
}

} // namespace greffier::casefile
