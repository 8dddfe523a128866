#include "core/evidence/evidence_reader.h"

#include "core/base/json.h"
#include "core/evidence/ledger_json.h"
#include "core/evidence/names.h"
#include "core/store/evidence_sql.h"

#include <QJsonDocument>

#include <algorithm>

namespace greffier::evidence {
namespace {

namespace sql = store::sql;
using base::Result;
using base::Status;

constexpr std::int64_t kNodeChunk = 20'000;

template <class OnRow> Status forEachRow(store::Statement& statement, OnRow onRow)
{
    for (;;) {
        const Result<bool> hasRow = statement.step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return {};
        onRow(statement);
    }
}

PostedTime posted(const store::Statement& row, int first)
{
    PostedTime time;
    time.raw = row.text(first);
    time.isZoneKnown = !row.isNull(first + 1);
    time.seconds = row.optionalInteger(time.isZoneKnown ? first + 1 : first + 2);
    time.precision = timePrecisionFrom(row.text(first + 3));
    return time;
}

Comment comment(const store::Statement& row)
{
    Comment item;
    item.id = {row.integer(0)};
    item.publicId = {row.text(2) == toString(ItemKind::Comment) ? base::PublicKind::Comment
                                                                 : base::PublicKind::Placeholder,
                     row.integer(1)};
    item.thread = {row.integer(3)};
    item.ref = row.text(4);
    item.parent = {row.optionalInteger(5).value_or(0)};
    item.parentState = parentStateFrom(row.text(6));
    item.depth = static_cast<std::int32_t>(row.integer(7));
    item.author = row.text(8);
    item.posted = posted(row, 9);
    item.audience = row.text(13);
    item.sourceStatus = row.text(14);
    item.permalink = row.text(15);
    item.bytes = {row.integer(16), row.integer(17)};
    item.extra = row.text(18);
    item.text = row.text(19);
    return item;
}

Blob blob(const store::Statement& row)
{
    Blob found;
    found.id = {row.integer(0)};
    found.sha256 = base::digestFromBytes(row.blob(1)).value_or(base::Digest{});
    found.size = row.integer(2);
    found.mediaType = row.text(3);
    return found;
}

Capture capture(const store::Statement& row)
{
    Capture found;
    found.id = {row.integer(0)};
    found.publicId = {base::PublicKind::Capture, row.integer(0)};
    found.uid = row.text(1);
    found.format = row.text(2);
    found.sourceUri = row.text(4);
    found.title = row.text(5);
    found.captured = {row.integer(6), static_cast<std::int32_t>(row.integer(7))};
    found.operatorName = row.text(8);
    found.toolVersion = row.text(9);
    found.environment = row.text(10);
    found.charset = row.text(12);
    found.note = row.text(13);
    const std::string_view ledger = row.text(14);
    found.ledger = ledgerFromJson(
        QJsonDocument::fromJson(QByteArray(ledger.data(), static_cast<qsizetype>(ledger.size()))).object());
    return found;
}

} // namespace

Result<std::vector<Capture>> loadCaptures(store::Connection& connection, base::CaptureId after)
{
    auto heads = connection.prepare(sql::kSelectCaptures);
    auto files = connection.prepare(sql::kSelectCaptureBlobs);
    if (!heads || !files)
        return base::fail(!heads ? heads.error() : files.error());
    std::vector<Capture> captures;
    heads->bind(1, after.value);
    Status status = forEachRow(*heads, [&](const store::Statement& row) { captures.push_back(capture(row)); });
    for (Capture& found : captures) {
        if (!status)
            break;
        files->bind(1, found.id.value);
        status = forEachRow(*files, [&](const store::Statement& row) {
            found.blobs.push_back(blob(row));
            found.blobs.back().name = row.text(4);
        });
        files->reset();
    }
    if (!status)
        return base::fail(status.error());
    return captures;
}

Result<std::vector<Thread>> loadThreads(store::Connection& connection, base::ThreadId after)
{
    auto statement = connection.prepare(sql::kSelectThreads);
    if (!statement)
        return base::fail(statement.error());
    std::vector<Thread> threads;
    statement->bind(1, after.value);
    const Status status = forEachRow(*statement, [&](const store::Statement& row) {
        Thread thread;
        thread.id = {row.integer(0)};
        thread.publicId = {base::PublicKind::Thread, row.integer(0)};
        thread.capture = {row.integer(1)};
        thread.ref = row.text(2);
        thread.title = row.text(3);
        thread.uri = row.text(4);
        thread.posted = posted(row, 5);
        threads.push_back(std::move(thread));
    });
    if (!status)
        return base::fail(status.error());
    return threads;
}

Result<std::string> loadThreadBody(store::Connection& connection, base::ThreadId thread)
{
    auto statement = connection.prepare(sql::kSelectThreadBody);
    if (!statement)
        return base::fail(statement.error());
    statement->bind(1, thread.value);
    std::string body;
    const Status status = forEachRow(*statement, [&](const store::Statement& row) { body = row.text(0); });
    if (!status)
        return base::fail(status.error());
    return body;
}

Result<std::vector<Comment>> loadComments(store::Connection& connection, const std::vector<base::ItemId>& ids)
{
    auto statement = connection.prepare(sql::kSelectComment);
    if (!statement)
        return base::fail(statement.error());
    std::vector<Comment> comments;
    comments.reserve(ids.size());
    for (const base::ItemId id : ids) {
        statement->bind(1, id.value);
        const Status status =
            forEachRow(*statement, [&](const store::Statement& row) { comments.push_back(comment(row)); });
        if (!status)
            return base::fail(status.error());
        statement->reset();
    }
    return comments;
}

Result<std::vector<std::string>> loadAuthorRefs(store::Connection& connection, const std::vector<base::ItemId>& ids)
{
    auto statement = connection.prepare(sql::kSelectAuthorRef);
    if (!statement)
        return base::fail(statement.error());
    std::vector<std::string> refs;
    refs.reserve(ids.size());
    for (const base::ItemId id : ids) {
        refs.emplace_back();
        statement->bind(1, id.value);
        const Status status = forEachRow(*statement, [&](const store::Statement& row) { refs.back() = row.text(0); });
        if (!status)
            return base::fail(status.error());
        statement->reset();
    }
    return refs;
}

CommentLoader::CommentLoader(store::Connection& connection)
    : m_path(connection.path()), m_statement(connection.prepare(sql::kSelectComment))
{
}

SpokenLoader::SpokenLoader(store::Connection& connection) : m_statement(connection.prepare(sql::kSelectSpokenRange)) {}

Status SpokenLoader::load(base::ItemId first, base::ItemId end, const Visit& visit)
{
    if (!m_statement)
        return base::fail(m_statement.error());
    m_statement->bind(1, first.value).bind(2, end.value);
    const Status status = forEachRow(*m_statement, [&visit](const store::Statement& row) {
        visit({row.integer(0)}, row.text(1), row.text(2));
    });
    m_statement->reset(); // no read lock stays behind
    return status;
}

Result<Comment> CommentLoader::load(base::ItemId id)
{
    if (!m_statement)
        return base::fail(m_statement.error());
    m_statement->bind(1, id.value);
    const Result<bool> hasRow = m_statement->step();
    Result<Comment> found = base::fail(base::ErrorCode::CaseDamaged, m_path, "comment");
    if (!hasRow)
        found = base::fail(hasRow.error());
    else if (*hasRow)
        found = comment(*m_statement);
    m_statement->reset(); // no read lock stays behind
    return found;
}

Result<std::vector<Comment>> loadCommentRange(store::Connection& connection, base::ItemId first, base::ItemId end)
{
    auto statement = connection.prepare(sql::kSelectCommentRange);
    if (!statement)
        return base::fail(statement.error());
    std::vector<Comment> comments;
    statement->bind(1, first.value).bind(2, end.value);
    const Status status =
        forEachRow(*statement, [&](const store::Statement& row) { comments.push_back(comment(row)); });
    if (!status)
        return base::fail(status.error());
    return comments;
}

Result<AuthorLabels> loadAuthorLabels(store::Connection& connection)
{
    auto statement = connection.prepare(sql::kSelectAuthorLabels);
    if (!statement)
        return base::fail(statement.error());
    AuthorLabels labels;
    const Status status =
        forEachRow(*statement, [&](const store::Statement& row) { labels.add(row.integer(0), row.text(1)); });
    if (!status)
        return base::fail(status.error());
    return labels;
}

namespace {

// Fills a chunk row by row. The buffer of the texts moves while it grows: rows get theirs at the end.
class TextReader {
public:
    TextReader(const AuthorLabels* authors, TextChunk& chunk) : m_authors(authors), m_chunk(chunk)
    {
        chunk.items.clear();
        chunk.rows.clear();
        chunk.bytes.clear();
    }

    void add(const store::Statement& row)
    {
        TextRow item;
        item.isPlaceholder = row.blob(1) != toString(ItemKind::Comment); // as blobs: text() has SQLite copy each
        item.depth = static_cast<std::int32_t>(row.integer(2));
        item.parentState = parentStateFrom(row.blob(3));
        if (m_authors != nullptr)
            item.author = m_authors->of(row.integer(4)); // NULL reads as 0: nobody
        m_chunk.bytes += row.blob(0);
        m_ends.push_back(m_chunk.bytes.size());
        m_chunk.rows.push_back(item);
    }

    void finish()
    {
        const std::string_view bytes = m_chunk.bytes;
        std::size_t start = 0;
        for (std::size_t i = 0; i < m_chunk.rows.size(); ++i) {
            m_chunk.rows[i].text = bytes.substr(start, m_ends[i] - start);
            start = m_ends[i];
        }
    }

private:
    const AuthorLabels* m_authors;
    TextChunk& m_chunk;
    std::vector<std::size_t> m_ends; // of each text
};

} // namespace

TextLoader::TextLoader(store::Connection& connection)
    : m_path(connection.path()), m_statement(connection.prepare(sql::kSelectTextRange))
{
}

Status TextLoader::load(base::ItemId first, base::ItemId end, const AuthorLabels* authors, TextChunk& chunk)
{
    TextReader reader(authors, chunk);
    if (!m_statement)
        return base::fail(m_statement.error());
    m_statement->bind(1, first.value).bind(2, end.value);
    const Status status = forEachRow(*m_statement, [&](const store::Statement& row) { reader.add(row); });
    m_statement->reset(); // no read lock stays behind
    if (!status)
        return status;
    if (static_cast<std::int64_t>(chunk.rows.size()) != end.value - first.value)
        return base::fail(base::ErrorCode::CaseDamaged, m_path, "comment"); // identifiers have no gaps
    for (base::ItemId item = first; item < end; ++item.value)
        chunk.items.push_back(item);
    reader.finish();
    return {};
}

Status loadTextsOf(store::Connection& connection, const std::vector<base::ItemId>& items, const AuthorLabels* authors,
                   TextChunk& chunk)
{
    TextReader reader(authors, chunk);
    auto statement = connection.prepare(sql::kSelectText);
    if (!statement)
        return base::fail(statement.error());
    for (const base::ItemId item : items) {
        statement->bind(1, item.value);
        const Result<bool> hasRow = statement->step();
        if (!hasRow || !*hasRow)
            return base::fail(hasRow ? base::Error{base::ErrorCode::CaseDamaged, connection.path(), "comment", 0, 0, {}}
                                     : hasRow.error());
        reader.add(*statement);
        statement->reset();
    }
    chunk.items = items;
    reader.finish();
    return {};
}

Result<std::vector<CommentHead>> loadHeadRange(store::Connection& connection, base::ItemId first, base::ItemId end)
{
    auto statement = connection.prepare(sql::kSelectHeads);
    if (!statement)
        return base::fail(statement.error());
    std::vector<CommentHead> heads;
    statement->bind(1, first.value).bind(2, end.value);
    const Status status = forEachRow(*statement, [&](const store::Statement& row) {
        const bool isComment = row.text(2) == toString(ItemKind::Comment);
        heads.push_back({{row.integer(0)},
                         {isComment ? base::PublicKind::Comment : base::PublicKind::Placeholder, row.integer(1)},
                         std::string(row.text(3)),
                         posted(row, 4)});
    });
    if (!status)
        return base::fail(status.error());
    return heads;
}

Result<base::ItemId> endOfComments(store::Connection& connection)
{
    const auto end = connection.integer(sql::kNextComment);
    if (!end)
        return base::fail(end.error());
    return base::ItemId{end->value_or(1)};
}

Result<std::vector<ItemNode>> loadNodes(store::Connection& connection)
{
    auto statement = connection.prepare(sql::kSelectNodes);
    const auto end = endOfComments(connection);
    const auto threadCount = connection.integer(sql::kCountThreads);
    if (!statement || !end || !threadCount)
        return base::fail(!statement ? statement.error() : !end ? end.error() : threadCount.error());
    constexpr std::int64_t kMostReserved = 2'000'000; // the number comes from the file
    std::vector<ItemNode> nodes;
    nodes.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(end->value, 0, kMostReserved)));
    bool isSound = true; // a case from a stranger may hold any number: arrays are indexed by these
    for (std::int64_t first = 1; first < end->value; first += kNodeChunk) {
        statement->bind(1, first).bind(2, first + kNodeChunk);
        const Status status = forEachRow(*statement, [&](const store::Statement& row) {
            isSound = isSound && row.integer(0) == static_cast<std::int64_t>(nodes.size()) + 1 && row.integer(2) >= 1 &&
                      row.integer(2) <= threadCount->value_or(0) && row.integer(5) >= 1 && row.integer(5) < end->value;
            nodes.push_back({{row.integer(0)},
                             {row.optionalInteger(1).value_or(0)},
                             static_cast<std::int32_t>(row.integer(2) - 1),
                             static_cast<std::int32_t>(row.integer(3)),
                             row.text(4) != toString(ItemKind::Comment),
                             static_cast<std::int32_t>(row.integer(5))});
        });
        if (!status)
            return base::fail(status.error());
        if (!isSound || static_cast<std::int64_t>(nodes.size()) < std::min(first + kNodeChunk, end->value) - 1)
            return base::fail(base::ErrorCode::CaseDamaged, connection.path(), "comment");
        statement->reset();
    }
    return nodes;
}

Result<std::string> loadBlob(store::Connection& connection, base::BlobId blob)
{
    auto statement = connection.prepare(sql::kSelectChunks);
    if (!statement)
        return base::fail(statement.error());
    std::string bytes;
    statement->bind(1, blob.value);
    const Status status = forEachRow(*statement, [&](const store::Statement& row) { bytes += row.blob(0); });
    if (!status)
        return base::fail(status.error());
    return bytes;
}

Result<std::vector<Blob>> loadBlobs(store::Connection& connection)
{
    auto statement = connection.prepare(sql::kSelectBlobs);
    if (!statement)
        return base::fail(statement.error());
    std::vector<Blob> blobs;
    const Status status = forEachRow(*statement, [&](const store::Statement& row) { blobs.push_back(blob(row)); });
    if (!status)
        return base::fail(status.error());
    return blobs;
}

} // namespace greffier::evidence
