#include "core/index/derived_file.h"

#include "core/index/rows.h"
#include "core/store/case_schema.h"
#include "core/store/index_sql.h"

#include <QDir>
#include <QFile>

#include <array>

namespace greffier::index {
namespace {

namespace sql = store::sql;
using base::Result;
using base::Status;

constexpr std::array<std::string_view, 4> kPartNames{"arrays", "hits", "search", "relations"};
constexpr std::size_t kChunkBytes = 16 * 1024 * 1024;
// Bytes of text per transaction: the words of fewer would make many small segments, to be merged again and again
// (measured: of 1 MiB each they take half as long again).
constexpr std::size_t kSearchBatch = 24 * 1024 * 1024;

Result<store::Connection> openFresh(const QString& path)
{
    QFile::remove(path);
    QFile::remove(path + QLatin1String("-journal"));
    auto connection = store::Connection::open(path.toStdString(), store::OpenMode::Create);
    if (!connection)
        return connection;
    // Most of the file are blobs of many pages, and each page is a write of its own.
    if (const Status status = connection->execute("PRAGMA page_size=16384"); !status)
        return base::fail(status.error());
    if (const Status status = store::createDerivedSchema(*connection); !status)
        return base::fail(status.error());
    return connection;
}

} // namespace

std::string DerivedFile::pathFor(const std::string& folder, std::string_view caseUid)
{
    return folder + "/" + std::string(caseUid) + ".idx";
}

Result<DerivedFile> DerivedFile::open(const std::string& folder, std::string_view caseUid)
{
    if (!QDir().mkpath(QString::fromStdString(folder)))
        return base::fail(base::ErrorCode::WriteFailed, folder);
    const QString path = QString::fromStdString(pathFor(folder, caseUid));
    auto connection = store::Connection::open(path.toStdString(), store::OpenMode::Create);
    if (!connection || !store::isDerivedSchema(*connection)) {
        connection = openFresh(path);
        if (!connection)
            return base::fail(connection.error());
    }
    // A lost write costs a rebuild, never an answer: no need to wait for the disk.
    if (const Status status = connection->execute("PRAGMA synchronous=OFF"); !status)
        return base::fail(status.error());
    return DerivedFile(std::move(*connection));
}

Result<DerivedFile> DerivedFile::openInMemory()
{
    auto connection = store::Connection::openInMemory();
    if (!connection)
        return base::fail(connection.error());
    if (const Status status = store::createDerivedSchema(*connection); !status)
        return base::fail(status.error());
    return DerivedFile(std::move(*connection));
}

bool DerivedFile::isInMemory() const
{
    return m_connection.path() == ":memory:";
}

bool DerivedFile::isCurrent(Part part, std::string_view stamp)
{
    auto statement = m_connection.prepare(sql::kSelectStamp);
    if (!statement)
        return false;
    statement->bind(1, kPartNames[static_cast<std::size_t>(part)]);
    const Result<bool> hasRow = statement->step();
    return hasRow && *hasRow && statement->text(0) == stamp;
}

Status DerivedFile::setStamp(Part part, std::string_view stamp)
{
    auto statement = m_connection.prepare(sql::kSetStamp);
    if (!statement)
        return base::fail(statement.error());
    statement->bind(1, kPartNames[static_cast<std::size_t>(part)]).bind(2, stamp);
    return statement->run();
}

Status DerivedFile::replacePart(Part part, std::string_view stamp, const std::function<Status()>& write)
{
    auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Write);
    if (!transaction)
        return base::fail(transaction.error());
    Status status = write();
    if (status)
        status = setStamp(part, stamp);
    return status ? transaction->commit() : status;
}

Status DerivedFile::clear()
{
    return replacePart(Part::Arrays, "", [this]() -> Status {
        for (const char* statement : {sql::kDropArrays, sql::kDropRelations, sql::kDropHits, sql::kDropRules, sql::kDropShown,
                                      sql::kDropSketches, sql::kDropSearch}) {
            if (const Status status = m_connection.execute(statement); !status)
                return status;
        }
        for (const Part part : {Part::Hits, Part::Search, Part::Relations}) {
            if (const Status status = setStamp(part, ""); !status)
                return status;
        }
        return {};
    });
}

std::string DerivedFile::joined(const char* selectChunks)
{
    std::string bytes;
    auto statement = m_connection.prepare(selectChunks);
    forEachRow(statement, [&bytes](const store::Statement& row) {
        const std::string_view chunk = row.blob(0);
        if (bytes.size() + chunk.size() > bytes.capacity())
            bytes.reserve(bytes.size() + chunk.size() + kChunkBytes); // not twice as much: of a million comments it is much
        bytes += chunk;
    });
    return bytes;
}

Status DerivedFile::replaceChunks(const char* drop, const char* insertChunk, std::string_view bytes)
{
    if (const Status status = m_connection.execute(drop); !status)
        return status;
    auto insert = m_connection.prepare(insertChunk);
    if (!insert)
        return base::fail(insert.error());
    std::int64_t n = 0;
    for (std::size_t start = 0; start < bytes.size(); start += kChunkBytes) {
        insert->bind(1, ++n).bindBlobView(2, bytes.substr(start, kChunkBytes));
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

evidence::ThreadArrays DerivedFile::loadArrays(std::string_view stamp)
{
    return isCurrent(Part::Arrays, stamp) ? evidence::ThreadArrays::deserialise(joined(sql::kSelectArrays))
                                          : evidence::ThreadArrays();
}

Status DerivedFile::saveArrays(const evidence::ThreadArrays& arrays, std::string_view stamp)
{
    return replacePart(Part::Arrays, stamp, [&]() -> Status {
        return replaceChunks(sql::kDropArrays, sql::kInsertArrays, arrays.serialise());
    });
}

std::optional<evidence::Relations> DerivedFile::loadRelations(std::string_view stamp)
{
    evidence::Relations relations;
    const bool isThere =
        isCurrent(Part::Relations, stamp) && evidence::Relations::deserialise(joined(sql::kSelectRelations), relations);
    return isThere ? std::optional(std::move(relations)) : std::nullopt;
}

Status DerivedFile::saveRelations(const evidence::Relations& relations, std::string_view stamp)
{
    return replacePart(Part::Relations, stamp, [&]() -> Status {
        return replaceChunks(sql::kDropRelations, sql::kInsertRelations, relations.serialise());
    });
}

Status DerivedFile::saveSearch(const NextText& next, std::string_view stamp, const base::JobControl& job)
{
    const auto dropAll = [this]() {
        const Status status = m_connection.execute(sql::kDropSearch);
        return status ? m_connection.execute(sql::kSearchMemory) : status;
    };
    if (const Status status = replacePart(Part::Search, "", dropAll); !status)
        return status;
    bool isDone = false;
    while (!isDone) { // written at the end of each batch: a reader of hits never waits long
        auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Write);
        if (!transaction)
            return base::fail(transaction.error());
        const Result<bool> isLast = addSearchBatch(next, job);
        if (!isLast)
            return base::fail(isLast.error());
        isDone = *isLast;
        const Status status = isDone ? setStamp(Part::Search, stamp) : Status();
        if (const Status committed = status ? transaction->commit() : status; !committed)
            return committed;
    }
    return {};
}

Result<bool> DerivedFile::addSearchBatch(const NextText& next, const base::JobControl& job)
{
    auto insert = m_connection.prepare(sql::kInsertSearch);
    if (!insert)
        return base::fail(insert.error());
    base::ItemId item;
    std::string folded;
    for (std::size_t bytes = 0; bytes < kSearchBatch; bytes += folded.size()) {
        const Result<bool> hasText = next(item, folded);
        if (!hasText)
            return base::fail(hasText.error());
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        if (!*hasText)
            return true;
        insert->bind(1, item.value).bindView(2, folded);
        if (const Status status = insert->run(); !status)
            return base::fail(status.error());
    }
    return false;
}

Result<std::vector<base::ItemId>> DerivedFile::search(std::string_view folded)
{
    std::string phrase = "\"";
    for (const char c : folded) {
        phrase += c;
        if (c == '"') // FTS5 strings double their quotation marks (https://www.sqlite.org/fts5.html#fts5_strings)
            phrase += c;
    }
    phrase += '"';
    auto statement = m_connection.prepare(sql::kMatchSearch);
    if (!statement)
        return base::fail(statement.error());
    statement->bind(1, phrase);
    std::vector<base::ItemId> items;
    forEachRow(statement, [&items](const store::Statement& row) { items.push_back({row.integer(0)}); });
    return items;
}

} // namespace greffier::index
