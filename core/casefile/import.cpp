#include "core/casefile/import.h"

#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/evidence/capture_builder.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/evidence_writer.h"
#include "core/formats/reader.h"
#include "core/store/evidence_sql.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSysInfo>

#include <memory>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// The bytes of one source, mapped where they come from a file.
struct Input {
    std::string name;
    std::string uri;
    std::unique_ptr<QFile> file;
    QByteArray kept;
    std::string_view bytes;
    std::string mediaType;
};

struct Parsed {
    Input input;
    const formats::Reader* reader = nullptr;
    evidence::BuiltCapture built;
};

Result<Input> openInput(const ImportSource& source)
{
    Input input;
    if (source.isInMemory) {
        input.name = source.name;
        input.bytes = source.bytes;
    } else {
        const QFileInfo info(QString::fromStdString(source.path));
        if (!info.exists())
            return base::fail(ErrorCode::FileMissing, source.path);
        if (info.isDir())
            return base::fail(ErrorCode::FileIsDirectory, source.path);
        input.name = info.fileName().toStdString();
        input.uri = source.path;
        input.file = std::make_unique<QFile>(info.filePath());
        if (!input.file->open(QIODevice::ReadOnly))
            return base::fail(ErrorCode::FileUnreadable, source.path, input.file->errorString().toStdString());
        if (const uchar* mapped = info.size() > 0 ? input.file->map(0, info.size()) : nullptr) {
            input.bytes = {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(info.size())};
        } else {
            input.kept = input.file->readAll();
            input.bytes = {input.kept.constData(), static_cast<std::size_t>(input.kept.size())};
        }
    }
    const auto head = static_cast<qsizetype>(std::min<std::size_t>(input.bytes.size(), 4096));
    input.mediaType = QMimeDatabase()
                          .mimeTypeForData(QByteArray::fromRawData(input.bytes.data(), head))
                          .name()
                          .toStdString();
    return input;
}

std::string labelOf(const ImportSource& source)
{
    return source.isInMemory ? source.name : source.path;
}

Result<const formats::Reader*> chooseReader(const formats::Source& source, const std::string& format)
{
    if (!format.empty()) {
        const formats::Reader* reader = formats::readerByName(format);
        if (reader == nullptr)
            return base::fail(ErrorCode::UnknownFormat, format);
        if (source.bytes.empty())
            return base::fail(ErrorCode::FileEmpty, source.name);
        return reader;
    }
    const auto detected = formats::detect(source);
    if (!detected)
        return base::fail(detected.error());
    return detected->front().reader;
}

Result<Parsed> parse(const ImportSource& source, const ImportOptions& options, const base::JobControl& job)
{
    auto input = openInput(source);
    if (!input)
        return base::fail(input.error());
    const formats::Source bytes{input->name, input->bytes};
    const auto reader = chooseReader(bytes, options.format);
    evidence::CaptureBuilder builder;
    Status status = reader ? (*reader)->read(bytes, builder, job) : base::fail(reader.error());
    if (!status) {
        base::Error error = status.error();
        if (error.code != ErrorCode::UnknownFormat)
            error.where = labelOf(source); // the path as the person gave it
        return base::fail(std::move(error));
    }
    return Parsed{std::move(*input), *reader, builder.finish()};
}

std::string environmentJson()
{
    return base::canonicalJson(QJsonObject{{QLatin1String("os"), QSysInfo::prettyProductName()},
                                           {QLatin1String("kernel"), QSysInfo::kernelVersion()},
                                           {QLatin1String("qt"), QLatin1String(qVersion())}});
}

// Stores one capture with the act that binds it. What was written is read again before the commit: the digest of the
// act is that of the rows as they stand in the file.
Result<evidence::StoredCapture> store(store::Connection& connection, const CaseCore& core, const Parsed& parsed,
                                      const base::JobControl& job)
{
    evidence::CaptureOrigin origin;
    origin.uid = base::newUuid();
    origin.format = parsed.reader->name();
    origin.readerVersion = parsed.reader->version();
    origin.sourceUri = parsed.input.uri.empty() ? parsed.input.name : parsed.input.uri;
    origin.captured = core.environment.clock->now();
    origin.operatorName = core.environment.operatorName;
    origin.toolVersion = GREFFIER_VERSION;
    origin.environment = environmentJson();
    const auto stored = evidence::storeCapture(connection, origin, parsed.built,
                                               {{parsed.input.name, parsed.input.mediaType, parsed.input.bytes}}, job);
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
    return *stored;
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
    std::vector<Parsed> all;
    for (const ImportSource& source : sources) {
        auto parsed = parse(source, options, job);
        if (!parsed)
            return base::fail(parsed.error());
        all.push_back(std::move(*parsed));
    }
    std::vector<base::CaptureId> ids;
    CaseCore& core = file.core();
    const Status written = core.write([&](store::Connection& connection) -> Status {
        for (const Parsed& parsed : all) {
            const auto stored = store(connection, core, parsed, job);
            if (!stored)
                return base::fail(stored.error());
            ids.push_back(stored->id);
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
    const auto input = openInput({path, {}, {}, false});
    if (!input)
        return base::fail(input.error());
    CaseCore& core = file.core();
    const journal::Attached attached{base::toHex(base::sha256(input->bytes)), input->name, input->mediaType, to,
                                     static_cast<std::int64_t>(input->bytes.size())};
    const Status status = core.append(attached, [&](store::Connection& connection) -> Status {
        const auto blob = evidence::storeBlob(connection, input->bytes, input->mediaType);
        auto insert = connection.prepare(store::sql::kInsertAttachment);
        if (!blob || !insert)
            return base::fail(!blob ? blob.error() : insert.error());
        insert->bind(1, to).bind(2, blob->value).bind(3, input->name).bind(4, input->mediaType);
        return insert->run();
    });
    if (status)
        file.refresh();
    return status;
}

} // namespace greffier::casefile
