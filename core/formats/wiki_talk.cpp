#include "core/formats/wiki_talk.h"

#include "core/formats/charset.h"
#include "core/formats/html_text.h"
#include "core/formats/html_tree.h"
#include "core/formats/page_facts.h"
#include "core/formats/wiki_signature.h"

#include <algorithm>
#include <array>
#include <optional>

namespace greffier::formats {

namespace {

constexpr std::size_t kSignatureReach = 100; // characters between the date and the links of its signature

bool isHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool isBlock(std::string_view name)
{
    static constexpr std::array<std::string_view, 22> names = {
        "p",  "div", "dl", "dd",     "dt",  "ul",         "ol",      "li", "table", "tbody", "tr",
        "td", "th",  "hr", "center", "pre", "blockquote", "section", "h1", "h2",    "h3",    "h4"};
    return std::find(names.begin(), names.end(), name) != names.end() || isHeading(name);
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

struct Signature {
    std::string author;
    evidence::PostedTime posted;
};

struct TalkComment {
    Signature signature;
    std::int32_t start = 0; // nodes [start, end)
    std::int32_t end = 0;
    std::int32_t level = 1;
    evidence::ItemIndex parent = -1;
};

class TalkPage {
public:
    TalkPage(const HtmlTree& tree, const DecodedText& decoded, evidence::Sink& sink)
        : m_tree(tree), m_decoded(decoded), m_sink(sink)
    {
    }

    base::Status run(const std::string& name, const base::JobControl& job)
    {
        const auto facts = readPageFacts(m_tree, {});
        m_title = facts.title;
        for (std::int32_t i = 0; i < m_tree.size();) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, name);
            i = visit(i);
        }
        if (m_comments == 0)
            return base::fail(base::ErrorCode::NoThread, name, kindOfPage(m_tree, facts));
        evidence::CaptureDraft capture;
        capture.title = facts.title;
        capture.uri = facts.uri;
        capture.charset = m_decoded.charset;
        m_sink.setCapture(std::move(capture));
        reportHtmlLosses(m_losses, m_sink);
        return {};
    }

private:
    // The next node to look at.
    std::int32_t visit(std::int32_t index)
    {
        const auto& node = m_tree.node(index);
        if (node.isText()) {
            if (const auto time = wikiTimestamp(node.text))
                return comment(index, *time);
            return index + 1;
        }
        if (isHeading(node.name)) {
            heading(index);
            return node.end;
        }
        const bool isQuote = node.name == "blockquote" || node.name == "cite" || node.name == "q";
        if (isQuote || node.attribute("id") == "toc" || node.name == "head")
            return node.end;
        return index + 1;
    }

    void heading(std::int32_t index)
    {
        m_title = labelOfHtml(m_tree, index, [&](std::int32_t i) {
            return !m_tree.node(i).isText() && m_tree.node(i).hasClass("mw-editsection");
        });
        m_thread.reset();
        m_lastAt.clear();
        m_end = m_tree.node(index).end;
    }

    std::int32_t levelOf(std::int32_t index) const
    {
        std::int32_t level = 1;
        for (auto node = m_tree.node(index).parent; node >= 0; node = m_tree.node(node).parent)
            level += m_tree.node(node).name == "li" || m_tree.node(node).name == "dd" ? 1 : 0;
        return level;
    }

    // The links just before the date, back to the beginning of the line; the one closest to the date says who
    // signs.
    std::string authorBefore(std::int32_t stamp) const
    {
        std::size_t seen = 0;
        for (auto i = stamp; i-- > m_end && seen < kSignatureReach;) {
            const auto& node = m_tree.node(i);
            if (node.isText()) {
                seen += node.text.size();
                continue;
            }
            const bool isAround = m_tree.isInside(stamp, i);
            if (isBlock(node.name))
                return {};
            if (node.name == "a" && !isAround) {
                if (auto user = wikiUser(node.attribute("href")); !user.empty())
                    return user;
            }
        }
        return {};
    }

    // A line ends where a block begins or ends.
    std::int32_t endOfLine(std::int32_t index) const
    {
        auto block = m_tree.node(index).parent;
        while (block > 0 && !isBlock(m_tree.node(block).name))
            block = m_tree.node(block).parent;
        const auto limit = block < 0 ? m_tree.size() : m_tree.node(block).end;
        auto i = index + 1;
        while (i < limit && !isBlock(m_tree.node(i).name))
            ++i;
        return i;
    }

    std::int32_t firstContent(std::int32_t from, std::int32_t to) const
    {
        for (auto i = from; i < to; ++i) {
            const auto& node = m_tree.node(i);
            if (node.isText() ? !isBlank(node.text) && !isInStyle(i) : node.name == "img")
                return i;
        }
        return to;
    }
    bool isInStyle(std::int32_t index) const
    {
        const auto& parent = m_tree.node(m_tree.node(index).parent).name;
        return parent == "style" || parent == "script" || parent == "title";
    }

    std::int32_t comment(std::int32_t stamp, const evidence::PostedTime& posted)
    {
        auto author = authorBefore(stamp);
        if (author.empty())
            return stamp + 1;
        TalkComment found;
        found.signature = {std::move(author), posted};
        found.start = firstContent(m_end, stamp);
        found.end = endOfLine(stamp);
        found.level = std::min(levelOf(found.start), levelOf(stamp));
        emit(found);
        m_end = found.end;
        return found.end;
    }

    // The last comment of the thread that stands less deep.
    evidence::ItemIndex parentOf(std::int32_t level) const
    {
        for (auto above = std::min<std::size_t>(static_cast<std::size_t>(level), m_lastAt.size());
             above-- > 0;) {
            if (m_lastAt[above] >= 0)
                return m_lastAt[above];
        }
        return -1;
    }

    void emit(const TalkComment& found)
    {
        if (!m_thread) {
            evidence::ThreadDraft thread;
            thread.title = m_title;
            m_thread = m_sink.addThread(std::move(thread));
        }
        evidence::CommentDraft draft;
        const auto parent = parentOf(found.level);
        if (parent >= 0)
            draft.parent = evidence::ParentItem{parent};
        draft.author = found.signature.author;
        draft.posted = found.signature.posted;
        draft.text = textOf(found);
        const auto index = m_sink.addComment(*m_thread, std::move(draft));
        keepFiles(m_losses, index, m_sink);
        const auto level = static_cast<std::size_t>(found.level);
        m_lastAt.resize(level + 1, -1);
        m_lastAt[level] = index;
        ++m_comments;
    }

    // The range is no element: the text of the element around it, without what lies outside.
    std::string textOf(const TalkComment& found)
    {
        auto around = m_tree.node(found.start).parent;
        while (around > 0 && m_tree.node(around).end < found.end)
            around = m_tree.node(around).parent;
        return textOfHtml(m_tree, std::max(around, 0), m_losses, [&](std::int32_t i) {
            return m_tree.node(i).end <= found.start || i >= found.end;
        });
    }

    const HtmlTree& m_tree;
    const DecodedText& m_decoded;
    evidence::Sink& m_sink;
    std::string m_title;
    std::optional<evidence::ThreadIndex> m_thread;
    std::vector<evidence::ItemIndex> m_lastAt; // of each level since the heading, -1 = none
    std::int32_t m_end = 0;                    // of the last comment or heading
    std::int64_t m_comments = 0;
    HtmlTextLosses m_losses;
};

} // namespace

Recognition WikiTalkReader::recognise(const Source& source) const
{
    const auto first = source.bytes.substr(0, 1024).find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || source.bytes[first] != '<' || source.bytes.size() > HtmlTree::kMaxBytes)
        return {};
    const auto holds = [&](std::string_view mark) {
        return source.bytes.find(mark) != std::string_view::npos;
    };
    if (!holds("mw-parser-output") && !holds("mw:WikiLink") && !holds("mw-headline"))
        return {};
    int signatures = 0;
    for (const std::string_view zone : {" (UTC)", " (CET)", " (CEST)", " (GMT)"})
        signatures += holds(zone) ? 1 : 0;
    return signatures > 0 ? Recognition{92, "a MediaWiki page with dates of signatures"} : Recognition{};
}

base::Status WikiTalkReader::read(const Source& source, evidence::Sink& sink,
                                  const base::JobControl& job) const
{
    const auto decoded = decodeText(source, declaredCharset(source.bytes));
    const auto tree = HtmlTree::parse(decoded.text, source.name);
    if (!tree)
        return tl::unexpected(tree.error());
    reportDecoding(decoded, sink);
    return TalkPage(*tree, decoded, sink).run(source.name, job);
}

} // namespace greffier::formats
