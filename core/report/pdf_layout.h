#pragma once
#include "core/base/clock.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/document.h"
#include "core/report/pdf_flow.h"
#include "core/report/pdf_fonts.h"

#include <QPageLayout>
#include <QRectF>

#include <memory>
#include <string>
#include <vector>

namespace greffier::report {

// Where something with an anchor ("c-12", "fact-a-9", "exhibit-3") or what leads to it stands, in dots of the sheet. What runs
// over several pages has one place on each of them.
struct PdfPlace {
    PdfAnchor anchor;
    std::size_t page = 0;
    QRectF area;
};

// A document laid out in pages once, for whatever paints them: the PDF file and the preview of the window, which are
// therefore the same pages, line by line.
class PdfLayout {
public:
    static constexpr int kDotsPerInch = 1200;

    // Errors: Cancelled; Internal where there is no QGuiApplication or a font cannot be loaded.
    static base::Result<std::unique_ptr<PdfLayout>> make(const Document& document, base::Moment written,
                                                         const base::JobControl& job);
    PdfLayout(const PdfLayout&) = delete;
    PdfLayout& operator=(const PdfLayout&) = delete;

    // Ready to be painted by another thread, page by page and in any order.
    void giveUpLines();

    std::size_t pageCount() const { return m_pages.size(); }
    const QPageLayout& sheet() const { return m_sheet; } // A4 with its margins
    const std::vector<PdfPlace>& places() const { return m_places; } // by page, from the top
    // With the origin at the top left of what the margins leave, one unit a dot.
    void paint(QPainter& painter, std::size_t page) const;

private:
    PdfLayout(std::unique_ptr<PdfFonts> fonts, const Document& document);
    void compose(const Document& document, base::Moment written, const base::JobControl& job);
    void makeEdges(const Document& document, base::Moment written);
    void findPlaces();
    void paintEdges(QPainter& painter, std::size_t page) const;
    void drawLine(QPainter& painter, const PdfText& text, qreal y, Qt::Alignment alignment) const;

    // Of head and foot.
    struct Edges {
        PdfText title, written, footer;
        std::vector<PdfText> pageOf;
        bool hasFirstHead = true; // a letter has none on its first page
    };
    std::unique_ptr<PdfFonts> m_fonts;
    QPageLayout m_sheet;
    QSizeF m_area; // what the margins leave, dots
    PdfFlow m_flow;
    std::vector<PdfPage> m_pages;
    std::vector<PdfPlace> m_places;
    Edges m_edges;
};

} // namespace greffier::report
