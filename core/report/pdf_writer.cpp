#include "core/report/pdf_writer.h"

#include "core/base/json.h"
#include "core/report/case_report.h"
#include "core/report/labels.h"
#include "core/report/pdf_pages.h"

#include <QBuffer>
#include <QDateTime>
#include <QGuiApplication>
#include <QJsonArray>
#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace greffier::report {
namespace {

constexpr int kDotsPerInch = 1200;

// The texts that the document prints, for those who want every character (a PDF loses no-break spaces when copied).
QByteArray textsOf(const std::vector<Block>& blocks, std::string place = {})
{
    QJsonArray texts;
    const auto visit = [&](const auto& self, const std::vector<Block>& list) -> void {
        for (const Block& block : list) {
            if (const auto* heading = std::get_if<Heading>(&block.content)) {
                place = heading->anchor.empty() ? place : heading->anchor;
            } else if (const auto* card = std::get_if<Card>(&block.content)) {
                place = card->anchor.empty() ? place : card->anchor;
                self(self, card->blocks);
            } else if (const auto* exact = std::get_if<ExactText>(&block.content)) {
                texts.append(QJsonObject{
                    {QStringLiteral("id"), base::toQString(place)},
                    {QStringLiteral("text"), base::toQString(exact->text)},
                    {QStringLiteral("text_sha256"), base::toQString(base::toHex(base::sha256(exact->text)))}});
            }
        }
    };
    visit(visit, blocks);
    return QByteArray::fromStdString(base::canonicalJson(texts));
}

// Qt dates the file by the clock and offers no way to say otherwise; the new date has the length of the old one, so
// that no offset in the file changes.
void setCreationDate(QByteArray& pdf, base::Moment written)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(key);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0)
        return;
    const qsizetype start = at + key.size();
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(written.utcMs, Qt::UTC);
    QByteArray date = utc.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const qsizetype rest = end - start - date.size();
    date += rest == 1 ? QByteArrayLiteral("Z") : QByteArrayLiteral("+00'00'").left(rest);
    if (date.size() == end - start)
        pdf.replace(start, date.size(), date);
}

class PagePainter {
public:
    PagePainter(const PdfFonts& fonts, const Labels& labels, const Document& document, base::Moment written)
        : m_maker(fonts, PdfMeasures(kDotsPerInch).points(7), Face::Regular, ink::kQuiet), m_fonts(fonts),
          m_labels(labels), m_document(document), m_written(labels.moment(written))
    {
    }

    base::Result<QByteArray> paint()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            prepare(writer);
            const PdfMeasures measures(writer.resolution());
            const QSizeF area = writer.pageLayout().paintRectPixels(writer.resolution()).size();
            const qreal edge = measures.mm(9); // of the page's head and foot
            const PdfStyle style = PdfStyle::of(m_document.layout);
            PdfFlow flow(m_fonts, &writer, style.leading);
            PdfComposer(m_fonts, flow, measures, style, area.width()).add(m_document.blocks);
            const std::vector<PdfPage> pages = flow.paginate(area.height() - 2 * edge);
            QPainter painter;
            if (!painter.begin(&writer))
                return base::fail(base::ErrorCode::WriteFailed, "PDF");
            for (std::size_t i = 0; i < pages.size(); ++i) {
                if (i > 0)
                    writer.newPage();
                PdfFlow::paint(painter, pages[i], 0, edge);
                paintEdges(painter, writer, area, i + 1, pages.size());
            }
            if (!painter.end())
                return base::fail(base::ErrorCode::WriteFailed, "PDF");
        }
        return pdf;
    }

private:
    void prepare(QPdfWriter& writer) const
    {
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_4);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        const qreal side = m_document.layout == Layout::Letter ? 24 : 18;
        writer.setPageMargins(QMarginsF(side, 12, side, 12), QPageLayout::Millimeter);
        writer.setTitle(base::toQString(m_document.title));
        writer.setCreator(QStringLiteral("Greffier"));
        if (m_document.isPseudonymised)
            return;
        writer.addFileAttachment(QStringLiteral("texts.json"), textsOf(m_document.blocks),
                                 QStringLiteral("application/json"));
    }

    void paintEdges(QPainter& painter, QPdfWriter& writer, QSizeF area, std::size_t page, std::size_t count) const
    {
        const PdfMeasures measures(writer.resolution());
        const qreal foot = area.height() - measures.mm(4);
        const std::string pageOf = m_labels.text(QT_TRANSLATE_NOOP("Report", "Page %1 of %2"),
                                                 {std::to_string(page), std::to_string(count)});
        if (page > 1 || m_document.layout == Layout::Report) {
            painter.fillRect(QRectF(0, measures.mm(5), area.width(), 8), QColor::fromRgb(ink::kLine));
            drawLine(painter, writer, m_document.title, 0, 0, area.width(), Qt::AlignLeft);
            drawLine(painter, writer, m_written, 0, 0, area.width(), Qt::AlignRight);
        }
        painter.fillRect(QRectF(0, foot - measures.mm(1), area.width(), 8), QColor::fromRgb(ink::kLine));
        drawLine(painter, writer, m_document.footer, 0, foot, area.width(), Qt::AlignLeft);
        drawLine(painter, writer, pageOf, 0, foot, area.width(), Qt::AlignRight);
    }

    void drawLine(QPainter& painter, QPdfWriter& writer, const std::string& text, qreal x, qreal y, qreal width,
                  Qt::Alignment alignment) const
    {
        const PdfText line = m_maker.make(Inlines{{InlineKind::Words, text, {}, Tone::Neutral}});
        QTextLayout layout(line.text, m_fonts.font(Face::Regular, PdfMeasures(writer.resolution()).points(7)), &writer);
        layout.setTextOption(QTextOption(alignment));
        layout.setFormats(line.formats);
        layout.beginLayout();
        layout.createLine().setLineWidth(width);
        layout.endLayout();
        layout.draw(&painter, QPointF(x, y));
    }

    PdfTextMaker m_maker;
    const PdfFonts& m_fonts;
    const Labels& m_labels;
    const Document& m_document;
    std::string m_written;
};

} // namespace

base::Result<Renders> renderInPdf()
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return base::fail(base::ErrorCode::Internal, "PDF", "QGuiApplication");
    const auto fonts = std::make_shared<const PdfFonts>();
    if (!fonts->isLoaded())
        return base::fail(base::ErrorCode::Internal, "PDF", ":/fonts");
    return Renders([fonts](char32_t codePoint) { return fonts->renders(codePoint); });
}

base::Result<std::string> toPdf(const Document& document, base::Moment written)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return base::fail(base::ErrorCode::Internal, "PDF", "QGuiApplication");
    const PdfFonts fonts;
    if (!fonts.isLoaded())
        return base::fail(base::ErrorCode::Internal, "PDF", ":/fonts");
    const Labels labels(document.language);
    base::Result<QByteArray> pdf = PagePainter(fonts, labels, document, written).paint();
    if (!pdf)
        return base::fail(pdf.error());
    setCreationDate(*pdf, written);
    return pdf->toStdString();
}

base::Result<std::string> toPdf(const ReportData& data)
{
    const auto renders = renderInPdf();
    if (!renders)
        return base::fail(renders.error());
    return toPdf(buildCaseReport(data, *renders), data.written);
}

} // namespace greffier::report
