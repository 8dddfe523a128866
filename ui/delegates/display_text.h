#pragma once
#include "core/base/span.h"

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace greffier::delegates {

// One stretch of a paragraph that stands for something else than itself: a hidden character, a control, a run
// of combining marks that was cut. UTF-16 units of the paragraph's text.
struct Chip {
    int start = 0;
    int length = 0;

    bool operator==(const Chip&) const = default;
};

// One paragraph of an exact text as it is painted.
// Invariant: `units` has one entry per code point of `span` plus one for the end: the UTF-16 unit of `text`
// at which the code point is painted, ascending. The line break that ends the paragraph belongs to `span` and
// has no unit of its own.
struct Paragraph {
    base::Span span; // code points of the exact text
    QString text;
    std::vector<std::int32_t> units;
    std::vector<Chip> chips;
    std::vector<std::int32_t> noBreakSpaces; // units of U+00A0 and U+202F, which may be marked
    std::int32_t breakLength =
        0; // code points of the line break that ends it; 0: split here or end of the text

    std::int32_t toUnit(std::int32_t codePoint) const; // clamped to the paragraph
    std::int32_t fromUnit(std::int32_t unit) const;    // the code point that the unit belongs to
};

// How an exact text is shown: the text itself is never changed, what could deceive or freeze the screen is
// replaced by visible chips ("⟦RLO⟧", "⟦U+0007⟧", "⟦+99992⟧"), and every unit painted knows its code point.
// - bidi controls, zero-width and other invisible characters become chips (joiners stay between letters and
// emoji that
//   need them, variation selectors behind their base); a run of the same character is one chip with its
//   count;
// - more than kMarksShown combining marks on one base are cut (100,000 of them take Qt 0.9 s: PLATFORM.md
// §2);
// - CR LF, LF, CR, NEL, LS and PS end a paragraph; a paragraph of more than kLongestParagraph is split for
// layout;
// - NO-BREAK SPACES stay NO-BREAK SPACES.
struct DisplayText {
    static constexpr int kMarksShown = 8;
    static constexpr std::int32_t kLongestParagraph = 4000; // UTF-16 units

    explicit DisplayText(std::string_view exact);

    std::vector<Paragraph> paragraphs; // one at least
    std::int32_t size = 0;             // code points of the exact text
    std::int32_t hiddenCount = 0;      // characters that chips stand for

    // Index of the paragraph that holds the code point; the end of the text belongs to the last one.
    std::size_t paragraphAt(std::int32_t codePoint) const;
};

// A foreign string on one line, without bidi controls and other invisible characters, combining marks
// bounded.
QString oneLine(const QString& foreign);
// The same for the middle of a sentence of ours: between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so
// that it cannot turn its neighbours around (CVE-2021-42574).
QString isolated(const QString& foreign);
// Plain text as a tool tip that cannot be taken for HTML (a tool tip reads local files that HTML names:
// PLATFORM.md §1).
QString toolTipText(const QString& plain);

} // namespace greffier::delegates
