#include "core/evidence/evidence_digest.h"

#include "core/store/evidence_sql.h"

namespace greffier::evidence {
namespace {

namespace sql = store::sql;
using base::Status;

constexpr std::int64_t kChunk = 5'000; // rows between two looks at the cancel token
constexpr std::size_t kPiece = std::size_t{1} << 18U; // bytes handed over at once

// The fields in their order, as they are hashed; handed over too where somebody wants them.
class Fields {
public:
    explicit Fields(const TakeFields& take) : m_take(take) {}

    void addField(std::string_view bytes)
    {
        m_hash.addField(bytes);
        if (!m_take)
            return;
        addNumber(bytes.size());
        m_piece += bytes;
        if (m_piece.size() >= kPiece)
            flush();
    }
    void addField(std::int64_t number)
    {
        m_hash.addField(number);
        if (m_take)
            addNumber(static_cast<std::uint64_t>(number));
    }
    Status finish()
    {
        if (m_take)
            flush();
        return m_status;
    }
    base::Digest result() const { return m_hash.result(); }

private:
    void addNumber(std::uint64_t number)
    {
        for (unsigned i = 0; i < 8; ++i)
            m_piece += static_cast<char>((number >> (8 * i)) & 0xFF);
    }
    void flush()
    {
        if (m_status && !m_piece.empty())
            m_status = m_take(m_piece);
        m_piece.clear();
    }

    const TakeFields& m_take;
    base::Sha256 m_hash;
    std::string m_piece;
    Status m_status;
};

// Adds the columns [first, last) of the present row; NULL differs from the empty text.
void addColumns(Fields& hash, const store::Statement& row, int first, int last)
{
    for (int column = first; column < last; ++column) {
        hash.addField(row.isNull(column) ? std::int64_t{0} : std::int64_t{1});
        if (!row.isNull(column))
            hash.addField(row.text(column));
    }
}

// Adds a digest column after comparing it with its text and salt. A row without salt was erased: only its digest counts.
void addCommitted(Fields& hash, const store::Statement& row, int text, int salt, int digest,
                  const std::string& name, const Watch& watch)
{
    hash.addField(row.blob(digest));
    if (watch.onSalt)
        watch.onSalt(name, row.isNull(salt) ? std::string_view() : row.blob(salt), row.blob(digest));
    if (!row.isNull(salt) && base::asBytes(saltedDigest(row.blob(salt), row.text(text))) != row.blob(digest) && watch.onMismatch)
        watch.onMismatch(name);
}

class Digester {
public:
    Digester(store::Connection& connection, base::CaptureId capture, const Watch& watch)
        : m_connection(connection), m_capture(capture), m_watch(watch), m_hash(watch.onFields)
    {
    }

    template <class AddRow> Status addRows(const char* statementText, AddRow addRow)
    {
        auto statement = m_connection.prepare(statementText);
        if (!statement)
            return base::fail(statement.error());
        statement->bind(1, m_capture.value);
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
        Status status = addRows(sql::kSelectCaptureBlobs, [this](const store::Statement& row) {
            m_hash.addField(row.blob(1));
            addColumns(m_hash, row, 2, 5);
        });
        if (status)
            status = addRows(sql::kSelectLosses, [this](const auto& row) { addColumns(m_hash, row, 0, 3); });
        if (status)
            status = addRows(sql::kSelectAuthorRows, [this](const store::Statement& row) {
                addColumns(m_hash, row, 0, 2);
                addCommitted(m_hash, row, 2, 3, 4, "author " + std::to_string(row.integer(0)), m_watch);
            });
        if (status)
            status = addRows(sql::kSelectThreadRows, [this](const store::Statement& row) {
                addColumns(m_hash, row, 0, 8);
                addCommitted(m_hash, row, 8, 9, 10, "t-" + std::to_string(row.integer(0)), m_watch);
            });
        return status;
    }

    Status addItems(const base::JobControl& job)
    {
        auto statement = m_connection.prepare(sql::kSelectCommentRows);
        const auto end = m_connection.integer(sql::kNextComment);
        if (!statement || !end)
            return base::fail(!statement ? statement.error() : end.error());
        for (std::int64_t first = 1; first < end->value_or(1); first += kChunk) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Verifying, first - 1, end->value_or(1) - 1);
            statement->bind(1, m_capture.value).bind(2, first).bind(3, first + kChunk);
            for (;;) {
                const auto hasRow = statement->step();
                if (!hasRow)
                    return base::fail(hasRow.error());
                if (!*hasRow)
                    break;
                addColumns(m_hash, *statement, 0, 19);
                const std::string name = (statement->text(2) == "comment" ? "c-" : "p-") +
                                         std::to_string(statement->integer(1));
                addCommitted(m_hash, *statement, 19, 20, 21, name, m_watch);
            }
            statement->reset();
        }
        return {};
    }

    Status finish() { return m_hash.finish(); }
    base::Digest result() const { return m_hash.result(); }

private:
    store::Connection& m_connection;
    base::CaptureId m_capture;
    const Watch& m_watch;
    Fields m_hash;
};

} // namespace

base::Digest saltedDigest(std::string_view salt, std::string_view text)
{
    return base::Sha256{}.add(salt).add(text).result();
}

base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture,
                                          const OnMismatch& onMismatch, const base::JobControl& job)
{
    return evidenceDigest(connection, capture, Watch{onMismatch, {}, {}}, job);
}

base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture, const Watch& watch,
                                          const base::JobControl& job)
{
    Digester digester(connection, capture, watch);
    Status status = digester.addHead();
    if (status)
        status = digester.addParts();
    if (status)
        status = digester.addItems(job);
    if (status)
        status = digester.finish();
    if (!status)
        return base::fail(status.error());
    return digester.result();
}

} // namespace greffier::evidence
