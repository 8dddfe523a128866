#include "core/casefile/import.h"

#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/parse_ahead.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/evidence_writer.h"
#include "core/store/evidence_sql.h"

#include <QFileInfo>
#include <QSysInfo>

#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// The columns are kept where a person named them: the same bytes read again must give the same comments.
std::string environmentJson(const formats::ColumnMap& columns)
{
    QJsonObject json{{QLatin1String("os"), QSysInfo::prettyProductName()},
                     {QLatin1String("kernel"), QSysInfo::kernelVersion()},
                     {QLatin1String("qt"), QLatin1String(qVersion())}};
    if (!columns.empty())
        json[kEnvironmentColumns] = base::toQString(formats::toJson(columns));
    return base::canonicalJson(json);
}

evidence::CaptureOrigin originOf(const CaseCore& core, const Parcel& parcel, const ReadFiles& read,
                                 const ImportOptions& options)
{
    evidence::CaptureOrigin origin;
    origin.uid = base::newUuid();
    origin.format = read.format;
    origin.readerVersion = read.readerVersion;
    origin.sourceUri = parcel.label();
    origin.captured = core.environment.clock->now();
    origin.operatorName = options.operatorName.empty() ? core.environment.operatorName : options.operatorName;
    origin.toolVersion = GREFFIER_VERSION;
    origin.environment = environmentJson(parcel.columns);
    return origin;
}

// Stores one capture with the act that binds it: the bytes while the other thread still parses, then the rows. What was
// written is read again before the commit: the digest of the act is that of the rows as they stand in the file.
Result<base::CaptureId> store(store::Connection& connection, const CaseCore& core, const Parcel& parcel,
                              ParseAhead& parsing, const ImportOptions& options, const base::JobControl& job)
{
    const base::JobControl quiet{{}, job.cancel}; // the parser's progress is shown meanwhile
    std::vector<evidence::CapturedFile> files;
    for (const Input& file : parcel.files) {
        const auto blob = evidence::storeBlob(connection, file.bytes, file.mediaType(), file.releasing(quiet));
        if (!blob)
            return base::fail(blob.error());
        file.release(file.bytes.size());
        files.push_back({file.name, *blob});
    }
    const auto read = parsing.next();
    if (!read)
        return base::fail(read.error());
    const evidence::CaptureOrigin origin = originOf(core, parcel, *read, options);
    const auto stored = evidence::storeCapture(connection, origin, read->capture, files, job);
    if (!stored)
        return base::fail(stored.error());

    std::string differing;
    const auto digest = evidence::evidenceDigest(
        connection, stored->id, [&differing](const std::string& row) { differing = row; }, job);
    if (!digest)
        return base::fail(digest.error());
    if (!differing.empty())
        return base::fail(ErrorCode::WriteFailed, core.path, differing);
    const auto act = journal::append(
        connection, core.uid, {core.environment.operatorName, core.environment.device}, origin.captured,
        journal::CaptureAdded{origin.uid, origin.format, base::toHex(*digest), stored->firstComment,
                              stored->lastComment});
    if (!act)
        return base::fail(act.error());
    return stored->id;
}

// The arrays are built here, on the job's thread, so that the window only loads them.
void prepareArrays(const CaseCore& core)
{
    const auto acts = core.read([](store::Connection& connection) { return journal::loadActs(connection, 0); });
    const auto threads =
        core.read([](store::Connection& connection) { return connection.integer(store::sql::kNextThread); });
    if (acts && threads)
        static_cast<void>(loadArrays(core, *acts, static_cast<std::size_t>(threads->value_or(1) - 1)));
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
        parcels.push_back(std::move(*parcel));
    }
    std::vector<base::CaptureId> ids;
    CaseCore& core = file.core();
    const Status written = core.write([&](store::Connection& connection) -> Status {
        const std::string folder = QFileInfo(QString::fromStdString(core.path)).path().toStdString();
        ParseAhead parsing(parcels, {{}, {}, folder, options.isPartial}, job);
        for (const Parcel& parcel : parcels) {
            const auto stored = store(connection, core, parcel, parsing, options, job);
            if (!stored)
                return base::fail(stored.error());
            ids.push_back(*stored);
        }
        return {};
    });
    if (!written)
        return base::fail(written.error());
    prepareArrays(core);
    // On the case's own thread at once, from a worker through its event loop.
    QMetaObject::invokeMethod(&file, [&file] { file.refresh(); }, Qt::AutoConnection);
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
        return insert->run();
    });
    if (status)
        file.refresh();
    return status;
}

} // namespace greffier::casefile
