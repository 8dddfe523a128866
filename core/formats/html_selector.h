#pragma once
#include "core/formats/html_tree.h"

#include <string>
#include <string_view>

namespace greffier::formats {

// A simple selector over one node: "div.post", "#id", "li[data-author]", "td[id^=td_post_]",
// "[itemprop=text]", "span~level " (the element's text begins so). All parts must hold; nothing about
// ancestors.
bool matchesSelector(const HtmlTree& tree, std::int32_t node, std::string_view selector);

// The first node in [from, end) that matches, or -1. `skipTo` tells where to go on behind a node that is to
// be left out, or returns the node itself.
template <class SkipTo>
std::int32_t findNode(const HtmlTree& tree, std::int32_t from, std::int32_t end, std::string_view selector,
                      const SkipTo& skipTo)
{
    for (auto i = from; i < end;) {
        const auto next = skipTo(i);
        if (next != i) {
            i = next;
            continue;
        }
        if (!tree.node(i).isText() && matchesSelector(tree, i, selector))
            return i;
        ++i;
    }
    return -1;
}

} // namespace greffier::formats
