#pragma once
#include "core/evidence/comment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// One numbered item of a pasted list.
struct PastedItem {
    std::int32_t ordinal = 0;
    std::int32_t depth = 1;      // from indentation, a top-level item is 1
    std::int32_t listNumber = 0; // items of one list (siblings) share it
    std::string text;          // lines without indentation and number, joined by LF, no empty line at the end
    evidence::ByteRange bytes; // of the decoded text
};

// A pasted page: what stands above the list, the list, and what is neither.
struct PastedPage {
    std::string title;
    std::string body; // exact text of the article, lines joined by LF
    std::optional<std::int64_t> announced;
    std::vector<PastedItem> items;
    std::vector<std::string> furniture; // lines of the page that are no content, in order
    bool isNested = false;
};

// Reads the page. The list begins below the line that announces comments; without such a line (and only where
// `needsAnnouncement` is false) at the first numbered line. No items: the text holds no list.
PastedPage parsePastedPage(std::string_view utf8, bool needsAnnouncement);

} // namespace greffier::formats
