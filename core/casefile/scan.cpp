// Running the rules of a case over its comments: the scan, its restoration, explanations, trials and queries.
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/facts.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/rule_scan.h"
#include "core/casefile/rules_of_case.h"
#include "core/casefile/trial.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;
using evidence::Truth;

// Where the hits are kept, or a file in memory where nothing can be.
Result<index::DerivedFile> hitFile(const CaseCore& core)
{
    auto file = index::DerivedFile::open(core.environment.cacheFolder, core.uid);
    return file ? std::move(file) : index::DerivedFile::openInMemory();
}

// The case as it was when its last scan ran: the acts up to it, and the comments that existed.
Snapshot atLastScan(const Snapshot& now)
{
    Snapshot then = now;
    then.acts.resize(static_cast<std::size_t>(*now.state.lastScan));
    then.state = journal::fold(then.acts);
    return then;
}

// The hits of the last scan, in `file`.
Result<RuleScan> scanAgain(const CaseCore& core, const Snapshot& now, index::DerivedFile& file, const base::JobControl& job)
{
    const Snapshot then = atLastScan(now);
    const auto set = compiledRules(core, then.state);
    return set ? scanRules(core, then, **set, file, job) : base::fail(set.error());
}

} // namespace

Result<ScanReport> scan(CaseFile& file, const base::JobControl& job)
{
    QElapsedTimer clock;
    clock.start();
    CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const auto set = compiledRules(core, snapshot.state);
    auto hits = hitFile(core);
    if (!set || !hits)
        return base::fail(!set ? set.error() : hits.error());
    auto result = scanRules(core, snapshot, **set, *hits, job);
    if (!result)
        return base::fail(result.error());
    ScanReport& report = result->report;
    const Status status = core.append(journal::ScanRun{result->rulesDigest, rules::kEngineVersion, report.rules,
                                                       report.comments, report.hits, report.flaggedComments,
                                                       report.unknown, report.indeterminate});
    if (!status)
        return base::fail(status.error());
    // The stamp is the hash of the act just written; hits that cannot be shown are made again when they are needed.
    const auto acts = core.read([](store::Connection& connection) { return journal::loadActs(connection, 0); });
    if (acts)
        static_cast<void>(hits->showHits(result->rules, result->parts, result->lastItem,
                                         scanStamp(*acts, journal::fold(*acts))));
    QMetaObject::invokeMethod(&file, [&file] { file.refresh(); }, Qt::AutoConnection);
    report.seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    return std::move(report);
}

Status restoreHits(CaseFile& file, const base::JobControl& job)
{
    CaseCore& core = file.core();
    const Snapshot now = core.snapshot();
    const std::string stamp = scanStamp(now.acts, now.state);
    const bool isThere = stamp.empty() || core.derived([&stamp](index::DerivedFile* derived) {
        return derived != nullptr && derived->isCurrent(index::Part::Hits, stamp);
    });
    if (isThere)
        return {};
    auto hits = index::DerivedFile::open(core.environment.cacheFolder, core.uid);
    if (!hits)
        return base::fail(hits.error());
    const auto result = scanAgain(core, now, *hits, job);
    if (!result)
        return base::fail(result.error());
    const Status status = hits->showHits(result->rules, result->parts, result->lastItem, stamp);
    QMetaObject::invokeMethod(&file, [&file] { file.reloadHits(); }, Qt::AutoConnection);
    return status;
}

Result<std::set<FoundHit>> hitsAtLastScan(const CaseCore& core, const Snapshot& now, const base::JobControl& job)
{
    auto file = index::DerivedFile::openInMemory();
    if (!file)
        return base::fail(file.error());
    const auto result = scanAgain(core, now, *file, job);
    if (!result)
        return base::fail(result.error());
    if (const Status status = file->showHits(result->rules, result->parts, result->lastItem, {}); !status)
        return base::fail(status.error());
    std::set<FoundHit> found;
    file->forEachHit([&found](const index::StoredRule& rule, base::ItemId item, evidence::Severity) {
        found.emplace(item.value, rule.name);
    });
    return found;
}

// One rule of the case alone; a draft can be explained too.
static Result<std::shared_ptr<const rules::RuleSet>> compileOne(const CaseFile& file, std::string_view id)
{
    auto info = findRule(file, id);
    if (!info)
        return base::fail(info.error());
    info->rule.state = rules::RuleState::Active;
    std::vector<rules::Rule> alone;
    alone.push_back(std::move(info->rule));
    auto set = rules::RuleSet::compile(std::move(alone));
    if (!set)
        return base::fail(set.error());
    return std::make_shared<const rules::RuleSet>(std::move(*set));
}

Result<std::vector<evidence::Explanation>> explain(const CaseFile& file, base::ItemId comment, std::string_view rule,
                                                   std::string_view language)
{
    const auto found = file.comment(comment);
    if (!found)
        return base::fail(found.error());
    const auto chosen = rule.empty() ? compiledRules(file.core(), file.state()) : compileOne(file, rule);
    if (!chosen)
        return base::fail(chosen.error());
    const std::shared_ptr<const rules::RuleSet> set = *chosen;
    const Snapshot& snapshot = file.core().present;
    const FactsMaker maker(snapshot);
    CaseSurroundings around(file.core(), snapshot, maker);
    const auto matcher = set->matcher();
    const rules::Facts facts = maker.make(*found);
    std::vector<evidence::Explanation> all;
    for (std::size_t i = 0; i < set->rules().size(); ++i)
        all.push_back(matcher->explain(i, facts, around, language));
    const auto rank = [](const evidence::Explanation& explanation) {
        if (explanation.truth == Truth::True)
            return 0;
        return explanation.truth != Truth::False ? 1 : explanation.isNearMiss ? 2 : 3;
    };
    std::stable_sort(all.begin(), all.end(), [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return all;
}

static Result<std::vector<std::int32_t>> positionsWhere(const CaseFile& file, std::string_view text,
                                                        const rules::ParseOptions& options,
                                                        const base::JobControl& job)
{
    const auto expression = rules::parseExpression(text, options);
    if (!expression)
        return base::fail(expression.error());
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    if (options.allowsSearchWords) {
        if (const Status status = ensureSearch(core, snapshot, job); !status)
            return base::fail(status.error());
    }
    FactsMaker maker(snapshot);
    maker.loadHits(core);
    CaseSurroundings around(core, snapshot, maker);
    rules::Filter filter(*expression);
    std::vector<std::int32_t> positions;
    const Status status = forEachComment(core, maker, base::Stage::Scanning, job, [&](const rules::Facts& facts) {
        if (filter.test(facts, around) == Truth::True)
            positions.push_back(facts.position);
    });
    if (!status)
        return base::fail(status.error());
    std::sort(positions.begin(), positions.end());
    return positions;
}

Result<std::vector<std::int32_t>> tryCondition(const CaseFile& file, std::string_view when, const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const auto rule = liveRule(core, snapshot.state, {}, when);
    if (!rule)
        return base::fail(rule.error());
    const auto trial = compileTrial({{{*rule}, *rulesOf(core, snapshot.state)}});
    if (!trial)
        return base::fail(trial.error());
    std::vector<std::int32_t> positions;
    const auto visit = [&](const TrialAnswer& answer) {
        if (answer.truth == Truth::True)
            positions.push_back(snapshot.arrays->positionOf(answer.item));
    };
    if (const Status status = runTrial(core, snapshot, *trial, visit, job); !status)
        return base::fail(status.error());
    std::sort(positions.begin(), positions.end());
    return positions;
}

Result<std::vector<std::int32_t>> query(const CaseFile& file, std::string_view expression, const base::JobControl& job)
{
    const bool isEmpty = expression.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (isEmpty) {
        const auto arrays = file.core().snapshot().arrays;
        std::vector<std::int32_t> positions;
        for (std::int32_t position = 0; position < arrays->size(); ++position) {
            if (!arrays->isPlaceholder(position))
                positions.push_back(position);
        }
        return positions;
    }
    rules::ParseOptions options;
    options.allowsSearchWords = true;
    return positionsWhere(file, expression, options, job);
}

} // namespace greffier::casefile
