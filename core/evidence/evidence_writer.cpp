#include "core/evidence/evidence_writer.h"

#include "core/base/json.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/ledger_json.h"
#include "core/evidence/names.h"
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

// The digest of what was stored: each chunk is copied first, for somebody may write to the file meanwhile.
Result<base::Digest> storeChunks(store::Connection& connection, std::int64_t blob, std::string_view bytes,
                                 const base::JobControl& job)
{
    auto insert = connection.prepare(sql::kInsertChunk);
    if (!insert)
        return base::fail(insert.error());
    base::Sha256 hash;
    std::string chunk;
    std::int64_t n = 0;
    for (std::size_t start = 0; start < bytes.size(); start += kChunkBytes) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        chunk = bytes.substr(start, kChunkBytes);
        hash.add(chunk);
        insert->bind(1, blob).bind(2, ++n).bindBlobView(3, chunk);
        if (const Status status = insert->run(); !status)
            return base::fail(status.error());
        job.report(base::Stage::Reading, static_cast<std::int64_t>(start + chunk.size()),
                   static_cast<std::int64_t>(bytes.size()));
    }
    return hash.result();
}

using KnownBlob = std::optional<base::BlobId>;

Result<KnownBlob> findBlob(store::Connection& connection, const base::Digest& digest)
{
    auto find = connection.prepare(sql::kFindBlob);
    if (!find)
        return base::fail(find.error());
    find->bindBlob(1, base::asBytes(digest));
    const Result<bool> isKnown = find->step();
    if (!isKnown)
        return base::fail(isKnown.error());
    return *isKnown ? KnownBlob(base::BlobId{find->integer(0)}) : KnownBlob();
}

} // namespace

Result<base::BlobId> storeBlob(store::Connection& connection, std::string_view bytes, std::string_view mediaType,
                               const base::JobControl& job)
{
    const auto id = nextId(connection, sql::kNextBlob);
    auto insert = connection.prepare(sql::kInsertBlob);
    if (!id || !insert)
        return base::fail(base::ErrorCode::WriteFailed, connection.path());
    if (job.isCancelled())
        return base::fail(base::ErrorCode::Cancelled);
    // A large file is read once: whether the case holds it already is known when it has been stored again, and taken back.
    const bool isSmall = bytes.size() <= kChunkBytes;
    if (const auto known = isSmall ? findBlob(connection, base::sha256(bytes)) : KnownBlob(); !known || *known)
        return known ? Result<base::BlobId>(**known) : base::fail(known.error());
    auto attempt = store::Savepoint::begin(connection);
    if (!attempt)
        return base::fail(attempt.error());
    const auto digest = storeChunks(connection, *id, bytes, job);
    if (!digest)
        return base::fail(digest.error());
    if (const auto known = findBlob(connection, *digest); !known || *known)
        return known ? Result<base::BlobId>(**known) : base::fail(known.error());
    insert->bind(1, *id)
        .bindBlob(2, base::asBytes(*digest))
        .bind(3, static_cast<std::int64_t>(bytes.size()))
        .bind(4, mediaType);
    Status status = insert->run();
    if (status)
        status = attempt->keep();
    return status ? Result<base::BlobId>(base::BlobId{*id}) : base::fail(status.error());
}

Status CaptureWriter::begin()
{
    if (m_insertItem)
        return {};
    const auto capture = nextId(m_connection, sql::kNextCapture);
    const auto thread = nextId(m_connection, sql::kNextThread);
    const auto author = nextId(m_connection, sql::kNextAuthor);
    const auto item = nextId(m_connection, sql::kNextComment);
    auto last = m_connection.prepare(sql::kLastItem);
    m_anyOrder.emplace(m_connection);
    auto insertAuthor = m_connection.prepare(sql::kInsertAuthor);
    auto insertItem = m_connection.prepare(sql::kInsertComment);
    for (const auto* id : {&capture, &thread, &author, &item}) {
        if (!*id)
            return base::fail(id->error());
    }
    for (const auto* statement : {&last, &insertAuthor, &insertItem}) {
        if (!*statement)
            return base::fail(statement->error());
    }
    m_stored.id = {*capture};
    m_firstThread = *thread;
    m_firstAuthor = *author;
    m_firstItem = *item;
    const Result<bool> hasItems = last->step();
    if (!hasItems)
        return base::fail(hasItems.error());
    if (*hasItems) {
        const bool isPlaceholder = last->text(2) == toString(ItemKind::Placeholder);
        const std::int64_t number = last->integer(1), others = last->integer(0) - number;
        m_comments = isPlaceholder ? others : number;
        m_placeholders = isPlaceholder ? number : others;
    }
    m_stored.firstComment = m_comments + 1;
    m_insertAuthor = std::move(*insertAuthor);
    m_insertItem = std::move(*insertItem);
    return {};
}

Status CaptureWriter::storeHead(const CaptureOrigin& origin, const BuiltCapture& built)
{
    auto insert = m_connection.prepare(sql::kInsertCapture);
    if (!insert)
        return base::fail(insert.error());
    const std::string& page = built.capture.uri;
    insert->bind(1, m_stored.id.value)
        .bind(2, origin.uid)
        .bind(3, origin.format)
        .bind(4, std::int64_t{origin.readerVersion})
        .bind(5, page.empty() ? origin.sourceUri : page)
        .bind(6, built.capture.title)
        .bind(7, origin.captured.utcMs)
        .bind(8, std::int64_t{origin.captured.offsetMinutes})
        .bind(9, origin.operatorName)
        .bind(10, origin.toolVersion)
        .bind(11, origin.environment)
        .bind(12, built.capture.announced)
        .bind(13, built.capture.charset)
        .bind(14, built.capture.note)
        .bind(15, base::canonicalJson(toJson(built.ledger)));
    return insert->run();
}

Status CaptureWriter::storeFiles(const std::vector<CapturedFile>& files)
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

Status CaptureWriter::storeLosses(const std::vector<Loss>& losses)
{
    auto insert = m_connection.prepare(sql::kInsertLoss);
    if (!insert)
        return base::fail(insert.error());
    for (const Loss& loss : losses) {
        insert->bind(1, m_stored.id.value).bind(2, loss.what).bind(3, loss.count).bind(4, loss.example);
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

Status CaptureWriter::storeThreads(const std::vector<ThreadDraft>& threads)
{
    auto insert = m_connection.prepare(sql::kInsertThread);
    if (!insert)
        return base::fail(insert.error());
    std::int64_t id = m_firstThread;
    for (const ThreadDraft& thread : threads) {
        const base::Salt salt = m_salts.next();
        const std::string_view salted = base::asBytes(salt);
        insert->bind(1, id++)
            .bind(2, m_stored.id.value)
            .bind(3, thread.ref)
            .bind(4, thread.title)
            .bind(5, thread.uri);
        bindPosted(*insert, 6, thread.posted.raw, thread.posted.seconds, thread.posted.precision, thread.posted.isZoneKnown);
        insert->bind(10, thread.body).bindBlob(11, salted).bindBlob(12, base::asBytes(saltedDigest(salted, thread.body)));
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

// Those that the batch's comments are the first to name.
Status CaptureWriter::storeAuthors(const PreparedBatch& batch)
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

Result<const PreparedComment*> CaptureWriter::nextComment()
{
    if (m_batch == nullptr || m_used == m_batch->comments.size()) {
        const auto batch = m_ahead.next();
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
const PreparedComment& CaptureWriter::placeholder()
{
    m_placeholder.salt = m_salts.next();
    m_placeholder.digest = saltedDigest(base::asBytes(m_placeholder.salt), {});
    return m_placeholder;
}

// `placeholderRef`: a comment's own stands in its draft.
Status CaptureWriter::storeItem(const BuiltItem& item, std::string_view placeholderRef)
{
    const auto next = item.isPlaceholder ? Result<const PreparedComment*>(&placeholder()) : nextComment();
    if (!next)
        return base::fail(next.error());
    const PreparedComment& comment = **next;
    const DraftView& draft = comment.draft;
    store::Statement& insert = *m_insertItem;
    insert.bind(1, m_firstItem + static_cast<std::int64_t>(m_items++))
        .bind(2, item.isPlaceholder ? ++m_placeholders : ++m_comments)
        .bindView(3, toString(item.isPlaceholder ? ItemKind::Placeholder : ItemKind::Comment))
        .bind(4, m_firstThread + item.thread)
        .bindView(5, item.isPlaceholder ? placeholderRef : draft.ref)
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

Status CaptureWriter::storePart(const SettledPart& part, const base::JobControl& job)
{
    Status status = begin();
    if (status)
        m_ahead.goOn(part.drafts, static_cast<std::int64_t>(part.items.size()));
    for (std::size_t i = 0; i < part.items.size() && status; ++i) {
        if (i % kReportEvery == 0 && job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        status = storeItem(part.items[i], {});
    }
    return status;
}

Result<StoredCapture> CaptureWriter::finish(const CaptureOrigin& origin, const BuiltCapture& built,
                                            const std::vector<CapturedFile>& files, const base::JobControl& job)
{
    Status status = begin();
    if (status)
        status = storeHead(origin, built);
    if (status)
        status = storeFiles(files);
    if (status)
        status = storeLosses(built.ledger.losses);
    if (status)
        status = storeThreads(built.threads);
    if (status)
        m_ahead.goOn(built.drafts);
    const std::size_t count = built.items.size();
    while (status && m_items < count) {
        if (m_items % kReportEvery == 0) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Storing, static_cast<std::int64_t>(m_items), static_cast<std::int64_t>(count));
        }
        const BuiltItem& item = built.items[m_items];
        status = storeItem(item, item.isPlaceholder ? built.refOf(item) : std::string_view());
    }
    if (!status)
        return base::fail(status.error());
    m_stored.lastComment = m_comments;
    return m_stored;
}

} // namespace greffier::evidence
