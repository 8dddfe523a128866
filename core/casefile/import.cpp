#include "core/casefile/import.h"

#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/parse_ahead.h"
#include "core/evidence/attachment_store.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/evidence_writer.h"
#include "core/evidence/ledger_json.h"
#include "core/store/evidence_sql.h"

#include <QFileInfo>
#include <QSysInfo>

#include <future>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// The columns are kept where a person named them: the same bytes read again must give the same comments.
std::string environmentJson(const formats::ColumnMap& columns, const CaptureMoment& captured, base::Moment now)
{
    QJsonObject json{{QLatin1String("os"), QSysInfo::prettyProductName()},
                     {QLatin1String("kernel"), QSysInfo::kernelVersion()},
                     {QLatin1String("qt"), QLatin1String(qVersion())},
                     {QLatin1String(evidence::kEnvironmentMoment), QLatin1String(captured.from)},
                     {QLatin1String(evidence::kEnvironmentImported), base::toQString(base::isoLocal(now))}};
    if (!columns.empty())
        json[kEnvironmentColumns] = base::toQString(formats::toJson(columns));
    return base::canonicalJson(json);
}

evidence::CaptureOrigin originOf(const CaseCore& core, const Parcel& parcel, const ReadFiles& read,
                                 const ImportOptions& options, base::Moment now)
{
    const CaptureMoment captured = read.moment.value_or(CaptureMoment{now, "import"});
    evidence::CaptureOrigin origin;
    origin.uid = base::newUuid();
    origin.format = read.format;
    origin.readerVersion = read.readerVersion;
    origin.sourceUri = parcel.label();
    origin.captured = captured.at;
    origin.operatorName = options.operatorName.empty() ? core.environment.operatorName : options.operatorName;
    origin.toolVersion = GREFFIER_VERSION;
    origin.environment = environmentJson(parcel.columns, captured, now);
    return origin;
}

// Clocks of cameras and unpacked archives tell 1970 or 1980, wrong ones the future.
bool isPlausible(base::Moment fileTime, base::Moment now)
{
    constexpr std::int64_t kFirst = 788'918'400'000; // 1995-01-01 in UTC: no page is older
    return fileTime.utcMs >= kFirst && fileTime.utcMs <= now.utcMs;
}

// What storing one capture after the other shares.
struct Storing {
    store::Connection& connection;
    const CaseCore& core;
    ParseAhead& parsing;
    ImportProgress& progress;
    const ImportOptions& options;
    const base::CancelToken& cancel;
    std::vector<evidence::ItemNode>* nodes; // of what is stored, where that is all that the case holds; else null

    base::JobControl control(std::size_t parcel, ImportProgress::Step step) const
    {
        return progress.control(parcel, step, cancel);
    }
};

Result<std::vector<evidence::CapturedFile>> storeBytes(const Storing& storing, const Parcel& parcel, std::size_t index)
{
    const base::JobControl control = storing.control(index, ImportProgress::Step::Hashing);
    const base::JobControl quiet{{}, storing.cancel}; // of many files, it is their number that counts
    std::vector<evidence::CapturedFile> files;
    for (const Input& file : parcel.files) {
        const auto blob = evidence::storeBlob(storing.connection, file.bytes, file.mediaType(),
                                              file.releasing(parcel.files.size() == 1 ? control : quiet));
        if (!blob)
            return base::fail(blob.error());
        file.release(file.bytes.size());
        files.push_back({file.name, *blob});
        control.report(base::Stage::Reading, static_cast<std::int64_t>(files.size()),
                       static_cast<std::int64_t>(parcel.files.size()));
    }
    return files;
}

// Stores one capture with the act that binds it: the bytes and as many rows as can be while the other thread still parses, then
// the others. What was written is read again before the commit: the digest of the act is that of the rows as they stand in the file.
Result<base::CaptureId> store(const Storing& storing, const Parcel& parcel, std::size_t index)
{
    using Step = ImportProgress::Step;
    const CaseCore& core = storing.core;
    const auto files = storeBytes(storing, parcel, index);
    const auto rows = evidence::rowsFromNow(storing.connection);
    if (!files || !rows)
        return base::fail(!files ? files.error() : rows.error());
    evidence::CaptureWriter writer(storing.connection);
    const base::JobControl control = storing.control(index, Step::Storing);
    while (const auto part = storing.parsing.nextPart()) {
        if (const Status status = writer.storePart(part->rows, control); !status)
            return base::fail(status.error());
        constexpr double kWhole = 1'000;
        control.report(base::Stage::Storing, static_cast<std::int64_t>(part->parsed * kWhole), static_cast<std::int64_t>(kWhole));
    }
    const auto read = storing.parsing.next();
    // The bytes that were kept and those that were parsed are two readings of one file. One that is still being written to
    // often seems to be cut.
    for (const Input& input : parcel.files) {
        const Status unchanged = input.checkUnchanged();
        if (!unchanged && (read || read.error().code != ErrorCode::Cancelled))
            return base::fail(unchanged.error());
    }
    if (!read)
        return base::fail(read.error());
    const base::Moment now = core.environment.clock->now();
    const evidence::CaptureOrigin origin = originOf(core, parcel, *read, storing.options, now);
    const auto stored = writer.finish(origin, read->capture, *files, control);
    if (!stored)
        return base::fail(stored.error());
    const Status attached = evidence::storeAttachments(storing.connection, stored->id, stored->firstComment,
                                                       read->capture.attachments, mediaTypeOf, {{}, storing.cancel});
    if (!attached)
        return base::fail(attached.error());
    storing.progress.finish(index, Step::Storing);
    std::string differing;
    evidence::Watch watch{[&differing](const std::string& row) { differing = row; }, {}, {}};
    if (storing.nodes != nullptr && storing.nodes->empty())
        storing.nodes->reserve(read->capture.items.size());
    if (storing.nodes != nullptr)
        watch.onNode = [&nodes = *storing.nodes](const evidence::ItemNode& node) { nodes.push_back(node); };
    const auto digest = evidence::evidenceDigest(storing.connection, stored->id, watch, storing.control(index, Step::Checking), *rows);
    if (!digest)
        return base::fail(digest.error());
    if (!differing.empty())
        return base::fail(ErrorCode::WriteFailed, core.path, differing);
    const auto act = journal::append(
        storing.connection, core.uid, {core.environment.operatorName, core.environment.device}, now,
        journal::CaptureAdded{origin.uid, origin.format, base::toHex(*digest), stored->firstComment,
                              stored->lastComment});
    if (!act)
        return base::fail(act.error());
    storing.progress.finish(index, Step::Checking);
    return stored->id;
}

std::vector<std::int64_t> sizesOf(const std::vector<Parcel>& parcels)
{
    std::vector<std::int64_t> sizes;
    for (const Parcel& parcel : parcels) {
        std::int64_t& size = sizes.emplace_back(0);
        for (const Input& file : parcel.files)
            size += static_cast<std::int64_t>(file.bytes.size());
    }
    return sizes;
}

using Arrays = std::shared_ptr<const evidence::ThreadArrays>;

// On a thread of their own, while the rows are brought to the disk.
std::future<Arrays> buildArrays(std::vector<evidence::ItemNode> nodes, std::int64_t threads)
{
    return std::async(std::launch::async, [nodes = std::move(nodes), threads]() mutable {
        const std::vector<evidence::ItemNode> all = std::move(nodes); // of a million comments: 32 MB, gone with the end
        return std::make_shared<const evidence::ThreadArrays>(
            evidence::ThreadArrays::build(all, static_cast<std::int32_t>(threads)));
    });
}

// Kept here, on the job's thread, so that the window finds them made.
Arrays prepareArrays(const CaseCore& core, std::future<Arrays> building)
{
    Arrays built = building.valid() ? building.get() : nullptr;
    const auto acts = core.read([](store::Connection& connection) { return journal::loadActs(connection, 0); });
    const auto thread =
        core.read([](store::Connection& connection) { return connection.integer(store::sql::kNextThread); });
    const auto item = core.read([](store::Connection& connection) { return connection.integer(store::sql::kNextComment); });
    if (!acts || !thread || !item)
        return nullptr;
    const std::int64_t threads = thread->value_or(1) - 1;
    if (built && (item->value_or(1) - 1 != built->size() || threads != built->threadCount()))
        built.reset(); // another program wrote meanwhile
    return loadArrays(core, *acts, static_cast<std::size_t>(threads), std::move(built)).value_or(nullptr);
}

} // namespace

Result<std::vector<evidence::Capture>> importFiles(CaseFile& file, const std::vector<ImportSource>& sources,
                                                   const ImportOptions& options, const base::JobControl& job)
{
    std::vector<Parcel> parcels;
    for (const ImportSource& source : sources) {
        auto parcel = openParcel(source, file.core().path);
        if (!parcel)
            return base::fail(parcel.error());
        if (parcel->fileTime && !isPlausible(*parcel->fileTime, file.core().environment.clock->now()))
            parcel->fileTime.reset();
        parcels.push_back(std::move(*parcel));
    }
    std::vector<base::CaptureId> ids;
    std::future<Arrays> arrays;
    CaseCore& core = file.core();
    const Status written = core.write([&](store::Connection& connection) -> Status {
        const std::string folder = QFileInfo(QString::fromStdString(core.path)).path().toStdString();
        ImportProgress progress(sizesOf(parcels), job);
        ReadOptions reading{{}, {}, folder, options.isPartial};
        reading.said = options.captured;
        ParseAhead parsing(parcels, reading, progress, job);
        const auto firstItem = connection.integer(store::sql::kNextComment);
        if (!firstItem)
            return base::fail(firstItem.error());
        std::vector<evidence::ItemNode> nodes;
        const bool isFirst = firstItem->value_or(1) == 1;
        const Storing storing{connection, core, parsing, progress, options, job.cancel, isFirst ? &nodes : nullptr};
        for (std::size_t i = 0; i < parcels.size(); ++i) {
            const auto stored = store(storing, parcels[i], i);
            if (!stored)
                return base::fail(stored.error());
            ids.push_back(*stored);
        }
        const auto nextThread = connection.integer(store::sql::kNextThread);
        if (isFirst && nextThread)
            arrays = buildArrays(std::move(nodes), nextThread->value_or(1) - 1);
        return {};
    });
    if (!written)
        return base::fail(written.error());
    // On the case's own thread at once, from a worker through its event loop.
    QMetaObject::invokeMethod(&file, [&file, kept = prepareArrays(core, std::move(arrays))] { file.refresh(); }, Qt::AutoConnection);
    return core.read([&ids](store::Connection& connection) {
        return evidence::loadCaptures(connection, ids.empty() ? base::CaptureId{} : base::CaptureId{ids.front().value - 1});
    });
}

Status attachFile(CaseFile& file, const std::string& path, const std::string& to)
{
    if (const Status known = to.empty() ? Status() : checkObject(file, to); !known)
        return known;
    const auto input = Input::open(path);
    if (!input)
        return base::fail(input.error());
    CaseCore& core = file.core();
    const journal::Attached attached{base::toHex(base::sha256(input->bytes)), input->name, input->mediaType(), to,
                                     static_cast<std::int64_t>(input->bytes.size())};
    const Status status = core.append(attached, [&](store::Connection& connection) -> Status {
        const auto blob = evidence::storeBlob(connection, input->bytes, input->mediaType());
        auto insert = connection.prepare(store::sql::kInsertAttachment);
        if (!blob || !insert)
            return base::fail(!blob ? blob.error() : insert.error());
        insert->bind(1, to).bind(2, blob->value).bind(3, input->name).bind(4, input->mediaType());
        const Status inserted = insert->run();
        return inserted ? input->checkUnchanged() : inserted; // the act holds the digest of another reading
    });
    if (status)
        file.refresh();
    return status;
}

} // namespace greffier::casefile
