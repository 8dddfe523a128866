#include "core/casefile/verify_checks.h"

#include "core/casefile/facts.h"
#include "core/casefile/passages.h"
#include "core/casefile/relations_of_case.h"
#include "core/evidence/attachment_store.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/store/erase_sql.h"
#include "core/store/evidence_sql.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace greffier::casefile {
namespace {

using base::Status;

std::string publicName(const char* prefix, std::int64_t number)
{
    return prefix + std::to_string(number);
}

Layer layerOf(const std::string& row)
{
    if (row.starts_with("author"))
        return Layer::Author;
    return row.starts_with("t-") ? Layer::Thread : Layer::Text;
}

// (object, sha256, name, media type) of every attached file, from the table and from the acts.
using Attachment = std::tuple<std::string, std::string, std::string, std::string>;

Status checkAttachments(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report)
{
    const auto all = evidence::loadAttachments(connection);
    if (!all)
        return base::fail(all.error());
    std::multiset<Attachment> stored, bound;
    for (const evidence::Attachment& file : *all) {
        if (!file.capture) // those that came with a capture are part of its digest
            stored.emplace(file.object, base::toHex(file.blob.sha256), file.name, file.mediaType);
    }
    for (const journal::Act& act : acts) {
        if (const auto* attached = std::get_if<journal::Attached>(&act.payload))
            bound.emplace(attached->to, attached->sha256, attached->name, attached->mediaType);
    }
    const auto stray = connection.integer(store::sql::kCountStrayAttachments);
    if (stored != bound || !stray || stray->value_or(0) > 0)
        report.findings.push_back({Layer::Capture, "attachment", "differs from the journal"});
    return {};
}

// Acts have their numbers in order, from 1.
bool isEarlierPassage(const std::vector<journal::Act>& acts, const std::string& name, std::int64_t before)
{
    const auto id = base::parsePublicId(name);
    return id && id->kind == base::PublicKind::Act && id->number < before &&
           std::holds_alternative<journal::PassageMarked>(acts[static_cast<std::size_t>(id->number) - 1].payload);
}

} // namespace

Status checkBlobs(store::Connection& connection, const ErasureRecord& erasures, const base::JobControl& job,
                  VerifyReport& report)
{
    const auto blobs = evidence::loadBlobs(connection);
    if (!blobs) {
        report.findings.push_back({Layer::Blob, {}, blobs.error().detail});
        return {};
    }
    std::int64_t done = 0;
    for (const evidence::Blob& blob : *blobs) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        job.report(base::Stage::Verifying, done++, static_cast<std::int64_t>(blobs->size()));
        const auto bytes = evidence::loadBlob(connection, blob.id);
        const std::string row = publicName("blob ", blob.id.value);
        const bool isErased = erasures.blobs.contains(row) && bytes && bytes->empty();
        if (isErased)
            report.erased.push_back(row);
        else if (!bytes)
            report.findings.push_back({Layer::Blob, row, bytes.error().detail});
        else if (base::sha256(*bytes) != blob.sha256 || static_cast<std::int64_t>(bytes->size()) != blob.size)
            report.findings.push_back({Layer::Blob, row, "sha256 " + base::toHex(blob.sha256)});
    }
    const auto chunks = connection.integer(store::sql::kCountStrayChunks);
    if (chunks && chunks->value_or(0) > 0)
        report.findings.push_back({Layer::Blob, "blob_chunk", std::to_string(**chunks)});
    report.layers.push_back({Layer::Blob, static_cast<std::int64_t>(blobs->size())});
    return {};
}

Status checkErased(store::Connection& connection, const ErasureRecord& erasures, VerifyReport& report)
{
    auto rows = connection.prepare(store::sql::kSelectUnsalted);
    std::map<std::string, std::string> missing = erasures.rows;
    for (;;) {
        const base::Result<bool> hasRow = rows ? rows->step() : base::fail(rows.error());
        if (!hasRow && (hasRow.error().code == base::ErrorCode::Cancelled || hasRow.error().code == base::ErrorCode::CaseLocked))
            return base::fail(hasRow.error());
        if (!hasRow) {
            report.findings.push_back({Layer::Text, {}, hasRow.error().detail});
            return {};
        }
        if (!*hasRow)
            break;
        const std::string row(rows->text(0));
        const auto known = erasures.rows.find(row);
        if (known == erasures.rows.end() || known->second != base::toHex(base::sha256(rows->text(1))))
            report.findings.push_back({layerOf(row), row, "not as an erasure left it"});
        else
            report.erased.push_back(row);
        missing.erase(row);
    }
    for (const auto& [row, digest] : missing)
        report.findings.push_back({layerOf(row), row, "not as an erasure left it"});
    return {};
}

Status checkBindings(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report)
{
    std::set<std::pair<std::string, std::string>> bound; // digest, media type
    for (const journal::Act& act : acts) {
        std::string digest;
        if (const auto* adopted = std::get_if<journal::RulesAdopted>(&act.payload)) {
            digest = adopted->sha256;
            bound.emplace(digest, "application/toml");
        } else if (const auto* attached = std::get_if<journal::Attached>(&act.payload)) {
            digest = attached->sha256;
            bound.emplace(digest, attached->mediaType);
        }
        const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(digest));
        auto find = connection.prepare(store::sql::kFindBlob);
        if (digest.empty() || !find)
            continue;
        find->bindBlob(1, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (!find->step().value_or(false))
            report.findings.push_back({Layer::Blob, act.publicId(), "sha256 " + digest});
    }
    auto others = connection.prepare(store::sql::kSelectBlobsOutsideCaptures);
    while (others && others->step().value_or(false)) {
        if (!bound.contains({base::toHex(others->blob(1)), std::string(others->text(2))}))
            report.findings.push_back({Layer::Blob, publicName("blob ", others->integer(0)), "no act binds it"});
    }
    const auto stray = connection.integer(store::sql::kCountStrayRows);
    if (!others || !stray || stray->value_or(0) > 0)
        report.findings.push_back({Layer::Capture, {}, "rows outside the numbering"});
    return {};
}

Status checkEvidence(store::Connection& connection, const std::vector<journal::Act>& acts,
                     const ErasureRecord& erasures, const base::JobControl& job, VerifyReport& report)
{
    std::map<std::string, std::string> bound; // capture uid -> digest
    for (const journal::Act& act : acts) {
        if (const auto* added = std::get_if<journal::CaptureAdded>(&act.payload))
            bound.emplace(added->captureUid, added->evidenceDigest);
    }
    for (const auto& [uid, digest] : erasures.evidence) { // what the erasure left there
        if (const auto act = bound.find(uid); act != bound.end())
            act->second = digest;
    }
    const auto captures = evidence::loadCaptures(connection, {});
    if (!captures) {
        report.findings.push_back({Layer::Capture, {}, captures.error().detail});
        return {};
    }
    const auto onMismatch = [&report](const std::string& row) {
        report.findings.push_back({layerOf(row), row, "digest"});
    };
    const auto ranges = evidence::rowsOfCaptures(connection);
    if (!ranges)
        return base::fail(ranges.error());
    std::int64_t comments = 0;
    for (const evidence::Capture& capture : *captures) {
        const std::string row = base::toString(capture.publicId);
        const auto digest = evidence::evidenceDigest(
            connection, capture.id, onMismatch, job,
            ranges->contains(capture.id.value) ? ranges->at(capture.id.value) : evidence::CaptureRows{});
        if (!digest && digest.error().code == base::ErrorCode::Cancelled)
            return base::fail(digest.error());
        const auto act = bound.find(capture.uid);
        if (!digest)
            report.findings.push_back({Layer::Capture, row, digest.error().detail});
        else if (act == bound.end())
            report.findings.push_back({Layer::Capture, row, "no act binds it"});
        else if (act->second != base::toHex(*digest))
            report.findings.push_back({Layer::Capture, row, "evidence digest"});
        else if (erasures.evidence.contains(capture.uid))
            report.erased.push_back(row);
        if (act != bound.end())
            bound.erase(act);
        comments += capture.ledger.comments;
    }
    for (const auto& [uid, digest] : bound)
        report.findings.push_back({Layer::Capture, uid, "missing"});
    report.layers.push_back({Layer::Text, comments});
    report.layers.push_back({Layer::Capture, static_cast<std::int64_t>(captures->size())});
    return checkAttachments(connection, acts, report);
}

Status checkPassages(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report)
{
    auto find = connection.prepare(store::sql::kSelectTextByNumber);
    if (!find)
        return base::fail(find.error());
    std::int64_t checked = 0;
    for (const journal::Act& act : acts) {
        const auto* mark = std::get_if<journal::PassageMarked>(&act.payload);
        if (mark == nullptr)
            continue;
        ++checked;
        const auto id = base::parsePublicId(mark->comment);
        find->bind(1, id ? id->number : 0);
        const auto hasRow = find->step();
        if (!hasRow || !*hasRow)
            report.findings.push_back({Layer::Passage, act.publicId(), mark->comment});
        else if (!fits(*mark, find->text(0)) || base::toHex(find->blob(1)) != mark->textDigest)
            report.findings.push_back({Layer::Passage, act.publicId(), mark->comment});
        find->reset();
        if (!mark->from.empty() && !isEarlierPassage(acts, mark->from, act.seq))
            report.findings.push_back({Layer::Passage, act.publicId(), mark->from});
    }
    report.layers.push_back({Layer::Passage, checked});
    return {};
}

static Status compareRelations(const CaseCore& core, const Snapshot& now, const base::JobControl& job, VerifyReport& report)
{
    const auto kept = core.derived([stamp = relationsStamp(now)](index::DerivedFile* file) {
        return file != nullptr ? file->loadRelations(stamp) : std::nullopt;
    });
    if (!kept)
        return {};
    const auto again = makeRelations(core, now, job);
    if (!again)
        return base::fail(again.error());
    if (*again != *kept)
        report.findings.push_back({Layer::Derived, "relations", "differs from a rebuild"});
    return {};
}

Status compareDerived(const CaseCore& core, const base::JobControl& job, VerifyReport& report)
{
    const Snapshot now = core.snapshot();
    const auto kept = core.derived([&](index::DerivedFile* file) {
        return file != nullptr ? file->loadArrays(evidenceStamp(now.acts)) : evidence::ThreadArrays();
    });
    if (kept.size() > 0) {
        const auto nodes = core.read([](store::Connection& connection) { return evidence::loadNodes(connection); });
        if (nodes && evidence::ThreadArrays::build(*nodes, static_cast<std::int32_t>(now.threads.size())).serialise() !=
                         kept.serialise())
            report.findings.push_back({Layer::Derived, "arrays", "differs from a rebuild"});
    }
    report.layers.push_back({Layer::Derived, kept.size()});

    if (const Status compared = compareRelations(core, now, job, report); !compared)
        return compared;
    const std::string stamp = scanStamp(now.acts, now.state);
    std::set<FoundHit> keptHits;
    const bool hasHits = !stamp.empty() && core.derived([&](index::DerivedFile* file) {
        if (file == nullptr || !file->isCurrent(index::Part::Hits, stamp))
            return false;
        file->forEachHit([&keptHits](const index::StoredRule& rule, base::ItemId item, evidence::Severity) {
            keptHits.emplace(item.value, rule.name);
        });
        return true;
    });
    if (!hasHits)
        return {};
    const auto again = hitsAtLastScan(core, now, job);
    if (!again && again.error().code == base::ErrorCode::Cancelled)
        return base::fail(again.error());
    if (!again) {
        report.findings.push_back({Layer::Derived, "hits", again.error().detail});
        return {};
    }
    if (*again != keptHits)
        report.findings.push_back({Layer::Derived, "hits", "differs from a rebuild"});
    return {};
}

} // namespace greffier::casefile
