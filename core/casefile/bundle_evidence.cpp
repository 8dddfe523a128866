#include "core/casefile/bundle_evidence.h"

#include "core/base/json.h"
#include "core/casefile/erasure_record.h"
#include "core/evidence/attachment_store.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/journal/act_head.h"
#include "core/journal/attest_store.h"
#include "core/store/bundle_sql.h"

#include <QJsonDocument>

#include <algorithm>
#include <cctype>
#include <map>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;
using base::toQString;
using report::BagWriter;

constexpr std::int64_t kLarge = std::int64_t{8} << 20U; // bytes; larger files go from the case into the bag in pieces

Result<std::string> loadChunk(store::Connection& connection, base::BlobId blob, std::int64_t n)
{
    auto chunk = connection.prepare(store::sql::kSelectChunk);
    if (!chunk)
        return base::fail(chunk.error());
    chunk->bind(1, blob.value).bind(2, n);
    const auto hasRow = chunk->step();
    if (!hasRow)
        return base::fail(hasRow.error());
    return *hasRow ? std::string(chunk->blob(0)) : std::string();
}

Status addBlob(store::Connection& connection, const evidence::Blob& blob, const std::string& path, const base::JobControl& job,
               BagWriter& bag)
{
    if (blob.size <= kLarge) {
        const auto bytes = evidence::loadBlob(connection, blob.id);
        return bytes ? bag.add(path, *bytes) : base::fail(bytes.error());
    }
    return bag.addLarge(path, [&](const BagWriter::Take& take) -> Status {
        for (std::int64_t n = 1;; ++n) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            const auto bytes = loadChunk(connection, blob.id, n);
            if (!bytes)
                return base::fail(bytes.error());
            if (bytes->empty())
                return {};
            if (const Status status = take(*bytes); !status)
                return status;
        }
    });
}

// The ending of a file's name where it is short and plain; what it was called stands in the index.
std::string endingOf(const std::string& name)
{
    constexpr std::size_t kMost = 5;
    const std::size_t dot = name.rfind('.');
    const std::string ending = dot == std::string::npos ? std::string() : name.substr(dot + 1);
    const bool isPlain = !ending.empty() && ending.size() <= kMost && std::all_of(ending.begin(), ending.end(), [](char c) {
        return std::islower(static_cast<unsigned char>(c)) != 0 || std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
    return isPlain ? "." + ending : std::string();
}

// Where each file of the case lies in the bag, by its digest; no path where its bytes were erased.
struct Place {
    std::string path, blob; // blob: "blob 2", as an erasure's record names it
};
using Places = std::map<std::string, Place>;

QJsonObject fileJson(const Places& places, const std::string& name, const std::string& sha256, std::int64_t size,
                     const std::string& mediaType)
{
    const auto found = places.find(sha256);
    const Place place = found == places.end() ? Place() : found->second;
    return {{QStringLiteral("file"), toQString(place.path)},
            {QStringLiteral("blob"), toQString(place.blob)},
            {QStringLiteral("name"), toQString(name)},
            {QStringLiteral("sha256"), toQString(sha256)},
            {QStringLiteral("size"), static_cast<qint64>(size)},
            {QStringLiteral("media_type"), toQString(mediaType)}};
}

using Attachments = std::vector<evidence::Attachment>;

Result<Places> addBlobs(store::Connection& connection, const BundleInput& input, const Attachments& attachments,
                        const base::JobControl& job, BagWriter& bag)
{
    std::map<std::string, std::string> names; // digest -> a name that it was given
    for (const evidence::Capture& capture : input.data.captures) {
        for (const evidence::Blob& blob : capture.blobs)
            names.emplace(base::toHex(blob.sha256), blob.name);
    }
    for (const evidence::Attachment& file : attachments)
        names.emplace(base::toHex(file.blob.sha256), file.name);
    for (const journal::Act& act : input.acts) {
        if (const auto* attached = std::get_if<journal::Attached>(&act.payload))
            names.emplace(attached->sha256, attached->name);
        else if (const auto* adopted = std::get_if<journal::RulesAdopted>(&act.payload))
            names.emplace(adopted->sha256, "pack.toml");
    }
    const auto blobs = evidence::loadBlobs(connection);
    const auto erasures = erasuresOf(connection, input.acts);
    if (!blobs || !erasures)
        return base::fail(!blobs ? blobs.error() : erasures.error());
    Places places;
    for (std::size_t i = 0; i < blobs->size(); ++i) {
        const evidence::Blob& blob = (*blobs)[i];
        job.report(base::Stage::Exporting, static_cast<std::int64_t>(i), static_cast<std::int64_t>(blobs->size()));
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        const std::string digest = base::toHex(blob.sha256);
        const std::string name = "blob " + std::to_string(blob.id.value);
        if (erasures->blobs.contains(name)) {
            places[digest] = {{}, name};
            continue;
        }
        const std::string path = "data/evidence/b-" + std::to_string(blob.id.value) + endingOf(names[digest]);
        if (const Status status = addBlob(connection, blob, path, job, bag); !status)
            return base::fail(status.error());
        places[digest] = {path, name};
    }
    return places;
}

// Which fields and salts the digest of a capture is made of: its file of fields has that digest.
Status addRows(store::Connection& connection, const evidence::Capture& capture, const base::JobControl& job, BagWriter& bag)
{
    const std::string stem = "data/evidence/" + base::toString(capture.publicId);
    std::string salts;
    bool isFirst = true;
    const Status rows = bag.addLarge(stem + ".rows", [&](const BagWriter::Take& take) -> Status {
        evidence::Watch watch{{}, take, {}};
        if (std::exchange(isFirst, false))
            watch.onSalt = [&salts](const std::string& row, std::string_view salt, std::string_view digest) {
                salts += base::canonicalJson(QJsonObject{{QStringLiteral("row"), toQString(row)},
                                                         {QStringLiteral("salt"), toQString(base::toHex(salt))},
                                                         {QStringLiteral("digest"), toQString(base::toHex(digest))}}) +
                         "\n";
            };
        const auto digest = evidence::evidenceDigest(connection, capture.id, watch, job);
        return digest ? Status() : base::fail(digest.error());
    });
    return rows ? bag.add(stem + ".salts.jsonl", salts) : rows;
}

QJsonObject captureJson(const evidence::Capture& capture, const Attachments& attachments, const Places& places)
{
    QJsonArray files;
    for (const evidence::Blob& blob : capture.blobs)
        files.append(fileJson(places, blob.name, base::toHex(blob.sha256), blob.size, blob.mediaType));
    QJsonArray shown; // with its comments
    for (const evidence::Attachment& file : attachments) {
        if (file.capture != capture.id)
            continue;
        QJsonObject json = fileJson(places, file.name, base::toHex(file.blob.sha256), file.blob.size, file.mediaType);
        json.insert(QStringLiteral("to"), toQString(file.object));
        shown.append(json);
    }
    const std::string id = base::toString(capture.publicId);
    return {{QStringLiteral("id"), toQString(id)},
            {QStringLiteral("uid"), toQString(capture.uid)},
            {QStringLiteral("format"), toQString(capture.format)},
            {QStringLiteral("files"), files},
            {QStringLiteral("attachments"), shown},
            {QStringLiteral("rows"), toQString("data/evidence/" + id + ".rows")},
            {QStringLiteral("salts"), toQString("data/evidence/" + id + ".salts.jsonl")}};
}

std::string indexText(const QJsonObject& index)
{
    return QJsonDocument(index).toJson(QJsonDocument::Indented).toStdString();
}

QJsonObject actLine(const journal::Act& act, std::string_view caseUid)
{
    return {{QStringLiteral("seq"), static_cast<qint64>(act.seq)},
            {QStringLiteral("uid"), toQString(act.uid)},
            {QStringLiteral("device"), toQString(act.device)},
            {QStringLiteral("prev"), toQString(base::toHex(act.prev))},
            {QStringLiteral("hash"), toQString(base::toHex(act.hash))},
            {QStringLiteral("head"), journal::hashedHead(act, caseUid)}};
}

} // namespace

Status addEvidence(store::Connection& connection, const BundleInput& input, const base::JobControl& job, BagWriter& bag)
{
    const auto attachments = evidence::loadAttachments(connection);
    if (!attachments)
        return base::fail(attachments.error());
    const auto places = addBlobs(connection, input, *attachments, job, bag);
    if (!places)
        return base::fail(places.error());
    QJsonArray captures, others;
    for (const evidence::Capture& capture : input.data.captures) {
        if (const Status status = addRows(connection, capture, job, bag); !status)
            return status;
        captures.append(captureJson(capture, *attachments, *places));
    }
    for (const journal::Act& act : input.acts) {
        QJsonObject file;
        if (const auto* attached = std::get_if<journal::Attached>(&act.payload)) {
            file = fileJson(*places, attached->name, attached->sha256, attached->size, attached->mediaType);
            file.insert(QStringLiteral("to"), toQString(attached->to));
        } else if (const auto* adopted = std::get_if<journal::RulesAdopted>(&act.payload)) {
            const auto place = places->find(adopted->sha256);
            file = {{QStringLiteral("file"), toQString(place == places->end() ? std::string() : place->second.path)},
                    {QStringLiteral("name"), toQString(adopted->pack)},
                    {QStringLiteral("sha256"), toQString(adopted->sha256)}};
        } else {
            continue;
        }
        file.insert(QStringLiteral("act"), toQString(act.publicId()));
        others.append(file);
    }
    return bag.add(report::bag::kEvidence, indexText({{QStringLiteral("captures"), captures}, {QStringLiteral("others"), others}}));
}

Status addAttests(store::Connection& connection, const BundleInput& input, BagWriter& bag)
{
    const auto attests = journal::loadAttests(connection);
    if (!attests)
        return base::fail(attests.error());
    QJsonArray index;
    for (const journal::Attest& attest : *attests) {
        if (attest.kind == "request")
            continue;
        const std::string path = "data/attest/" + attest.kind + "-" + std::to_string(attest.id) +
                                 (attest.kind == "rfc3161" ? ".tsr" : ".txt");
        // What was printed or sent names the case; a redacted bundle keeps the stamps alone.
        if (input.options.profile != "none" && attest.kind != "rfc3161")
            continue;
        if (const Status status = bag.add(path, attest.token); !status)
            return status;
        index.append(QJsonObject{{QStringLiteral("file"), toQString(path)},
                                 {QStringLiteral("kind"), toQString(attest.kind)},
                                 {QStringLiteral("up_to"), static_cast<qint64>(attest.upToSeq)},
                                 {QStringLiteral("head"), toQString(base::toHex(attest.head))},
                                 {QStringLiteral("obtained"), toQString(base::isoUtc(attest.obtainedUtcMs))}});
    }
    return index.isEmpty() ? Status() : bag.add(report::bag::kAttest, indexText({{QStringLiteral("attests"), index}}));
}

std::string journalLines(const BundleInput& input)
{
    std::string lines;
    std::map<std::string, int> chains; // numbered: the identifier is made of the person's and the machine's name
    for (const journal::Act& act : input.acts) {
        if (input.options.profile == "none") {
            lines += base::canonicalJson(actLine(act, input.data.caseUid)) + "\n";
            continue;
        }
        const int chain = chains.try_emplace(act.chainId, static_cast<int>(chains.size()) + 1).first->second;
        lines += base::canonicalJson(QJsonObject{{QStringLiteral("seq"), static_cast<qint64>(act.seq)},
                                                 {QStringLiteral("chain"), chain},
                                                 {QStringLiteral("n"), static_cast<qint64>(act.n)},
                                                 {QStringLiteral("prev"), toQString(base::toHex(act.prev))},
                                                 {QStringLiteral("hash"), toQString(base::toHex(act.hash))}}) +
                 "\n";
    }
    return lines;
}

} // namespace greffier::casefile
