#pragma once
#include "core/evidence/attachment_collector.h"
#include "core/evidence/built_capture.h"
#include "core/evidence/file_sink.h"
#include "core/evidence/settled_front.h"
#include "core/evidence/sink.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// Collects what a reader emits, then resolves parents and counts the ledger (FORMATS.md §3). Texts go to the spool as they
// come; only the structure stays in memory. Not thread-safe; used for one capture.
class CaptureBuilder final : public Sink, public FileSink {
public:
    // `folder`: where a large capture's spool goes; empty: the system's folder for temporary files.
    explicit CaptureBuilder(const std::string& folder = {}) : m_attachments(folder) { m_built.drafts = DraftSpool(folder); }

    // Who is given the beginning of the capture while the rest is still being read: a capture of one file alone.
    void setTake(SettledFront::Take take) { m_front.setTake(std::move(take)); }

    void setCapture(CaptureDraft capture) override;
    ThreadIndex addThread(ThreadDraft thread) override;
    void completeThread(ThreadIndex thread, ThreadDraft more) override;
    ItemIndex addComment(ThreadIndex thread, CommentDraft comment) override;
    ItemIndex addPlaceholder(ThreadIndex thread, PlaceholderDraft placeholder) override;
    void startFile(std::string_view name) override;
    bool addAttachment(ItemIndex item, AttachmentDraft file) override;
    void addLoss(std::string_view what, std::int64_t count, std::string_view example) override;

    // Where comments may find the files that they refer to.
    void setFiles(std::vector<HeldFile> files) { m_attachments.setFiles(std::move(files)); }
    // The file that is read, where startFile() is not called: a single one.
    void setPage(std::string_view name) { m_attachments.setPage(name); }
    // When what follows was captured: times told by their distance from then are counted from it. `leavesTimes`: the source
    // tells what was made of its times before, and nothing is to be made of them anew.
    void setMoment(std::optional<base::Moment> captured, bool leavesTimes = false) { m_moment = captured, m_leavesTimes = leavesTimes; }
    // A file of a folder or archive that holds no thread, and why.
    void addSkipped(std::string_view name, std::string_view why);
    // The file that startFile() named last holds no thread after all.
    void dropFile() { --m_built.ledger.files; }
    // Files that were read together, without startFile().
    void addFiles(std::int64_t count) { m_built.ledger.files += count; }
    std::int64_t comments() const { return m_comments; } // so far

    // Call once, after the reader is done. Errors: those of DraftSpool; LimitExceeded beyond 2,000 million items.
    base::Result<BuiltCapture> finish();

private:
    ItemIndex addItem(BuiltItem item, const DraftParent& parent, std::string_view ref);
    std::int32_t nameOf(std::string_view ref);
    std::optional<ItemIndex> repeated(const CommentDraft& comment);
    void withFileName(CommentDraft& comment) const;
    void countComment(const CommentDraft& comment);
    void countBack(PostedTime& posted);
    void endFile();
    base::Status settleAttachments();
    void settleSkipped();

    BuiltCapture m_built;
    AttachmentCollector m_attachments;
    SettledFront m_front;
    std::optional<base::Moment> m_moment;
    bool m_leavesTimes = false;
    base::Status m_status;               // of the spool
    std::vector<std::int32_t> m_itemOf;  // by identifier: its first item, -1 = only named so far
    std::map<std::string, std::int64_t> m_statuses;
    std::int64_t m_comments = 0;

    // Only in captures of several files:
    std::string m_file;                             // what startFile() named
    std::int32_t m_files = 0;
    std::optional<std::int64_t> m_announcedHere;
    std::int32_t m_scope = 0;                       // the file whose identifiers these are
    bool m_isNewDiscussion = true;                  // false where the present thread began in an earlier file
    std::map<std::string, std::int32_t> m_threadOf; // by discussionKey
    std::vector<std::int32_t> m_scopeOfThread;
    std::vector<SkippedFile> m_skipped;
    std::vector<std::uint64_t> m_contents;          // by item
    std::string m_name;                             // being put together
};

} // namespace greffier::evidence
