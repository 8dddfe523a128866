#pragma once
#include "core/base/job.h"
#include "core/report/document.h"
#include "core/report/pdf_flow.h"

#include <array>

namespace greffier::report {

// Measures of the page, in dots.
struct PdfMeasures {
    explicit PdfMeasures(int dotsPerInch) : dots(dotsPerInch) {}
    qreal mm(qreal value) const { return value * dots / 25.4; }
    int points(qreal value) const { return static_cast<int>(value * dots / 72.0); }

    int dots;
};

// Faces and sizes (points) of a layout.
struct PdfStyle {
    Face face = Face::Regular, bold = Face::Bold;
    qreal body = 8.5, small = 7.5, exact = 9;
    std::array<qreal, 4> headings{17, 12.5, 10, 9};
    qreal leading = 1.28;
    qreal afterParagraph = 1.4; // millimetres
    static PdfStyle of(Layout layout);
};

// Lays the document tree out as boxes of the flow, `width` dots wide.
class PdfComposer {
public:
    PdfComposer(const PdfFonts& fonts, PdfFlow& flow, PdfMeasures measures, const PdfStyle& style, qreal width)
        : m_fonts(fonts), m_flow(flow), m_measures(measures), m_style(style), m_width(width)
    {
    }
    void add(const std::vector<Block>& blocks);
    // The whole document, unless the job is cancelled on the way.
    void add(const Document& document, const base::JobControl& job);

private:
    void add(const std::vector<Block>& blocks, std::size_t index);
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    bool addOfLetter(const Paragraph& paragraph); // false: it is an ordinary one
    void add(const KeyValueTable& table);
    void add(const Table& table);
    void add(const ExactText& exact);
    void addQuotation(const ExactText& exact);
    void add(const List& list);
    void add(const Outline& outline);
    void add(const Card& card);
    void gap(qreal millimetres, bool keepsWithNext = false);

    const PdfFonts& m_fonts;
    PdfFlow& m_flow;
    PdfMeasures m_measures;
    PdfStyle m_style;
    qreal m_left = 0; // of the present card's content
    qreal m_width;
    bool m_keepsParagraph = false; // what follows belongs to the paragraph
    bool m_isContext = false; // exact texts of a context card are quiet and without ground
};

} // namespace greffier::report
