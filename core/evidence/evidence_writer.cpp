#include "core/evidence/evidence_writer.h"

#include "core/base/json.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/ledger_json.h"
#include "core/evidence/names.h"
#include "core/evidence/rows_ahead.h"
#include "core/store/evidence_sql.h"

#include <utility>

namespace greffier::evidence {
namespace {

namespace sql = store::sql;
using base::Result;
using base::Status;

constexpr std::size_t kChunkBytes = 1024 * 1024;
constexpr std::size_t kReportEvery = 2'000; // items between two looks at the cancel token

Result<std::int64_t> nextId(store::Connection& connection, const char* statement)
{
    const auto id = connection.integer(statement);
    if (!id)
        return base::fail(id.error());
    return id->value_or(1);
}

void bindPosted(store::Statement& statement, int first, std::string_view raw, const std::optional<std::int64_t>& seconds,
                TimePrecision precision, bool isZoneKnown)
{
    const std::optional<std::int64_t> none;
    statement.bindView(first, raw)
        .bind(first + 1, isZoneKnown ? seconds : none)
        .bind(first + 2, isZoneKnown ? none : seconds)
        .bindView(first + 3, toString(precision));
}

// One capture on its way into the tables; keeps the identifiers that were given out.
class Writer {
public:
    Writer(store::Connection& connection, const BuiltCapture& built) : m_connection(connection), m_built(built) {}

    Status storeHead(const CaptureOrigin& origin);
    Status storeFiles(const std::vector<CapturedFile>& files);
    Status storeLosses();
    Status storeThreads();
    Status storeItems(const base::JobControl& job);
    const StoredCapture& stored() const { return m_stored; }

private:
    Status storeAuthors(const PreparedBatch& batch);
    Result<const PreparedComment*> nextComment();
    const PreparedComment& placeholder();
    Status storeItem(store::Statement& insert, std::size_t index, std::int64_t number, const PreparedComment& comment);

    store::Connection& m_connection;
    const BuiltCapture& m_built;
    StoredCapture m_stored;
    std::int64_t m_firstThread = 1, m_firstItem = 1, m_firstAuthor = 1;
    std::optional<store::Statement> m_insertAuthor;
    std::int64_t m_authors = 0; // stored so far
    std::optional<RowsAhead> m_ahead;
    const PreparedBatch* m_batch = nullptr;
    std::size_t m_used = 0; // comments of the batch
    PreparedComment m_placeholder;
    base::SaltSource m_salts;
};

Status Writer::storeHead(const CaptureOrigin& origin)
{
    const auto id = nextId(m_connection, sql::kNextCapture);
    auto insert = m_connection.prepare(sql::kInsertCapture);
    if (!id || !insert)
        return base::fail(!id ? id.error() : insert.error());
    m_stored.id = {*id};
    const std::string& page = m_built.capture.uri;
    insert->bind(1, *id)
        .bind(2, origin.uid)
        .bind(3, origin.format)
        .bind(4, std::int64_t{origin.readerVersion})
        .bind(5, page.empty() ? origin.sourceUri : page)
        .bind(6, m_built.capture.title)
        .bind(7, origin.captured.utcMs)
        .bind(8, std::int64_t{origin.captured.offsetMinutes})
        .bind(9, origin.operatorName)
        .bind(10, origin.toolVersion)
        .bind(11, origin.environment)
        .bind(12, m_built.capture.announced)
        .bind(13, m_built.capture.charset)
        .bind(14, m_built.capture.note)
        .bind(15, base::canonicalJson(toJson(m_built.ledger)));
    return insert->run();
}

Status Writer::storeFiles(const std::vector<CapturedFile>& files)
{
    auto insert = m_connection.prepare(sql::kInsertCaptureBlob);
    if (!insert)
        return base::fail(insert.error());
    std::int64_t n = 0;
    for (const CapturedFile& file : files) {
        insert->bind(1, m_stored.id.value).bind(2, ++n).bind(3, file.blob.value).bind(4, file.name);
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

Status Writer::storeLosses()
{
    auto insert = m_connection.prepare(sql::kInsertLoss);
    if (!insert)
        return base::fail(insert.error());
    for (const Loss& loss : m_built.ledger.losses) {
        insert->bind(1, m_stored.id.value).bind(2, loss.what).bind(3, loss.count).bind(4, loss.example);
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

Status Writer::storeThreads()
{
    const auto first = nextId(m_connection, sql::kNextThread);
    auto insert = m_connection.prepare(sql::kInsertThread);
    if (!first || !insert)
        return base::fail(!first ? first.error() : insert.error());
    m_firstThread = *first;
    std::int64_t id = m_firstThread;
    for (const ThreadDraft& thread : m_built.threads) {
        const base::Salt salt = m_salts.next();
        const std::string_view salted = base::asBytes(salt);
        insert->bind(1, id++).bind(2, m_stored.id.value).bind(3, thread.ref).bind(4, thread.title).bind(5, thread.uri);
        bindPosted(*insert, 6, thread.posted.raw, thread.posted.seconds, thread.posted.precision,
                   thread.posted.isZoneKnown);
        insert->bind(10, thread.body).bindBlob(11, salted).bindBlob(12, base::asBytes(saltedDigest(salted, thread.body)));
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

// Those that the batch's comments are the first to name.
Status Writer::storeAuthors(const PreparedBatch& batch)
{
    for (const PreparedAuthor& author : batch.authors) {
        const DraftView& draft = batch.comments[author.comment].draft;
        m_insertAuthor->bind(1, m_firstAuthor + m_authors++)
            .bind(2, m_stored.id.value)
            .bindView(3, draft.authorRef)
            .bindView(4, draft.author)
            .bindBlobView(5, base::asBytes(author.salt))
            .bindBlobView(6, base::asBytes(author.digest));
        if (const Status status = m_insertAuthor->run(); !status)
            return status;
    }
    return {};
}

Result<const PreparedComment*> Writer::nextComment()
{
    if (m_batch == nullptr || m_used == m_batch->comments.size()) {
        const auto batch = m_ahead->next();
        if (!batch || *batch == nullptr)
            return base::fail(batch ? base::Error() : batch.error());
        m_batch = *batch;
        m_used = 0;
        if (const Status status = storeAuthors(*m_batch); !status)
            return base::fail(status.error());
    }
    return &m_batch->comments[m_used++];
}

// It says nothing, under a salt of its own.
const PreparedComment& Writer::placeholder()
{
    m_placeholder.salt = m_salts.next();
    m_placeholder.digest = saltedDigest(base::asBytes(m_placeholder.salt), {});
    return m_placeholder;
}

Status Writer::storeItem(store::Statement& insert, std::size_t index, std::int64_t number, const PreparedComment& comment)
{
    const DraftView& draft = comment.draft;
    const BuiltItem& item = m_built.items[index];
    insert.bind(1, m_firstItem + static_cast<std::int64_t>(index))
        .bind(2, number)
        .bindView(3, toString(item.isPlaceholder ? ItemKind::Placeholder : ItemKind::Comment))
        .bind(4, m_firstThread + item.thread)
        .bindView(5, item.isPlaceholder ? m_built.refOf(item) : draft.ref)
        .bind(6, item.parent < 0 ? std::optional<std::int64_t>() : std::optional(m_firstItem + item.parent))
        .bindView(7, toString(item.parentState))
        .bind(8, std::int64_t{item.depth})
        .bind(9, comment.author < 0 ? std::optional<std::int64_t>() : std::optional(m_firstAuthor + comment.author));
    bindPosted(insert, 10, draft.postedRaw, draft.postedSeconds, draft.precision, draft.isZoneKnown);
    insert.bindView(14, draft.audience)
        .bindView(15, draft.sourceStatus)
        .bindView(16, draft.permalink)
        .bind(17, draft.bytes.start)
        .bind(18, draft.bytes.end)
        .bindView(19, draft.extra)
        .bindView(20, draft.text)
        .bindBlobView(21, base::asBytes(comment.salt))
        .bindBlobView(22, base::asBytes(comment.digest));
    return insert.run();
}

Status Writer::storeItems(const base::JobControl& job)
{
    const auto first = nextId(m_connection, sql::kNextComment);
    const auto firstAuthor = nextId(m_connection, sql::kNextAuthor);
    auto last = m_connection.prepare(sql::kLastItem);
    auto insert = m_connection.prepare(sql::kInsertComment);
    auto insertAuthor = m_connection.prepare(sql::kInsertAuthor);
    if (!first || !firstAuthor || !last || !insert || !insertAuthor)
        return base::fail(base::ErrorCode::WriteFailed, m_connection.path());
    m_firstItem = *first;
    m_firstAuthor = *firstAuthor;
    m_insertAuthor = std::move(*insertAuthor);

    std::int64_t numbers[2] = {0, 0}; // last c-N, last p-N
    const Result<bool> hasItems = last->step();
    if (!hasItems)
        return base::fail(hasItems.error());
    if (*hasItems) {
        const bool isPlaceholder = last->text(2) == toString(ItemKind::Placeholder);
        numbers[isPlaceholder] = last->integer(1);
        numbers[!isPlaceholder] = last->integer(0) - last->integer(1);
    }
    last->reset();
    m_stored.firstComment = numbers[0] + 1;
    m_ahead.emplace(m_built.drafts);
    for (std::size_t i = 0; i < m_built.items.size(); ++i) {
        if (i % kReportEvery == 0) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Storing, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(m_built.items.size()));
        }
        const bool isPlaceholder = m_built.items[i].isPlaceholder;
        const auto comment = isPlaceholder ? Result<const PreparedComment*>(&placeholder()) : nextComment();
        if (!comment)
            return base::fail(comment.error());
        if (const Status status = storeItem(*insert, i, ++numbers[isPlaceholder], **comment); !status)
            return status;
    }
    m_stored.lastComment = numbers[0];
    return {};
}

// The digest of the bytes, each chunk handed on as it is hashed.
template <class OnChunk> Result<base::Digest> digestOf(std::string_view bytes, const base::JobControl& job, OnChunk onChunk)
{
    base::Sha256 hash;
    for (std::size_t start = 0; start < bytes.size(); start += kChunkBytes) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        const std::string_view chunk = bytes.substr(start, kChunkBytes);
        hash.add(chunk);
        if (const Status status = onChunk(chunk); !status)
            return base::fail(status.error());
        job.report(base::Stage::Reading, static_cast<std::int64_t>(start + chunk.size()),
                   static_cast<std::int64_t>(bytes.size()));
    }
    return hash.result();
}

Result<base::Digest> storeChunks(store::Connection& connection, std::int64_t blob, std::string_view bytes,
                                 const base::JobControl& job)
{
    auto insert = connection.prepare(sql::kInsertChunk);
    if (!insert)
        return base::fail(insert.error());
    std::int64_t n = 0;
    return digestOf(bytes, job, [&](std::string_view chunk) {
        insert->bind(1, blob).bind(2, ++n).bindBlobView(3, chunk);
        return insert->run();
    });
}

} // namespace

Result<base::BlobId> storeBlob(store::Connection& connection, std::string_view bytes, std::string_view mediaType,
                               const base::JobControl& job)
{
    auto find = connection.prepare(sql::kFindBlob);
    auto insert = connection.prepare(sql::kInsertBlob);
    const auto id = nextId(connection, sql::kNextBlob);
    if (!find || !insert || !id)
        return base::fail(base::ErrorCode::WriteFailed, connection.path());
    const auto digest = digestOf(bytes, job, [](std::string_view) { return Status(); });
    if (!digest)
        return base::fail(digest.error());
    find->bindBlob(1, base::asBytes(*digest));
    const Result<bool> isKnown = find->step();
    if (!isKnown)
        return base::fail(isKnown.error());
    if (*isKnown)
        return base::BlobId{find->integer(0)};
    // A file that somebody writes to meanwhile would not fit its digest.
    const auto stored = storeChunks(connection, *id, bytes, job);
    if (!stored)
        return base::fail(stored.error());
    if (*stored != *digest)
        return base::fail(base::ErrorCode::FileUnreadable, {}, "changed while it was read");
    insert->bind(1, *id)
        .bindBlob(2, base::asBytes(*digest))
        .bind(3, static_cast<std::int64_t>(bytes.size()))
        .bind(4, mediaType);
    if (const Status status = insert->run(); !status)
        return base::fail(status.error());
    return base::BlobId{*id};
}

Result<StoredCapture> storeCapture(store::Connection& connection, const CaptureOrigin& origin,
                                   const BuiltCapture& built, const std::vector<CapturedFile>& files,
                                   const base::JobControl& job)
{
    Writer writer(connection, built);
    Status status = writer.storeHead(origin);
    if (status)
        status = writer.storeFiles(files);
    if (status)
        status = writer.storeLosses();
    if (status)
        status = writer.storeThreads();
    if (status)
        status = writer.storeItems(job);
    if (!status)
        return base::fail(status.error());
    return writer.stored();
}

} // namespace greffier::evidence
