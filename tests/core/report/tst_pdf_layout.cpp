#include "core/report/case_report.h"
#include "core/report/inlines.h"
#include "core/report/pdf_layout.h"
#include "core/report/pdf_pages.h"
#include "core/report/pdf_writer.h"
#include "tests/support/report_fixture.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <numeric>

using namespace greffier;

namespace {

report::Document sampleDocument(int copies)
{
    report::ReportData data = testing::sampleReport("fr");
    const std::vector<report::ReportItem> once = data.items;
    for (int copy = 1; copy < copies; ++copy) {
        for (report::ReportItem item : once) {
            const std::int64_t number = item.comment.publicId.number + 100 * copy;
            item.comment.publicId.number = number;
            item.comment.id = {number};
            item.parentId.clear();
            item.passages.clear();
            data.items.push_back(std::move(item));
        }
    }
    return report::buildCaseReport(data);
}

QImage picture(const report::PdfLayout& layout, std::size_t page)
{
    QImage image(480, 680, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(480.0 / 9921, 480.0 / 9921); // A4 is 9921 dots wide
    layout.paint(painter, page);
    return image;
}

QString textOfPage(const QString& pdf, std::size_t page)
{
    const QString number = QString::number(page + 1);
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number, pdf, QStringLiteral("-")});
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

std::vector<report::Block> filler(int lines)
{
    return {static_cast<std::size_t>(lines), report::paragraph({report::words("filler")})};
}

// The first cell of each line, by page.
std::vector<QStringList> linesOfPages(const std::vector<report::Block>& blocks)
{
    constexpr qreal kWidth = 160 * 1200 / 25.4, kHeight = 250 * 1200 / 25.4; // dots
    const report::PdfFonts fonts;
    const report::PdfStyle style = report::PdfStyle::of(report::Layout::Letter);
    report::PdfFlow flow(fonts, style.leading);
    report::PdfComposer(fonts, flow, report::PdfMeasures(report::PdfLayout::kDotsPerInch), style, kWidth).add(blocks);
    std::vector<QStringList> pages;
    for (const report::PdfPage& page : flow.paginate(kHeight)) {
        pages.emplace_back();
        for (const report::PdfBox* box : page.boxes) {
            if (!box->lines.empty())
                pages.back() << box->lines.front().paragraph->text.text;
        }
    }
    return pages;
}

} // namespace

class TestPdfLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsWhereCommentsStand();
    void placesAreWithinTheirPages();
    void isPaintedByAnotherThread();
    void canBeCancelled();
    void signaturesAreNotAlone();
    void tablesStayWhole();
};

void TestPdfLayout::knowsWhereCommentsStand()
{
    const report::Document document = sampleDocument(12);
    const auto layout = report::PdfLayout::make(document, testing::kWhen, {});
    QVERIFY(layout.has_value());
    QVERIFY((*layout)->pageCount() > 4);
    const auto pdf = report::toPdf(document, testing::kWhen);
    QVERIFY(pdf.has_value());
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(*pdf));
    file.close();
    // Whatever the layout says stands on a page, the file shows there: its own identifier.
    std::map<std::size_t, QString> texts;
    int checked = 0;
    for (const report::PdfPlace& place : (*layout)->places()) {
        const auto id = base::parsePublicId(place.anchor.name);
        const bool runsOn = place.area.top() < 1200 * 22 / 25.4; // at the top of a page: may have begun before
        if (!id || id->kind != base::PublicKind::Comment || runsOn)
            continue;
        QString& text = texts[place.page];
        if (text.isEmpty())
            text = textOfPage(file.fileName(), place.page);
        QVERIFY2(text.contains(QString::fromStdString(place.anchor.name)), qPrintable(QString::fromStdString(place.anchor.name)));
        ++checked;
    }
    QVERIFY2(checked >= 24, qPrintable(QString::number(checked))); // two in each copy, and the table of them
    QVERIFY(textOfPage(file.fileName(), (*layout)->pageCount() - 1).size() > 10);
    QVERIFY(textOfPage(file.fileName(), (*layout)->pageCount()).isEmpty()); // as many pages as laid out
}

void TestPdfLayout::placesAreWithinTheirPages()
{
    const auto layout = report::PdfLayout::make(sampleDocument(4), testing::kWhen, {});
    QVERIFY(layout.has_value());
    const QRectF sheet = (*layout)->sheet().fullRectPixels(report::PdfLayout::kDotsPerInch);
    std::size_t page = 0;
    for (const report::PdfPlace& place : (*layout)->places()) {
        QVERIFY(sheet.contains(place.area));
        QVERIFY(place.area.height() > 0);
        QVERIFY(place.page >= page);
        page = place.page;
    }
    QVERIFY(page + 1 <= (*layout)->pageCount());
}

void TestPdfLayout::isPaintedByAnotherThread()
{
    const auto kept = report::PdfLayout::make(sampleDocument(2), testing::kWhen, {});
    QVERIFY(kept.has_value());
    std::unique_ptr<report::PdfLayout> made;
    QThread* const worker = QThread::create([&made] {
        auto layout = report::PdfLayout::make(sampleDocument(2), testing::kWhen, {});
        if (layout) {
            made = std::move(*layout);
            made->giveUpLines();
        }
    });
    worker->start();
    QVERIFY(worker->wait(60'000));
    delete worker;
    QVERIFY(made != nullptr);
    QCOMPARE(made->pageCount(), (*kept)->pageCount());
    for (std::size_t page = 0; page < made->pageCount(); ++page) {
        const QImage image = picture(*made, page);
        QCOMPARE(image, picture(**kept, page));
        QCOMPARE(image, picture(*made, page)); // and again
        QImage blank(image.size(), image.format());
        blank.fill(Qt::white);
        QVERIFY(image != blank);
    }
}

void TestPdfLayout::canBeCancelled()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto layout = report::PdfLayout::make(sampleDocument(2), testing::kWhen, job);
    QVERIFY(!layout.has_value());
    QCOMPARE(layout.error().code, base::ErrorCode::Cancelled);
}

void TestPdfLayout::signaturesAreNotAlone()
{
    int broken = 0;
    for (int lines = 20; lines < 60; ++lines) {
        std::vector<report::Block> blocks = filler(lines);
        blocks.push_back(report::paragraph({report::words("formula")}));
        blocks.push_back(report::paragraph({report::words("signature")}, report::ParagraphRole::Signature));
        const auto pages = linesOfPages(blocks);
        const QStringList* last = &pages.back();
        QVERIFY(last->contains(QStringLiteral("signature")));
        QVERIFY2(last->contains(QStringLiteral("formula")), qPrintable(QString::number(lines)));
        broken += pages.size() > 1 && last->size() == 3 ? 1 : 0; // the line before came along
    }
    QVERIFY(broken > 0);
}

void TestPdfLayout::tablesStayWhole()
{
    report::KeyValueTable small, tall;
    for (int row = 0; row < 6; ++row)
        small.rows.push_back({"small", {report::words("row")}});
    for (int row = 0; row < 60; ++row)
        tall.rows.push_back({"tall", {report::words("row")}});
    for (int lines = 1; lines < 60; ++lines) {
        std::vector<report::Block> blocks = filler(lines);
        blocks.push_back({small});
        blocks.push_back({tall});
        std::vector<qsizetype> parts;
        for (const QStringList& page : linesOfPages(blocks)) {
            const qsizetype whole = page.count(QStringLiteral("small"));
            QVERIFY2(whole == 0 || whole == 6, qPrintable(QString::number(lines)));
            if (const qsizetype part = page.count(QStringLiteral("tall")); part > 0)
                parts.push_back(part);
        }
        QVERIFY(parts.size() > 1);
        QVERIFY2(parts.front() >= 2 && parts.back() >= 3, qPrintable(QString::number(lines)));
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), qsizetype(0)), qsizetype(60));
    }
}

QTEST_MAIN(TestPdfLayout)
#include "tst_pdf_layout.moc"
