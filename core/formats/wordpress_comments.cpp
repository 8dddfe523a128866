#include "core/formats/wordpress_comments.h"

#include "core/evidence/relative_time.h"
#include "core/formats/html_text.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <array>

namespace greffier::formats {

namespace {

bool isAllDigits(std::string_view text)
{
    return !text.empty() && text.size() < 20 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A date, or words that tell one by its distance from the moment of reading.
bool isTime(std::string_view label)
{
    return parsePostedTime(label).seconds || evidence::isRelativeTime(label);
}

// "li-comment-12" -> "12".
std::string_view numberOfId(std::string_view id)
{
    for (const std::string_view outer : {"li-", "div-"}) {
        if (id.substr(0, outer.size()) == outer)
            id.remove_prefix(outer.size());
    }
    for (const std::string_view kind : {"comment-", "pingback-", "trackback-"}) {
        if (id.substr(0, kind.size()) == kind && isAllDigits(id.substr(kind.size())))
            return id.substr(kind.size());
    }
    return {};
}

std::int32_t depthOfClasses(const HtmlNode& node)
{
    for (const auto name : node.classes()) {
        if (name.substr(0, 6) == "depth-" && isAllDigits(name.substr(6)) && name.size() < 11)
            return std::stoi(std::string(name.substr(6)));
    }
    return 0;
}

// Themes that list pingbacks apart often leave their classes out.
std::string typeOf(const HtmlTree& tree, std::int32_t index)
{
    const auto& node = tree.node(index);
    for (const std::string_view type : {"pingback", "trackback"}) {
        if (node.hasClass(type))
            return std::string(type);
    }
    const bool isInPingList = node.parent >= 0 && (tree.node(node.parent).hasClass("pinglist") ||
                                                   tree.node(node.parent).hasClass("pings"));
    return isInPingList ? "pingback" : "";
}

bool canHoldComment(const HtmlNode& node)
{
    return node.name == "li" || node.name == "div" || node.name == "article" || node.name == "section";
}

bool isCommentByClass(const HtmlNode& node)
{
    return (node.hasClass("comment") || node.hasClass("pingback") || node.hasClass("trackback")) &&
           depthOfClasses(node) > 0;
}

bool doesNestingContradict(const std::vector<CommentElement>& comments)
{
    bool contradicts = false;
    for (const auto& comment : comments) {
        if (comment.statedDepth == 0)
            return false;
        const auto above =
            comment.parent < 0 ? 0 : comments[static_cast<std::size_t>(comment.parent)].statedDepth;
        contradicts = contradicts || comment.statedDepth != above + 1;
    }
    return contradicts;
}

void parentsFromDepths(std::vector<CommentElement>& comments)
{
    std::vector<std::int32_t> lastAt; // index: depth
    for (std::size_t i = 0; i < comments.size(); ++i) {
        const auto depth = static_cast<std::size_t>(std::min(comments[i].statedDepth, 1000));
        if (lastAt.size() <= depth)
            lastAt.resize(depth + 1, -1);
        comments[i].parent = depth > 1 ? lastAt[depth - 1] : -1;
        lastAt[depth] = static_cast<std::int32_t>(i);
    }
}

const std::array<std::string_view, 39> kNoTextClasses = {"comment-author",
                                                         "comment-meta",
                                                         "commentmetadata",
                                                         "comment-metadata",
                                                         "reply",
                                                         "comment-reply-link",
                                                         "avatar",
                                                         "says",
                                                         "edit-link",
                                                         "comment-edit-link",
                                                         "comment-awaiting-moderation",
                                                         "author",
                                                         "date",
                                                         "comment-date",
                                                         "comment-actions",
                                                         "comment-header",
                                                         "comment-head",
                                                         "comment-info",
                                                         "comment-time",
                                                         "comment-avatar",
                                                         "comment-likes",
                                                         "comment-respond",
                                                         "sharedaddy",
                                                         "comment-reply",
                                                         "comment_meta",
                                                         "comment-permalink",
                                                         "comment-footer",
                                                         "commentnumber",
                                                         "comment-number",
                                                         "reply-link",
                                                         "comment-edit",
                                                         "w-comments-item-meta",
                                                         "comment_info",
                                                         "comment_postinfo",
                                                         "comment_date",
                                                         "epoch-comment-actions",
                                                         "fn",
                                                         "vcard",
                                                         "screen-reader-text"};

bool isNoTextClass(std::string_view name)
{
    return std::find(kNoTextClasses.begin(), kNoTextClasses.end(), name) != kNoTextClasses.end();
}

} // namespace

std::vector<CommentElement> findComments(const HtmlTree& tree)
{
    std::vector<CommentElement> comments;
    std::vector<std::int32_t> open; // comments that enclose the present node
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        while (!open.empty() && tree.node(comments[static_cast<std::size_t>(open.back())].node).end <= i)
            open.pop_back();
        const auto& node = tree.node(i);
        if (node.isText() || !canHoldComment(node))
            continue;
        const std::string number(numberOfId(node.attribute("id")));
        const bool isByClass = isCommentByClass(node);
        if (number.empty() && !isByClass)
            continue;
        if (!open.empty()) {
            auto& outer = comments[static_cast<std::size_t>(open.back())];
            if (outer.number.empty() && !isByClass)
                outer.number = number;
            if (outer.number == number)
                continue; // the comment's own inner element
        }
        CommentElement comment;
        comment.node = i;
        comment.number = number;
        comment.parent = open.empty() ? -1 : open.back();
        comment.statedDepth = depthOfClasses(node);
        comment.type = typeOf(tree, i);
        open.push_back(static_cast<std::int32_t>(comments.size()));
        comments.push_back(std::move(comment));
    }
    if (doesNestingContradict(comments))
        parentsFromDepths(comments);
    return comments;
}

CommentView::CommentView(const HtmlTree& tree, const std::vector<CommentElement>& comments, std::size_t index)
    : m_tree(tree), m_root(comments[index].node)
{
    const auto end = tree.node(m_root).end;
    for (auto next = index + 1; next < comments.size() && comments[next].node < end; ++next) {
        if (m_nested.empty() || comments[next].node >= tree.node(m_nested.back()).end)
            m_nested.push_back(comments[next].node);
    }
    m_own = ownNodes();
}

std::vector<std::int32_t> CommentView::ownNodes() const
{
    std::vector<std::int32_t> own;
    std::size_t nested = 0;
    for (auto i = m_root; i < m_tree.node(m_root).end;) {
        if (nested < m_nested.size() && m_nested[nested] == i) {
            i = m_tree.node(i).end;
            ++nested;
            continue;
        }
        if (!m_tree.node(i).isText())
            own.push_back(i);
        ++i;
    }
    return own;
}

std::int32_t CommentView::firstWithClass(std::string_view name) const
{
    for (const auto i : m_own) {
        if (i != m_root && m_tree.node(i).hasClass(name))
            return i;
    }
    return -1;
}

// For themes with names of their own: "w-comments-item-author".
std::int32_t CommentView::firstWithClassEnd(std::string_view end) const
{
    for (const auto i : m_own) {
        if (i == m_root)
            continue;
        for (const auto name : m_tree.node(i).classes()) {
            if (name.size() >= end.size() && name.substr(name.size() - end.size()) == end)
                return i;
        }
    }
    return -1;
}

bool CommentView::isNoText(std::int32_t index) const
{
    if (std::binary_search(m_nested.begin(), m_nested.end(), index))
        return true;
    const auto& node = m_tree.node(index);
    if (node.isText() || index == m_root)
        return false;
    if (node.name == "footer" || node.name == "header" || node.name == "time" || node.hasClass("children"))
        return true;
    const auto classes = node.classes();
    return std::any_of(classes.begin(), classes.end(), isNoTextClass);
}

bool CommentView::isLabel(std::int32_t index) const
{
    if (std::binary_search(m_nested.begin(), m_nested.end(), index))
        return true;
    const auto& node = m_tree.node(index);
    return !node.isText() &&
           (node.name == "cite" || node.name == "time" || node.hasClass("children") || node.hasClass("fn") ||
            node.hasClass("reply") || node.hasClass("comment-reply-link") || node.hasClass("says") ||
            node.hasClass("comment-meta") || node.hasClass("commentmetadata"));
}

std::int32_t CommentView::findAuthor() const
{
    for (const std::string_view name :
         {"fn", "epoch-author-link", "comment-author-name", "comment-author-link", "comment_author",
          "comment-author", "comment-name", "commentauthor", "author", "author-name", "url"}) {
        const auto found = firstWithClass(name);
        if (found >= 0 && !labelOfHtml(m_tree, found).empty())
            return found;
    }
    for (const std::string_view end : {"-author", "author_name", "author-name", "_author"}) {
        const auto found = firstWithClassEnd(end);
        if (found >= 0 && !labelOfHtml(m_tree, found).empty())
            return found;
    }
    for (const auto i : m_own) {
        const auto& node = m_tree.node(i);
        if (node.name == "cite" || node.attribute("itemprop") == "author" ||
            node.attribute("itemprop") == "name")
            return i;
    }
    return -1;
}

std::int32_t CommentView::findBody() const
{
    for (const std::string_view name :
         {"comment-content", "comment_content", "commentcontent", "comment__content", "epoch-comment-content",
          "commenttext", "comment_text", "comment-entry-content", "text", "comment-text", "comment-txt",
          "comment-entry", "comment-body", "comment-inner", "content"}) {
        const auto found = firstWithClass(name);
        if (found >= 0)
            return found;
    }
    for (const auto i : m_own) {
        const auto property = m_tree.node(i).attribute("itemprop");
        if (property == "text" || property == "commentText" || property == "description")
            return i;
    }
    for (const std::string_view end : {"-content", "-text"}) {
        const auto found = firstWithClassEnd(end);
        if (found >= 0 && !labelOfHtml(m_tree, found).empty())
            return found;
    }
    return m_root;
}

void CommentView::findTime(CommentFields& fields) const
{
    for (const auto i : m_own) {
        const auto& node = m_tree.node(i);
        const bool isTime = node.name == "time" && !node.attribute("datetime").empty();
        const bool isMicrodata = node.name == "meta" && node.attribute("itemprop") == "dateCreated";
        if (!isTime && !isMicrodata)
            continue;
        fields.posted = node.attribute(isTime ? "datetime" : "content");
        fields.shown = labelOfHtml(m_tree, i);
        return;
    }
    for (const auto i : m_own) {
        const auto& node = m_tree.node(i);
        if (node.name != "a" || node.attribute("href").find("#comment-") == std::string_view::npos)
            continue;
        const auto label = labelOfHtml(m_tree, i);
        if (isTime(label)) {
            fields.posted = fields.shown = label;
            return;
        }
    }
    for (const std::string_view name :
         {"comment-date", "comment-time", "commentmetadata", "comment-metadata", "comment-meta", "date",
          "comment_date", "published", "commentdate", "meta"}) {
        const auto found = firstWithClass(name);
        if (found < 0)
            continue;
        fields.posted = fields.shown = labelOfHtml(m_tree, found);
        if (isTime(fields.posted))
            return;
    }
    if (const auto found = firstWithClassEnd("-date"); found >= 0 && fields.posted.empty())
        fields.posted = fields.shown = labelOfHtml(m_tree, found);
}

CommentFields CommentView::fields() const
{
    CommentFields result;
    if (const auto author = findAuthor(); author >= 0) {
        result.author = labelOfHtml(m_tree, author, [this, author](std::int32_t i) {
            const auto& node = m_tree.node(i);
            return i != author && !node.isText() &&
                   (node.hasClass("says") || node.hasClass("date") || node.name == "time");
        });
        for (auto i = author; i < m_tree.node(author).end && result.authorUrl.empty(); ++i) {
            if (m_tree.node(i).name == "a")
                result.authorUrl = m_tree.node(i).attribute("href");
        }
    }
    findTime(result);
    result.body = findBody();
    result.isPending = firstWithClass("comment-awaiting-moderation") >= 0;
    result.isByPostAuthor = m_tree.node(m_root).hasClass("bypostauthor");
    return result;
}

} // namespace greffier::formats
