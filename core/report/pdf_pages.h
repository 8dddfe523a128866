#pragma once
#include "core/report/document.h"
#include "core/report/pdf_flow.h"

namespace greffier::report {

// Measures of the page, in dots.
struct PdfMeasures {
    explicit PdfMeasures(int dotsPerInch) : dots(dotsPerInch) {}
    qreal mm(qreal value) const { return value * dots / 25.4; }
    int points(qreal value) const { return static_cast<int>(value * dots / 72.0); }

    int dots;
};

// Lays the document tree out as boxes of the flow, `width` dots wide.
class PdfComposer {
public:
    PdfComposer(const PdfFonts& fonts, PdfFlow& flow, PdfMeasures measures, qreal width)
        : m_fonts(fonts), m_flow(flow), m_measures(measures), m_width(width)
    {
    }
    void add(const std::vector<Block>& blocks);

private:
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const KeyValueTable& table);
    void add(const Table& table);
    void add(const ExactText& exact);
    void add(const List& list);
    void add(const Outline& outline);
    void add(const Card& card);
    void gap(qreal millimetres, bool keepsWithNext = false);

    const PdfFonts& m_fonts;
    PdfFlow& m_flow;
    PdfMeasures m_measures;
    qreal m_left = 0; // of the present card's content
    qreal m_width;
    bool m_keepsParagraph = false; // what follows belongs to the paragraph
    bool m_isContext = false; // exact texts of a context card are quiet and without ground
};

} // namespace greffier::report
