#include "core/index/derived_file.h"

#include "core/store/case_schema.h"
#include "core/store/index_sql.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cstring>

namespace greffier::index {
namespace {

namespace sql = store::sql;
using base::Result;
using base::Status;

constexpr std::array<std::string_view, 3> kPartNames{"arrays", "hits", "search"};
constexpr std::size_t kChunkBytes = 16 * 1024 * 1024;
constexpr std::size_t kCancelEvery = 2'000;
constexpr std::size_t kSearchBatch = 20'000;

std::string packSpans(const std::vector<base::Span>& spans)
{
    return {reinterpret_cast<const char*>(spans.data()), spans.size() * sizeof(base::Span)};
}

std::vector<base::Span> unpackSpans(std::string_view bytes)
{
    std::vector<base::Span> spans(bytes.size() / sizeof(base::Span));
    if (!spans.empty()) // a hit without words has no spans, and then no data to copy from
        std::memcpy(spans.data(), bytes.data(), spans.size() * sizeof(base::Span));
    return spans;
}

// Reading the derived file cannot fail in a way that matters: what cannot be read counts as absent and is rebuilt.
template <class OnRow> void forEachRow(Result<store::Statement>& statement, OnRow onRow)
{
    if (!statement)
        return;
    for (;;) {
        const Result<bool> hasRow = statement->step();
        if (!hasRow || !*hasRow)
            return;
        onRow(*statement);
    }
}

Result<store::Connection> openFresh(const QString& path)
{
    QFile::remove(path);
    QFile::remove(path + QLatin1String("-journal"));
    auto connection = store::Connection::open(path.toStdString(), store::OpenMode::Create);
    if (!connection)
        return connection;
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
        for (const char* statement : {sql::kDropArrays, sql::kDropHits, sql::kDropRules, sql::kDropSearch}) {
            if (const Status status = m_connection.execute(statement); !status)
                return status;
        }
        const Status status = setStamp(Part::Hits, "");
        return status ? setStamp(Part::Search, "") : status;
    });
}

evidence::ThreadArrays DerivedFile::loadArrays(std::string_view stamp)
{
    if (!isCurrent(Part::Arrays, stamp))
        return {};
    std::string bytes;
    auto statement = m_connection.prepare(sql::kSelectArrays);
    forEachRow(statement, [&bytes](const store::Statement& row) { bytes += row.blob(0); });
    return evidence::ThreadArrays::deserialise(bytes);
}

Status DerivedFile::saveArrays(const evidence::ThreadArrays& arrays, std::string_view stamp)
{
    return replacePart(Part::Arrays, stamp, [&]() -> Status {
        if (const Status status = m_connection.execute(sql::kDropArrays); !status)
            return status;
        auto insert = m_connection.prepare(sql::kInsertArrays);
        if (!insert)
            return base::fail(insert.error());
        const std::string bytes = arrays.serialise();
        std::int64_t n = 0;
        for (std::size_t start = 0; start < bytes.size(); start += kChunkBytes) {
            insert->bind(1, ++n).bindBlob(2, std::string_view(bytes).substr(start, kChunkBytes));
            if (const Status status = insert->run(); !status)
                return status;
        }
        return {};
    });
}

Status DerivedFile::saveHits(const std::vector<StoredRule>& rules, const std::vector<StoredHit>& hits,
                             std::string_view stamp, const base::JobControl& job)
{
    return replacePart(Part::Hits, stamp, [&]() -> Status {
        for (const char* statement : {sql::kDropHits, sql::kDropRules}) {
            if (const Status status = m_connection.execute(statement); !status)
                return status;
        }
        auto insertRule = m_connection.prepare(sql::kInsertRule);
        auto insertHit = m_connection.prepare(sql::kInsertHit);
        if (!insertRule || !insertHit)
            return base::fail(!insertRule ? insertRule.error() : insertHit.error());
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            insertRule->bind(1, static_cast<std::int64_t>(rule))
                .bind(2, rules[rule].name)
                .bind(3, std::int64_t{rules[rule].isWatched});
            if (const Status status = insertRule->run(); !status)
                return status;
        }
        for (std::size_t i = 0; i < hits.size(); ++i) {
            if (i % kCancelEvery == 0 && job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            const StoredHit& hit = hits[i];
            insertHit->bind(1, hit.item.value)
                .bind(2, static_cast<std::int64_t>(hit.rule))
                .bind(3, static_cast<std::int64_t>(hit.severity))
                .bind(4, static_cast<std::int64_t>(hit.reading))
                .bindBlob(5, packSpans(hit.spans));
            if (const Status status = insertHit->run(); !status)
                return status;
        }
        return {};
    });
}

std::vector<evidence::Hit> DerivedFile::hitsOf(base::ItemId item)
{
    std::vector<evidence::Hit> hits;
    auto statement = m_connection.prepare(sql::kSelectHits);
    if (statement)
        statement->bind(1, item.value);
    forEachRow(statement, [&hits](const store::Statement& row) {
        hits.push_back({std::string(row.text(0)), static_cast<evidence::Severity>(row.integer(1)),
                        static_cast<text::ReadingKind>(row.integer(2)), unpackSpans(row.blob(3))});
    });
    return hits;
}

std::vector<ItemMarks> DerivedFile::hitMarks()
{
    std::vector<ItemMarks> marks;
    auto statement = m_connection.prepare(sql::kSelectHitMarks);
    forEachRow(statement, [&marks](const store::Statement& row) {
        marks.push_back({{row.integer(0)}, row.integer(1), static_cast<evidence::Severity>(row.integer(2))});
    });
    return marks;
}

std::map<std::string, std::int64_t> DerivedFile::ruleCounts()
{
    std::map<std::string, std::int64_t> counts;
    auto statement = m_connection.prepare(sql::kSelectRuleCounts);
    forEachRow(statement,
               [&counts](const store::Statement& row) { counts.emplace(row.text(0), row.integer(1)); });
    return counts;
}

void DerivedFile::forEachHit(const VisitHit& visit)
{
    auto statement = m_connection.prepare(sql::kSelectRuleItems);
    forEachRow(statement, [&visit](const store::Statement& row) {
        const auto severity = std::clamp<std::int64_t>(row.integer(3), 0, static_cast<std::int64_t>(evidence::Severity::Critical));
        visit({std::string(row.text(0)), row.integer(2) != 0}, {row.integer(1)}, static_cast<evidence::Severity>(severity));
    });
}

Status DerivedFile::saveSearch(const NextText& next, std::string_view stamp, const base::JobControl& job)
{
    const auto dropAll = [this]() { return m_connection.execute(sql::kDropSearch); };
    if (const Status status = replacePart(Part::Search, "", dropAll); !status)
        return status;
    bool isDone = false;
    while (!isDone) { // a transaction for each batch: a reader of hits never waits long
        auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Write);
        if (!transaction)
            return base::fail(transaction.error());
        const Result<bool> isLast = addSearchBatch(next);
        if (!isLast)
            return base::fail(isLast.error());
        isDone = *isLast;
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        const Status status = isDone ? setStamp(Part::Search, stamp) : Status();
        if (const Status committed = status ? transaction->commit() : status; !committed)
            return committed;
    }
    return {};
}

Result<bool> DerivedFile::addSearchBatch(const NextText& next)
{
    auto insert = m_connection.prepare(sql::kInsertSearch);
    if (!insert)
        return base::fail(insert.error());
    base::ItemId item;
    std::string folded;
    for (std::size_t i = 0; i < kSearchBatch; ++i) {
        const Result<bool> hasText = next(item, folded);
        if (!hasText)
            return base::fail(hasText.error());
        if (!*hasText)
            return true;
        insert->bind(1, item.value).bind(2, folded);
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
