#include "core/formats/stackexchange_xml.h"

#include "core/formats/json_format.h"
#include "core/formats/posted_time.h"
#include "core/formats/xml_records.h"

#include <map>

namespace greffier::formats {

namespace {

class RowImport {
public:
    explicit RowImport(evidence::Sink& sink) : m_sink(sink) {}

    void take(const XmlRecord& row)
    {
        if (row.name != "row")
            return;
        evidence::CommentDraft draft;
        draft.ref = row["@Id"];
        draft.author = row["@UserDisplayName"].empty() ? row["@UserId"] : row["@UserDisplayName"];
        draft.authorRef = row["@UserId"];
        draft.posted = parseUtcTime(row["@CreationDate"]);
        draft.bytes = row.bytes;
        draft.extra = ExtraFields().put("score", row["@Score"]).json();
        if (row.has("@PostTypeId"))
            return takePost(row, std::move(draft));
        draft.text = row["@Text"];
        add(std::string(row["@PostId"]), {}, std::move(draft));
    }
    std::int64_t comments() const { return m_comments; }

private:
    // A question opens a thread and is its first post; answers name it.
    void takePost(const XmlRecord& row, evidence::CommentDraft draft)
    {
        draft.text = row["@Body"];
        draft.author = row["@OwnerDisplayName"].empty() ? row["@OwnerUserId"] : row["@OwnerDisplayName"];
        draft.authorRef = row["@OwnerUserId"];
        const std::string question(row["@ParentId"]);
        setParent(draft, question);
        evidence::ThreadDraft thread;
        thread.title = row["@Title"];
        const auto ref = question.empty() ? draft.ref : question;
        add(ref, std::move(thread), std::move(draft));
    }

    void add(const std::string& ref, evidence::ThreadDraft thread, evidence::CommentDraft draft)
    {
        auto known = m_threads.find(ref);
        if (known == m_threads.end()) {
            thread.ref = ref;
            known = m_threads.emplace(ref, m_sink.addThread(std::move(thread))).first;
        }
        ++m_comments;
        m_sink.addComment(known->second, std::move(draft));
    }

    evidence::Sink& m_sink;
    std::map<std::string, evidence::ThreadIndex, std::less<>> m_threads;
    std::int64_t m_comments = 0;
};

} // namespace

Recognition StackExchangeReader::recognise(const Source& source) const
{
    if (isXmlWith(source, {"<comments>", "<row ", "PostId="}))
        return {95, "<comments> of <row> with PostId"};
    if (isXmlWith(source, {"<posts>", "<row ", "PostTypeId="}))
        return {95, "<posts> of <row> with PostTypeId"};
    return {};
}

base::Status StackExchangeReader::read(const Source& source, evidence::Sink& sink,
                                       const base::JobControl& job) const
{
    RowImport import(sink);
    const auto status =
        readXmlRecords(source, 2, sink, job, [&](const XmlRecord& record) { import.take(record); });
    if (!status)
        return status;
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "a Stack Exchange dump without comments");
    evidence::CaptureDraft capture;
    capture.charset = "UTF-8";
    sink.setCapture(std::move(capture));
    return {};
}

} // namespace greffier::formats
