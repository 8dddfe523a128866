#include "core/casefile/backtest.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/facts.h"
#include "core/casefile/judgement.h"
#include "core/casefile/rules_of_case.h"
#include "core/casefile/trial.h"

#include <set>

namespace greffier::casefile {
namespace {

using evidence::Truth;

// Comments decided against in which people found that ground.
std::set<std::string> commentsOfGround(const CaseCore& core, const journal::CaseState& state, const std::string& ground)
{
    std::set<std::string> comments;
    if (ground.empty())
        return comments;
    const auto add = [&](const std::string& comment) {
        if (isDecidedAgainst(state.statusOf(comment)))
            comments.insert(comment);
    };
    for (const auto& [act, passage] : state.passages) {
        if (passage.mark.ground == ground)
            add(passage.mark.comment);
    }
    std::set<std::string> rulesOfGround;
    for (const rules::Rule& rule : *rulesOf(core, state)) {
        if (rule.ground == ground)
            rulesOfGround.insert(rule.fullId());
    }
    for (const auto& [comment, verdicts] : state.verdicts) {
        for (const auto& [rule, judged] : verdicts) {
            if (judged.verdict == journal::Verdict::Right && rulesOfGround.contains(rule))
                add(comment);
        }
    }
    return comments;
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

// Sorts comment after comment into the groups.
class Counter {
public:
    Counter(Backtest& result, const journal::CaseState& state, std::set<std::string> ofGround)
        : m_result(result), m_state(state), m_ofGround(std::move(ofGround))
    {
    }

    void add(std::int64_t number, const std::string& id, Truth truth)
    {
        const bool isHit = truth == Truth::True;
        const bool isAgainst = isDecidedAgainst(m_state.statusOf(id));
        const bool isOfGround = m_ofGround.contains(id);
        ++m_result.comments;
        m_result.hits += isHit ? 1 : 0;
        m_result.decidedAgainst.of += isAgainst ? 1 : 0;
        m_result.decidedAgainst.found += isAgainst && isHit ? 1 : 0;
        m_result.ofGround.of += isOfGround ? 1 : 0;
        m_result.ofGround.found += isOfGround && isHit ? 1 : 0;
        if (isHit)
            put(groupOf(judgementOf(m_state, id, m_result.rule)), number);
        else if (truth == Truth::Unknown)
            put(BacktestGroup::Unknown, number);
        else if (truth == Truth::Indeterminate)
            put(BacktestGroup::Indeterminate, number);
        if (!isHit && isOfGround)
            put(BacktestGroup::Missed, number);
    }

private:
    void put(BacktestGroup which, std::int64_t number)
    {
        Backtest::Group& group = m_result.groups[static_cast<std::size_t>(which)];
        ++group.count;
        if (group.examples.size() < kBacktestExamples)
            group.examples.push_back(number);
    }

    Backtest& m_result;
    const journal::CaseState& m_state;
    std::set<std::string> m_ofGround;
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
    const auto trial = compileTrial({*live}, *rulesOf(core, snapshot.state));
    if (!trial)
        return base::fail(trial.error());

    Backtest result;
    result.rule = rule.empty() ? std::string() : live->fullId();
    result.version = base::toHex(live->condition.digest());
    result.ground = live->ground;
    Counter counter(result, snapshot.state, commentsOfGround(core, snapshot.state, live->ground));
    const FactsMaker maker(snapshot);
    CaseSurroundings around(core, snapshot, maker);
    const auto matcher = trial->set->matcher();
    const base::Status status = forEachComment(
        core, maker, base::Stage::Scanning, job, [&](const evidence::Comment& comment, const rules::Facts& facts) {
            Truth truth = Truth::False;
            for (const rules::Outcome& outcome : matcher->evaluate(facts, around))
                truth = outcome.rule == 0 ? outcome.truth : truth;
            counter.add(comment.publicId.number, facts.id, truth);
            return true;
        });
    if (!status)
        return base::fail(status.error());
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
