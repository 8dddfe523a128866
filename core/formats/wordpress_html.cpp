#include "core/formats/wordpress_html.h"

#include "core/base/json.h"
#include "core/formats/charset.h"
#include "core/formats/html_text.h"
#include "core/formats/html_tree.h"
#include "core/formats/page_facts.h"
#include "core/formats/posted_time.h"
#include "core/formats/wordpress_comments.h"

#include <algorithm>
#include <vector>

namespace greffier::formats {

namespace {

constexpr std::size_t kHead = 4096;

bool startsWithTag(std::string_view head, std::string_view tag)
{
    if (head.size() < tag.size())
        return false;
    return std::equal(tag.begin(), tag.end(), head.begin(), [](char wanted, char c) {
        return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    });
}

bool holdsTag(std::string_view head, std::string_view tag)
{
    for (auto at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
        if (startsWithTag(head.substr(at), tag))
            return true;
    }
    return false;
}

// id="comment-12", id=li-comment-12 …
std::int64_t countCommentIds(std::string_view bytes)
{
    std::int64_t count = 0;
    constexpr std::string_view kMark = "comment-";
    for (auto at = bytes.find(kMark); at != std::string_view::npos; at = bytes.find(kMark, at + 1)) {
        const auto after = at + kMark.size();
        if (after >= bytes.size() || bytes[after] < '0' || bytes[after] > '9')
            continue;
        auto before = bytes.substr(at < 12 ? 0 : at - 12, at < 12 ? at : 12);
        for (const std::string_view outer : {"div-", "li-", "\"", "'"}) {
            if (before.size() >= outer.size() && before.substr(before.size() - outer.size()) == outer)
                before.remove_suffix(outer.size());
        }
        if (before.size() >= 3 && before.substr(before.size() - 3) == "id=")
            ++count;
    }
    return count;
}

std::string extraOf(const CommentElement& element, const CommentFields& fields)
{
    QJsonObject extra;
    if (!element.type.empty())
        extra.insert(QLatin1String("type"), base::toQString(element.type));
    if (!fields.authorUrl.empty())
        extra.insert(QLatin1String("author_url"), base::toQString(fields.authorUrl));
    if (fields.isByPostAuthor)
        extra.insert(QLatin1String("role"), QLatin1String("post-author"));
    return extra.isEmpty() ? std::string() : base::canonicalJson(extra);
}

evidence::PostedTime timeOf(const CommentFields& fields, DateOrder order)
{
    auto time = parsePostedTime(fields.posted, order);
    if (!time.seconds && fields.shown != fields.posted)
        time = parsePostedTime(fields.shown, order);
    return time;
}

// Emits one page as one thread.
class PageReading {
public:
    PageReading(const HtmlTree& tree, const DecodedText& decoded, evidence::Sink& sink)
        : m_tree(tree), m_decoded(decoded), m_sink(sink)
    {
    }

    base::Status run(const std::string& name, const base::JobControl& job)
    {
        const auto comments = findComments(m_tree);
        const auto facts = readPageFacts(m_tree, comments);
        if (comments.empty())
            return base::fail(base::ErrorCode::NoThread, name, kindOfPage(m_tree, facts));
        emitHead(facts);
        std::vector<CommentFields> fields;
        std::vector<std::string> dates;
        for (std::size_t i = 0; i < comments.size(); ++i) {
            fields.push_back(CommentView(m_tree, comments, i).fields());
            dates.push_back(fields.back().shown);
        }
        m_order = dateOrderOf(dates);
        const bool areDepthsStated =
            std::all_of(comments.begin(), comments.end(),
                        [](const CommentElement& comment) { return comment.statedDepth > 0; });
        for (std::size_t i = 0; i < comments.size(); ++i) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, name);
            if (i % 256 == 0)
                job.report(base::Stage::Parsing, static_cast<std::int64_t>(i),
                           static_cast<std::int64_t>(comments.size()));
            emitComment(comments, i, fields[i], facts, areDepthsStated);
        }
        reportHtmlLosses(m_losses, m_sink);
        return {};
    }

private:
    void emitHead(const PageFacts& facts)
    {
        evidence::CaptureDraft capture;
        capture.title = facts.title;
        capture.uri = facts.uri;
        capture.charset = m_decoded.charset;
        capture.announced = facts.announced;
        m_sink.setCapture(std::move(capture));
        evidence::ThreadDraft thread;
        thread.title = facts.title;
        thread.uri = facts.uri;
        thread.posted = parsePostedTime(facts.posted);
        if (facts.body >= 0)
            thread.body = textOfHtml(m_tree, facts.body, m_losses);
        dropFiles(m_losses);
        m_thread = m_sink.addThread(std::move(thread));
    }

    void emitComment(const std::vector<CommentElement>& comments, std::size_t index,
                     const CommentFields& fields, const PageFacts& facts, bool areDepthsStated)
    {
        const auto& element = comments[index];
        evidence::CommentDraft draft;
        draft.ref = element.number;
        if (element.parent >= 0)
            draft.parent = evidence::ParentItem{m_items[static_cast<std::size_t>(element.parent)]};
        if (areDepthsStated)
            draft.statedDepth = element.statedDepth;
        draft.author = fields.author;
        draft.posted = timeOf(fields, m_order);
        draft.sourceStatus = fields.isPending ? "pending" : "";
        if (!facts.uri.empty() && !element.number.empty())
            draft.permalink = facts.uri.substr(0, facts.uri.find('#')) + "#comment-" + element.number;
        draft.extra = extraOf(element, fields);
        draft.bytes = rangeOf(element.node);
        draft.text = textOf(CommentView(m_tree, comments, index), fields.body);
        m_items.push_back(m_sink.addComment(m_thread, std::move(draft)));
        keepFiles(m_losses, m_items.back(), m_sink);
    }

    // Some themes put the text where others put the author: what is left without buttons and names is the
    // text then.
    std::string textOf(const CommentView& view, std::int32_t body)
    {
        auto text = textOfHtml(m_tree, body, m_losses,
                               [&](std::int32_t node) { return node != body && view.isNoText(node); });
        if (text.empty())
            text = textOfHtml(m_tree, view.root(), m_losses,
                              [&](std::int32_t node) { return view.isLabel(node); });
        return text;
    }

    evidence::ByteRange rangeOf(std::int32_t node) const
    {
        auto range = m_tree.node(node).bytes;
        if (!m_decoded.isIdentical || range.start < 0)
            return {};
        return {range.start + m_decoded.skippedBytes, range.end + m_decoded.skippedBytes};
    }

    const HtmlTree& m_tree;
    const DecodedText& m_decoded;
    evidence::Sink& m_sink;
    evidence::ThreadIndex m_thread = 0;
    std::vector<evidence::ItemIndex> m_items; // what the sink calls each comment: it may hold other pages before this one
    DateOrder m_order = DateOrder::Unknown;
    HtmlTextLosses m_losses;
};

} // namespace

Recognition WordPressHtmlReader::recognise(const Source& source) const
{
    const auto head = source.bytes.substr(0, kHead);
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || head[first] != '<')
        return {};
    const bool isPage = holdsTag(head, "<html") || holdsTag(head, "<!doctype html") ||
                        holdsTag(head, "<head") || holdsTag(head, "<body");
    if (!isPage && startsWithTag(head.substr(first), "<?xml"))
        return {};
    const auto ids = source.bytes.size() > HtmlTree::kMaxBytes ? 0 : countCommentIds(source.bytes);
    if (ids == 0)
        return isPage ? Recognition{10, "an HTML page"} : Recognition{};
    const bool isWordPress = source.bytes.find("wp-content") != std::string_view::npos ||
                             source.bytes.find("depth-1") != std::string_view::npos;
    return {isWordPress ? 90 : 60, std::to_string(ids) + " elements with id=\"comment-N\""};
}

base::Status WordPressHtmlReader::read(const Source& source, evidence::Sink& sink,
                                       const base::JobControl& job) const
{
    const auto decoded = decodeText(source, declaredCharset(source.bytes));
    const auto tree = HtmlTree::parse(decoded.text, source.name);
    if (!tree)
        return tl::unexpected(tree.error());
    if (job.isCancelled())
        return base::fail(base::ErrorCode::Cancelled, source.name);
    reportDecoding(decoded, sink);
    return PageReading(*tree, decoded, sink).run(source.name, job);
}

} // namespace greffier::formats
