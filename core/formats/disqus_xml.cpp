#include "core/formats/disqus_xml.h"

#include "core/formats/json_format.h"
#include "core/formats/posted_time.h"
#include "core/formats/xml_records.h"

#include <map>

namespace greffier::formats {

namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMaxRepaired = 256 * 1024 * 1024;

class DisqusImport {
public:
    explicit DisqusImport(evidence::Sink& sink) : m_sink(sink) {}

    void take(const XmlRecord& record)
    {
        if (record.name == "thread")
            thread(record);
        else if (record.name == "post")
            post(record);
    }
    std::int64_t comments() const { return m_comments; }

private:
    void thread(const XmlRecord& record)
    {
        evidence::ThreadDraft draft;
        draft.ref = record["@id"];
        draft.uri = record["link"];
        draft.title = record["title"];
        draft.body = record["message"];
        draft.posted = parsePostedTime(record["createdAt"]);
        if (record["isDeleted"] == "true")
            m_sink.addLoss("deleted-thread", 1, draft.uri);
        const auto ref = draft.ref;
        m_threads.try_emplace(ref, m_sink.addThread(std::move(draft)));
    }

    // A post may belong to a thread that the file does not have.
    evidence::ThreadIndex threadOf(const XmlRecord& record)
    {
        const std::string ref(record["thread@id"]);
        const auto known = m_threads.find(ref);
        if (known != m_threads.end())
            return known->second;
        evidence::ThreadDraft draft;
        draft.ref = ref;
        const auto index = m_sink.addThread(std::move(draft));
        m_threads.emplace(ref, index);
        return index;
    }

    void post(const XmlRecord& record)
    {
        evidence::CommentDraft draft;
        draft.ref = record["@id"];
        setParent(draft, std::string(record["parent@id"]));
        draft.author = record["author/name"];
        if (draft.author.empty())
            draft.author = record["author/username"];
        draft.authorRef = record["author/username"];
        draft.posted = parsePostedTime(record["createdAt"]);
        draft.sourceStatus = record["isDeleted"] == "true" ? "deleted"
                             : record["isSpam"] == "true"  ? "spam"
                                                           : "";
        draft.text = record["message"];
        draft.bytes = record.bytes;
        draft.extra = ExtraFields()
                          .put("author_email", record["author/email"])
                          .put("author_ip", record["ipAddress"])
                          .json();
        ++m_comments;
        m_sink.addComment(threadOf(record), std::move(draft));
    }

    evidence::Sink& m_sink;
    std::map<std::string, evidence::ThreadIndex, std::less<>> m_threads;
    std::int64_t m_comments = 0;
};

} // namespace

Recognition DisqusReader::recognise(const Source& source) const
{
    // Some exports begin with a stray character.
    const auto head = source.bytes.substr(0, kHead);
    if (head.find('<') > 16 || head.find("<disqus") == std::string_view::npos ||
        head.find("<html") != std::string_view::npos)
        return {};
    return {95, "an XML document <disqus>"};
}

base::Status DisqusReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    std::string repaired;
    const auto mended = source.bytes.size() > kMaxRepaired ? 0 : repairXml(source.bytes, repaired);
    DisqusImport import(sink);
    const Source mendedSource{source.name, mended > 0 ? std::string_view(repaired) : source.bytes};
    const auto status = readXmlRecords(mendedSource, 2, sink, job, [&](const XmlRecord& record) {
        auto own = record;
        if (mended > 0)
            own.bytes = {};
        import.take(own);
    });
    if (!status)
        return status;
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "a Disqus export without comments");
    if (mended > 0)
        sink.addLoss("repaired-markup", mended, source.bytes.substr(0, 40));
    evidence::CaptureDraft capture;
    capture.charset = "UTF-8";
    sink.setCapture(std::move(capture));
    return {};
}

} // namespace greffier::formats
