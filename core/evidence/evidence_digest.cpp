#include "core/evidence/evidence_digest.h"

#include "core/evidence/field_hasher.h"
#include "core/store/evidence_sql.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace greffier::evidence {
namespace {

namespace sql = store::sql;
using base::Status;

constexpr std::int64_t kChunk = 5'000; // rows between two looks at the cancel token

// Adds the columns [first, last) of the present row; NULL differs from the empty text.
void addColumns(FieldHasher& hash, const store::Statement& row, int first, int last)
{
    for (int column = first; column < last; ++column) {
        const store::Statement::Kind kind = row.kind(column);
        if (kind == store::Statement::Kind::Null)
            hash.addField(std::int64_t{0});
        else if (kind == store::Statement::Kind::Integer)
            hash.addValue(row.integer(column));
        else
            hash.addValue(row.text(column));
    }
}

// Adds a digest column and has it compared with its text and salt. A row without salt was erased: only its digest counts.
void addCommitted(FieldHasher& hash, const store::Statement& row, int text, int salt, int digest, const RowName& name,
                  const Watch& watch)
{
    hash.addField(row.blob(digest));
    if (watch.onSalt)
        watch.onSalt(name.toString(), row.isNull(salt) ? std::string_view() : row.blob(salt), row.blob(digest));
    if (!row.isNull(salt))
        hash.compare(name, row.blob(salt), row.text(text), row.blob(digest));
}

ItemNode nodeOf(const store::Statement& row)
{
    return {{row.integer(0)},
            {row.isNull(5) ? 0 : row.integer(5)},
            static_cast<std::int32_t>(row.integer(3) - 1),
            static_cast<std::int32_t>(row.integer(7)),
            row.text(2) != "comment",
            static_cast<std::int32_t>(row.integer(1))};
}

class Digester {
public:
    Digester(store::Connection& connection, base::CaptureId capture, const Watch& watch, const CaptureRows& rows)
        : m_connection(connection), m_capture(capture), m_watch(watch), m_rows(rows), m_hash(watch)
    {
    }

    template <class AddRow> Status addRows(const char* statementText, const RowRange& rows, AddRow addRow)
    {
        auto statement = m_connection.prepare(statementText);
        if (!statement)
            return base::fail(statement.error());
        statement->bind(1, m_capture.value).bind(2, rows.first).bind(3, rows.last);
        for (;;) {
            const auto hasRow = statement->step();
            if (!hasRow)
                return base::fail(hasRow.error());
            if (!*hasRow)
                return {};
            addRow(*statement);
        }
    }

    Status addHead()
    {
        auto statement = m_connection.prepare(sql::kSelectCaptures);
        if (!statement)
            return base::fail(statement.error());
        statement->bind(1, m_capture.value - 1);
        const auto hasRow = statement->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (*hasRow)
            addColumns(m_hash, *statement, 0, 15);
        return {};
    }

    Status addParts()
    {
        Status status = addRows(sql::kSelectCaptureBlobRows, m_rows.blobs, [this](const store::Statement& row) {
            m_hash.addField(row.blob(1));
            addColumns(m_hash, row, 2, 5);
        });
        if (status)
            status = addRows(sql::kSelectLosses, m_rows.losses,
                             [this](const store::Statement& row) { addColumns(m_hash, row, 0, 3); });
        if (status)
            status = addRows(sql::kSelectAuthorRows, m_rows.authors, [this](const store::Statement& row) {
                addColumns(m_hash, row, 0, 2);
                addCommitted(m_hash, row, 2, 3, 4, {"author ", row.integer(0)}, m_watch);
            });
        if (status)
            status = addRows(sql::kSelectThreadRows, m_rows.threads, [this](const store::Statement& row) {
                addColumns(m_hash, row, 0, 8);
                addCommitted(m_hash, row, 8, 9, 10, {"t-", row.integer(0)}, m_watch);
            });
        return status;
    }

    Status addItems(const base::JobControl& job)
    {
        auto statement = m_connection.prepare(sql::kSelectCommentRows);
        const auto next = m_connection.integer(sql::kNextComment);
        if (!statement || !next)
            return base::fail(!statement ? statement.error() : next.error());
        const std::int64_t start = std::max<std::int64_t>(1, m_rows.items.first);
        const std::int64_t end = std::min(next->value_or(1) - 1, m_rows.items.last) + 1;
        for (std::int64_t first = start; first < end; first += kChunk) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Verifying, first - start, end - start);
            statement->bind(1, m_capture.value).bind(2, first).bind(3, std::min(first + kChunk, end));
            for (;;) {
                const auto hasRow = statement->step();
                if (!hasRow)
                    return base::fail(hasRow.error());
                if (!*hasRow)
                    break;
                addColumns(m_hash, *statement, 0, 19);
                const RowName name{statement->text(2) == "comment" ? "c-" : "p-", statement->integer(1)};
                addCommitted(m_hash, *statement, 19, 20, 21, name, m_watch);
                if (m_watch.onNode)
                    m_watch.onNode(nodeOf(*statement));
            }
            statement->reset();
        }
        return {};
    }

    // Nothing at all where there are none: captures of earlier versions have none and keep their digest.
    Status addAttachments()
    {
        auto statement = m_connection.prepare(sql::kSelectCapturedAttachments);
        if (!statement)
            return base::fail(statement.error());
        const std::string prefix = base::toString({base::PublicKind::Capture, m_capture.value});
        statement->bind(1, prefix + "/").bind(2, prefix + "0").bind(3, m_rows.attachments.first).bind(4, m_rows.attachments.last);
        for (bool isFirst = true;; isFirst = false) {
            const auto hasRow = statement->step();
            if (!hasRow)
                return base::fail(hasRow.error());
            if (!*hasRow)
                return {};
            if (isFirst) {
                m_hash.addField(std::int64_t{1});
                m_hash.addField(std::string_view("attachments"));
            }
            m_hash.addField(statement->blob(0));
            addColumns(m_hash, *statement, 1, 6);
        }
    }

    Status finish() { return m_hash.finish(); }
    base::Digest result() const { return m_hash.result(); }

private:
    store::Connection& m_connection;
    base::CaptureId m_capture;
    const Watch& m_watch;
    const CaptureRows& m_rows;
    FieldHasher m_hash;
};

} // namespace

base::Digest saltedDigest(std::string_view salt, std::string_view text)
{
    return base::Sha256{}.add(salt).add(text).result();
}

base::Result<CaptureRows> rowsFromNow(store::Connection& connection)
{
    CaptureRows rows;
    for (const auto& [statement, range] :
         {std::pair{sql::kNextCaptureBlob, &rows.blobs}, {sql::kNextLoss, &rows.losses}, {sql::kNextAuthor, &rows.authors},
          {sql::kNextThread, &rows.threads}, {sql::kNextComment, &rows.items}, {sql::kNextAttachment, &rows.attachments}}) {
        const auto next = connection.integer(statement);
        if (!next)
            return base::fail(next.error());
        range->first = next->value_or(1);
    }
    return rows;
}

base::Result<std::map<std::int64_t, CaptureRows>> rowsOfCaptures(store::Connection& connection)
{
    constexpr RowRange kNone{1, 0};
    std::map<std::int64_t, CaptureRows> all;
    for (const auto& [text, range] :
         {std::pair{sql::kRangesOfBlobs, &CaptureRows::blobs}, {sql::kRangesOfLosses, &CaptureRows::losses},
          {sql::kRangesOfAuthors, &CaptureRows::authors}, {sql::kRangesOfThreads, &CaptureRows::threads},
          {sql::kRangesOfItems, &CaptureRows::items}, {sql::kRangesOfAttachments, &CaptureRows::attachments}}) {
        auto statement = connection.prepare(text);
        if (!statement)
            return base::fail(statement.error());
        for (;;) {
            const auto hasRow = statement->step();
            if (!hasRow)
                return base::fail(hasRow.error());
            if (!*hasRow)
                break;
            CaptureRows none{kNone, kNone, kNone, kNone, kNone, kNone};
            auto& rows = all.try_emplace(statement->integer(0), none).first->second;
            rows.*range = {statement->integer(1), statement->integer(2)};
        }
    }
    return all;
}

base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture,
                                          const OnMismatch& onMismatch, const base::JobControl& job,
                                          const CaptureRows& rows)
{
    return evidenceDigest(connection, capture, Watch{onMismatch, {}, {}}, job, rows);
}

base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture, const Watch& watch,
                                          const base::JobControl& job, const CaptureRows& rows)
{
    Digester digester(connection, capture, watch, rows);
    Status status = digester.addHead();
    if (status)
        status = digester.addParts();
    if (status)
        status = digester.addItems(job);
    if (status)
        status = digester.addAttachments();
    if (status)
        status = digester.finish();
    if (!status)
        return base::fail(status.error());
    return digester.result();
}

} // namespace greffier::evidence
