#pragma once
#include "core/evidence/attachment.h"
#include "core/evidence/sink.h"
#include "core/formats/html_tree.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// What a text of a page could not keep.
struct HtmlTextLosses {
    std::int64_t images = 0;      // "image": pictures without a text of their own that the capture does not hold
    std::int64_t linkTargets = 0; // "link-target": addresses behind other words
    std::int64_t removed = 0;     // "html-removed": scripts, frames, objects, forms
    std::string imageExample, linkExample, removedExample;
    std::vector<evidence::AttachmentDraft> files; // pictures and links of the text read last, until keepFiles()
};

// Gives the files that the text just read refers to to its comment. Pictures that the capture does not hold become losses.
void keepFiles(HtmlTextLosses& losses, evidence::ItemIndex item, evidence::Sink& sink);
// For a text that is no comment: all its pictures are losses.
void dropFiles(HtmlTextLosses& losses);
void reportHtmlLosses(const HtmlTextLosses& losses, evidence::Sink& sink);

// The exact text of a page's element, as a reader of the page sees it:
//  - blanks, tabs and line ends between words are one blank, none at the ends of a line; NO-BREAK SPACE is
//  kept;
//  - <br> and the ends of blocks (<div>, <li>, <tr> …) are LF; paragraphs (<p>, headings, lists, <pre>,
//  <blockquote>)
//    are separated by one empty line; cells of a table by TAB; <pre> keeps its blanks;
//  - every line of a <blockquote> begins with "> ", once per level;
//  - links keep their words, smileys their alternative text; entities are decoded.
// `isSkipped` leaves out a node with all below it. Iterative.
std::string textOfHtml(const HtmlTree& tree, std::int32_t root, HtmlTextLosses& losses,
                       const std::function<bool(std::int32_t)>& isSkipped = {});

// The same on one line, without losses: labels, titles, dates.
std::string labelOfHtml(const HtmlTree& tree, std::int32_t root,
                        const std::function<bool(std::int32_t)>& isSkipped = {});

} // namespace greffier::formats
