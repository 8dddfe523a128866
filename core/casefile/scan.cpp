// Running the rules of a case over its comments: the scan, its restoration, explanations, trials and queries.
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/facts.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/rules_of_case.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;
using evidence::Truth;

struct ScanResult {
    ScanReport report;
    std::vector<index::StoredHit> hits;
    std::vector<index::StoredRule> rules;
    std::string rulesDigest;
};

std::vector<RuleHits> runawaysOf(const ScanResult& result)
{
    std::vector<std::int64_t> hits(result.rules.size());
    for (const index::StoredHit& hit : result.hits)
        ++hits[hit.rule];
    std::vector<RuleHits> runaways;
    for (std::size_t rule = 0; rule < hits.size(); ++rule) {
        if (rules::isRunaway(hits[rule], result.report.comments))
            runaways.push_back({result.rules[rule].name, hits[rule]});
    }
    return runaways;
}

// Every rule on every comment with an identifier below `end` (0 = all).
Result<ScanResult> evaluate(const CaseCore& core, const Snapshot& snapshot, std::int64_t lastComment,
                            const base::JobControl& job)
{
    const auto compiled = compiledRules(core, snapshot.state);
    if (!compiled)
        return base::fail(compiled.error());
    const std::shared_ptr<const rules::RuleSet> set = *compiled;
    ScanResult result;
    result.rulesDigest = base::toHex(set->digest());
    for (const rules::Rule& rule : set->rules())
        result.rules.push_back({rule.fullId(), rule.state == rules::RuleState::Watch});
    result.report.rules = static_cast<std::int64_t>(set->rules().size());

    const FactsMaker maker(snapshot);
    CaseSurroundings around(core, snapshot, maker);
    const auto matcher = set->matcher();
    const Status status = forEachComment(
        core, maker, base::Stage::Scanning, job, [&](const evidence::Comment& comment, const rules::Facts& facts) {
            if (lastComment > 0 && comment.publicId.number > lastComment)
                return false;
            ++result.report.comments;
            bool isHit = false;
            for (rules::Outcome& outcome : matcher->evaluate(facts, around)) {
                result.report.unknown += outcome.truth == Truth::Unknown ? 1 : 0;
                result.report.indeterminate += outcome.truth == Truth::Indeterminate ? 1 : 0;
                if (outcome.truth != Truth::True)
                    continue;
                if (!result.rules[outcome.rule].isWatched) { // watched: kept, but shown only in the rule's own view
                    isHit = true;
                    ++result.report.hits;
                }
                result.hits.push_back({comment.id, static_cast<std::uint32_t>(outcome.rule),
                                       set->rules()[outcome.rule].severity, outcome.reading,
                                       std::move(outcome.spans)});
            }
            result.report.flaggedComments += isHit ? 1 : 0;
            return true;
        });
    if (!status)
        return base::fail(status.error());
    result.report.runaways = runawaysOf(result);
    return result;
}

Status keepHits(const CaseCore& core, const ScanResult& result, const std::string& stamp, const base::JobControl& job)
{
    auto file = index::DerivedFile::open(core.environment.cacheFolder, core.uid);
    return file ? file->saveHits(result.rules, result.hits, stamp, job) : base::fail(file.error());
}

// The case as it was when its last scan ran: the acts up to it, and the comments that existed.
Snapshot atLastScan(const Snapshot& now)
{
    Snapshot then = now;
    then.acts.resize(static_cast<std::size_t>(*now.state.lastScan));
    then.state = journal::fold(then.acts);
    return then;
}

std::int64_t lastCommentAt(const std::vector<journal::Act>& acts)
{
    std::int64_t last = 0;
    for (const journal::Act& act : acts) {
        if (const auto* added = std::get_if<journal::CaptureAdded>(&act.payload))
            last = std::max(last, added->lastComment);
    }
    return last;
}

} // namespace

Result<ScanReport> scan(CaseFile& file, const base::JobControl& job)
{
    QElapsedTimer clock;
    clock.start();
    CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    auto result = evaluate(core, snapshot, 0, job);
    if (!result)
        return base::fail(result.error());
    const ScanReport& counts = result->report;
    const Status status = core.append(journal::ScanRun{result->rulesDigest, rules::kEngineVersion, counts.rules,
                                                       counts.comments, counts.hits, counts.flaggedComments,
                                                       counts.unknown, counts.indeterminate});
    if (!status)
        return base::fail(status.error());
    // The stamp is the hash of the act just written; hits that cannot be kept are made again when they are needed.
    const auto acts = core.read([](store::Connection& connection) { return journal::loadActs(connection, 0); });
    if (acts)
        static_cast<void>(keepHits(core, *result, scanStamp(*acts, journal::fold(*acts)), {}));
    QMetaObject::invokeMethod(&file, [&file] { file.refresh(); }, Qt::AutoConnection);
    ScanReport report = counts;
    report.seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    return report;
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
    const Snapshot then = atLastScan(now);
    const auto result = evaluate(core, then, lastCommentAt(then.acts), job);
    if (!result)
        return base::fail(result.error());
    const Status status = keepHits(core, *result, stamp, job);
    QMetaObject::invokeMethod(&file, [&file] { file.reloadHits(); }, Qt::AutoConnection);
    return status;
}

Result<std::vector<index::StoredHit>> hitsAtLastScan(const CaseCore& core, const Snapshot& now,
                                                     std::vector<index::StoredRule>& rules, const base::JobControl& job)
{
    const Snapshot then = atLastScan(now);
    auto result = evaluate(core, then, lastCommentAt(then.acts), job);
    if (!result)
        return base::fail(result.error());
    rules = std::move(result->rules);
    return std::move(result->hits);
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

// Both are one expression tested on every comment.
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
    const Status status = forEachComment(core, maker, base::Stage::Scanning, job,
                                         [&](const evidence::Comment&, const rules::Facts& facts) {
                                             if (filter.test(facts, around) == Truth::True)
                                                 positions.push_back(facts.position);
                                             return true;
                                         });
    if (!status)
        return base::fail(status.error());
    std::sort(positions.begin(), positions.end());
    return positions;
}

Result<std::vector<std::int32_t>> tryCondition(const CaseFile& file, std::string_view when, const base::JobControl& job)
{
    rules::ParseOptions options;
    options.lists = listsOf(file.core(), file.core().snapshot().state, kCasePack);
    return positionsWhere(file, when, options, job);
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
