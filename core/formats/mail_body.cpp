#include "core/formats/mail_body.h"

#include "core/formats/charset.h"
#include "core/formats/html_text.h"
#include "core/formats/html_tree.h"
#include "core/formats/mail_headers.h"
#include "core/formats/mime.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <vector>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxParts = 2000;
constexpr std::int64_t kMaxCarried = 100 * 1024 * 1024; // bytes of the files of one message, encoded

std::string valid(std::string_view text)
{
    std::int64_t ignored = 0;
    return repairUtf8(text, ignored);
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n\"");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n\"") - first + 1));
}

// RFC 2047 words decoded; bytes beyond ASCII that stand bare are read as a page's would be.
std::string decodedHeader(const std::string& raw)
{
    const auto decoded = decodeText(raw);
    const std::string bare(decoded.text);
    char* text = g_mime_utils_header_decode_text(nullptr, bare.c_str());
    auto result = valid(text ? text : bare.c_str());
    g_free(text);
    return result;
}

std::string withoutEscapes(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

// "Name <address>", "address (Name)", "address"; the first of several.
void readWriter(const std::string& raw, MailContent& content)
{
    const auto open = raw.find('<');
    const auto close = raw.find('>', open == std::string::npos ? 0 : open);
    if (open != std::string::npos && close != std::string::npos) {
        content.address = valid(trimmed(std::string_view(raw).substr(open + 1, close - open - 1)));
        content.author = withoutEscapes(trimmed(decodedHeader(raw.substr(0, open))));
    } else if (const auto comment = raw.find('('); comment != std::string::npos) {
        const auto end = std::min(raw.find(')', comment), raw.size());
        content.address = valid(trimmed(std::string_view(raw).substr(0, comment)));
        content.author = trimmed(decodedHeader(raw.substr(comment + 1, end - comment - 1)));
    } else {
        content.address = valid(trimmed(std::string_view(raw).substr(0, raw.find(','))));
    }
    if (content.author.empty())
        content.author = content.address;
}

evidence::PostedTime timeOf(const std::string& raw)
{
    auto time = parsePostedTime(valid(raw));
    GDateTime* date = raw.empty() ? nullptr : g_mime_utils_header_decode_date(raw.c_str());
    if (!date)
        return time;
    time.seconds = g_date_time_to_unix(date);
    time.precision = evidence::TimePrecision::Second;
    time.isZoneKnown = true;
    g_date_time_unref(date);
    return time;
}

class BodyWalk {
public:
    explicit BodyWalk(evidence::Sink& sink) : m_sink(sink) {}
    std::vector<evidence::AttachmentDraft> files;

    std::string run(GMimeObject* root)
    {
        std::vector<GMimeObject*> open = {root};
        for (std::size_t parts = 0; !open.empty() && parts < kMaxParts; ++parts) {
            auto* object = open.back();
            open.pop_back();
            if (!object)
                continue;
            if (GMIME_IS_MULTIPART(object)) {
                auto* multipart = GMIME_MULTIPART(object);
                for (int i = g_mime_multipart_get_count(multipart) - 1; i >= 0; --i)
                    open.push_back(g_mime_multipart_get_part(multipart, i));
            } else if (GMIME_IS_PART(object)) {
                part(object);
            } else {
                m_sink.addLoss("attachment", 1, "message/rfc822");
            }
        }
        return m_plain.empty() ? html() : m_plain;
    }

private:
    void part(GMimeObject* object)
    {
        auto* part = GMIME_PART(object);
        const char* file = g_mime_part_get_filename(part);
        auto* type = g_mime_object_get_content_type(object);
        const bool isText = type && g_mime_content_type_is_type(type, "text", "*") != FALSE;
        if (!isText || g_mime_part_is_attachment(part) != FALSE || file) {
            carried(part, type, file && *file ? valid(file) : std::string("without a name"));
            return;
        }
        const char* charset = g_mime_object_get_content_type_parameter(object, "charset");
        const auto content = contentOf(part);
        const auto decoded = decodeText(content, charset ? charset : "");
        reportDecoding(decoded, m_sink);
        std::string text(decoded.text);
        text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
        if (g_mime_content_type_is_type(type, "text", "html") != FALSE) {
            if (m_html.empty())
                m_html = std::move(text);
            return;
        }
        const auto last = text.find_last_not_of(" \t\n");
        text.resize(last == std::string::npos ? 0 : last + 1);
        if (!m_plain.empty() && !text.empty())
            m_plain += "\n\n";
        m_plain += text;
    }

    void carried(GMimePart* part, GMimeContentType* type, std::string name)
    {
        GMimeDataWrapper* content = g_mime_part_get_content(part);
        GMimeStream* stream = content ? g_mime_data_wrapper_get_stream(content) : nullptr;
        const auto size = stream ? g_mime_stream_length(stream) : 0;
        if (!stream || m_carried + size > kMaxCarried) {
            m_sink.addLoss(stream ? "attachment-limit" : "attachment", 1, name);
            return;
        }
        m_carried += size;
        evidence::AttachmentDraft draft{std::move(name)};
        if (char* stated = type ? g_mime_content_type_get_mime_type(type) : nullptr) {
            draft.mediaType = valid(stated);
            g_free(stated);
        }
        draft.bytes = contentOf(part);
        files.push_back(std::move(draft));
    }

    std::string html()
    {
        if (m_html.empty())
            return {};
        const auto tree = HtmlTree::parse(m_html, "mail");
        if (!tree) {
            m_sink.addLoss("html-removed", 1, "text/html");
            return {};
        }
        HtmlTextLosses losses;
        auto text = textOfHtml(*tree, 0, losses);
        // "cid:…" shows a part that is among the files; other addresses lie on a server.
        std::erase_if(losses.files, [](const auto& file) { return file.target.starts_with("cid:"); });
        dropFiles(losses);
        reportHtmlLosses(losses, m_sink);
        return text;
    }

    evidence::Sink& m_sink;
    std::string m_plain;
    std::string m_html;
    std::int64_t m_carried = 0; // bytes of files, encoded
};

} // namespace

MailContent mailContent(std::string_view message, evidence::Sink& sink)
{
    const auto parsed = parseMime(message);
    MailContent content;
    readWriter(mailHeader(message, "From"), content);
    content.subject = decodedHeader(mailHeader(message, "Subject"));
    content.posted = timeOf(mailHeader(message, "Date"));
    if (parsed) {
        BodyWalk walk(sink);
        content.text = walk.run(g_mime_message_get_mime_part(parsed.get()));
        content.files = std::move(walk.files);
    }
    return content;
}

} // namespace greffier::formats
