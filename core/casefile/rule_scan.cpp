#include "core/casefile/rule_scan.h"

#include "core/casefile/scan_pipeline.h"
#include "core/rules/rule_statistics.h"

#include <algorithm>
#include <array>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;

constexpr int kChunksPerStep = 50; // so much is lost at most when the program is killed

// What the answers of a rule of that scope depend on besides its text and the captures.
std::string scopeStamp(rules::Scope scope, const std::vector<journal::Act>& acts)
{
    base::Sha256 sha;
    for (const journal::Act& act : acts) {
        const journal::Payload& payload = act.payload;
        const bool isAssertion = std::holds_alternative<journal::Asserted>(payload)
                                 || std::holds_alternative<journal::Undone>(payload)
                                 || std::holds_alternative<journal::Redone>(payload);
        const bool changesNothing = std::holds_alternative<journal::ScanRun>(payload)
                                    || std::holds_alternative<journal::Exported>(payload)
                                    || std::holds_alternative<journal::Verified>(payload);
        if (scope == rules::Scope::Case ? !changesNothing : scope == rules::Scope::Asserted && isAssertion)
            sha.add(base::asBytes(act.hash));
    }
    return base::toHex(sha.result());
}

std::string bytesOf(const std::vector<rules::WordSketch>& sketches)
{
    static_assert(sizeof(rules::WordSketch) == index::SketchedItems::kSketchBytes);
    return {reinterpret_cast<const char*>(sketches.data()), sketches.size() * sizeof(rules::WordSketch)};
}

// Brings the parts of the live rules up to the last item.
class Completion {
public:
    Completion(const CaseCore& core, const Snapshot& snapshot, const rules::RuleSet& set, index::DerivedFile& file,
               const base::JobControl& job)
        : m_core(core), m_snapshot(snapshot), m_set(set), m_file(file), m_job(job), m_evidence(snapshot)
    {
    }

    Result<RuleScan> run()
    {
        if (m_job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        if (const Status status = findParts(); !status)
            return base::fail(status.error());
        std::set<std::int64_t> firsts; // where some rule has to begin
        for (const index::RulePart& part : m_scan.parts)
            firsts.insert(std::min(part.covered, m_evidence.lastItem()) + 1);
        firsts.insert(m_evidence.lastItem() + 1);
        for (auto first = firsts.begin(); std::next(first) != firsts.end(); ++first) {
            if (const Status status = scanStretch(*first, *std::next(first)); !status)
                return base::fail(status.error());
        }
        describe();
        return std::move(m_scan);
    }

private:
    Status findParts()
    {
        std::vector<std::string> versions;
        std::array<std::string, 3> stamps;
        for (const rules::Scope scope : {rules::Scope::Comment, rules::Scope::Asserted, rules::Scope::Case})
            stamps[static_cast<std::size_t>(scope)] = scopeStamp(scope, m_snapshot.acts);
        m_partOf.assign(m_set.rules().size(), 0);
        for (std::size_t rule = 0; rule < m_set.rules().size(); ++rule) {
            if (!m_set.isLive(rule))
                continue;
            const rules::Rule& live = m_set.rules()[rule];
            m_partOf[rule] = m_scan.rules.size();
            m_scan.rules.push_back({live.fullId(), live.state == rules::RuleState::Watch, live.severity});
            versions.push_back(base::toHex(m_set.version(rule)) + stamps[static_cast<std::size_t>(m_set.scope(rule))]);
        }
        auto parts = m_file.ruleParts(versions, m_evidence.stamps());
        if (!parts)
            return base::fail(parts.error());
        m_scan.parts = std::move(*parts);
        m_scan.lastItem = m_evidence.lastItem();
        m_scan.rulesDigest = base::toHex(m_set.digest());
        return {};
    }

    // The items [first, end), by the rules that have not seen them.
    Status scanStretch(std::int64_t first, std::int64_t end)
    {
        m_asked.clear();
        m_placeOf.assign(m_set.rules().size(), 0);
        std::vector<char> isAsked(m_set.rules().size(), 0);
        for (std::size_t rule = 0; rule < isAsked.size(); ++rule) {
            isAsked[rule] = m_set.isLive(rule) && m_scan.parts[m_partOf[rule]].covered < first;
            m_placeOf[rule] = m_asked.size();
            if (isAsked[rule])
                m_asked.push_back(m_partOf[rule]);
        }
        ScanPipeline pipeline(m_core, m_snapshot, m_set, isAsked);
        pipeline.useSketches(m_file, m_evidence.sketchStamps(), m_evidence.lastItem());
        if (!m_file.isInMemory())
            pipeline.makeSketches();
        for (std::size_t rule = 0; rule < isAsked.size(); ++rule) {
            if (isAsked[rule] && m_scan.parts[m_partOf[rule]].isSuspended)
                pipeline.suspend(rule);
        }
        int chunks = 0;
        const auto take = [&](ScannedChunk& chunk) -> Status {
            add(chunk, pipeline);
            return ++chunks % kChunksPerStep == 0 ? keep() : Status();
        };
        const Status status = pipeline.run(first, end, take, m_job);
        const Status kept = keep(); // also what was done before a failure
        return status ? kept : status;
    }

    void add(ScannedChunk& chunk, ScanPipeline& pipeline)
    {
        for (const std::size_t part : m_asked)
            m_scan.parts[part].covered = chunk.end - 1;
        if (!chunk.sketches.empty())
            m_sketches.push_back({chunk.first, m_evidence.sketchStampAt(chunk.end - 1), bytesOf(chunk.sketches)});
        for (index::StoredHit& hit : chunk.hits) {
            const std::size_t part = m_partOf[hit.rule];
            if (m_scan.parts[part].isSuspended) // it ran before this was known
                continue;
            hit.rule = static_cast<std::uint32_t>(m_placeOf[hit.rule]);
            m_hits.push_back(std::move(hit));
        }
        for (const ScanTally& tally : chunk.tallies) {
            index::RulePart& part = m_scan.parts[m_partOf[tally.rule]];
            part.candidates += tally.candidates;
            if (part.isSuspended) {
                part.indeterminate += tally.candidates;
                continue;
            }
            part.unknown += tally.unknown;
            part.indeterminate += tally.indeterminate;
            part.overruns += tally.indeterminate;
            if (isOverrunning(part.candidates, part.overruns)) {
                part.isSuspended = true;
                pipeline.suspend(tally.rule);
            }
        }
    }

    Status keep()
    {
        std::vector<index::RulePart> parts;
        for (const std::size_t part : m_asked) {
            m_scan.parts[part].evidence = m_evidence.stampAt(m_scan.parts[part].covered);
            parts.push_back(m_scan.parts[part]);
        }
        Status status = m_file.addHits(parts, m_hits, m_evidence.stamps());
        if (status && !m_sketches.empty())
            status = m_file.addSketches(m_sketches);
        m_sketches.clear();
        m_hits.clear();
        return status;
    }

    void describe()
    {
        ScanReport& report = m_scan.report;
        report.rules = static_cast<std::int64_t>(m_set.rules().size());
        const evidence::ThreadArrays& arrays = *m_snapshot.arrays;
        for (std::int32_t position = 0; position < arrays.size(); ++position)
            report.comments += !arrays.isPlaceholder(position) && arrays.id(position).value <= m_scan.lastItem ? 1 : 0;
        std::vector<index::RulePart> shown;
        for (std::size_t i = 0; i < m_scan.parts.size(); ++i) {
            const index::RulePart& part = m_scan.parts[i];
            report.unknown += part.unknown;
            report.indeterminate += part.indeterminate;
            if (part.isSuspended)
                report.suspended.push_back({m_scan.rules[i].name, part.indeterminate});
            if (!m_scan.rules[i].isWatched) // watched: kept, but shown only in the rule's own view
                shown.push_back(part);
        }
        const index::HitTotals all = m_file.totals(m_scan.parts, m_scan.lastItem);
        const index::HitTotals totals = shown.size() == m_scan.parts.size() ? all : m_file.totals(shown, m_scan.lastItem);
        report.hits = totals.hits;
        report.flaggedComments = totals.items;
        for (std::size_t i = 0; i < m_scan.parts.size(); ++i) {
            if (rules::isRunaway(all.ofPart[i], report.comments))
                report.runaways.push_back({m_scan.rules[i].name, all.ofPart[i]});
        }
    }

    const CaseCore& m_core;
    const Snapshot& m_snapshot;
    const rules::RuleSet& m_set;
    index::DerivedFile& m_file;
    const base::JobControl& m_job;
    const ScannedEvidence m_evidence;
    RuleScan m_scan;
    std::vector<std::size_t> m_partOf; // by rule of the set
    std::vector<std::size_t> m_asked;  // the parts of the rules that are asked on this stretch
    std::vector<std::size_t> m_placeOf; // by rule of the set: among those
    std::vector<index::StoredHit> m_hits; // not kept yet, as the sketches
    std::vector<index::SketchedItems> m_sketches;
};

} // namespace

ScannedEvidence::ScannedEvidence(const Snapshot& snapshot)
{
    base::Sha256 sha;
    for (const journal::Act& act : snapshot.acts) {
        if (const auto* added = std::get_if<journal::CaptureAdded>(&act.payload)) {
            sha.addField(added->evidenceDigest);
            m_prefixes.push_back({base::toHex(sha.result()), 0});
            m_stamps.insert(m_prefixes.back().stamp);
        }
    }
    const evidence::ThreadArrays& arrays = *snapshot.arrays;
    for (std::int32_t thread = 0; thread < arrays.threadCount(); ++thread) {
        const auto capture = static_cast<std::size_t>(snapshot.threads[static_cast<std::size_t>(thread)].capture.value) - 1;
        if (capture >= m_prefixes.size()) // came after the scan that is made again
            continue;
        const auto [first, last] = arrays.threadRange(thread);
        for (std::int32_t position = first; position < last; ++position)
            m_prefixes[capture].lastItem = std::max(m_prefixes[capture].lastItem, arrays.id(position).value);
    }
    for (std::size_t i = 1; i < m_prefixes.size(); ++i) // a capture without comments
        m_prefixes[i].lastItem = std::max(m_prefixes[i].lastItem, m_prefixes[i - 1].lastItem);
}

std::string ScannedEvidence::stampAt(std::int64_t item) const
{
    for (const Prefix& prefix : m_prefixes) {
        if (item > 0 && item <= prefix.lastItem)
            return prefix.stamp;
    }
    return {};
}

static std::string sketchStamp(const std::string& stamp)
{
    return std::to_string(rules::kEngineVersion) + " " + stamp;
}

std::string ScannedEvidence::sketchStampAt(std::int64_t item) const
{
    return sketchStamp(stampAt(item));
}

std::set<std::string> ScannedEvidence::sketchStamps() const
{
    std::set<std::string> all;
    for (const std::string& stamp : m_stamps)
        all.insert(sketchStamp(stamp));
    return all;
}

Result<RuleScan> scanRules(const CaseCore& core, const Snapshot& snapshot, const rules::RuleSet& set,
                           index::DerivedFile& file, const base::JobControl& job)
{
    return Completion(core, snapshot, set, file, job).run();
}

} // namespace greffier::casefile
