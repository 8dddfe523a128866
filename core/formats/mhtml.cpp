#include "core/formats/mhtml.h"

#include "core/evidence/file_sink.h"
#include "core/formats/charset.h"
#include "core/formats/mail_headers.h"
#include "core/formats/mime.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace greffier::formats {
namespace {

constexpr int kOwnVersion = 1;
constexpr int kVersions = 1'000; // the own version stands before the sum of the others
constexpr std::size_t kHead = std::size_t{16} << 10U;
constexpr std::size_t kMaxBytes = std::size_t{256} << 20U;
constexpr std::size_t kMaxPage = std::size_t{64} << 20U;      // encoded; readers of pages have a lower limit
constexpr std::size_t kMaxParts = 100'000;                    // lines that may begin one
constexpr std::size_t kMaxPicture = std::size_t{96} << 20U;   // encoded: 64 MiB and more are not kept
constexpr std::size_t kMaxPictures = std::size_t{2} << 30U;   // decoded, once for each comment that shows them
constexpr int kOnlyLooksLike = 10;                            // as detect() has it

std::string valid(std::string_view text)
{
    std::int64_t ignored = 0;
    return repairUtf8(text, ignored);
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n<>");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r\n<>") - first + 1);
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool isPageReader(const Reader& reader)
{
    const auto extensions = reader.extensions();
    return std::find(extensions.begin(), extensions.end(), "html") != extensions.end();
}

// The parts of one file: pages in their order, everything else by its address.
struct Parts {
    std::vector<std::pair<std::string, GMimePart*>> pages; // address and part; the page itself comes first
    std::map<std::string, GMimePart*, std::less<>> byAddress; // also "cid:…"
};

std::string headerOf(GMimePart* part, const char* name)
{
    const char* value = g_mime_object_get_header(GMIME_OBJECT(part), name);
    return value ? valid(trimmed(value)) : std::string();
}

std::size_t encodedSize(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    GMimeStream* stream = content ? g_mime_data_wrapper_get_stream(content) : nullptr;
    return stream ? static_cast<std::size_t>(std::max<gint64>(g_mime_stream_length(stream), 0)) : 0;
}

void addPart(Parts& parts, GMimePart* part)
{
    auto* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool isPage = type && (g_mime_content_type_is_type(type, "text", "html") != FALSE ||
                                 g_mime_content_type_is_type(type, "application", "xhtml+xml") != FALSE);
    std::string address = headerOf(part, "Content-Location");
    if (isPage) {
        parts.pages.emplace_back(std::move(address), part);
        return;
    }
    const char* id = g_mime_part_get_content_id(part);
    if (id && *id)
        parts.byAddress.emplace("cid:" + valid(trimmed(id)), part);
    if (!address.empty())
        parts.byAddress.emplace(std::move(address), part);
}

Parts partsOf(GMimeMessage* message)
{
    Parts parts;
    std::vector<GMimeObject*> open = {g_mime_message_get_mime_part(message)};
    while (!open.empty()) {
        auto* object = open.back();
        open.pop_back();
        if (object && GMIME_IS_MULTIPART(object)) {
            auto* multipart = GMIME_MULTIPART(object);
            for (int i = g_mime_multipart_get_count(multipart) - 1; i >= 0; --i)
                open.push_back(g_mime_multipart_get_part(multipart, i));
        } else if (object && GMIME_IS_PART(object)) {
            addPart(parts, GMIME_PART(object));
        }
    }
    return parts;
}

// A page as its reader is to see it. What the part's header says of the charset counts where the page itself says nothing.
std::string pageOf(GMimePart* part)
{
    std::string html = contentOf(part);
    const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    if (!charset || !declaredCharset(html).empty())
        return html;
    const auto decoded = decodeText(std::string_view(html), charset);
    return decoded.charset == "UTF-8" ? html : "\xEF\xBB\xBF" + std::string(decoded.text);
}

// Passes on what the page's reader finds, without places in bytes, and gives files that the page shows. Losses wait for
// finish(): a page that turns out to hold no thread leaves none.
class PageSink final : public evidence::Sink, public evidence::FileSink {
public:
    // `address`: of the page; `base`: of the frame that is read, else the same.
    PageSink(evidence::Sink& sink, const Parts& parts, const std::string& address, const std::string& base, const base::JobControl& job)
        : m_sink(sink), m_parts(parts), m_address(address), m_base(QString::fromStdString(base)), m_job(job)
    {
    }

    void setCapture(evidence::CaptureDraft capture) override
    {
        if (capture.uri.empty())
            capture.uri = m_address;
        m_sink.setCapture(std::move(capture));
    }
    evidence::ThreadIndex addThread(evidence::ThreadDraft thread) override { return m_sink.addThread(std::move(thread)); }
    void completeThread(evidence::ThreadIndex thread, evidence::ThreadDraft more) override
    {
        m_sink.completeThread(thread, std::move(more));
    }
    evidence::ItemIndex addComment(evidence::ThreadIndex thread, evidence::CommentDraft comment) override
    {
        comment.bytes = {};
        return m_sink.addComment(thread, std::move(comment));
    }
    evidence::ItemIndex addPlaceholder(evidence::ThreadIndex thread, evidence::PlaceholderDraft placeholder) override
    {
        return m_sink.addPlaceholder(thread, std::move(placeholder));
    }
    void addLoss(std::string_view what, std::int64_t count, std::string_view example) override
    {
        m_losses.push_back({std::string(what), count, std::string(example)});
    }
    bool addAttachment(evidence::ItemIndex item, evidence::AttachmentDraft file) override
    {
        GMimePart* part = file.bytes || m_job.isCancelled() ? nullptr : find(file);
        if (part == nullptr)
            return evidence::addAttachment(m_sink, item, std::move(file));
        if (item != m_item)
            m_shown.clear();
        m_item = item;
        if (!m_shown.insert(part).second)
            return true; // by this comment already
        if (encodedSize(part) > kMaxPicture || m_handedOver > kMaxPictures) {
            addLoss("attachment-limit", 1, file.target);
            return true;
        }
        file.bytes = contentOf(part);
        m_handedOver += file.bytes->size();
        const std::string type = headerOf(part, "Content-Type");
        if (file.mediaType.empty())
            file.mediaType = type.substr(0, type.find(';'));
        return evidence::addAttachment(m_sink, item, std::move(file));
    }

    void finish()
    {
        for (const evidence::Loss& loss : m_losses)
            m_sink.addLoss(loss.what, loss.count, loss.example);
    }

private:
    GMimePart* find(const evidence::AttachmentDraft& file) const
    {
        std::vector<std::string> targets{file.target};
        targets.insert(targets.end(), file.others.begin(), file.others.end());
        for (const std::string& target : targets) {
            if (target.empty())
                continue;
            const QUrl whole = m_base.resolved(QUrl(QString::fromStdString(target)));
            for (const std::string& address : {target, whole.toString(QUrl::FullyEncoded).toStdString()}) {
                if (const auto found = m_parts.byAddress.find(address); found != m_parts.byAddress.end())
                    return found->second;
            }
        }
        return nullptr;
    }

    evidence::Sink& m_sink;
    const Parts& m_parts;
    std::string m_address;
    QUrl m_base;
    const base::JobControl& m_job;
    std::vector<evidence::Loss> m_losses;
    evidence::ItemIndex m_item = -1;    // that showed something last
    std::set<const GMimePart*> m_shown; // by it
    std::size_t m_handedOver = 0;       // bytes
};

// The reader of pages that knows this one best; null where none does.
const Reader* readerOf(const Source& page, bool isTheFirst)
{
    const auto detections = detect(page);
    for (const Detection& detection : detections.value_or(std::vector<Detection>{})) {
        if (isPageReader(*detection.reader)) // of the first page it may say what else it is
            return isTheFirst || detection.recognition.confidence > kOnlyLooksLike ? detection.reader : nullptr;
    }
    return nullptr;
}

} // namespace

bool isSavedPage(std::string_view head)
{
    head = head.substr(0, kHead);
    if (head.substr(0, 5) == "From ")
        return false; // a mailbox
    const std::string type = lowered(mailHeader(head, "Content-Type"));
    const bool isPage = type.find("multipart/related") != std::string::npos || type.find("text/html") != std::string::npos;
    if (!isPage)
        return false;
    if (!mailHeader(head, "Snapshot-Content-Location").empty())
        return true;
    constexpr std::array<std::string_view, 9> kSent{"Message-ID", "To",          "Cc",         "Bcc",        "Received",
                                                    "References", "In-Reply-To", "Return-Path", "Delivered-To"};
    const bool wasSent = std::any_of(kSent.begin(), kSent.end(), [head](std::string_view name) { return !mailHeader(head, name).empty(); });
    return !wasSent && lowered(std::string(head)).find("\ncontent-location:") != std::string::npos;
}

std::vector<std::string> MhtmlReader::recovers() const
{
    return {"id", "parent", "author", "time", "text", "permalink", "announced"};
}

int MhtmlReader::version() const
{
    int sum = 0;
    for (const Reader* reader : allReaders()) {
        if (isPageReader(*reader))
            sum += reader->version();
    }
    return kOwnVersion * kVersions + sum;
}

Recognition MhtmlReader::recognise(const Source& source) const
{
    return isSavedPage(source.bytes) ? Recognition{97, "a page that a browser saved as one file (MHTML)"} : Recognition{};
}

base::Status MhtmlReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    std::size_t starts = 0;
    for (auto at = source.bytes.find("\n--"); at != std::string_view::npos; at = source.bytes.find("\n--", at + 3)) {
        if (++starts > kMaxParts)
            return base::fail(base::ErrorCode::LimitExceeded, source.name, "parts");
    }
    const auto message = parseMime(source.bytes);
    if (!message)
        return base::fail(base::ErrorCode::Malformed, source.name, "no parts");
    const Parts parts = partsOf(message.get());
    std::string address = valid(mailHeader(source.bytes.substr(0, kHead), "Snapshot-Content-Location"));
    if (address.empty() && !parts.pages.empty())
        address = parts.pages.front().first;
    base::Status none = base::fail(base::ErrorCode::NoThread, source.name,
                                   parts.pages.empty() ? "a saved file without a page" : "a page without comments");
    for (std::size_t i = 0; i < parts.pages.size(); ++i) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, source.name);
        const auto& [location, part] = parts.pages[i];
        if (encodedSize(part) > kMaxPage)
            return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
        const std::string html = pageOf(part);
        const Reader* const reader = readerOf({source.name, html}, i == 0);
        if (reader == nullptr)
            continue;
        PageSink page(sink, parts, address, location.empty() ? address : location, job);
        const base::Status status = reader->read({source.name, html}, page, job);
        if (status || status.error().code != base::ErrorCode::NoThread) {
            page.finish();
            return status;
        }
        if (i == 0)
            none = status;
    }
    return none;
}

} // namespace greffier::formats
