#include "core/formats/mhtml.h"

#include "core/evidence/file_sink.h"
#include "core/formats/charset.h"
#include "core/formats/mail_headers.h"
#include "core/formats/mime.h"

#include <QUrl>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace greffier::formats {
namespace {

constexpr int kOwnVersion = 1;
constexpr int kVersions = 1'000; // the own version stands before the sum of the others
constexpr std::size_t kHead = std::size_t{16} << 10U;
constexpr std::size_t kMaxBytes = std::size_t{256} << 20U;
constexpr std::size_t kMaxParts = 10'000;
constexpr int kOnlyLooksLike = 10; // as detect() has it

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

bool isPageReader(const Reader& reader)
{
    const auto extensions = reader.extensions();
    return std::find(extensions.begin(), extensions.end(), "html") != extensions.end();
}

// The parts of one file: pages in their order, everything by its address.
struct Parts {
    std::vector<std::pair<std::string, GMimePart*>> pages; // address and part; the page itself comes first
    std::map<std::string, GMimePart*, std::less<>> byAddress; // also "cid:…"; what is no page
};

std::string headerOf(GMimePart* part, const char* name)
{
    const char* value = g_mime_object_get_header(GMIME_OBJECT(part), name);
    return value ? valid(trimmed(value)) : std::string();
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
    for (std::size_t seen = 0; !open.empty() && seen < kMaxParts; ++seen) {
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

// Passes on what the page's reader finds, without places in bytes, and gives files that the page shows.
class PageSink final : public evidence::Sink, public evidence::FileSink {
public:
    // `address`: of the page; `base`: of the frame that is read, else the same.
    PageSink(evidence::Sink& sink, const Parts& parts, std::string address, const std::string& base)
        : m_sink(sink), m_parts(parts), m_address(std::move(address)), m_base(QString::fromStdString(base))
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
        m_sink.addLoss(what, count, example);
    }
    bool addAttachment(evidence::ItemIndex item, evidence::AttachmentDraft file) override
    {
        if (GMimePart* part = file.bytes ? nullptr : find(file)) {
            file.bytes = contentOf(part);
            const std::string type = headerOf(part, "Content-Type");
            if (file.mediaType.empty())
                file.mediaType = type.substr(0, type.find(';'));
        }
        return evidence::addAttachment(m_sink, item, std::move(file));
    }

private:
    GMimePart* find(const evidence::AttachmentDraft& file) const
    {
        std::vector<std::string> targets{file.target};
        targets.insert(targets.end(), file.others.begin(), file.others.end());
        for (const std::string& target : targets) {
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
};

// The page or frame to be read, and who reads it.
struct Chosen {
    std::string html;
    std::string address;
    const Reader* reader = nullptr;
};

// Errors: NoThread.
base::Result<Chosen> choose(const Parts& parts, const std::string& name)
{
    base::Result<Chosen> best = base::fail(base::ErrorCode::NoThread, name, "a saved file without a page");
    for (std::size_t i = 0; i < parts.pages.size(); ++i) {
        const auto& [address, part] = parts.pages[i];
        Chosen one{contentOf(part), address, nullptr};
        const auto detections = detect({name, one.html});
        int confidence = 0;
        for (const Detection& detection : detections.value_or(std::vector<Detection>{})) {
            if (!isPageReader(*detection.reader))
                continue;
            one.reader = detection.reader;
            confidence = detection.recognition.confidence;
            break;
        }
        if (confidence > kOnlyLooksLike)
            return one;
        if (i == 0 && one.reader) // it then says what the page is
            best = std::move(one);
    }
    return best;
}

} // namespace

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

// A mail may consist of related parts too. Browsers say where the page was; some say that they saved it in the person's language,
// none gives it what every mail has that was sent.
Recognition MhtmlReader::recognise(const Source& source) const
{
    const auto head = source.bytes.substr(0, kHead);
    if (mailHeader(head, "Content-Type").find("multipart/related") == std::string::npos)
        return {};
    const auto has = [head](std::string_view name) { return !mailHeader(head, name).empty(); };
    const bool wasSent = has("Message-ID") || has("To") || has("Received");
    if (!has("Snapshot-Content-Location") && wasSent)
        return {};
    return {97, "a page that a browser saved as one file (MHTML)"};
}

base::Status MhtmlReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto message = parseMime(source.bytes);
    if (!message)
        return base::fail(base::ErrorCode::Malformed, source.name, "no parts");
    const Parts parts = partsOf(message.get());
    const auto chosen = choose(parts, source.name);
    if (!chosen)
        return base::fail(chosen.error());
    const std::string snapshot = valid(mailHeader(source.bytes.substr(0, kHead), "Snapshot-Content-Location"));
    const std::string address = snapshot.empty() ? parts.pages.front().first : snapshot;
    PageSink page(sink, parts, address, chosen->address.empty() ? address : chosen->address);
    return chosen->reader->read({source.name, chosen->html}, page, {{}, job.cancel});
}

} // namespace greffier::formats
