#include "core/casefile/import.h"
#include "core/casefile/read_files.h"
#include "core/casefile/verify_checks.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/ledger_json.h"
#include "core/formats/archive.h"
#include "core/store/evidence_sql.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace greffier::casefile {
namespace {

using base::Status;

constexpr std::int64_t kChunk = 2'000;

// The reader that made the capture, if it is still of the same version.
const formats::Reader* sameReader(store::Connection& connection, const evidence::Capture& capture)
{
    const formats::Reader* reader = formats::readerByName(capture.format);
    auto statement = connection.prepare(store::sql::kSelectReaderVersion);
    if (reader == nullptr || !statement)
        return nullptr;
    statement->bind(1, capture.id.value);
    const auto hasRow = statement->step();
    return hasRow && *hasRow && statement->integer(0) == reader->version() ? reader : nullptr;
}

// What the person said about the columns of the table, kept with the capture.
formats::ColumnMap columnsOf(const evidence::Capture& capture)
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(capture.environment)).object();
    const std::string columns = json.value(kEnvironmentColumns).toString().toStdString();
    return columns.empty() ? formats::ColumnMap{}
                           : formats::columnMapFromJson(columns, {}).value_or(formats::ColumnMap{});
}

bool isSame(const evidence::Comment& stored, const evidence::BuiltItem& again, std::string_view ref,
            const evidence::DraftView& draft)
{
    return stored.isPlaceholder() == again.isPlaceholder && stored.text == draft.text && stored.ref == ref &&
           stored.author == draft.author && stored.posted == draft.posted() && stored.depth == again.depth &&
           stored.parentState == again.parentState;
}

// The capture's items have consecutive identifiers from `first` on.
Status compareItems(store::Connection& connection, std::int64_t first, const evidence::BuiltCapture& again,
                    const std::string& capture, VerifyReport& report)
{
    const auto count = static_cast<std::int64_t>(again.items.size());
    evidence::DraftReader drafts;
    drafts.goOn(again.drafts);
    const evidence::DraftView nothing;
    for (std::int64_t start = 0; start < count; start += kChunk) {
        const std::int64_t end = std::min(start + kChunk, count);
        const auto stored = evidence::loadCommentRange(connection, {first + start}, {first + end});
        if (!stored)
            return base::fail(stored.error());
        if (static_cast<std::int64_t>(stored->size()) != end - start) {
            report.findings.push_back({Layer::Reparse, capture, "count"});
            return {};
        }
        for (std::size_t i = 0; i < stored->size(); ++i) {
            const evidence::BuiltItem& item = again.items[static_cast<std::size_t>(start) + i];
            const auto draft = item.isPlaceholder ? base::Result<const evidence::DraftView*>(&nothing) : drafts.next();
            if (!draft)
                return base::fail(draft.error());
            if (*draft == nullptr || !isSame((*stored)[i], item, again.refOf(item), **draft))
                report.findings.push_back({Layer::Reparse, base::toString((*stored)[i].publicId), capture});
        }
    }
    return {};
}

// The same bytes through the same steps as the import took.
base::Result<ReadFiles> readAgain(store::Connection& connection, const evidence::Capture& capture,
                                  const base::JobControl& job)
{
    std::vector<std::string> bytes;
    for (const evidence::Blob& blob : capture.blobs) {
        auto loaded = evidence::loadBlob(connection, blob.id);
        if (!loaded)
            return base::fail(loaded.error());
        bytes.push_back(std::move(*loaded));
    }
    std::vector<formats::Source> sources;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sources.push_back({capture.blobs[i].name, bytes[i]});
    const auto& losses = capture.ledger.losses;
    ReadOptions options;
    options.isPartial = std::any_of(losses.begin(), losses.end(),
                                    [](const evidence::Loss& loss) { return loss.what == "rest-unreadable"; });
    options.columns = columnsOf(capture);
    const std::string from = evidence::momentOrigin(capture).from;
    options.countsBack = !from.empty(); // earlier versions left such times as they were
    if (from == "person")
        options.said = capture.captured;
    else if (from == "file")
        options.fileTime = capture.captured;
    // In a folder or archive every file was recognised for itself.
    const bool isOne = sources.size() == 1 && !formats::Archive::isArchive(sources.front().bytes);
    if (isOne)
        options.format = capture.format;
    return readFiles(sources, options, job);
}

} // namespace

Status reparse(store::Connection& connection, const ErasureRecord& erasures, const base::JobControl& job,
               VerifyReport& report)
{
    const auto captures = evidence::loadCaptures(connection, {});
    const auto ranges = evidence::rowsOfCaptures(connection);
    if (!captures || !ranges)
        return {}; // named by checkEvidence
    std::int64_t checked = 0;
    for (const evidence::Capture& capture : *captures) {
        const auto rows = ranges->find(capture.id.value);
        if (sameReader(connection, capture) == nullptr || rows == ranges->end() || erasures.evidence.contains(capture.uid))
            continue;
        const auto read = readAgain(connection, capture, job);
        const std::string row = base::toString(capture.publicId);
        if (!read && read.error().code == base::ErrorCode::Cancelled)
            return base::fail(read.error());
        if (!read) {
            report.findings.push_back({Layer::Reparse, row, read.error().detail});
            continue;
        }
        if (read->format != capture.format)
            continue; // files of a folder or archive that another reader knows better by now
        ++checked;
        if (const Status same = compareItems(connection, rows->second.items.first, read->capture, row, report); !same)
            return same;
    }
    report.layers.push_back({Layer::Reparse, checked});
    return {};
}

} // namespace greffier::casefile
