#include "core/formats/html_markup.h"

#include "core/formats/charset.h"
#include "core/formats/html_selector.h"
#include "core/formats/html_text.h"
#include "core/formats/json_format.h"
#include "core/formats/page_facts.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <charconv>

namespace greffier::formats {

namespace {

constexpr std::int32_t kMaxDepth = 1000;

// "js-post-6331411" -> "6331411", "t1_c95cjs5" -> "c95cjs5", "p4711" -> "4711".
std::string_view shortId(std::string_view id)
{
    const auto separator = id.find_last_of("-_/");
    if (separator != std::string_view::npos)
        id.remove_prefix(separator + 1);
    const bool isLetterAndNumber =
        id.size() > 1 && id.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (isLetterAndNumber && (id[0] < '0' || id[0] > '9'))
        id.remove_prefix(1);
    return id;
}

std::int32_t numberIn(std::string_view text)
{
    const auto first = text.find_first_of("0123456789");
    std::int32_t number = 0;
    if (first != std::string_view::npos)
        std::from_chars(text.data() + first, text.data() + text.size(), number);
    return std::clamp(number, 0, kMaxDepth);
}

// One page read with one description.
class MarkupPage {
public:
    MarkupPage(const HtmlMarkup& markup, const HtmlTree& tree, const DecodedText& decoded,
               evidence::Sink& sink)
        : m_markup(markup), m_tree(tree), m_decoded(decoded), m_sink(sink)
    {
    }

    base::Status run(const std::string& name, const base::JobControl& job)
    {
        findComments();
        const auto facts = readPageFacts(m_tree, m_comments);
        if (m_comments.empty())
            return base::fail(base::ErrorCode::NoThread, name, kindOfPage(m_tree, facts));
        if (m_markup.nesting == HtmlNesting::Wrappers || m_markup.nesting == HtmlNesting::Levels)
            parentsFromDepths();
        emitHead(facts);
        findTimes();
        for (std::size_t i = 0; i < m_comments.size(); ++i) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, name);
            emitComment(i, facts);
        }
        reportHtmlLosses(m_losses, m_sink);
        return {};
    }

private:
    bool isComment(std::int32_t node) const
    {
        return std::any_of(m_markup.comment.begin(), m_markup.comment.end(), [&](std::string_view selector) {
            return matchesSelector(m_tree, node, selector);
        });
    }

    void findComments()
    {
        std::vector<std::int32_t> open; // comments that enclose the present node
        for (std::int32_t i = 0; i < m_tree.size(); ++i) {
            while (!open.empty() && m_tree.node(element(open.back()).node).end <= i)
                open.pop_back();
            if (m_tree.node(i).isText() || !isComment(i))
                continue;
            CommentElement comment;
            comment.node = i;
            if (m_markup.nesting == HtmlNesting::Enclosing && !open.empty())
                comment.parent = open.back();
            open.push_back(static_cast<std::int32_t>(m_comments.size()));
            m_comments.push_back(std::move(comment));
        }
    }
    const CommentElement& element(std::int32_t index) const
    {
        return m_comments[static_cast<std::size_t>(index)];
    }

    // A node inside a later comment that the present one encloses is not its own.
    std::int32_t behindNested(std::size_t index, std::int32_t node) const
    {
        const auto first = std::lower_bound(
            m_comments.begin() + static_cast<std::ptrdiff_t>(index) + 1, m_comments.end(), node,
            [](const CommentElement& comment, std::int32_t wanted) { return comment.node < wanted; });
        return first != m_comments.end() && first->node == node ? m_tree.node(node).end : node;
    }

    std::int32_t find(std::size_t index, std::string_view selector, std::int32_t behind = -1) const
    {
        const auto root = m_comments[index].node;
        return findNode(m_tree, std::max(root, behind) + 1, m_tree.node(root).end, selector,
                        [&](std::int32_t node) { return behindNested(index, node); });
    }

    std::string attributeOf(std::int32_t node, std::string_view attribute) const
    {
        const auto caret = attribute.find('^');
        if (caret == std::string_view::npos)
            return std::string(m_tree.node(node).attribute(attribute));
        const auto prefix = attribute.substr(caret + 1);
        for (const auto name : m_tree.node(node).classes()) {
            if (name.substr(0, prefix.size()) == prefix)
                return std::string(name);
        }
        return {};
    }

    // The first value that is not empty: an author's picture links to him before his name does.
    std::string valueOf(std::size_t index, const std::vector<std::string_view>& places) const
    {
        for (const auto place : places) {
            const auto at = place.find('@');
            const auto selector = place.substr(0, at);
            auto node = selector.empty() ? m_comments[index].node : find(index, selector);
            while (node >= 0) {
                auto value = at == std::string_view::npos ? labelOfHtml(m_tree, node)
                                                          : attributeOf(node, place.substr(at + 1));
                if (!value.empty())
                    return value;
                node = selector.empty() ? -1 : find(index, selector, node);
            }
        }
        return {};
    }

    std::int32_t depthOf(std::size_t index) const
    {
        if (m_markup.nesting == HtmlNesting::Levels)
            return std::max(numberIn(valueOf(index, {m_markup.depth})), 1);
        std::int32_t depth = 1;
        for (auto node = m_tree.node(m_comments[index].node).parent; node >= 0;
             node = m_tree.node(node).parent)
            depth += matchesSelector(m_tree, node, m_markup.depth) ? 1 : 0;
        return depth;
    }

    // The last earlier comment one level up.
    void parentsFromDepths()
    {
        std::vector<std::int32_t> lastAt;
        for (std::size_t i = 0; i < m_comments.size(); ++i) {
            const auto depth = static_cast<std::size_t>(depthOf(i));
            lastAt.resize(depth + 1, -1);
            m_comments[i].parent = depth > 1 ? lastAt[depth - 1] : -1;
            m_comments[i].statedDepth = static_cast<std::int32_t>(depth);
            lastAt[depth] = static_cast<std::int32_t>(i);
        }
    }

    void emitHead(const PageFacts& facts)
    {
        evidence::CaptureDraft capture;
        capture.title = facts.title;
        capture.uri = facts.uri;
        capture.charset = m_decoded.charset;
        capture.announced = facts.announced;
        m_sink.setCapture(std::move(capture));
        if (m_markup.thread.empty())
            addThread(-1, facts.title, facts);
    }

    void addThread(std::int32_t node, std::string title, const PageFacts& facts)
    {
        evidence::ThreadDraft thread;
        thread.title = std::move(title);
        thread.uri = facts.uri;
        thread.posted = parsePostedTime(facts.posted);
        m_threadNode = node;
        m_thread = m_sink.addThread(std::move(thread));
    }

    // Where a page holds several threads, the one that encloses the comment.
    void enterThread(std::int32_t comment, const PageFacts& facts)
    {
        auto node = m_tree.node(comment).parent;
        while (node >= 0 && !matchesSelector(m_tree, node, m_markup.thread))
            node = m_tree.node(node).parent;
        if (m_threadNode && *m_threadNode == node)
            return;
        const auto isBehindTitle = [&](std::int32_t inner) { return inner >= comment; };
        addThread(node, node < 0 ? facts.title : labelOfHtml(m_tree, node, isBehindTitle), facts);
    }

    // Where no date of the page proves the order of day and month, its language does.
    void findTimes()
    {
        for (std::size_t i = 0; i < m_comments.size(); ++i)
            m_times.push_back(valueOf(i, m_markup.time));
        m_order = dateOrderOf(m_times);
        if (m_order == DateOrder::Unknown && m_tree.size() > 0 &&
            m_tree.node(0).attribute("lang").substr(0, 2) == "fr")
            m_order = DateOrder::DayFirst;
    }

    void emitComment(std::size_t index, const PageFacts& facts)
    {
        const auto& element = m_comments[index];
        if (!m_markup.thread.empty())
            enterThread(element.node, facts);
        evidence::CommentDraft draft;
        draft.ref = shortId(valueOf(index, m_markup.id));
        if (element.parent >= 0)
            draft.parent = evidence::ParentItem{m_items[static_cast<std::size_t>(element.parent)]};
        draft.author = valueOf(index, m_markup.author);
        if (auto heading = valueOf(index, m_markup.heading); !heading.empty() && heading.back() == '.')
            draft.extra = ExtraFields().put("title", heading).json();
        else if (!heading.empty())
            draft.author = std::move(heading);
        draft.posted = parsePostedTime(m_times[index], m_order);
        const auto anchor = m_tree.node(element.node).attribute("id");
        if (!facts.uri.empty() && !anchor.empty())
            draft.permalink = facts.uri.substr(0, facts.uri.find('#')) + "#" + std::string(anchor);
        draft.bytes = rangeOf(element.node);
        draft.text = textOf(index);
        m_items.push_back(m_sink.addComment(m_thread, std::move(draft)));
        keepFiles(m_losses, m_items.back(), m_sink);
    }

    // The next element behind the node, if it matches; -1 where it does not.
    std::int32_t behind(std::int32_t node, std::string_view selector) const
    {
        const auto parent = m_tree.node(node).parent;
        const auto end = parent < 0 ? 0 : m_tree.node(parent).end;
        for (auto next = m_tree.node(node).end; next < end; next = m_tree.node(next).end) {
            if (!m_tree.node(next).isText())
                return matchesSelector(m_tree, next, selector) ? next : -1;
        }
        return -1;
    }

    std::string textOf(std::size_t index)
    {
        auto body = m_comments[index].node;
        for (const auto selector : m_markup.body) {
            const auto found = selector.front() == '+' ? behind(body, selector.substr(1)) : find(index, selector);
            if (found >= 0) {
                body = found;
                break;
            }
        }
        return textOfHtml(m_tree, body, m_losses, [&](std::int32_t node) {
            if (node == body || m_tree.node(node).isText())
                return false;
            return behindNested(index, node) != node ||
                   std::any_of(
                       m_markup.skipped.begin(), m_markup.skipped.end(),
                       [&](std::string_view selector) { return matchesSelector(m_tree, node, selector); });
        });
    }

    evidence::ByteRange rangeOf(std::int32_t node) const
    {
        const auto range = m_tree.node(node).bytes;
        if (!m_decoded.isIdentical || range.start < 0)
            return {};
        return {range.start + m_decoded.skippedBytes, range.end + m_decoded.skippedBytes};
    }

    const HtmlMarkup& m_markup;
    const HtmlTree& m_tree;
    const DecodedText& m_decoded;
    evidence::Sink& m_sink;
    std::vector<CommentElement> m_comments;
    std::vector<std::string> m_times;
    DateOrder m_order = DateOrder::Unknown;
    evidence::ThreadIndex m_thread = 0;
    std::vector<evidence::ItemIndex> m_items; // what the sink calls each comment: it may hold other pages before this one
    std::optional<std::int32_t> m_threadNode; // of the present thread; -1 = outside of all
    HtmlTextLosses m_losses;
};

} // namespace

std::vector<std::string> HtmlMarkupReader::recovers() const
{
    std::vector<std::string> parts = {"id", "author", "time", "text", "permalink"};
    if (m_markup.nesting != HtmlNesting::Flat)
        parts.insert(parts.begin() + 1, "parent");
    return parts;
}

Recognition HtmlMarkupReader::recognise(const Source& source) const
{
    const auto first = source.bytes.substr(0, 1024).find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || source.bytes[first] != '<' || source.bytes.size() > HtmlTree::kMaxBytes)
        return {};
    const bool isOurs = std::all_of(m_markup.marks.begin(), m_markup.marks.end(), [&](std::string_view mark) {
        return source.bytes.find(mark) != std::string_view::npos;
    });
    return isOurs ? Recognition{m_markup.confidence, m_markup.because} : Recognition{};
}

base::Status HtmlMarkupReader::read(const Source& source, evidence::Sink& sink,
                                    const base::JobControl& job) const
{
    const auto decoded = decodeText(source, declaredCharset(source.bytes));
    const auto tree = HtmlTree::parse(decoded.text, source.name);
    if (!tree)
        return tl::unexpected(tree.error());
    reportDecoding(decoded, sink);
    return MarkupPage(m_markup, *tree, decoded, sink).run(source.name, job);
}

} // namespace greffier::formats
