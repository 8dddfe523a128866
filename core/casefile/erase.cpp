#include "core/casefile/erase.h"

#include "core/casefile/backup.h"
#include "core/casefile/case_copy.h"
#include "core/casefile/case_core.h"
#include "core/casefile/eraser.h"
#include "core/casefile/persons.h"
#include "core/evidence/evidence_writer.h"
#include "core/store/case_schema.h"
#include "core/store/evidence_sql.h"
#include "core/store/personal_sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>
#include <utility>

namespace greffier::casefile {
namespace {

namespace sql = store::sql;
using base::ErrorCode;
using base::Result;
using base::Status;

struct Named {
    std::string caseUid;
    std::vector<std::string> values, identifiers;
    std::int64_t act = 0; // that named the person first
};

// The first rows that hold something of the person: what goes no further than these in its copy holds nothing. 0: none.
struct Traces {
    std::int64_t capture = 0, blob = 0, act = 0, named = 0;
};

std::int64_t firstOf(const std::set<std::string>& rows, std::size_t prefix) // "blob 2", "a-9"
{
    std::int64_t first = 0;
    for (const std::string& row : rows) {
        const std::int64_t number = QString::fromStdString(row.substr(prefix)).toLongLong();
        first = first == 0 ? number : std::min(first, number);
    }
    return first;
}

// The person's values, and by which identifiers the sources know the authors of that name.
Result<Named> namesOf(const CaseFile& file, const std::string& person)
{
    const auto persons = personsOf(file);
    if (!persons)
        return base::fail(persons.error());
    const auto found = std::find_if(persons->begin(), persons->end(), [&](const PersonValues& each) { return each.id == person; });
    if (found == persons->end())
        return base::fail(ErrorCode::UnknownObject, person);
    if (found->values.empty())
        return base::fail(ErrorCode::NothingFound, person);
    Named named{file.info().uid, found->values, {}, 0};
    for (const journal::Act& act : file.acts()) {
        const auto* naming = std::get_if<journal::PersonNamed>(&act.payload);
        if (named.act == 0 && naming != nullptr && naming->person == person)
            named.act = act.seq;
    }
    const Eraser labels(named.values, {});
    const Status status = file.core().read([&](store::Connection& connection) -> Status {
        auto rows = connection.prepare(sql::kSelectAuthors);
        if (!rows)
            return base::fail(rows.error());
        for (;;) {
            const auto hasRow = rows->step();
            if (!hasRow)
                return base::fail(hasRow.error());
            if (!*hasRow)
                return {};
            if (labels.isLabel(rows->text(1)) && !rows->text(0).empty())
                named.identifiers.emplace_back(rows->text(0));
        }
    });
    return status ? Result<Named>(std::move(named)) : base::fail(status.error());
}

std::string outputFor(const std::string& path, const std::string& wanted)
{
    if (!wanted.empty())
        return wanted;
    const QFileInfo file(QString::fromStdString(path));
    return (file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QLatin1String("-erased.") + file.suffix()).toStdString();
}

// The new file's last acts: that the person was erased, and what that changed.
Status conclude(store::Connection& connection, CaseCopy& copy, const EraseRequest& request, const Environment& environment,
                const Named& named, Erasure& done, Traces& traces)
{
    const auto record = copy.record();
    if (!record)
        return base::fail(record.error());
    done.comments = copy.comments();
    done.captures = copy.captures();
    done.acts = static_cast<std::int64_t>(record->acts.size());
    const journal::Author author{environment.operatorName, environment.device};
    traces = {copy.firstCapture(), firstOf(record->blobs, 5), firstOf(record->acts, 2), named.act};
    const auto erased = journal::append(connection, named.caseUid, author, environment.clock->now(),
                                        journal::Erased{request.person, request.basis, done.comments, done.captures});
    if (!erased)
        return base::fail(erased.error());
    const std::string bytes = record->toJson();
    const std::string name = "erasure-" + std::to_string(erased->seq) + ".json";
    const auto blob = evidence::storeBlob(connection, bytes, kErasureType);
    auto insert = connection.prepare(store::sql::kInsertAttachment);
    if (!blob || !insert)
        return base::fail(!blob ? blob.error() : insert.error());
    insert->bind(1, "").bind(2, blob->value).bind(3, name).bind(4, kErasureType);
    if (const Status status = insert->run(); !status)
        return status;
    const auto attached = journal::append(connection, named.caseUid, author, environment.clock->now(),
                                          journal::Attached{base::toHex(base::sha256(bytes)), name, kErasureType, {},
                                                            static_cast<std::int64_t>(bytes.size())});
    return attached ? Status() : base::fail(attached.error());
}

Status writeNew(const std::string& from, const EraseRequest& request, const Environment& environment, const Named& named,
                const base::JobControl& job, Erasure& done, Traces& traces)
{
    auto source = store::Connection::open(from, store::OpenMode::ReadOnly);
    auto target = store::Connection::open(done.output, store::OpenMode::Create);
    if (!source || !target)
        return base::fail(!source ? source.error() : target.error());
    QFile::setPermissions(QString::fromStdString(done.output), QFile::ReadOwner | QFile::WriteOwner);
    auto snapshot = store::Transaction::begin(*source, store::Transaction::Kind::Read);
    auto transaction = store::Transaction::begin(*target, store::Transaction::Kind::Write);
    if (!snapshot || !transaction)
        return base::fail(!snapshot ? snapshot.error() : transaction.error());
    Status status = store::createCaseSchema(*target);
    const Eraser eraser(named.values, named.identifiers);
    CaseCopy copy(*source, *target, eraser, job);
    if (status)
        status = copy.run(request.person);
    if (status)
        status = conclude(*target, copy, request, environment, named, done, traces);
    return status ? transaction->commit() : status; // only cleaned rows were ever written: nothing to vacuum
}

// Files of the same case in the same folder: who wants the person erased has to look at each of them.
std::vector<std::string> copiesOf(const std::string& path, const std::string& caseUid, const std::string& output)
{
    std::vector<std::string> copies;
    const QDir folder = QFileInfo(QString::fromStdString(path)).absoluteDir();
    const QString fresh = QFileInfo(QString::fromStdString(output)).absoluteFilePath();
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.greffier*")}, QDir::Files)) {
        if (file.absoluteFilePath() == fresh || file.isSymLink())
            continue;
        auto connection = store::Connection::open(file.absoluteFilePath().toStdString(), store::OpenMode::ReadOnly);
        auto uid = connection ? connection->prepare(sql::kSelectMeta) : base::fail(connection.error());
        if (!uid)
            continue;
        uid->bind(1, "uid");
        if (uid->step().value_or(false) && uid->text(0) == caseUid)
            copies.push_back(file.absoluteFilePath().toStdString());
    }
    return copies;
}

// What cannot be read may hold anything.
bool holds(const std::string& path, const std::string& person, const Traces& traces)
{
    auto connection = store::Connection::open(path, store::OpenMode::ReadOnly);
    auto row = connection ? connection->prepare(sql::kHowFar) : base::fail(connection.error());
    if (!row)
        return true;
    row->bind(1, person);
    if (!row->step().value_or(false))
        return true;
    const auto reaches = [&row](int column, std::int64_t first) { return first != 0 && row->integer(column) >= first; };
    if (reaches(2, traces.named)) // later than the naming: the names are there, unless it was erased there
        return row->integer(3) > 0;
    return reaches(0, traces.capture) || reaches(1, traces.blob) || reaches(2, traces.act);
}

void lookAtBackups(const EraseRequest& request, const std::string& caseUid, const Traces& traces, Erasure& done)
{
    if (request.backups.empty())
        return;
    for (const KeptBackup& backup : backupsOf(request.backups, caseUid)) {
        if (!holds(backup.path, request.person, traces))
            continue;
        const bool isGone = request.deletesBackups && QFile::remove(QString::fromStdString(backup.path));
        (isGone ? done.deletedBackups : done.backups).push_back(backup.path);
    }
}

// What is derived holds the words of the person: the index keeps the words of deleted rows.
void dropDerived(const std::string& cacheFolder, const std::string& caseUid)
{
    const QString path = QString::fromStdString(index::DerivedFile::pathFor(cacheFolder, caseUid));
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

Result<std::string> setAside(const std::string& path)
{
    const QString aside = QString::fromStdString(path) + QLatin1String(".set-aside");
    if (QFileInfo::exists(aside) || !QFile::rename(QString::fromStdString(path), aside))
        return base::fail(ErrorCode::WriteFailed, aside.toStdString());
    return aside.toStdString();
}

Result<Erasure> erase(const std::string& path, const EraseRequest& request, const Environment& environment, const base::JobControl& job)
{
    Erasure done;
    done.output = outputFor(path, request.output);
    if (QFileInfo::exists(QString::fromStdString(done.output)))
        return base::fail(ErrorCode::FileExists, done.output);
    if (request.basis.find_first_not_of(" \t\n") == std::string::npos)
        return base::fail(ErrorCode::BadValue, "--basis");
    Named named;
    std::string resolved;
    {
        auto file = CaseFile::open(path, environment, Access::Read);
        if (!file)
            return base::fail(file.error());
        auto found = namesOf(**file, request.person);
        if (!found)
            return base::fail(found.error());
        named = std::move(*found);
        resolved = (*file)->core().path;
    }
    const Eraser eraser(named.values, named.identifiers);
    if (eraser.isIn(request.basis) || eraser.isIn(environment.operatorName) ||
        eraser.isIn(QFileInfo(QString::fromStdString(done.output)).fileName().toStdString()))
        return base::fail(ErrorCode::BadValue, "erase", request.basis);
    Traces traces;
    if (const Status written = writeNew(resolved, request, environment, named, job, done, traces); !written) {
        QFile::remove(QString::fromStdString(done.output));
        return base::fail(written.error());
    }
    dropDerived(environment.cacheFolder, named.caseUid);
    if (request.setsAside) {
        if (const auto aside = setAside(resolved); !aside)
            return base::fail(aside.error());
    }
    lookAtBackups(request, named.caseUid, traces, done);
    done.copies = copiesOf(resolved, named.caseUid, done.output);
    return done;
}

} // namespace greffier::casefile
