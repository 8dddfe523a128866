#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/built_capture.h"
#include "core/evidence/rows_ahead.h"
#include "core/evidence/settled_front.h"
#include "core/store/connection.h"
#include "core/store/rows_in_any_order.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// What is known of a capture besides its content.
struct CaptureOrigin {
    std::string uid, format, sourceUri, operatorName, toolVersion;
    std::string environment; // canonical JSON
    int readerVersion = 1;
    base::Moment captured;
};

// One file of a capture, its bytes stored already.
struct CapturedFile {
    std::string name; // path below the folder or archive given, else the file's name
    base::BlobId blob;
};

struct StoredCapture {
    base::CaptureId id;
    std::int64_t firstComment = 0; // numbers of c-N; first > last where the capture holds none
    std::int64_t lastComment = 0;
};

// Everything below runs inside the caller's write transaction: all of it or nothing is kept.

// The bytes in chunks of 1 MiB, the row with the digest last (DECISIONS.md 7). Bytes that the case already holds are
// not stored twice. Errors: those of store::Connection; Cancelled.
base::Result<base::BlobId> storeBlob(store::Connection& connection, std::string_view bytes, std::string_view mediaType,
                                     const base::JobControl& job = {});

// Puts one capture into the tables, its beginning while the rest is still being read.
// Errors: those of store::Connection and of DraftSpool; Cancelled.
class CaptureWriter {
public:
    explicit CaptureWriter(store::Connection& connection) : m_connection(connection) {}

    // The next comments.
    base::Status storePart(const SettledPart& part, const base::JobControl& job);
    // Call once, at the end: what was not stored yet, and what is known of the whole. `built` begins with the parts.
    base::Result<StoredCapture> finish(const CaptureOrigin& origin, const BuiltCapture& built,
                                       const std::vector<CapturedFile>& files, const base::JobControl& job);

private:
    base::Status begin();
    base::Status storeHead(const CaptureOrigin& origin, const BuiltCapture& built);
    base::Status storeFiles(const std::vector<CapturedFile>& files);
    base::Status storeLosses(const std::vector<Loss>& losses);
    base::Status storeThreads(const std::vector<ThreadDraft>& threads);
    base::Status storeAuthors(const PreparedBatch& batch);
    base::Status storeItem(const BuiltItem& item, std::string_view placeholderRef);
    base::Result<const PreparedComment*> nextComment();
    const PreparedComment& placeholder();

    store::Connection& m_connection;
    std::optional<store::RowsInAnyOrder> m_anyOrder; // what is known of the whole comes behind its first comments
    std::optional<store::Statement> m_insertAuthor, m_insertItem;
    StoredCapture m_stored;
    std::int64_t m_firstThread = 1, m_firstAuthor = 1, m_firstItem = 1;
    std::size_t m_items = 0; // stored so far
    std::int64_t m_authors = 0;
    std::int64_t m_comments = 0, m_placeholders = 0; // the numbers given out last: c-N, p-N
    RowsAhead m_ahead;
    const PreparedBatch* m_batch = nullptr;
    std::size_t m_used = 0; // comments of the batch
    PreparedComment m_placeholder;
    base::SaltSource m_salts;
};

} // namespace greffier::evidence
