#include "core/formats/mail.h"

#include "core/evidence/file_sink.h"
#include "core/formats/json_format.h"
#include "core/formats/mail_body.h"
#include "core/formats/mail_headers.h"
#include "core/formats/message_groups.h"


namespace greffier::formats {

namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMaxBytes = 2048ULL * 1024 * 1024;

// The first pass reads the identifiers alone; the second decodes one message after the other.
class MailImport {
public:
    explicit MailImport(evidence::Sink& sink) : m_sink(sink) {}

    void link(std::string_view message)
    {
        auto links = mailLinks(message);
        // A message without an identifier still names others; it gets one of its own for the grouping.
        const auto own = links.id.empty() ? std::string(1, '\n') + std::to_string(m_links.size()) : links.id;
        const auto group = m_groups.of(own);
        for (const auto& reference : links.references)
            m_groups.join(m_groups.of(reference), group);
        m_keys.push_back(group);
        m_links.push_back(std::move(links));
    }

    void read(std::string_view message, evidence::ByteRange bytes)
    {
        const auto& links = m_links[m_next];
        auto content = mailContent(message, m_sink);
        evidence::CommentDraft draft;
        draft.ref = links.id;
        if (!links.parent.empty())
            draft.parent = evidence::ParentRef{links.parent};
        draft.author = std::move(content.author);
        draft.posted = content.posted;
        draft.text = std::move(content.text);
        draft.bytes = bytes;
        draft.extra =
            ExtraFields().put("author_email", content.address).put("subject", content.subject).json();
        const auto thread = m_threads.of(m_groups.root(m_keys[m_next]), content.subject);
        ++m_next;
        const auto item = m_sink.addComment(thread, std::move(draft));
        for (auto& file : content.files) {
            auto name = file.target;
            if (!evidence::addAttachment(m_sink, item, std::move(file)))
                m_sink.addLoss("attachment", 1, name);
        }
    }
    std::size_t messages() const { return m_next; }

private:
    evidence::Sink& m_sink;
    MessageGroups m_groups;
    std::vector<MailLinks> m_links;
    std::vector<std::size_t> m_keys;
    GroupThreads m_threads{m_sink};
    std::size_t m_next = 0;
};

void setCapture(evidence::Sink& sink)
{
    evidence::CaptureDraft capture;
    capture.charset = "MIME";
    sink.setCapture(std::move(capture));
}

base::Status readMailbox(const Source& source, evidence::Sink& sink, const base::JobControl& job)
{
    auto starts = mailboxStarts(source.bytes);
    if (starts.empty())
        return base::fail(base::ErrorCode::NoThread, source.name, "text that is no mailbox");
    starts.push_back(source.bytes.size());
    MailImport import(sink);
    const auto piece = [&](std::size_t i) {
        return source.bytes.substr(starts[i], starts[i + 1] - starts[i]);
    };
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        import.link(mailboxMessage(piece(i)));
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, source.name);
        import.read(mailboxMessage(piece(i)),
                    {static_cast<std::int64_t>(starts[i]), static_cast<std::int64_t>(starts[i + 1])});
        job.report(base::Stage::Parsing, static_cast<std::int64_t>(starts[i + 1]),
                   static_cast<std::int64_t>(source.bytes.size()));
    }
    setCapture(sink);
    return {};
}

} // namespace

std::vector<std::string> MailReader::extensions() const
{
    return m_kind == MailKind::Mbox ? std::vector<std::string>{"mbox"} : std::vector<std::string>{"eml"};
}

Recognition MailReader::recognise(const Source& source) const
{
    const auto head = source.bytes.substr(0, kHead);
    const bool isMailbox = head.substr(0, 5) == "From " && !mailboxStarts(head.substr(0, 1000)).empty();
    if (m_kind == MailKind::Mbox) {
        if (!isMailbox || !mailLinks(mailboxMessage(head)).hasMailHeaders)
            return {};
        return {95, "a \"From \" line and the headers of a message"};
    }
    if (isMailbox || !mailLinks(head).hasMailHeaders)
        return {};
    return {90, "the headers of a message"};
}

base::Status MailReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    if (m_kind == MailKind::Mbox)
        return readMailbox(source, sink, job);
    if (!mailLinks(source.bytes).hasMailHeaders)
        return base::fail(base::ErrorCode::NoThread, source.name, "text that is no message");
    MailImport import(sink);
    import.link(source.bytes);
    import.read(source.bytes, {0, static_cast<std::int64_t>(source.bytes.size())});
    setCapture(sink);
    return {};
}

base::Status MailReader::readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                                      const base::JobControl& job) const
{
    MailImport import(sink);
    for (const auto& message : files)
        import.link(message.bytes);
    for (const auto& message : files) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, message.name);
        import.read(message.bytes, {});
    }
    if (import.messages() == 0)
        return base::fail(base::ErrorCode::NoThread, {}, "a folder without messages");
    setCapture(sink);
    return {};
}

} // namespace greffier::formats
