#include "core/formats/wxr.h"

#include "core/base/json.h"
#include "core/formats/charset.h"
#include "core/formats/posted_time.h"
#include "core/formats/xml_parser.h"

#include <map>
#include <optional>

namespace greffier::formats {

namespace {

constexpr std::size_t kRecogniseBytes = 64 * 1024;

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string statusOf(const std::string& approved)
{
    if (approved == "1")
        return "approved";
    if (approved == "0")
        return "pending";
    if (approved == "trash" || approved == "post-trashed")
        return "deleted";
    return approved;
}

using Fields = std::map<std::string, std::string, std::less<>>;

// Follows the document: channel, item, comment, and the direct children of each as fields by local name.
class WxrHandler final : public XmlHandler {
public:
    WxrHandler(evidence::Sink& sink, bool hasByteRanges) : m_sink(sink), m_hasByteRanges(hasByteRanges) {}

    void startElement(std::string_view name) override
    {
        const auto local = localName(name);
        ++m_depth;
        if (m_depth == 1)
            m_root = name;
        m_field = nullptr;
        if (m_commentDepth > 0) {
            if (m_depth == m_commentDepth + 1)
                startField(m_comment, local);
        } else if (m_itemDepth > 0) {
            if (m_depth != m_itemDepth + 1)
                return;
            if (local == "comment") {
                m_commentDepth = m_depth;
                m_comment.clear();
                m_start = position;
            } else {
                // <content:encoded> and <excerpt:encoded> share their local name.
                startField(m_item, local == "encoded" ? name : local);
            }
        } else if (local == "item") {
            m_itemDepth = m_depth;
            m_item.clear();
            m_thread.reset();
        } else if (m_depth == 3) {
            startField(m_channel, local);
        }
    }

    void endElement(std::string_view) override
    {
        if (m_depth == m_commentDepth) {
            emitComment();
            m_commentDepth = 0;
        } else if (m_depth == m_itemDepth) {
            m_itemDepth = 0;
            ++m_items;
        }
        m_field = nullptr;
        --m_depth;
    }

    void text(std::string_view utf8) override
    {
        if (m_field)
            m_field->append(utf8);
    }

    std::int64_t comments() const { return m_comments; }
    evidence::CaptureDraft capture() const
    {
        evidence::CaptureDraft draft;
        draft.title = valueOf(m_channel, "title");
        draft.uri = valueOf(m_channel, "link");
        return draft;
    }
    // What a document without comments is.
    std::string kind() const
    {
        if (m_channel.contains("wxr_version") || m_channel.contains("base_site_url"))
            return "a WordPress export without comments (" + std::to_string(m_items) + " items)";
        if (m_root == "rss" || m_root == "feed")
            return "a feed without comments";
        return "an XML document <" + m_root.substr(0, 60) + ">";
    }

private:
    // A repeated field starts anew only where it is empty, so that the first value counts.
    void startField(Fields& fields, std::string_view name)
    {
        const auto [field, isNew] = fields.try_emplace(std::string(name));
        m_field = isNew ? &field->second : nullptr;
    }

    static std::string valueOf(const Fields& fields, std::string_view name)
    {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : trimmed(found->second);
    }

    static evidence::PostedTime timeOf(const Fields& fields, std::string_view gmt, std::string_view local)
    {
        auto time = parseUtcTime(valueOf(fields, gmt));
        if (!time.seconds) {
            const auto utcRaw = time.raw;
            time = parsePostedTime(valueOf(fields, local));
            if (time.raw.empty())
                time.raw = utcRaw;
        }
        return time;
    }

    void emitThread()
    {
        evidence::ThreadDraft thread;
        thread.ref = valueOf(m_item, "post_id");
        thread.title = valueOf(m_item, "title");
        thread.uri = valueOf(m_item, "link");
        thread.posted = timeOf(m_item, "post_date_gmt", "post_date");
        thread.body = valueOf(m_item, "content:encoded");
        m_thread = m_sink.addThread(std::move(thread));
    }

    void emitComment()
    {
        if (!m_thread)
            emitThread();
        evidence::CommentDraft draft;
        draft.ref = valueOf(m_comment, "comment_id");
        const auto parent = valueOf(m_comment, "comment_parent");
        if (!parent.empty() && parent != "0")
            draft.parent = evidence::ParentRef{parent};
        draft.author = valueOf(m_comment, "comment_author");
        draft.authorRef = valueOf(m_comment, "comment_user_id");
        if (draft.authorRef == "0")
            draft.authorRef.clear();
        draft.posted = timeOf(m_comment, "comment_date_gmt", "comment_date");
        draft.sourceStatus = statusOf(valueOf(m_comment, "comment_approved"));
        draft.text = valueOf(m_comment, "comment_content");
        const auto link = valueOf(m_item, "link");
        if (!link.empty() && !draft.ref.empty())
            draft.permalink = link + "#comment-" + draft.ref;
        draft.extra = extraOf();
        if (m_hasByteRanges)
            draft.bytes = {m_start, position};
        m_sink.addComment(*m_thread, std::move(draft));
        ++m_comments;
    }

    std::string extraOf() const
    {
        QJsonObject extra;
        const auto put = [&](QLatin1String key, const std::string& value) {
            if (!value.empty())
                extra.insert(key, base::toQString(value));
        };
        const auto type = valueOf(m_comment, "comment_type");
        put(QLatin1String("type"), type == "comment" ? std::string() : type);
        put(QLatin1String("author_url"), valueOf(m_comment, "comment_author_url"));
        put(QLatin1String("author_email"), valueOf(m_comment, "comment_author_email"));
        put(QLatin1String("author_ip"), valueOf(m_comment, "comment_author_IP"));
        return extra.isEmpty() ? std::string() : base::canonicalJson(extra);
    }

    evidence::Sink& m_sink;
    bool m_hasByteRanges;
    std::string m_root;
    int m_depth = 0;
    int m_itemDepth = 0;    // 0 = not inside an item
    int m_commentDepth = 0; // 0 = not inside a comment
    Fields m_channel, m_item, m_comment;
    std::string* m_field = nullptr;
    std::optional<evidence::ThreadIndex> m_thread;
    std::int64_t m_start = 0;
    std::int64_t m_items = 0;
    std::int64_t m_comments = 0;
};

bool isXml(std::string_view head)
{
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || head[first] != '<')
        return false;
    const auto start = head.substr(first);
    return start.rfind("<?xml", 0) == 0 || start.rfind("<rss", 0) == 0 || start.rfind("<feed", 0) == 0 ||
           start.rfind("<channel", 0) == 0;
}

} // namespace

Recognition WxrReader::recognise(const Source& source) const
{
    auto head = source.bytes.substr(0, kRecogniseBytes);
    if (head.substr(0, 3) == "\xEF\xBB\xBF")
        head.remove_prefix(3);
    if (!isXml(head) || head.find("<html") != std::string_view::npos)
        return {};
    const bool isFeed = head.find("<rss") != std::string_view::npos;
    if (isFeed && head.find("wxr_version") != std::string_view::npos)
        return {95, "<rss> with a WXR version"};
    if (isFeed && head.find("wordpress.org/export/") != std::string_view::npos)
        return {90, "<rss> with the namespace of WordPress exports"};
    if (isFeed && source.bytes.find("<wp:comment>") != std::string_view::npos)
        return {85, "<rss> with <wp:comment>"};
    return {10, isFeed ? "<rss>" : "an XML document"};
}

base::Status WxrReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    const auto label = declaredCharset(source.bytes.substr(0, 200));
    const bool isForExpat = label.empty() || label.rfind("utf", 0) == 0;
    DecodedText decoded;
    if (!isForExpat)
        decoded = decodeText(source, label);
    WxrHandler handler(sink, isForExpat);
    const auto status = parseXml(isForExpat ? source.bytes : std::string_view(decoded.text), source.name,
                                 isForExpat ? XmlCharset::Declared : XmlCharset::Utf8, handler, job);
    if (!status)
        return status;
    if (handler.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, handler.kind());
    auto capture = handler.capture();
    capture.charset = isForExpat ? (label.empty() ? "UTF-8" : label) : decoded.charset;
    sink.setCapture(std::move(capture));
    reportDecoding(decoded, sink);
    return {};
}

} // namespace greffier::formats
