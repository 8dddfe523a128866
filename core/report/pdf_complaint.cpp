#include "core/report/pdf_complaint.h"

#include "core/report/complaint_document.h"
#include "core/report/pdf_writer.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace greffier::report {
namespace {

constexpr int kMostRounds = 4;
constexpr std::size_t kGuess = 10; // of two digits, as most are: the first layout shall need as many lines as the last

// From 1; `last` is 0 where what follows does not begin a page of its own.
struct PageRange {
    std::size_t first = 0, last = 0;
    bool operator==(const PageRange&) const = default;
};
using PagesOfAnchors = std::map<std::string, PageRange>;

// The chapters of a document (its headings down to level 2) that have an anchor, by their pages.
PagesOfAnchors pagesOfChapters(const Document& document, const PdfLayout& layout)
{
    std::map<std::string, std::size_t> firsts;
    for (const PdfPlace& place : layout.places()) {
        if (!place.anchor.isReference)
            firsts.emplace(place.anchor.name, place.page + 1);
    }
    PagesOfAnchors pages;
    std::optional<std::string> open; // the chapter whose end is to be found
    const auto end = [&](std::size_t last) {
        if (open)
            pages[*open].last = last;
        open.reset();
    };
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block.content);
        if (heading == nullptr || heading->level > 2)
            continue;
        const auto first = firsts.find(heading->anchor);
        end(first != firsts.end() && heading->startsPage ? first->second - 1 : 0);
        if (first == firsts.end())
            continue;
        open = heading->anchor;
        pages[*open].first = first->second;
    }
    return pages; // a last chapter without another behind it may have the letter's end in it
}

// Whether the exhibits had the very pages.
bool givePages(ComplaintData& data, const PagesOfAnchors& pages)
{
    bool isSame = true;
    for (ComplaintExhibit& exhibit : data.exhibits) {
        const auto found = pages.find("exhibit-" + std::to_string(exhibit.number));
        const PageRange range = found == pages.end() ? PageRange{} : found->second;
        isSame = isSame && range == PageRange{exhibit.firstPage, exhibit.lastPage};
        exhibit.firstPage = range.first;
        exhibit.lastPage = range.last;
    }
    return isSame;
}

} // namespace

base::Result<LaidOutLetter> layOutComplaint(ComplaintData data, const base::JobControl& job)
{
    const auto renders = renderInPdf();
    if (!renders)
        return base::fail(renders.error());
    for (ComplaintExhibit& exhibit : data.exhibits)
        exhibit.firstPage = exhibit.lastPage = exhibit.exhibit.withdrawn ? 0 : kGuess;
    for (int round = 1;; ++round) {
        LaidOutLetter letter{buildComplaint(data, *renders), {}};
        auto layout = PdfLayout::make(letter.document, data.report.written, job);
        if (!layout)
            return base::fail(layout.error());
        // Pages that move as soon as they are named are not named.
        const bool isLast = round == kMostRounds || data.exhibits.empty();
        if (isLast || givePages(data, pagesOfChapters(letter.document, **layout))) {
            letter.layout = std::move(*layout);
            return letter;
        }
        if (round + 1 == kMostRounds)
            givePages(data, {});
    }
}

} // namespace greffier::report
