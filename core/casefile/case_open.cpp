// Opening and creating a case: what is refused, and why.
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/store/case_schema.h"
#include "core/store/evidence_sql.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// SQLite refuses links anywhere in the path; a linked folder is fine, a linked case file is not.
std::string resolvedFolder(const std::string& path)
{
    const QFileInfo file(QString::fromStdString(path));
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? path : (folder + QLatin1Char('/') + file.fileName()).toStdString();
}

Status writeNewCase(store::Connection& connection, const std::string& uid, const std::string& title,
                    const Environment& environment)
{
    auto transaction = store::Transaction::begin(connection, store::Transaction::Kind::Write);
    if (!transaction)
        return base::fail(transaction.error());
    if (const Status status = store::createCaseSchema(connection); !status)
        return status;
    auto insert = connection.prepare(store::sql::kInsertMeta);
    if (!insert)
        return base::fail(insert.error());
    insert->bind(1, "uid").bind(2, uid);
    if (const Status status = insert->run(); !status)
        return status;
    const auto act = journal::append(connection, uid, {environment.operatorName, environment.device},
                                     environment.clock->now(), journal::CaseOpened{title});
    return act ? transaction->commit() : base::fail(act.error());
}

Result<std::string> readUid(store::Connection& connection)
{
    auto statement = connection.prepare(store::sql::kSelectMeta);
    if (!statement)
        return base::fail(statement.error());
    statement->bind(1, "uid");
    const Result<bool> hasRow = statement->step();
    if (!hasRow)
        return base::fail(hasRow.error());
    if (!*hasRow)
        return base::fail(ErrorCode::CaseDamaged, connection.path(), "meta");
    return std::string(statement->text(0));
}

// A foreign "-wal" or "-shm" would change what the file says; a "-journal" is ours after a crash and SQLite rolls it back.
Status checkFile(const std::string& path)
{
    const QFileInfo file(QString::fromStdString(path));
    if (file.isSymLink())
        return base::fail(ErrorCode::CaseRefused, path, "symbolic link");
    if (!file.exists())
        return base::fail(ErrorCode::CaseMissing, path);
    if (!file.isFile())
        return base::fail(ErrorCode::CaseNotACase, path);
    for (const char* suffix : {"-wal", "-shm"}) {
        if (QFileInfo::exists(file.filePath() + QLatin1String(suffix)))
            return base::fail(ErrorCode::SideCarPresent, path, path + suffix);
    }
    return {};
}

struct Opened {
    store::Connection reader;
    std::optional<store::Connection> writer;
};

Result<Opened> openConnections(const std::string& path, Access access)
{
    store::rollBackHotJournal(path);
    auto reader = store::Connection::open(path, store::OpenMode::ReadOnly);
    if (!reader)
        return base::fail(reader.error());
    const Status schema = store::checkCaseSchema(*reader);
    const bool isNewer = !schema && schema.error().code == ErrorCode::CaseNewer;
    if (!schema && !(isNewer && access == Access::Window))
        return base::fail(schema.error());
    const bool isWritable = !isNewer && QFileInfo(QString::fromStdString(path)).isWritable();
    if (!isWritable && access == Access::Write)
        return base::fail(ErrorCode::CaseReadOnly, path);
    if (!isWritable || access == Access::Read)
        return Opened{std::move(*reader), std::nullopt};
    auto writer = store::Connection::open(path, store::OpenMode::ReadWrite);
    if (!writer)
        return base::fail(writer.error());
    return Opened{std::move(*reader), std::move(*writer)};
}

} // namespace

Environment systemEnvironment()
{
    Environment environment;
    environment.operatorName = qEnvironmentVariable("USER", QStringLiteral("greffier")).toStdString();
    environment.device = QSysInfo::machineHostName().toStdString();
    environment.cacheFolder =
        (QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QLatin1String("/greffier")).toStdString();
    environment.clock = std::make_shared<base::SystemClock>();
    return environment;
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(const std::string& path, const std::string& title,
                                                   Environment environment)
{
    const std::string file = resolvedFolder(path);
    if (QFileInfo::exists(QString::fromStdString(file)))
        return base::fail(ErrorCode::FileExists, path);
    {
        auto connection = store::Connection::open(file, store::OpenMode::Create);
        if (!connection)
            return base::fail(ErrorCode::WriteFailed, path, connection.error().detail);
        if (const Status status = writeNewCase(*connection, base::newUuid(), title, environment); !status)
            return base::fail(status.error());
    }
    QFile::setPermissions(QString::fromStdString(file), QFile::ReadOwner | QFile::WriteOwner);
    return open(path, std::move(environment));
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const std::string& path, Environment environment, Access access)
{
    const std::string file = resolvedFolder(path);
    if (const Status status = checkFile(file); !status)
        return base::fail(status.error());
    auto opened = openConnections(file, access);
    if (!opened)
        return base::fail(opened.error());
    const auto uid = readUid(opened->reader);
    if (!uid)
        return base::fail(uid.error());
    const auto acts = journal::loadActs(opened->reader, 0); // names damage that catchUp would pass over
    if (!acts)
        return base::fail(acts.error());
    for (std::size_t i = 0; i < acts->size(); ++i) { // an act is found by its number
        if ((*acts)[i].seq != static_cast<std::int64_t>(i) + 1)
            return base::fail(ErrorCode::CaseDamaged, path, (*acts)[i].publicId());
    }
    auto core = std::make_unique<CaseCore>(file, std::move(environment), std::move(opened->reader),
                                           std::move(opened->writer));
    core->uid = *uid;
    std::unique_ptr<CaseFile> result(new CaseFile(std::move(core)));
    if (const Status status = result->catchUp(); !status)
        return base::fail(status.error());
    return result;
}

} // namespace greffier::casefile
