#include "core/report/export_streams.h"
#include "core/report/pdf_writer.h"
#include "core/report/redaction.h"
#include "tests/support/report_fixture.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace greffier;

namespace {

report::RedactionSet fixtureSet()
{
    report::RedactionSet set;
    set.profile = "names";
    for (const auto& [value, token] : {std::pair{"Lucie", "[PERSONNE 1]"}, {"Jean Martin", "[PERSONNE 2]"}, {"Martin", "[PERSONNE 2]"},
                                       {"Claire Fontaine", "[PERSONNE 3]"}})
        set.values.push_back({value, token, "name"});
    return set;
}

std::string pdfOf(const report::ReportData& data)
{
    return report::toPdf(data).value_or(std::string());
}

bool leaks(const std::string& pdf)
{
    return !report::findLeaks(fixtureSet(), "r.pdf", pdf).empty();
}

// With one more object, as another writer of PDF would add bookmarks, links or information.
std::string withObject(std::string pdf, const std::string& object)
{
    return pdf.insert(pdf.rfind("\nxref") + 1, "9999 0 obj\n" + object + "\nendobj\n");
}

} // namespace

class TestRedactionPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOthersRead();
    void nothingIsLeft();
    void plantedLeaksAreFound();
};

// Every word that pdftotext finds is in what the gate looks into.
void TestRedactionPdf::readsWhatOthersRead()
{
    const std::string pdf = pdfOf(testing::sampleReport("fr"));
    const auto streams = report::streamsOf("r.pdf", pdf);
    QVERIFY(streams);
    QString all;
    for (const report::ExportStream& stream : *streams) {
        if (stream.where == "text of the PDF")
            all += QString::fromStdString(stream.text) + QLatin1Char('\n');
    }
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("r.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf.data(), static_cast<qint64>(pdf.size())) > 0);
    file.close();
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    QVERIFY(process.waitForFinished(60'000));
    const QString others = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(others.size() > 5'000);
    all = all.normalized(QString::NormalizationForm_KC);
    const QRegularExpression word(QStringLiteral("\\w{2,}"), QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    for (auto match = word.globalMatch(others); match.hasNext(); ++count) {
        const QString each = match.next().captured().normalized(QString::NormalizationForm_KC);
        QVERIFY2(all.contains(each), qPrintable(each));
    }
    QVERIFY(count > 500);
}

void TestRedactionPdf::nothingIsLeft()
{
    const report::ReportData full = testing::sampleReport("fr");
    QVERIFY(leaks(pdfOf(full)));
    const std::string pdf = pdfOf(report::redact(full, fixtureSet()));
    const auto found = report::findLeaks(fixtureSet(), "r.pdf", pdf);
    QVERIFY2(found.empty(), found.empty() ? "" : qPrintable(QString::fromStdString(found.front().where + found.front().token)));
    QVERIFY(pdf.find("EmbeddedFile") == std::string::npos);
    const auto streams = report::streamsOf("r.pdf", pdf);
    QVERIFY(std::any_of(streams->begin(), streams->end(), [](const report::ExportStream& stream) {
        return QString::fromStdString(stream.text).simplified().contains(QLatin1String("[PERSONNE 2]"));
    }));
}

void TestRedactionPdf::plantedLeaksAreFound()
{
    report::ReportData data = report::redact(testing::sampleReport("fr"), fixtureSet());
    const std::string clean = pdfOf(data);
    QVERIFY(!leaks(clean));
    QVERIFY(leaks(withObject(clean, "<< /Title (Lucie) /Parent 1 0 R >>"))); // a bookmark
    QVERIFY(leaks(withObject(clean, "<< /Title <FEFF004C0075006300690065> >>")));
    QVERIFY(leaks(withObject(clean, "<< /Author (\\376\\377\\000L\\000u\\000c\\000i\\000e) >>")));
    QVERIFY(leaks(withObject(clean, "<< /A << /URI (https://a.example/u/l%75cie) >> >>")));
    QVERIFY(leaks(withObject(clean, "<< /Length 30 >>\nstream\n<x:dc>L&#117;cie</x:dc>\nendstream"))); // XMP
    report::ReportData planted = data;
    planted.title = "Affaire Lucie";
    QVERIFY(leaks(pdfOf(planted)));
    planted = data;
    planted.items[2].explanations[0].root.measured = "lucie, 14 words";
    QVERIFY(leaks(pdfOf(planted)));
    planted = data;
    planted.items[0].comment.text = "Luci\u00ADe et ses amis";
    QVERIFY(leaks(pdfOf(planted)));
    const auto broken = report::findLeaks(fixtureSet(), "r.pdf", clean.substr(0, clean.size() / 2));
    QVERIFY(!broken.empty()); // what cannot be read is not empty
}

QTEST_MAIN(TestRedactionPdf)
#include "tst_redaction_pdf.moc"
