#include "core/casefile/relations_of_case.h"

#include "core/casefile/case_core.h"
#include "core/casefile/item_chunks.h"
#include "core/evidence/capture_joins.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/reply_inference.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;

constexpr std::string_view kMethod = "relations 1"; // raised when the same evidence gives other relations

template <class Each>
Status forEachItem(const CaseCore& core, std::int64_t done, std::int64_t total, const base::JobControl& job, Each each)
{
    const auto take = [&](const std::vector<evidence::Comment>& items, const ItemChunk& chunk) -> Status {
        for (const evidence::Comment& item : items)
            each(item);
        job.report(base::Stage::Indexing, done + chunk.end - 1, total);
        return {};
    };
    return forEachChunk(core, job, evidence::loadCommentRange, take);
}

std::string assertedUri(const Snapshot& snapshot, const evidence::Thread& thread)
{
    const auto facts = snapshot.state.asserted.find(base::toString(thread.publicId));
    if (facts == snapshot.state.asserted.end())
        return {};
    const auto fact = facts->second.find("permalink");
    return fact != facts->second.end() ? fact->second.value : std::string();
}

std::vector<evidence::JoinCandidate> candidatesOf(const Snapshot& snapshot)
{
    std::unordered_map<base::CaptureId, const evidence::Capture*> captureOf;
    for (const evidence::Capture& capture : snapshot.captures)
        captureOf.emplace(capture.id, &capture);
    std::vector<evidence::JoinCandidate> candidates;
    for (const evidence::Thread& thread : snapshot.threads) {
        evidence::JoinCandidate candidate;
        candidate.capture = thread.capture;
        candidate.uri = assertedUri(snapshot, thread);
        if (candidate.uri.empty())
            candidate.uri = thread.uri;
        if (const auto found = captureOf.find(thread.capture); found != captureOf.end()) {
            candidate.capturedUtcMs = found->second->captured.utcMs;
            candidate.format = found->second->format;
            candidate.coverage = evidence::coverageOf(*found->second);
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<std::int32_t> depthCapsOf(const Snapshot& snapshot)
{
    std::unordered_map<base::CaptureId, std::int32_t> capOf;
    for (const evidence::Capture& capture : snapshot.captures)
        capOf.emplace(capture.id, capture.ledger.depthCap);
    std::vector<std::int32_t> caps;
    for (const evidence::Thread& thread : snapshot.threads)
        caps.push_back(capOf[thread.capture]);
    return caps;
}

// What another capture states comes before what a text lets suppose.
std::vector<evidence::InferredReply> merged(const std::vector<evidence::InferredReply>& stated,
                                            const std::vector<evidence::InferredReply>& supposed)
{
    std::vector<evidence::InferredReply> all;
    std::merge(stated.begin(), stated.end(), supposed.begin(), supposed.end(), std::back_inserter(all),
               [](const auto& a, const auto& b) { return a.item < b.item; });
    all.erase(std::unique(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.item == b.item; }), all.end());
    return all;
}

} // namespace

std::string relationsStamp(const Snapshot& snapshot)
{
    base::Sha256 hash;
    hash.addField(kMethod).addField(evidenceStamp(snapshot.acts));
    for (const evidence::Thread& thread : snapshot.threads) {
        if (const std::string uri = assertedUri(snapshot, thread); !uri.empty())
            hash.addField(thread.id.value).addField(uri);
    }
    return base::toHex(hash.result());
}

Result<evidence::Relations> makeRelations(const CaseCore& core, const Snapshot& snapshot, const base::JobControl& job)
{
    const bool hasSeveral = snapshot.captures.size() > 1;
    evidence::CaptureJoins joins(hasSeveral ? candidatesOf(snapshot) : std::vector<evidence::JoinCandidate>());
    evidence::ReplyInference inference(*snapshot.arrays, depthCapsOf(snapshot));
    const std::int64_t size = snapshot.arrays->size();
    Status status = forEachItem(core, 0, 2 * size, job, [&](const evidence::Comment& item) {
        if (hasSeveral)
            joins.add(item);
        inference.add(item);
    });
    if (status && inference.needsTextsAgain())
        status = forEachItem(core, size, 2 * size, job, [&](const evidence::Comment& item) { inference.addAgain(item); });
    if (!status)
        return base::fail(status.error());
    evidence::Relations relations;
    joins.finish(relations);
    relations.replies = merged(relations.replies, inference.finish());
    return relations;
}

Result<RelationsPointer> relationsOf(const CaseFile& file, const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const std::string stamp = relationsStamp(snapshot);
    if (const KeptRelations kept = core.keptRelations(); kept.all && kept.stamp == stamp)
        return kept.all;
    auto relations = core.derived([&stamp](index::DerivedFile* derived) {
        return derived != nullptr ? derived->loadRelations(stamp) : std::nullopt;
    });
    if (!relations) {
        auto made = makeRelations(core, snapshot, job);
        if (!made)
            return base::fail(made.error());
        relations = std::move(*made);
        // Where the cache cannot be written they are made again the next time.
        static_cast<void>(core.derived([&](index::DerivedFile* derived) {
            return derived != nullptr ? derived->saveRelations(*relations, stamp) : Status();
        }));
    }
    auto all = std::make_shared<const evidence::Relations>(std::move(*relations));
    core.keepRelations({stamp, all});
    return all;
}

RelationsPointer relationsAtHand(const CaseFile& file)
{
    const CaseCore& core = file.core();
    const std::string stamp = relationsStamp(core.present);
    if (const KeptRelations kept = core.keptRelations(); kept.all && kept.stamp == stamp)
        return kept.all;
    auto relations = core.derived([&stamp](index::DerivedFile* derived) {
        return derived != nullptr ? derived->loadRelations(stamp) : std::nullopt;
    });
    if (!relations)
        return nullptr;
    auto all = std::make_shared<const evidence::Relations>(std::move(*relations));
    core.keepRelations({stamp, all});
    return all;
}

std::vector<JoinFinding> joinFindings(const evidence::Relations& relations, const evidence::ThreadArrays& arrays)
{
    std::vector<JoinFinding> findings;
    for (const evidence::Sighting& sighting : relations.sightings) {
        const std::int32_t position = arrays.positionOf(sighting.item);
        if (position >= 0 && sighting.isChanged())
            findings.push_back({false, sighting.item, sighting.earlier, arrays.thread(position), sighting.differences, true});
    }
    for (const evidence::Absence& absence : relations.absences)
        findings.push_back({true, absence.item, {}, absence.thread, 0, absence.hasIdentifier});
    std::stable_sort(findings.begin(), findings.end(), [](const JoinFinding& a, const JoinFinding& b) {
        return a.thread != b.thread ? a.thread < b.thread : a.item < b.item;
    });
    return findings;
}

} // namespace greffier::casefile
