#pragma once
#include "core/report/pdf_text.h"

#include <QTextLayout>

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QPainter;

namespace greffier::report {

// A coloured stripe behind a box: the frame of a card, the ground of an exact text. Dots of the page.
struct PdfBand {
    qreal x = 0;
    qreal width = 0;
    QRgb ground = 0; // 0: none
    QRgb bar = 0;    // a bar at the left edge, 0: none
    qreal barWidth = 0;
    bool isDashed = false;
};

// A text with the measure it was broken at. `lines` may be given up after measuring and are then made anew to paint: a
// preview of many pages must not keep all their glyphs, and lines belong to the thread that made them.
struct PdfParagraph {
    PdfText text;
    int pixels = 0;
    qreal width = 0;
    bool isRight = false;
    std::shared_ptr<QTextLayout> lines;
};

// One line of text at its place in a box.
struct PdfLine {
    std::shared_ptr<PdfParagraph> paragraph;
    int line = 0;
    qreal x = 0; // of the paragraph's left edge
};

// The smallest thing that a page break does not cut: one line (or one line of each cell of a table row), or a gap.
struct PdfBox {
    qreal height = 0;
    std::vector<PdfLine> lines;
    std::vector<PdfBand> bands;
    bool isGap = false;        // dropped at the top of a page
    bool startsPage = false;
    bool keepsWithNext = false;
    bool isUnit = false;       // the next box is of the same unit: kept with it where a page can hold the whole unit
    std::optional<QRgb> rule;  // a line along the lower edge, from ruleX, ruleWidth wide
    qreal ruleX = 0, ruleWidth = 0;
    int anchor = -1;           // index into PdfFlow::anchors()
    std::shared_ptr<const std::vector<PdfBox>> header; // of the table: repeated where the box starts a page
};

struct PdfCell {
    PdfText text;
    qreal x = 0;
    qreal width = 0;
    bool isRight = false;
};

struct PdfPage {
    std::vector<const PdfBox*> boxes; // from the top
};

// What boxes belong to, or, of a table's row, what it leads to.
struct PdfAnchor {
    std::string name; // "c-12"; empty for nothing
    bool isReference = false;
    bool operator==(const PdfAnchor&) const = default;
};

// Boxes one below the other, and how they fall into pages. Everything is measured in dots of the page.
class PdfFlow {
public:
    // `leading`: height of a line in sizes of its letters.
    PdfFlow(const PdfFonts& fonts, qreal leading) : m_fonts(fonts), m_leading(leading) {}

    void addText(const PdfText& text, int pixels, qreal x, qreal width, bool keepsWithNext = false);
    void addGap(qreal height, bool keepsWithNext = false);
    // Cells side by side; a row may be cut between two lines where it is long.
    void addRow(const std::vector<PdfCell>& cells, int pixels, bool keepsWithNext = false);
    void startPage() { m_startsPage = true; } // with the next box
    void underline(QRgb colour, qreal x, qreal width); // below the latest box
    void openBand(const PdfBand& band) { m_bands.push_back(band); }
    void closeBand() { m_bands.pop_back(); }
    // Of the boxes from here on. The anchor before.
    PdfAnchor setAnchor(PdfAnchor anchor) { return std::exchange(m_anchor, std::move(anchor)); }
    const std::vector<PdfAnchor>& anchors() const { return m_anchors; } // in their order; one may stand twice
    // Boxes added from here on, until endHeader, are the header of the rows that follow until endTable.
    void beginHeader();
    void endHeader();
    void endTable() { m_header.reset(); }
    // Boxes added between the two stay on one page where one can hold them all.
    void beginUnit() { m_isInUnit = true; }
    void endUnit();

    std::vector<PdfPage> paginate(qreal pageHeight) const;
    void paint(QPainter& painter, const PdfPage& page, qreal left, qreal top) const;
    // Those of paragraphs up to so many lines; painting makes those of a page anew. Long documents give theirs up while they
    // are laid out, but those of paragraphs over many pages, which each of the pages would make anew.
    void giveUpLines(int upTo = std::numeric_limits<int>::max());

private:
    void push(PdfBox box);
    // The last box of the group that begins with a box, and how high the group is; stops where it is higher than `most`.
    std::pair<std::size_t, qreal> groupAt(std::size_t first, bool isWithUnits, qreal most) const;
    std::shared_ptr<QTextLayout> layOut(const PdfParagraph& paragraph) const;

    const PdfFonts& m_fonts;
    qreal m_leading;
    bool m_startsPage = false;
    bool m_isInUnit = false;
    std::vector<PdfBox> m_boxes;
    std::size_t m_givenUp = 0; // of the boxes, how many have no lines any more
    std::vector<PdfBand> m_bands;
    PdfAnchor m_anchor;
    std::vector<PdfAnchor> m_anchors;
    std::size_t m_headerStart = 0;
    std::shared_ptr<const std::vector<PdfBox>> m_header;
};

} // namespace greffier::report
