#include "core/formats/wxr.h"

#include "core/base/json.h"
#include "core/formats/charset.h"
#include "core/formats/posted_time.h"
#include "core/formats/xml_parser.h"

#include <array>
#include <bitset>
#include <optional>
#include <utility>

namespace greffier::formats {

namespace {

constexpr std::size_t kRecogniseBytes = 64 * 1024;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string_view statusOf(std::string_view approved)
{
    if (approved == "1")
        return "approved";
    if (approved == "0")
        return "pending";
    if (approved == "trash" || approved == "post-trashed")
        return "deleted";
    return approved;
}

// The children of an element that count, by local name, in the order in which exports usually have them.
namespace comment {
enum Field { Id, Author, Email, Url, Address, Date, DateGmt, Content, Approved, Type, Parent, UserId };
constexpr std::array<std::string_view, 12> kNames{
    "comment_id",   "comment_author",   "comment_author_email", "comment_author_url", "comment_author_IP", "comment_date",
    "comment_date_gmt", "comment_content", "comment_approved", "comment_type", "comment_parent", "comment_user_id"};
} // namespace comment
namespace item {
// <content:encoded> and <excerpt:encoded> share their local name.
enum Field { Title, Link, Content, Id, Date, DateGmt };
constexpr std::array<std::string_view, 6> kNames{"title", "link", "content:encoded", "post_id", "post_date", "post_date_gmt"};
} // namespace item
namespace channel {
enum Field { Title, Link, Version, BaseUrl };
constexpr std::array<std::string_view, 4> kNames{"title", "link", "wxr_version", "base_site_url"};
} // namespace channel

// What stands in those children. Kept from one element to the next, with the memory of its texts: an export has millions.
template <std::size_t N> class Fields {
public:
    explicit constexpr Fields(const std::array<std::string_view, N>& names) : m_names(names) {}

    void clear()
    {
        for (std::string& value : m_values)
            value.clear();
        m_isThere.reset();
        m_next = 0;
    }
    // Where the text of the child goes; nullptr where it does not count. Of several the first counts.
    std::string* start(std::string_view name)
    {
        for (std::size_t i = 0; i < N; ++i, m_next = (m_next + 1) % N) {
            if (m_names[m_next] != name)
                continue;
            const std::size_t field = std::exchange(m_next, (m_next + 1) % N);
            if (m_isThere[field])
                return nullptr;
            m_isThere.set(field);
            return &m_values[field];
        }
        return nullptr;
    }
    bool has(std::size_t field) const { return m_isThere[field]; }
    std::string_view operator[](std::size_t field) const { return trimmed(m_values[field]); }
    std::string text(std::size_t field) const { return std::string((*this)[field]); }

private:
    const std::array<std::string_view, N>& m_names;
    std::array<std::string, N> m_values;
    std::bitset<N> m_isThere;
    std::size_t m_next = 0; // where the next one is looked for first
};

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
                m_field = m_comment.start(local);
        } else if (m_itemDepth > 0) {
            if (m_depth != m_itemDepth + 1)
                return;
            if (local == "comment") {
                m_commentDepth = m_depth;
                m_comment.clear();
                m_start = position;
            } else {
                m_field = m_item.start(local == "encoded" ? name : local);
            }
        } else if (local == "item") {
            m_itemDepth = m_depth;
            m_item.clear();
            m_thread.reset();
        } else if (m_depth == 3) {
            m_field = m_channel.start(local);
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
        draft.title = m_channel.text(channel::Title);
        draft.uri = m_channel.text(channel::Link);
        return draft;
    }
    // What a document without comments is.
    std::string kind() const
    {
        if (m_channel.has(channel::Version) || m_channel.has(channel::BaseUrl))
            return "a WordPress export without comments (" + std::to_string(m_items) + " items)";
        if (m_root == "rss" || m_root == "feed")
            return "a feed without comments";
        return "an XML document <" + m_root.substr(0, 60) + ">";
    }

private:
    static evidence::PostedTime timeOf(std::string_view gmt, std::string_view local)
    {
        auto time = parseUtcTime(gmt);
        if (!time.seconds) {
            const auto utcRaw = time.raw;
            time = parsePostedTime(local);
            if (time.raw.empty())
                time.raw = utcRaw;
        }
        return time;
    }

    void emitThread()
    {
        evidence::ThreadDraft thread;
        thread.ref = m_item.text(item::Id);
        thread.title = m_item.text(item::Title);
        thread.uri = m_item.text(item::Link);
        thread.posted = timeOf(m_item[item::DateGmt], m_item[item::Date]);
        thread.body = m_item.text(item::Content);
        m_thread = m_sink.addThread(std::move(thread));
    }

    void emitComment()
    {
        if (!m_thread)
            emitThread();
        evidence::CommentDraft draft;
        draft.ref = m_comment[comment::Id];
        if (const auto parent = m_comment[comment::Parent]; !parent.empty() && parent != "0")
            draft.parent = evidence::ParentRef{std::string(parent)};
        draft.author = m_comment[comment::Author];
        if (const auto user = m_comment[comment::UserId]; user != "0")
            draft.authorRef = user;
        draft.posted = timeOf(m_comment[comment::DateGmt], m_comment[comment::Date]);
        draft.sourceStatus = statusOf(m_comment[comment::Approved]);
        draft.text = m_comment[comment::Content];
        if (const auto link = m_item[item::Link]; !link.empty() && !draft.ref.empty())
            draft.permalink.append(link).append("#comment-").append(draft.ref);
        draft.extra = extraOf();
        if (m_hasByteRanges)
            draft.bytes = {m_start, position};
        m_sink.addComment(*m_thread, std::move(draft));
        ++m_comments;
    }

    std::string extraOf() const
    {
        QJsonObject extra;
        const auto put = [&](QLatin1String key, std::string_view value) {
            if (!value.empty())
                extra.insert(key, base::toQString(value));
        };
        const auto type = m_comment[comment::Type];
        put(QLatin1String("type"), type == "comment" ? std::string_view() : type);
        put(QLatin1String("author_url"), m_comment[comment::Url]);
        put(QLatin1String("author_email"), m_comment[comment::Email]);
        put(QLatin1String("author_ip"), m_comment[comment::Address]);
        return extra.isEmpty() ? std::string() : base::canonicalJson(extra);
    }

    evidence::Sink& m_sink;
    bool m_hasByteRanges;
    std::string m_root;
    int m_depth = 0;
    int m_itemDepth = 0;    // 0 = not inside an item
    int m_commentDepth = 0; // 0 = not inside a comment
    Fields<channel::kNames.size()> m_channel{channel::kNames};
    Fields<item::kNames.size()> m_item{item::kNames};
    Fields<comment::kNames.size()> m_comment{comment::kNames};
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
