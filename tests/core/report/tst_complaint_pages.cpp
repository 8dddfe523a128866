// The pages that a letter's list of exhibits names are those on which the exhibits stand.
#include "core/law/catalogue.h"
#include "core/report/complaint_document.h"
#include "core/report/export_formats.h"
#include "core/report/pdf_complaint.h"
#include "core/report/pdf_writer.h"
#include "tests/support/office.h"
#include "tests/support/report_fixture.h"

#include <QGuiApplication>
#include <QtTest>

using namespace greffier;

namespace {

QStringList textOfPages(const QString& pdf)
{
    const QByteArray text = testing::runTool(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    return QString::fromUtf8(text).split(QLatin1Char('\f'));
}

// A letter whose exhibits are all comments of the sample.
report::ComplaintData letterWith(int exhibits)
{
    report::ComplaintData data;
    data.report = testing::sampleReport("fr");
    data.id = "d-1";
    data.recipient = *law::catalogue().recipient("letter");
    data.complaint.opened = {"d-1", "letter", "Courrier", "fr"};
    for (int i = 0; i < exhibits; ++i) {
        report::ComplaintExhibit exhibit;
        exhibit.number = i + 1;
        exhibit.item = static_cast<std::size_t>(i) % 2;
        exhibit.capture = 0;
        exhibit.exhibit = {"c-1", "Propos", i == 1 ? std::optional<std::string>("double emploi") : std::nullopt, 20};
        data.exhibits.push_back(exhibit);
    }
    return data;
}

// The column "pages" of the list of exhibits.
QStringList pagesIn(const report::Document& document)
{
    QStringList pages;
    for (const report::Block& block : document.blocks) {
        const auto* table = std::get_if<report::Table>(&block.content);
        if (table == nullptr || table->columns.size() != 6)
            continue;
        for (const std::vector<report::Inlines>& row : table->rows)
            pages << QString::fromStdString(row[4][0].text);
    }
    return pages;
}

} // namespace

class TestComplaintPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exhibitsAreOnTheirPages_data();
    void exhibitsAreOnTheirPages();
    void ownLetters();
    void canBeCancelled();
    void officeCountsThePages();
};

void TestComplaintPages::exhibitsAreOnTheirPages_data()
{
    QTest::addColumn<int>("exhibits");
    QTest::newRow("one") << 1;
    QTest::newRow("few") << 4;
    QTest::newRow("a list of several pages, numbers of three digits, lines given up on the way") << 400;
}

// Against what is painted, not against the layout that told them.
void TestComplaintPages::exhibitsAreOnTheirPages()
{
    QFETCH(int, exhibits);
    const report::ComplaintData data = letterWith(exhibits);
    const auto letter = report::layOutComplaint(data, {});
    QVERIFY(letter);
    std::size_t pages = 0;
    const auto pdf = report::toPdf(data, {}, &pages);
    QVERIFY(pdf);
    QCOMPARE(pages, letter->layout->pageCount());
    const QTemporaryDir folder;
    const QStringList printed = textOfPages(testing::savedAs(folder, QStringLiteral("letter.pdf"), *pdf));
    const QStringList told = pagesIn(letter->document);
    QCOMPARE(told.size(), exhibits);
    for (int i = 0; i < exhibits; ++i) {
        if (i == 1) { // withdrawn
            QCOMPARE(told[i], QStringLiteral("–"));
            continue;
        }
        const int first = told[i].section(QChar(0x2013), 0, 0).toInt();
        const int last = told[i].section(QChar(0x2013), -1).toInt();
        const QString title = QStringLiteral("Pièce n° %1 ").arg(i + 1);
        QVERIFY2(printed.value(first - 1).simplified().contains(title), qPrintable(printed.value(first - 1)));
        const QString next = printed.value(last).simplified();
        // Behind the last one stands how it all can be checked.
        const bool isLast = i + 1 == exhibits;
        const QString behind = isLast ? QStringLiteral("Comment vérifier") : QStringLiteral("Pièce n° %1 ").arg(i + (i == 0 ? 3 : 2));
        QVERIFY2(next.contains(behind), qPrintable(next));
    }
}

// Where something else than a page of its own follows, the end is not told.
void TestComplaintPages::ownLetters()
{
    report::ComplaintData data = letterWith(3);
    data.complaint.values["template"] = "{bordereau}\n\n{exhibits}\n\n# Fin\n\nAu revoir.";
    const auto letter = report::layOutComplaint(data, {});
    QVERIFY(letter);
    const QStringList told = pagesIn(letter->document);
    QCOMPARE(told.size(), 3);
    QVERIFY2(told[0].toInt() > 0, qPrintable(told[0]));
    QVERIFY2(told[2].endsWith(QLatin1String(" et s.")), qPrintable(told[2]));
    data.complaint.values["template"] = "{bordereau}"; // no exhibits, so no pages of theirs
    QCOMPARE(pagesIn(report::layOutComplaint(data, {})->document).size(), 0);
    const auto odt = report::buildComplaint(data, report::renderInHtml, report::LetterPages::Counted);
    QCOMPARE(pagesIn(odt).size(), 0);
}

void TestComplaintPages::canBeCancelled()
{
    base::JobControl job;
    job.progress = [&job](const base::Progress&) { job.cancel.cancel(); };
    const auto written = report::findFormat("pdf")->writeComplaint(letterWith(40), job);
    QVERIFY(!written);
    QCOMPARE(written.error().code, base::ErrorCode::Cancelled);
}

// OpenDocument leaves pages to the program that opens it: the list refers to them.
void TestComplaintPages::officeCountsThePages()
{
    constexpr int kExhibits = 3;
    const QTemporaryDir folder;
    const auto odt = report::findFormat("odt")->writeComplaint(letterWith(kExhibits), {});
    QVERIFY(odt);
    const QByteArray pdf =
        testing::convertedByOffice(folder, testing::savedAs(folder, QStringLiteral("letter.odt"), odt->bytes), QStringLiteral("pdf"));
    QVERIFY2(!pdf.isEmpty(), "LibreOffice gave no PDF (package libreoffice-writer-nogui)");
    const QStringList printed = textOfPages(testing::savedAs(folder, QStringLiteral("office.pdf"), pdf.toStdString()));
    const auto list = std::find_if(printed.begin(), printed.end(), [](const QString& page) { return page.contains(QLatin1String("Bordereau de")); });
    QVERIFY(list != printed.end());
    const QString numbers = list->simplified();
    for (const int exhibit : {1, 3}) { // the second was withdrawn
        const QString title = QStringLiteral("Pièce n° %1 ").arg(exhibit);
        const auto page = std::find_if(printed.begin(), printed.end(), [&](const QString& each) { return each.simplified().contains(title); });
        QVERIFY(page != printed.end());
        const QString expected = QString::number(page - printed.begin() + 1);
        static const QString kCell = QStringLiteral("caractères %1 ");
        QVERIFY2(numbers.contains(kCell.arg(expected)), qPrintable(numbers));
    }
    QVERIFY(!numbers.contains(QChar(0x2026))); // what stands there before it is counted
}

QTEST_MAIN(TestComplaintPages)
#include "tst_complaint_pages.moc"
