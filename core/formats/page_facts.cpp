#include "core/formats/page_facts.h"

#include "core/formats/announced.h"
#include "core/formats/html_text.h"

#include <algorithm>
#include <array>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxTitleForCheck = 200;

bool isInComments(std::int32_t index, const HtmlTree& tree, const std::vector<CommentElement>& comments)
{
    // Comments are in document order, so only the last one that begins before the node can hold it, or an
    // ancestor of it.
    auto next = std::upper_bound(
        comments.begin(), comments.end(), index,
        [](std::int32_t node, const CommentElement& comment) { return node < comment.node; });
    while (next != comments.begin()) {
        --next;
        if (tree.isInside(index, next->node))
            return true;
        if (next->parent < 0)
            return false;
    }
    return false;
}

bool isHeading(const HtmlNode& node)
{
    return node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6';
}

bool namesCommentCount(const HtmlNode& node)
{
    static constexpr std::array<std::string_view, 12> names = {
        "comments-title",  "comment-title", "comments-heading", "comments-number",
        "comments-count",  "comment-count", "comments_number",  "commentsHeader",
        "comments-header", "commentcount",  "comments",         "comments-headline"};
    const auto id = node.attribute("id");
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return node.hasClass(name) || id == name; });
}

// Headings first, then elements named after the count, then links to the comments.
std::optional<std::int64_t> findAnnounced(const HtmlTree& tree, const std::vector<CommentElement>& comments)
{
    std::optional<std::int64_t> named;
    std::optional<std::int64_t> linked;
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        const auto& node = tree.node(i);
        const bool isTitle = isHeading(node);
        const bool isNamed = !node.isText() && !isTitle && !named && namesCommentCount(node);
        const bool isLink =
            node.name == "a" && !linked && node.attribute("href").find("#comments") != std::string_view::npos;
        if ((!isTitle && !isNamed && !isLink) || isInComments(i, tree, comments) || node.end - i > 40)
            continue;
        const auto count = announcedCount(labelOfHtml(tree, i));
        if (!count)
            continue;
        if (isTitle)
            return count;
        (isNamed ? named : linked) = count;
    }
    return named ? named : linked;
}

std::string metaContent(const HtmlTree& tree, std::string_view property)
{
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        const auto& node = tree.node(i);
        if (node.name == "meta" &&
            (node.attribute("property") == property || node.attribute("name") == property))
            return std::string(node.attribute("content"));
    }
    return {};
}

std::int32_t firstWithClass(const HtmlTree& tree, const std::vector<CommentElement>& comments,
                            std::string_view name)
{
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        if (!tree.node(i).isText() && tree.node(i).hasClass(name) && !isInComments(i, tree, comments))
            return i;
    }
    return -1;
}

std::string documentTitle(const HtmlTree& tree)
{
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        if (tree.node(i).name != "title")
            continue;
        std::string title;
        for (auto child = i + 1; child < tree.node(i).end; ++child)
            title += tree.node(child).text;
        const auto first = title.find_first_not_of(" \t\r\n");
        if (first == std::string::npos)
            return {};
        return title.substr(first, title.find_last_not_of(" \t\r\n") - first + 1);
    }
    return {};
}

std::string findTitle(const HtmlTree& tree, const std::vector<CommentElement>& comments)
{
    for (const std::string_view name : {"entry-title", "post-title", "article-title"}) {
        const auto found = firstWithClass(tree, comments, name);
        if (found < 0)
            continue;
        if (auto title = labelOfHtml(tree, found); !title.empty())
            return title;
    }
    if (auto title = metaContent(tree, "og:title"); !title.empty())
        return title;
    return documentTitle(tree);
}

std::string findUri(const HtmlTree& tree)
{
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        const auto& node = tree.node(i);
        if (node.name == "link" && node.attribute("rel") == "canonical" && !node.attribute("href").empty())
            return std::string(node.attribute("href"));
    }
    return metaContent(tree, "og:url");
}

// The one element of the page that is named as the article's text; several of them are a list of articles.
std::int32_t findBody(const HtmlTree& tree, const std::vector<CommentElement>& comments)
{
    for (const std::string_view name : {"entry-content", "post-content", "article-content", "entry"}) {
        const auto found = firstWithClass(tree, comments, name);
        if (found < 0)
            continue;
        for (auto i = tree.node(found).end; i < tree.size(); ++i) {
            if (!tree.node(i).isText() && tree.node(i).hasClass(name) && !isInComments(i, tree, comments))
                return -1;
        }
        const bool holdsComments = !comments.empty() && tree.isInside(comments.front().node, found);
        return holdsComments ? -1 : found;
    }
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        if (tree.node(i).attribute("itemprop") == "articleBody")
            return i;
    }
    return -1;
}

bool hasPasswordField(const HtmlTree& tree)
{
    for (std::int32_t i = 0; i < tree.size(); ++i) {
        if (tree.node(i).name == "input" && tree.node(i).attribute("type") == "password")
            return true;
    }
    return false;
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

} // namespace

PageFacts readPageFacts(const HtmlTree& tree, const std::vector<CommentElement>& comments)
{
    PageFacts facts;
    facts.title = findTitle(tree, comments);
    facts.uri = findUri(tree);
    facts.posted = metaContent(tree, "article:published_time");
    facts.body = findBody(tree, comments);
    facts.announced = findAnnounced(tree, comments);
    return facts;
}

std::string kindOfPage(const HtmlTree& tree, const PageFacts& facts)
{
    const auto title = lowered(documentTitle(tree)).substr(0, kMaxTitleForCheck);
    for (const std::string_view sign :
         {"just a moment", "attention required", "captcha", "are you a robot", "access denied",
          "verifying you are human", "vérification", "un instant", "ddos"}) {
        if (title.find(sign) != std::string::npos)
            return "an anti-bot page";
    }
    if (title.find("over 18") != std::string::npos)
        return "a page that asks for the reader's age";
    const bool isLoginTitle =
        title.find("log in") != std::string::npos || title.find("login") != std::string::npos ||
        title.find("sign in") != std::string::npos || title.find("connexion") != std::string::npos ||
        title.find("se connecter") != std::string::npos;
    if (hasPasswordField(tree) && (isLoginTitle || facts.body < 0))
        return "a login page";
    if (facts.announced.value_or(0) > 0)
        return "a page that announces " + std::to_string(*facts.announced) + " comments and holds none";
    return "a page without comments";
}

} // namespace greffier::formats
