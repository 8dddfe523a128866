#include "core/formats/isso_sqlite.h"

#include "core/formats/charset.h"
#include "core/formats/json_format.h"
#include "core/formats/posted_time.h"
#include "core/store/foreign_database.h"

#include <map>

namespace greffier::formats {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMagic = "SQLite format 3\0"sv;
constexpr std::size_t kHead = 1024 * 1024;

class IssoImport {
public:
    explicit IssoImport(evidence::Sink& sink) : m_sink(sink) {}

    void thread(const store::ForeignRow& row)
    {
        evidence::ThreadDraft draft;
        draft.ref = textOf(row, "id");
        draft.uri = textOf(row, "uri");
        draft.title = textOf(row, "title");
        const auto ref = draft.ref;
        m_threads.try_emplace(ref, m_sink.addThread(std::move(draft)));
    }

    void comment(const store::ForeignRow& row)
    {
        evidence::CommentDraft draft;
        draft.ref = textOf(row, "id");
        setParent(draft, textOf(row, "parent"));
        draft.author = textOf(row, "author");
        draft.posted = parsePostedTime(textOf(row, "created"));
        const auto mode = textOf(row, "mode");
        draft.sourceStatus = mode == "1"   ? "approved"
                             : mode == "2" ? "pending"
                             : mode == "4" ? "deleted"
                                           : mode;
        draft.text = textOf(row, "text");
        draft.extra = ExtraFields()
                          .put("author_email", textOf(row, "email"))
                          .put("author_ip", textOf(row, "remote_addr"))
                          .put("author_url", textOf(row, "website"))
                          .put("edited", textOf(row, "modified"))
                          .json();
        const auto thread = threadOf(textOf(row, "tid"));
        ++m_comments;
        m_sink.addComment(thread, std::move(draft));
    }

    std::int64_t comments() const { return m_comments; }
    void report() const
    {
        if (m_replaced > 0)
            m_sink.addLoss("invalid-bytes", m_replaced, "\xEF\xBF\xBD");
    }

private:
    std::string textOf(const store::ForeignRow& row, std::string_view column)
    {
        auto text = row.text(column);
        return isValidUtf8(text) && text.find('\0') == std::string::npos ? text
                                                                         : repairUtf8(text, m_replaced);
    }

    evidence::ThreadIndex threadOf(const std::string& ref)
    {
        const auto known = m_threads.find(ref);
        if (known != m_threads.end())
            return known->second;
        evidence::ThreadDraft draft;
        draft.ref = ref;
        const auto index = m_sink.addThread(std::move(draft));
        m_threads.emplace(ref, index);
        return index;
    }

    evidence::Sink& m_sink;
    std::map<std::string, evidence::ThreadIndex, std::less<>> m_threads;
    std::int64_t m_comments = 0;
    std::int64_t m_replaced = 0;
};

} // namespace

Recognition IssoReader::recognise(const Source& source) const
{
    const auto head = source.bytes.substr(0, kHead);
    if (head.substr(0, kMagic.size()) != kMagic)
        return {};
    for (const std::string_view mark : {"threads", "comments", "remote_addr", "voters"}) {
        if (head.find(mark) == std::string_view::npos)
            return {};
    }
    return {95, "an SQLite database with Isso's tables"};
}

base::Status IssoReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    auto database = store::ForeignDatabase::open(source.bytes, source.name);
    if (!database)
        return tl::unexpected(database.error());
    IssoImport import(sink);
    auto status = database->rows("threads", "id", job, [&](const store::ForeignRow& row) {
        import.thread(row);
        return true;
    });
    if (status)
        status = database->rows("comments", "id", job, [&](const store::ForeignRow& row) {
            import.comment(row);
            return true;
        });
    if (!status)
        return status;
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "an Isso database without comments");
    if (database->hasWriteAheadLog())
        sink.addLoss("write-ahead-log", 1, source.name + "-wal");
    import.report();
    evidence::CaptureDraft capture;
    capture.charset = "UTF-8";
    sink.setCapture(std::move(capture));
    return {};
}

} // namespace greffier::formats
