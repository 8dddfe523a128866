#pragma once
#include "core/base/result.h"
#include "core/evidence/author_labels.h"
#include "core/evidence/capture.h"
#include "core/evidence/comment.h"
#include "core/evidence/thread_arrays.h"
#include "core/store/connection.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// Short reads on evidence; no cursor lives longer than a call. Errors: those of store::Connection.

base::Result<std::vector<Capture>> loadCaptures(store::Connection& connection, base::CaptureId after);
base::Result<std::vector<Thread>> loadThreads(store::Connection& connection, base::ThreadId after); // without bodies
base::Result<std::string> loadThreadBody(store::Connection& connection, base::ThreadId thread);
// Ids that do not exist are left out.
base::Result<std::vector<Comment>> loadComments(store::Connection& connection, const std::vector<base::ItemId>& ids);
// One comment after the other with one prepared statement, which loadComments() makes anew for each call.
class CommentLoader {
public:
    explicit CommentLoader(store::Connection& connection);
    // Errors: CaseDamaged where there is no such item.
    base::Result<Comment> load(base::ItemId id);

private:
    std::string m_path;
    base::Result<store::Statement> m_statement;
};
// Authors and texts of a few comments, again and again with one prepared statement.
class SpokenLoader {
public:
    explicit SpokenLoader(store::Connection& connection);
    // Visits the items first <= id < end; what is visited is valid during the call.
    using Visit = std::function<void(base::ItemId id, std::string_view author, std::string_view text)>;
    base::Status load(base::ItemId first, base::ItemId end, const Visit& visit);

private:
    base::Result<store::Statement> m_statement;
};
// Every comment and placeholder with first <= id < end, in order.
base::Result<std::vector<Comment>> loadCommentRange(store::Connection& connection, base::ItemId first,
                                                    base::ItemId end);
// The source's own identifiers of the comments' authors, in that order; empty where there is none.
base::Result<std::vector<std::string>> loadAuthorRefs(store::Connection& connection,
                                                      const std::vector<base::ItemId>& ids);
// The items first <= id < end in the form in which a scan reads them: texts in one buffer that is used again.
struct TextRow {
    std::string_view text;
    std::string_view author; // empty where unknown or not asked for
    std::int32_t depth = 1;
    ParentState parentState = ParentState::Root;
    bool isPlaceholder = false;
};
struct TextChunk {
    std::vector<base::ItemId> items;
    std::vector<TextRow> rows; // of those items
    std::string bytes;         // of the texts
};
// Reading them with each item would cost more than reading its text.
base::Result<AuthorLabels> loadAuthorLabels(store::Connection& connection);
// Reads one chunk after the other with one prepared statement.
class TextLoader {
public:
    explicit TextLoader(store::Connection& connection);
    // `authors`: may be null; outlives the chunk. Errors: CaseDamaged where items are missing.
    base::Status load(base::ItemId first, base::ItemId end, const AuthorLabels* authors, TextChunk& chunk);

private:
    std::string m_path;
    base::Result<store::Statement> m_statement;
};
// The same for some items, one by one.
base::Status loadTextsOf(store::Connection& connection, const std::vector<base::ItemId>& items, const AuthorLabels* authors,
                         TextChunk& chunk);
// Who and when, without the text, for every comment and placeholder with first <= id < end, in order.
struct CommentHead {
    base::ItemId id;
    base::PublicId publicId;
    std::string author;
    PostedTime posted;
};
base::Result<std::vector<CommentHead>> loadHeadRange(store::Connection& connection, base::ItemId first, base::ItemId end);
// The item after the last one: ids are 1 .. end-1 without gaps.
base::Result<base::ItemId> endOfComments(store::Connection& connection);
// What ThreadArrays are built from; thread ids become indices (id - 1: ids have no gaps). Errors: CaseDamaged where ids
// have gaps, or numbers or threads are impossible.
base::Result<std::vector<ItemNode>> loadNodes(store::Connection& connection);
base::Result<std::string> loadBlob(store::Connection& connection, base::BlobId blob);
base::Result<std::vector<Blob>> loadBlobs(store::Connection& connection); // without names

} // namespace greffier::evidence
