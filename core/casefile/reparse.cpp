#include "core/casefile/verify_checks.h"
#include "core/evidence/capture_builder.h"
#include "core/evidence/evidence_reader.h"
#include "core/formats/reader.h"
#include "core/store/evidence_sql.h"

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
    evidence::DraftReader drafts(again.drafts);
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

} // namespace

Status reparse(store::Connection& connection, const base::JobControl& job, VerifyReport& report)
{
    const auto captures = evidence::loadCaptures(connection, {});
    if (!captures)
        return {}; // named by checkEvidence
    std::int64_t checked = 0;
    for (const evidence::Capture& capture : *captures) {
        const formats::Reader* reader = sameReader(connection, capture);
        auto first = connection.prepare(store::sql::kFirstItemOfCapture);
        if (reader == nullptr || capture.blobs.size() != 1 || !first)
            continue;
        const auto bytes = evidence::loadBlob(connection, capture.blobs.front().id);
        first->bind(1, capture.id.value);
        const auto hasFirst = first->step();
        if (!bytes || !hasFirst || !*hasFirst)
            continue;
        const std::int64_t firstItem = first->integer(0);
        first->reset();
        evidence::CaptureBuilder builder;
        const Status status = reader->read({capture.blobs.front().name, *bytes}, builder, job);
        const std::string row = base::toString(capture.publicId);
        if (!status && status.error().code == base::ErrorCode::Cancelled)
            return status;
        if (!status) {
            report.findings.push_back({Layer::Reparse, row, status.error().detail});
            continue;
        }
        ++checked;
        const auto built = builder.finish();
        const Status same = built ? compareItems(connection, firstItem, *built, row, report) : base::fail(built.error());
        if (!same)
            return same;
    }
    report.layers.push_back({Layer::Reparse, checked});
    return {};
}

} // namespace greffier::casefile
