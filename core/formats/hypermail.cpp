#include "core/formats/hypermail.h"

#include "core/formats/charset.h"
#include "core/formats/html_text.h"
#include "core/formats/html_tree.h"
#include "core/formats/json_format.h"
#include "core/formats/message_groups.h"
#include "core/formats/posted_time.h"

#include <optional>

namespace greffier::formats {

namespace {

constexpr std::string_view kStart = "<!-- body=\"start\" -->";
constexpr std::string_view kEnd = "<!-- body=\"end\" -->";

// "<!-- name="value" -->", as written; empty where there is none.
std::string_view factOf(std::string_view page, std::string_view name)
{
    const auto mark = "<!-- " + std::string(name) + "=\"";
    const auto head = page.substr(0, page.find(kStart));
    const auto start = head.find(mark);
    if (start == std::string_view::npos)
        return {};
    const auto value = head.substr(start + mark.size());
    const auto end = value.find("\" -->");
    return end == std::string_view::npos ? std::string_view() : value.substr(0, end);
}

// Entities decoded.
std::string plain(std::string_view escaped)
{
    if (escaped.find('&') == std::string_view::npos)
        return std::string(escaped);
    const auto tree = HtmlTree::parse("<p>" + std::string(escaped) + "</p>", {});
    return tree ? labelOfHtml(*tree, 0) : std::string(escaped);
}

// Identifiers are written so that nobody collects addresses from them.
std::string identifier(std::string_view written)
{
    auto id = plain(written);
    if (const auto at = id.find("_at_"); at != std::string::npos && id.find('@') == std::string::npos)
        id.replace(at, 4, "@");
    return id;
}

// "19980105092345", in UTC.
std::string withMarks(std::string_view digits)
{
    if (digits.size() != 14)
        return {};
    const auto part = [&](std::size_t from, std::size_t size) { return std::string(digits.substr(from, size)); };
    return part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + " " + part(8, 2) + ":" + part(10, 2) + ":" + part(12, 2);
}

evidence::PostedTime sentAt(std::string_view page)
{
    auto time = parsePostedTime(plain(factOf(page, "sent")));
    const auto utc = parseUtcTime(withMarks(factOf(page, "isosent")));
    if (!utc.seconds || time.isZoneKnown)
        return time;
    const auto raw = time.raw.empty() ? utc.raw : time.raw;
    time = utc;
    time.raw = raw;
    return time;
}

class HypermailImport {
public:
    HypermailImport(evidence::Sink& sink, bool isFolder) : m_sink(sink), m_isFolder(isFolder) {}

    void link(std::string_view page)
    {
        auto own = identifier(factOf(page, "id"));
        if (own.empty())
            own = std::string(1, '\n') + std::to_string(m_keys.size());
        const auto group = m_groups.of(own);
        if (const auto parent = identifier(factOf(page, "inreplyto")); !parent.empty())
            m_groups.join(m_groups.of(parent), group);
        m_keys.push_back(group);
    }

    base::Status read(const Source& source)
    {
        const auto declared = std::string(factOf(source.bytes, "charset"));
        const auto decoded = decodeText(source, declared.empty() ? declaredCharset(source.bytes) : declared);
        const auto page = decoded.text;
        const auto start = page.find(kStart) + kStart.size();
        const auto body = page.substr(start, page.find(kEnd, start) - start);
        const auto tree = HtmlTree::parse(body, source.name);
        if (!tree)
            return tl::unexpected(tree.error());
        if (m_charset.empty())
            m_charset = decoded.charset;
        reportDecoding(decoded, m_sink);
        evidence::CommentDraft draft;
        draft.ref = identifier(factOf(page, "id"));
        if (auto parent = identifier(factOf(page, "inreplyto")); !parent.empty())
            draft.parent = evidence::ParentRef{std::move(parent)};
        const auto address = plain(factOf(page, "email"));
        draft.author = plain(factOf(page, "name"));
        if (draft.author.empty())
            draft.author = address;
        draft.posted = sentAt(page);
        const auto subject = plain(factOf(page, "subject"));
        draft.extra = ExtraFields()
                          .put("author_email", address)
                          .put("subject", subject)
                          .put("capture_file", m_isFolder ? std::string_view(source.name) : std::string_view())
                          .json();
        draft.text = textOfHtml(*tree, 0, m_losses);
        if (!m_isFolder)
            draft.bytes = {0, static_cast<std::int64_t>(source.bytes.size())};
        const auto thread = m_threads.of(m_groups.root(m_keys[m_next++]), subject);
        keepFiles(m_losses, m_sink.addComment(thread, std::move(draft)), m_sink);
        return {};
    }

    void finish()
    {
        evidence::CaptureDraft capture;
        capture.charset = m_charset;
        m_sink.setCapture(std::move(capture));
        reportHtmlLosses(m_losses, m_sink);
    }

private:
    evidence::Sink& m_sink;
    bool m_isFolder;
    MessageGroups m_groups;
    std::vector<std::size_t> m_keys;
    std::size_t m_next = 0;
    GroupThreads m_threads{m_sink};
    HtmlTextLosses m_losses;
    std::string m_charset;
};

} // namespace

Recognition HypermailReader::recognise(const Source& source) const
{
    const bool isOurs = source.bytes.size() <= HtmlTree::kMaxBytes &&
                        source.bytes.find(kStart) != std::string_view::npos &&
                        !factOf(source.bytes, "id").empty();
    return isOurs ? Recognition{95, "a message of a Hypermail archive: <!-- body=\"start\" -->"} : Recognition{};
}

base::Status HypermailReader::read(const Source& source, evidence::Sink& sink, const base::JobControl&) const
{
    if (source.bytes.size() > HtmlTree::kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    if (source.bytes.find(kStart) == std::string_view::npos)
        return base::fail(base::ErrorCode::NoThread, source.name, "a page that is no message of a Hypermail archive");
    HypermailImport import(sink, false);
    import.link(source.bytes);
    const auto status = import.read(source);
    if (status)
        import.finish();
    return status;
}

base::Status HypermailReader::readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                                           const base::JobControl& job) const
{
    HypermailImport import(sink, true);
    std::vector<Source> messages;
    for (const auto& file : files) {
        if (file.bytes.find(kStart) == std::string_view::npos)
            continue;
        messages.push_back(file);
        import.link(file.bytes);
    }
    if (messages.empty())
        return base::fail(base::ErrorCode::NoThread, {}, "a folder without messages");
    for (const auto& file : messages) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, file.name);
        if (auto status = import.read(file); !status)
            return status;
    }
    import.finish();
    return {};
}

} // namespace greffier::formats
