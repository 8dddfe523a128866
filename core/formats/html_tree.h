#pragma once
#include "core/base/result.h"
#include "core/evidence/comment.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::formats {

// One element or text of a page.
struct HtmlNode {
    std::string name; // lower case; empty for text
    std::string text; // of a text node
    std::vector<std::pair<std::string, std::string>> attributes;
    std::int32_t parent = -1;
    std::int32_t end = 0;      // one past the last node of the subtree
    evidence::ByteRange bytes; // of the parsed text; -1 where the parser made the element up

    bool isText() const { return name.empty(); }
    // Empty where there is none.
    std::string_view attribute(std::string_view wanted) const;
    bool hasClass(std::string_view wanted) const;
    std::vector<std::string_view> classes() const;
};

// A page as flat pre-order nodes, so that no depth of nesting needs recursion.
// Invariant: the subtree of node i is [i, nodes[i].end); node 0 is <html>.
class HtmlTree {
public:
    static constexpr std::size_t kMaxBytes = 32 * 1024 * 1024; // of a page; larger files need not be looked through

    // Parses with gumbo, without its error list. Errors: LimitExceeded where the page is larger than that,
    // nests deeper than 400 elements, has a tag with more than 5,000 attributes or needs more than 1 GiB.
    static base::Result<HtmlTree> parse(std::string_view utf8, const std::string& name);

    std::int32_t size() const { return static_cast<std::int32_t>(m_nodes.size()); }
    const HtmlNode& node(std::int32_t index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    bool isInside(std::int32_t index, std::int32_t ancestor) const
    {
        return index >= ancestor && index < node(ancestor).end;
    }

private:
    std::vector<HtmlNode> m_nodes;
};

} // namespace greffier::formats
