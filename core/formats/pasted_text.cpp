#include "core/formats/pasted_text.h"

#include "core/formats/charset.h"
#include "core/formats/pasted_list.h"

#include <utility>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxBytes = 64 * 1024 * 1024;
constexpr std::size_t kRecogniseBytes = 1024 * 1024; // the list stands below the article

// Places items in the tree: for every depth the last item, comment or placeholder, that stands there.
class TreePlacer {
public:
    TreePlacer(evidence::Sink& sink, evidence::ThreadIndex thread) : m_sink(sink), m_thread(thread) {}

    void add(PastedItem item, const evidence::ByteRange& bytes)
    {
        const auto depth = static_cast<std::size_t>(item.depth);
        if (m_path.size() > depth - 1 && m_path[depth - 1].listNumber != item.listNumber)
            dropPlaceholders(depth - 1);
        if (m_path.size() > depth - 1)
            m_path.resize(depth - 1);
        while (m_path.size() + 1 < depth)
            addPlaceholder();
        evidence::CommentDraft draft;
        draft.parent = parent();
        draft.statedDepth = item.depth;
        draft.bytes = bytes;
        draft.text = std::move(item.text);
        m_path.push_back({m_sink.addComment(m_thread, std::move(draft)), item.listNumber, false});
    }

private:
    struct Place {
        evidence::ItemIndex index = 0;
        std::int32_t listNumber = 0;
        bool isPlaceholder = false;
    };

    evidence::DraftParent parent() const
    {
        if (m_path.empty())
            return evidence::NoParent{};
        return evidence::ParentItem{m_path.back().index};
    }

    // A second list where the missing parent stood belongs to another missing parent: their numbers begin
    // again.
    void dropPlaceholders(std::size_t length)
    {
        m_path.resize(length);
        if (!m_path.empty() && m_path.back().isPlaceholder)
            m_path.pop_back();
    }

    void addPlaceholder()
    {
        evidence::PlaceholderDraft draft;
        draft.parent = parent();
        draft.statedDepth = static_cast<std::int32_t>(m_path.size()) + 1;
        m_path.push_back({m_sink.addPlaceholder(m_thread, std::move(draft)), 0, true});
    }

    evidence::Sink& m_sink;
    evidence::ThreadIndex m_thread;
    std::vector<Place> m_path; // index: depth - 1
};

bool isMarkup(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos &&
           (text[first] == '<' || text[first] == '{' || text[first] == '[');
}

} // namespace

Recognition PastedTextReader::recognise(const Source& source) const
{
    const auto decoded = decodeText(source.bytes.substr(0, kRecogniseBytes));
    if (isMarkup(decoded.text) || decoded.nulCharacters > 0)
        return {};
    const auto page = parsePastedPage(decoded.text, true);
    if (page.items.empty())
        return {};
    std::string facts = "a line announcing " + std::to_string(page.announced.value_or(0)) + " comments, " +
                        std::to_string(page.items.size()) + " numbered items";
    if (page.isNested)
        return {90, facts + ", indented"};
    if (page.items.size() >= 3)
        return {70, std::move(facts)};
    return {page.announced == static_cast<std::int64_t>(page.items.size()) ? 60 : 20, std::move(facts)};
}

base::Status PastedTextReader::read(const Source& source, evidence::Sink& sink,
                                    const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto decoded = decodeText(source);
    auto page = parsePastedPage(decoded.text, false);
    if (page.items.empty())
        return base::fail(base::ErrorCode::NoThread, source.name, "text without numbered comments");
    reportDecoding(decoded, sink);
    evidence::CaptureDraft capture;
    capture.title = page.title;
    capture.charset = decoded.charset;
    capture.announced = page.announced;
    sink.setCapture(std::move(capture));
    evidence::ThreadDraft thread;
    thread.title = page.title;
    thread.body = std::move(page.body);
    TreePlacer placer(sink, sink.addThread(std::move(thread)));
    const auto total = static_cast<std::int64_t>(page.items.size());
    for (std::int64_t i = 0; i < total; ++i) {
        if (i % 1024 == 0) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, source.name);
            job.report(base::Stage::Parsing, i, total);
        }
        auto& item = page.items[static_cast<std::size_t>(i)];
        evidence::ByteRange bytes;
        if (decoded.isIdentical)
            bytes = {item.bytes.start + decoded.skippedBytes, item.bytes.end + decoded.skippedBytes};
        placer.add(std::move(item), bytes);
    }
    if (!page.furniture.empty())
        sink.addLoss("page-furniture", static_cast<std::int64_t>(page.furniture.size()),
                     page.furniture.front());
    return {};
}

} // namespace greffier::formats
