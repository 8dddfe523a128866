#include "core/evidence/evidence_writer.h"

#include "core/base/json.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/ledger_json.h"
#include "core/evidence/names.h"
#include "core/store/evidence_sql.h"

#include <map>
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

void bindPosted(store::Statement& statement, int first, const PostedTime& posted)
{
    const std::optional<std::int64_t> none;
    statement.bind(first, posted.raw)
        .bind(first + 1, posted.isZoneKnown ? posted.seconds : none)
        .bind(first + 2, posted.isZoneKnown ? none : posted.seconds)
        .bind(first + 3, toString(posted.precision));
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
    Result<std::optional<std::int64_t>> authorId(const CommentDraft& draft);
    void bindItem(store::Statement& insert, std::size_t index, std::int64_t number,
                  const std::optional<std::int64_t>& author);

    store::Connection& m_connection;
    const BuiltCapture& m_built;
    StoredCapture m_stored;
    std::int64_t m_firstThread = 1, m_firstItem = 1, m_nextAuthor = 1;
    std::optional<store::Statement> m_insertAuthor;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_authors; // (ref, label) -> id
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
        const auto blob = storeBlob(m_connection, file.bytes, file.mediaType);
        if (!blob)
            return base::fail(blob.error());
        insert->bind(1, m_stored.id.value).bind(2, ++n).bind(3, blob->value).bind(4, file.name);
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
        const std::string salt = base::newSalt();
        insert->bind(1, id++).bind(2, m_stored.id.value).bind(3, thread.ref).bind(4, thread.title).bind(5, thread.uri);
        bindPosted(*insert, 6, thread.posted);
        insert->bind(10, thread.body).bindBlob(11, salt).bindBlob(12, base::asBytes(saltedDigest(salt, thread.body)));
        if (const Status status = insert->run(); !status)
            return status;
    }
    return {};
}

Result<std::optional<std::int64_t>> Writer::authorId(const CommentDraft& draft)
{
    if (draft.author.empty() && draft.authorRef.empty())
        return std::nullopt;
    const auto [known, isNew] = m_authors.try_emplace({draft.authorRef, draft.author}, m_nextAuthor);
    if (isNew) {
        const std::string salt = base::newSalt();
        m_insertAuthor->bind(1, m_nextAuthor++)
            .bind(2, m_stored.id.value)
            .bind(3, draft.authorRef)
            .bind(4, draft.author)
            .bindBlob(5, salt)
            .bindBlob(6, base::asBytes(saltedDigest(salt, draft.author)));
        if (const Status status = m_insertAuthor->run(); !status)
            return base::fail(status.error());
    }
    return known->second;
}

void Writer::bindItem(store::Statement& insert, std::size_t index, std::int64_t number,
                      const std::optional<std::int64_t>& author)
{
    const BuiltItem& item = m_built.items[index];
    const CommentDraft& draft = item.draft;
    const std::string salt = base::newSalt();
    insert.bind(1, m_firstItem + static_cast<std::int64_t>(index))
        .bind(2, number)
        .bind(3, toString(item.isPlaceholder ? ItemKind::Placeholder : ItemKind::Comment))
        .bind(4, m_firstThread + item.thread)
        .bind(5, draft.ref)
        .bind(6, item.parent < 0 ? std::optional<std::int64_t>() : std::optional(m_firstItem + item.parent))
        .bind(7, toString(item.parentState))
        .bind(8, std::int64_t{item.depth})
        .bind(9, author);
    bindPosted(insert, 10, draft.posted);
    insert.bind(14, draft.audience)
        .bind(15, draft.sourceStatus)
        .bind(16, draft.permalink)
        .bind(17, draft.bytes.start)
        .bind(18, draft.bytes.end)
        .bind(19, draft.extra)
        .bind(20, draft.text)
        .bindBlob(21, salt)
        .bindBlob(22, base::asBytes(saltedDigest(salt, draft.text)));
}

Status Writer::storeItems(const base::JobControl& job)
{
    const auto first = nextId(m_connection, sql::kNextComment);
    const auto firstAuthor = nextId(m_connection, sql::kNextAuthor);
    auto last = m_connection.prepare(sql::kLastNumber);
    auto insert = m_connection.prepare(sql::kInsertComment);
    auto insertAuthor = m_connection.prepare(sql::kInsertAuthor);
    if (!first || !firstAuthor || !last || !insert || !insertAuthor)
        return base::fail(base::ErrorCode::WriteFailed, m_connection.path());
    m_firstItem = *first;
    m_nextAuthor = *firstAuthor;
    m_insertAuthor = std::move(*insertAuthor);

    std::int64_t numbers[2] = {0, 0}; // last c-N, last p-N
    for (const ItemKind kind : {ItemKind::Comment, ItemKind::Placeholder}) {
        last->bind(1, toString(kind));
        const Result<bool> hasRow = last->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        numbers[kind == ItemKind::Placeholder] = last->integer(0);
        last->reset();
    }
    m_stored.firstComment = numbers[0] + 1;
    for (std::size_t i = 0; i < m_built.items.size(); ++i) {
        if (i % kReportEvery == 0) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Storing, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(m_built.items.size()));
        }
        const auto author = authorId(m_built.items[i].draft);
        if (!author)
            return base::fail(author.error());
        bindItem(*insert, i, ++numbers[m_built.items[i].isPlaceholder], *author);
        if (const Status status = insert->run(); !status)
            return status;
    }
    m_stored.lastComment = numbers[0];
    return {};
}

} // namespace

Result<base::BlobId> storeBlob(store::Connection& connection, std::string_view bytes, std::string_view mediaType)
{
    const base::Digest digest = base::sha256(bytes);
    auto find = connection.prepare(sql::kFindBlob);
    auto chunk = connection.prepare(sql::kInsertChunk);
    auto insert = connection.prepare(sql::kInsertBlob);
    const auto id = nextId(connection, sql::kNextBlob);
    if (!find || !chunk || !insert || !id)
        return base::fail(base::ErrorCode::WriteFailed, connection.path());
    find->bindBlob(1, base::asBytes(digest));
    const Result<bool> isKnown = find->step();
    if (!isKnown)
        return base::fail(isKnown.error());
    if (*isKnown)
        return base::BlobId{find->integer(0)};

    std::int64_t n = 0;
    for (std::size_t start = 0; start < bytes.size(); start += kChunkBytes) {
        chunk->bind(1, *id).bind(2, ++n).bindBlob(3, bytes.substr(start, kChunkBytes));
        if (const Status status = chunk->run(); !status)
            return base::fail(status.error());
    }
    insert->bind(1, *id)
        .bindBlob(2, base::asBytes(digest))
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
