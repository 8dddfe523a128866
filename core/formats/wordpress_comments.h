#pragma once
#include "core/formats/html_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// An element of a WordPress page that is a comment.
struct CommentElement {
    std::int32_t node = 0;
    std::string number;           // N of id="comment-N", empty where there is none
    std::int32_t parent = -1;     // index of the parent comment, -1 = top level
    std::int32_t statedDepth = 0; // N of class "depth-N", 0 = not stated
    std::string type;             // "pingback" or "trackback", else empty
};

// What the page shows about one comment.
struct CommentFields {
    std::string author;
    std::string authorUrl;
    std::string posted;     // machine-readable where the page has it, else as shown
    std::string shown;      // the date as shown
    std::int32_t body = -1; // node of the text
    bool isPending = false;
    bool isByPostAuthor = false;
};

// The comments of the page in document order, parents first. The parent is the nearest enclosing comment;
// where every comment states its depth and the nesting contradicts that, it is the last earlier comment one
// level up.
std::vector<CommentElement> findComments(const HtmlTree& tree);

// Looks at one comment without the comments inside it.
class CommentView {
public:
    CommentView(const HtmlTree& tree, const std::vector<CommentElement>& comments, std::size_t index);

    CommentFields fields() const;
    // Whether the node is no part of the comment's own text: nested comments, author, date, buttons.
    bool isNoText(std::int32_t node) const;
    // The same, but only what is a name, a date or a button beyond doubt.
    bool isLabel(std::int32_t node) const;
    std::int32_t root() const { return m_root; }

private:
    std::vector<std::int32_t> ownNodes() const;
    std::int32_t firstWithClass(std::string_view name) const;
    std::int32_t firstWithClassEnd(std::string_view end) const;
    std::int32_t findAuthor() const;
    std::int32_t findBody() const;
    void findTime(CommentFields& fields) const;

    const HtmlTree& m_tree;
    std::int32_t m_root;
    std::vector<std::int32_t> m_nested; // nodes of the comments directly inside
    std::vector<std::int32_t> m_own;    // nodes of this comment alone
};

} // namespace greffier::formats
