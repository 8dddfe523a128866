#include "core/report/pdf_layout.h"

#include "core/report/labels.h"
#include "core/report/pdf_pages.h"

#include <QGuiApplication>
#include <QPainter>

namespace greffier::report {
namespace {

constexpr qreal kEdge = 9;      // of the page's head and foot, millimetres
constexpr qreal kEdgePoints = 7; // size of their letters
constexpr qreal kHairline = 8;  // dots

const PdfMeasures kMeasures(PdfLayout::kDotsPerInch);

QPageLayout sheetOf(Layout layout)
{
    const qreal side = layout == Layout::Letter ? 24 : 18;
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(side, 12, side, 12), QPageLayout::Millimeter};
}

} // namespace

PdfLayout::PdfLayout(std::unique_ptr<PdfFonts> fonts, const Document& document)
    : m_fonts(std::move(fonts)), m_sheet(sheetOf(document.layout)), m_area(m_sheet.paintRectPixels(kDotsPerInch).size()),
      m_flow(*m_fonts, PdfStyle::of(document.layout).leading)
{
}

base::Result<std::unique_ptr<PdfLayout>> PdfLayout::make(const Document& document, base::Moment written,
                                                         const base::JobControl& job)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return base::fail(base::ErrorCode::Internal, "PDF", "QGuiApplication");
    auto fonts = std::make_unique<PdfFonts>();
    if (!fonts->isLoaded())
        return base::fail(base::ErrorCode::Internal, "PDF", ":/fonts");
    std::unique_ptr<PdfLayout> layout(new PdfLayout(std::move(fonts), document));
    layout->compose(document, written, job);
    if (job.isCancelled())
        return base::fail(base::ErrorCode::Cancelled);
    return layout;
}

void PdfLayout::compose(const Document& document, base::Moment written, const base::JobControl& job)
{
    PdfComposer(*m_fonts, m_flow, kMeasures, PdfStyle::of(document.layout), m_area.width()).add(document, job);
    m_pages = m_flow.paginate(m_area.height() - 2 * kMeasures.mm(kEdge));
    findPlaces();
    makeEdges(document, written);
}

void PdfLayout::makeEdges(const Document& document, base::Moment written)
{
    const Labels labels(document.language);
    const PdfTextMaker maker(*m_fonts, kMeasures.points(kEdgePoints), Face::Regular, ink::kQuiet);
    const auto make = [&maker](const std::string& text) {
        return maker.make(Inlines{{InlineKind::Words, text, {}, Tone::Neutral}});
    };
    m_edges.title = make(document.title);
    m_edges.written = make(labels.moment(written));
    m_edges.footer = make(document.footer);
    m_edges.hasFirstHead = document.layout == Layout::Report;
    for (std::size_t page = 1; page <= m_pages.size(); ++page)
        m_edges.pageOf.push_back(make(labels.text(QT_TRANSLATE_NOOP("Report", "Page %1 of %2"),
                                                  {std::to_string(page), std::to_string(m_pages.size())})));
}

void PdfLayout::findPlaces()
{
    const QMargins margins = m_sheet.marginsPixels(kDotsPerInch);
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        qreal y = margins.top() + kMeasures.mm(kEdge);
        int latest = -1;
        for (const PdfBox* box : m_pages[page].boxes) {
            const qreal top = y;
            y += box->height;
            if (box->anchor >= 0 && box->anchor == latest)
                m_places.back().area.setBottom(y);
            else if (box->anchor >= 0)
                m_places.push_back({m_flow.anchors()[static_cast<std::size_t>(box->anchor)], page,
                                    QRectF(margins.left(), top, m_area.width(), box->height)});
            latest = box->anchor;
        }
    }
}

void PdfLayout::giveUpLines()
{
    m_flow.giveUpLines();
    m_fonts->forgetCharacters();
}

void PdfLayout::paint(QPainter& painter, std::size_t page) const
{
    m_flow.paint(painter, m_pages[page], 0, kMeasures.mm(kEdge));
    paintEdges(painter, page);
}

void PdfLayout::paintEdges(QPainter& painter, std::size_t page) const
{
    const qreal foot = m_area.height() - kMeasures.mm(4);
    if (page > 0 || m_edges.hasFirstHead) {
        painter.fillRect(QRectF(0, kMeasures.mm(5), m_area.width(), kHairline), QColor::fromRgb(ink::kLine));
        drawLine(painter, m_edges.title, 0, Qt::AlignLeft);
        drawLine(painter, m_edges.written, 0, Qt::AlignRight);
    }
    painter.fillRect(QRectF(0, foot - kMeasures.mm(1), m_area.width(), kHairline), QColor::fromRgb(ink::kLine));
    drawLine(painter, m_edges.footer, foot, Qt::AlignLeft);
    drawLine(painter, m_edges.pageOf[page], foot, Qt::AlignRight);
}

void PdfLayout::drawLine(QPainter& painter, const PdfText& text, qreal y, Qt::Alignment alignment) const
{
    QTextLayout layout(text.text, m_fonts->font(Face::Regular, kMeasures.points(kEdgePoints)));
    layout.setTextOption(QTextOption(alignment));
    layout.setFormats(text.formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(m_area.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(0, y));
}

} // namespace greffier::report
