#pragma once
#include "core/formats/html_tree.h"
#include "core/formats/wordpress_comments.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace greffier::formats {

// What a page says about itself.
struct PageFacts {
    std::string title;      // of the article
    std::string uri;        // canonical address
    std::string posted;     // date of the article, machine-readable
    std::int32_t body = -1; // node of the article's text, -1 where it is not clear which
    std::optional<std::int64_t> announced;
};

PageFacts readPageFacts(const HtmlTree& tree, const std::vector<CommentElement>& comments);

// What a page without comments is: "a login page", "an anti-bot page", "a page without comments", …
std::string kindOfPage(const HtmlTree& tree, const PageFacts& facts);

} // namespace greffier::formats
