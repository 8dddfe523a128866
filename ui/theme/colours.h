#pragma once
#include "core/evidence/hit.h"
#include "core/journal/act.h"

#include <QColor>
#include <QPalette>

#include <vector>

namespace greffier::theme {

// What a small labelled mark is painted with. Invariant: `text` is legible on `fill` (contrast of 4.5 at
// least).
struct Ink {
    QColor text, fill, line;
};

// The roles in which Greffier paints, computed from a palette so that any palette works: ours, the desktop's,
// a high-contrast one. Invariant: each pair of readablePairs() has a contrast of kReadable at least
// (WCAG 2.1, 1.4.3). A colour never speaks alone: severities and statuses are always painted with their word,
// hits with an underline.
struct Colours {
    static Colours of(const QPalette& palette);

    bool isDark = false;
    QColor page;                    // behind comments and rows
    QColor alternate;               // every second row
    QColor selectedRow;             // behind the current or selected row or comment
    QColor text, muted;             // on page, alternate and selectedRow
    QColor link;                    // the same, for what can be clicked
    QColor guide;                   // guide lines, rules, dashed outlines (not text)
    QColor accent;                  // focus ring, bar of the current row (contrast of 3 to page, 1.4.11)
    QColor selection, selectedText; // selected characters
    Ink passage;                    // an annotated passage: text on fill, boxed by line
    Ink placeholder;                // a comment that the capture does not hold
    Ink hidden;                     // chips that stand for hidden characters

    const Ink& severity(evidence::Severity severity) const;
    const Ink& status(journal::DecisionStatus status) const;

    std::vector<Ink> severities, statuses; // indexed by the enumerations
};

inline constexpr double kReadable = 4.5;

// Contrast of two opaque colours as WCAG 2.1 defines it: 1 to 21.
double contrast(const QColor& first, const QColor& second);
// `colour` mixed into `ground`; share 0 gives the ground, 1 the colour.
QColor mixed(const QColor& colour, const QColor& ground, double share);
// `colour` moved towards black or white until it stands out from every ground by `least`.
QColor legible(const QColor& colour, const std::vector<QColor>& grounds, double least = kReadable);
// Whether the palette is a dark one: light text on a dark ground.
bool isDark(const QPalette& palette);

struct ColourPair {
    const char* name;
    QColor text, ground;
};
// Every text colour with every ground on which the interface paints it.
std::vector<ColourPair> readablePairs(const Colours& colours);

} // namespace greffier::theme
