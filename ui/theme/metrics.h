#pragma once
#include <QFontMetrics>

#include <algorithm>

namespace greffier::theme {

// Distances of the interface in logical pixels, all relative to the font, so that text of 200 % finds room.
// Invariant: every member is 1 at least.
struct Metrics {
    explicit Metrics(const QFontMetrics& font)
        : line(font.height()), gap(std::max(3, line / 4)), wide(2 * gap), margin(std::max(6, line * 3 / 4)),
          radius(std::max(3, line / 4)), stroke(std::max(1, line / 16)), indent(line), icon(line),
          column(font.averageCharWidth() * 90)
    {
    }

    int line;   // height of one line of text
    int gap;    // between things that belong together
    int wide;   // between things that do not
    int margin; // around a page or a comment
    int radius; // corners of chips and boxes
    int stroke; // thin lines
    int indent; // one level of nesting
    int icon;   // side of an icon that stands in a line
    int column; // widest comfortable line of running text
};

// Deeper levels are painted at this one (PLATFORM.md, "Deep/wide thread"); the level is then said in figures.
inline constexpr int kDeepestIndent = 12;

} // namespace greffier::theme
