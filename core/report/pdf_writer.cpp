#include "core/report/pdf_writer.h"

#include "core/base/json.h"
#include "core/report/case_report.h"
#include "core/report/pdf_complaint.h"
#include "core/report/pdf_layout.h"

#include <QBuffer>
#include <QDateTime>
#include <QGuiApplication>
#include <QJsonArray>
#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace greffier::report {
namespace {

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

void prepare(QPdfWriter& writer, const Document& document, const PdfLayout& layout)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_4);
    writer.setResolution(PdfLayout::kDotsPerInch);
    writer.setPageLayout(layout.sheet());
    writer.setTitle(base::toQString(document.title));
    writer.setCreator(QStringLiteral("Greffier"));
    if (document.isPseudonymised)
        return;
    writer.addFileAttachment(QStringLiteral("texts.json"), textsOf(document.blocks), QStringLiteral("application/json"));
}

base::Result<QByteArray> paint(const Document& document, const PdfLayout& layout, const base::JobControl& job)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        prepare(writer, document, layout);
        QPainter painter;
        if (!painter.begin(&writer))
            return base::fail(base::ErrorCode::WriteFailed, "PDF");
        for (std::size_t page = 0; page < layout.pageCount(); ++page) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            if (page > 0)
                writer.newPage();
            layout.paint(painter, page);
        }
        if (!painter.end())
            return base::fail(base::ErrorCode::WriteFailed, "PDF");
    }
    return pdf;
}

base::Result<std::string> bytesOf(const Document& document, const PdfLayout& layout, base::Moment written, std::size_t* pages,
                                  const base::JobControl& job)
{
    base::Result<QByteArray> pdf = paint(document, layout, job);
    if (!pdf)
        return base::fail(pdf.error());
    setCreationDate(*pdf, written);
    if (pages != nullptr)
        *pages = layout.pageCount();
    return pdf->toStdString();
}

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

base::Result<std::string> toPdf(const Document& document, base::Moment written, std::size_t* pages)
{
    const auto layout = PdfLayout::make(document, written, {});
    return layout ? bytesOf(document, **layout, written, pages, {}) : base::fail(layout.error());
}

base::Result<std::string> toPdf(const ComplaintData& data, const base::JobControl& job, std::size_t* pages)
{
    const auto letter = layOutComplaint(data, job);
    return letter ? bytesOf(letter->document, *letter->layout, data.report.written, pages, job) : base::fail(letter.error());
}

base::Result<std::string> toPdf(const ReportData& data)
{
    const auto renders = renderInPdf();
    if (!renders)
        return base::fail(renders.error());
    return toPdf(buildCaseReport(data, *renders), data.written);
}

} // namespace greffier::report
