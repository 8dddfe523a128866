#include "core/evidence/draft_spool.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace greffier::evidence {
namespace {

constexpr std::size_t kTailBytes = 8 * 1024 * 1024;
constexpr std::size_t kBlockBytes = 1024 * 1024;
constexpr std::size_t kTexts = 9;

// In front of each comment's texts; read again by the same program, so it has the machine's own layout.
struct Header {
    std::array<std::uint32_t, kTexts> sizes{};
    std::int64_t seconds = 0;
    std::int64_t start = -1, end = -1;
    TimePrecision precision = TimePrecision::Unknown;
    bool hasSeconds = false, isZoneKnown = false;
};

std::array<std::string_view*, kTexts> textsOf(DraftView& view)
{
    return {&view.ref,          &view.authorRef, &view.author, &view.postedRaw, &view.audience,
            &view.sourceStatus, &view.permalink, &view.extra,  &view.text};
}

} // namespace

std::string_view DraftView::texts() const
{
    return {ref.data(), static_cast<std::size_t>(text.data() + text.size() - ref.data())};
}

const char* DraftView::moveTexts(const char* start)
{
    for (std::string_view* one : textsOf(*this)) {
        *one = {start, one->size()};
        start += one->size();
    }
    return start;
}

base::Status DraftSpool::add(const CommentDraft& draft)
{
    const std::array<std::string_view, kTexts> texts = {draft.ref,          draft.authorRef, draft.author,
                                                        draft.posted.raw,   draft.audience,  draft.sourceStatus,
                                                        draft.permalink,    draft.extra,     draft.text};
    Header header;
    std::transform(texts.begin(), texts.end(), header.sizes.begin(),
                   [](std::string_view text) { return static_cast<std::uint32_t>(text.size()); });
    header.seconds = draft.posted.seconds.value_or(0);
    header.hasSeconds = draft.posted.seconds.has_value();
    header.precision = draft.posted.precision;
    header.isZoneKnown = draft.posted.isZoneKnown;
    header.start = draft.bytes.start;
    header.end = draft.bytes.end;
    m_tail.append(reinterpret_cast<const char*>(&header), sizeof header);
    for (const std::string_view text : texts)
        m_tail += text;
    ++m_count;
    return m_tail.size() < kTailBytes ? base::Status() : spill();
}

base::Status DraftSpool::spill()
{
    if (const base::Status written = settle(); !written)
        return written;
    if (!m_file) {
        auto created = base::ScratchFile::create(m_folder);
        if (!created)
            return base::fail(created.error());
        m_file = std::make_shared<SpoolFile>(SpoolFile{std::move(*created), {}});
    }
    m_written = {m_file, m_fileSize, m_handedOver};
    m_handedOver = m_count;
    m_fileSize += static_cast<std::int64_t>(m_tail.size());
    std::swap(m_file->part, m_tail);
    m_tail.clear();
    m_writing = std::async(std::launch::async, [to = m_file.get()] { return to->file.append(to->part); });
    return {};
}

base::Status DraftSpool::finish()
{
    const base::Status written = settle();
    if (m_file)
        m_file->part = std::string(); // its memory too
    m_end = std::make_shared<const std::string>(std::move(m_tail));
    return written;
}

// Waits for the part that is being written.
base::Status DraftSpool::settle()
{
    return m_writing.valid() ? m_writing.get() : base::Status();
}

void DraftReader::goOn(const WrittenDrafts& written)
{
    m_file = written.file;
    m_fileSize = written.bytes;
}

void DraftReader::goOn(const DraftSpool& spool)
{
    m_file = spool.m_file;
    m_fileSize = spool.m_fileSize;
    m_tail = spool.m_end;
}

base::Result<std::string_view> DraftReader::take(std::size_t size)
{
    if (m_block.size() - m_used >= size && size > 0 && m_used < m_block.size()) {
        m_used += size;
        return std::string_view(m_block).substr(m_used - size, size);
    }
    if (m_read < m_fileSize || m_used < m_block.size()) {
        // Records never lie partly in the file and partly in the tail: whole tails are spilled.
        m_block.erase(0, std::exchange(m_used, 0));
        const std::size_t kept = m_block.size();
        const auto left = static_cast<std::size_t>(m_fileSize - m_read);
        m_block.resize(std::min(std::max(size, kBlockBytes), kept + left));
        if (const base::Status status = m_file->file.read(m_read, m_block.data() + kept, m_block.size() - kept); !status)
            return base::fail(status.error());
        m_read += static_cast<std::int64_t>(m_block.size() - kept);
        m_used = size;
        return std::string_view(m_block).substr(0, size);
    }
    m_tailUsed += size;
    return std::string_view(*m_tail).substr(m_tailUsed - size, size);
}

base::Result<const DraftView*> DraftReader::next()
{
    const bool hasMore = m_read < m_fileSize || m_used < m_block.size() || (m_tail && m_tailUsed < m_tail->size());
    if (!hasMore)
        return nullptr;
    const auto head = take(sizeof(Header));
    if (!head)
        return base::fail(head.error());
    Header header;
    std::memcpy(&header, head->data(), sizeof header);
    std::size_t size = 0;
    for (const std::uint32_t one : header.sizes)
        size += one;
    const auto body = size > 0 ? take(size) : std::string_view();
    if (!body)
        return base::fail(body.error());
    std::string_view rest = *body;
    const auto texts = textsOf(m_view);
    for (std::size_t i = 0; i < kTexts; ++i) {
        *texts[i] = rest.substr(0, header.sizes[i]);
        rest.remove_prefix(header.sizes[i]);
    }
    m_view.postedSeconds = header.hasSeconds ? std::optional(header.seconds) : std::nullopt;
    m_view.precision = header.precision;
    m_view.isZoneKnown = header.isZoneKnown;
    m_view.bytes = {header.start, header.end};
    return &m_view;
}

} // namespace greffier::evidence
