#include "core/report/export_formats.h"
#include "tests/support/report_fixture.h"

#include <QtTest>

using namespace greffier;

// What every format has to do, whichever it is.
class TestExportFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areFoundByTheirIds();
    void areTheSameTwice_data();
    void areTheSameTwice();
    void surviveHostileTexts_data() { areTheSameTwice_data(); }
    void surviveHostileTexts();
    void pagesAreMadeOfAnyTree();
    void unknownTablesAreRefused();
};

void TestExportFormats::areFoundByTheirIds()
{
    QCOMPARE(report::findFormat("docx"), nullptr);
    for (const report::ExportFormat& format : report::exportFormats()) {
        QCOMPARE(report::findFormat(format.id), &format);
        QVERIFY(format.write);
        QCOMPARE(format.hasPages(), static_cast<bool>(format.renders));
    }
    QCOMPARE(report::formatIds(), std::string("html pdf odt json csv xlsx jsonld"));
}

void TestExportFormats::areTheSameTwice_data()
{
    QTest::addColumn<QString>("id");
    for (const report::ExportFormat& format : report::exportFormats()) {
        const QString id = QString::fromLatin1(format.id.data(), static_cast<qsizetype>(format.id.size()));
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestExportFormats::areTheSameTwice()
{
    QFETCH(QString, id);
    const report::ExportFormat* format = report::findFormat(id.toStdString());
    const auto write = format->writer();
    const auto first = write(testing::sampleReport("fr"));
    QVERIFY(first && !first->empty());
    QVERIFY(write(testing::sampleReport("fr")).value() == *first);
    report::ReportData later = testing::sampleReport("fr");
    later.written.utcMs += 86'400'000;
    if (id != QLatin1String("csv")) // which says nothing of when
        QVERIFY(write(later).value() != *first);
}

void TestExportFormats::surviveHostileTexts()
{
    QFETCH(QString, id);
    const auto write = report::findFormat(id.toStdString())->writer();
    report::ReportData data = testing::sampleReport("fr");
    for (const std::string& text : testing::hostileTexts()) {
        report::ReportItem item = testing::reportComment(static_cast<std::int64_t>(data.items.size()) + 10, "", 1, text);
        item.comment.author = text;
        item.isSelected = true;
        item.notes = {{base::toString(item.comment.publicId), text, text, testing::kWhen, 9}};
        data.items.push_back(item);
        data.title = text;
        data.values["dossier"] = text;
        QVERIFY2(write(data), text.c_str());
    }
}

void TestExportFormats::pagesAreMadeOfAnyTree()
{
    report::Document document;
    document.title = "Letter";
    document.language = "en";
    document.footer = "foot";
    for (const report::ExportFormat& format : report::exportFormats()) {
        if (!format.hasPages())
            continue;
        const auto renders = format.renders();
        QVERIFY(renders && (*renders)(U'a') == report::Rendering::Exact);
        const auto written = format.writeDocument(document, testing::kWhen);
        QVERIFY(written && written->bytes.size() > 100);
        QCOMPARE(written->pages, std::size_t{format.id == "pdf" ? 1U : 0U});
    }
}

void TestExportFormats::unknownTablesAreRefused()
{
    report::FormatOptions options;
    options.csv.table = "nothing";
    const auto bytes = report::findFormat("csv")->write(testing::sampleReport("fr"), options);
    QVERIFY(!bytes && bytes.error().code == base::ErrorCode::BadValue);
}

QTEST_MAIN(TestExportFormats)
#include "tst_export_formats.moc"
