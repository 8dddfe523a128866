#pragma once
#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/evidence/draft_spool.h"
#include "core/evidence/name_table.h"

#include <cstddef>
#include <cstdint>
#include <future>
#include <string>
#include <vector>

namespace greffier::evidence {

// What a comment's row holds beside its place in the thread.
struct PreparedComment {
    DraftView draft;
    base::Salt salt{};
    base::Digest digest{};    // of salt and text
    std::int32_t author = -1; // numbered from 0 in the order of first appearance; -1 where nobody is named
};

// An author whom no comment named before, with salt and salted digest of the label.
struct PreparedAuthor {
    std::size_t comment = 0; // of the batch: the first to name the author
    base::Salt salt{};
    base::Digest digest{};
};

struct PreparedBatch {
    std::vector<char> bytes; // what the comments say: their views point here, also after a swap, as those into a string need not
    std::vector<PreparedComment> comments;
    std::vector<PreparedAuthor> authors; // numbered on from those of the batches before
};

// Reads a spool and makes its comments ready to be stored, on a second thread while the caller stores the batch before.
class RowsAhead {
public:
    RowsAhead() = default;
    RowsAhead(const RowsAhead&) = delete;
    RowsAhead& operator=(const RowsAhead&) = delete;
    ~RowsAhead();

    // Has the next `count` comments made ready, which are written; call it where next() has no more.
    void goOn(const WrittenDrafts& written, std::int64_t count);
    // The same for all that are left in a spool that is complete.
    void goOn(const DraftSpool& spool);
    // The next comments, valid until the next call; nullptr where there are no more to be made ready. Errors: those of
    // DraftReader.
    base::Result<const PreparedBatch*> next();

private:
    base::Status prepare();
    void add(const DraftView& draft);
    void start();

    // The other thread's, from start() until its work is waited for:
    DraftReader m_drafts;
    std::int64_t m_left = 0; // comments that may be read
    NameTable m_authors; // reference, NUL, label
    std::string m_author; // being put together
    base::SaltSource m_salts;
    PreparedBatch m_next;

    PreparedBatch m_present; // the caller's
    std::future<base::Status> m_work;
};

} // namespace greffier::evidence
