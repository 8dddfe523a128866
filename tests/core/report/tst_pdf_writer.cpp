#include "core/base/json.h"
#include "core/report/pdf_writer.h"
#include "tests/support/report_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace greffier;

namespace {

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Words in order, whatever the lines: blanks of every kind become one space.
QString flat(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\u00A0\u202F]+"));
    return text.replace(blanks, QStringLiteral(" "));
}

} // namespace

class TestPdfWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void containsEveryText_data();
    void containsEveryText();
    void keepsLettersApart();
    void numbersItsPages();
    void isTheSameTwice();
    void carriesTheExactTexts();
    void codesWhatItCannotDraw();
    void wrapsLongWords();
    void survivesHostileTexts();
    void survivesEmptyCase();

private:
    QString save(const report::ReportData& data, const QString& name);
    QString textOf(const report::ReportData& data);

    QTemporaryDir m_folder;
};

void TestPdfWriter::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const QString& tool : {QStringLiteral("pdftotext"), QStringLiteral("pdfdetach")})
        QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(), qPrintable(tool + QStringLiteral(" (package poppler-utils)")));
}

QString TestPdfWriter::save(const report::ReportData& data, const QString& name)
{
    const base::Result<std::string> pdf = report::toPdf(data);
    if (!pdf)
        return {};
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QByteArray::fromStdString(*pdf));
    return name;
}

QString TestPdfWriter::textOf(const report::ReportData& data)
{
    const QString path = save(data, m_folder.filePath(QStringLiteral("report.pdf")));
    return flat(run(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")}));
}

void TestPdfWriter::containsEveryText_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("fr") << QStringLiteral("fr");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestPdfWriter::containsEveryText()
{
    QFETCH(QString, language);
    const report::ReportData data = testing::sampleReport(language.toStdString());
    QDir(QStringLiteral(GREFFIER_BINARY_DIR)).mkpath(QStringLiteral("reports"));
    QVERIFY(!save(data, QStringLiteral(GREFFIER_BINARY_DIR "/reports/case-report-%1.pdf").arg(language)).isEmpty());
    const QString text = textOf(data);
    QStringList expected{base::toQString(data.journalHead), base::toQString(data.captures[0].ledger.losses[1].example),
                         QStringLiteral("Me Claire Fontaine"), QStringLiteral("a-6")};
    for (const QString& line : base::toQString(data.threads[0].body).split(QLatin1Char('\n')))
        expected << line;
    for (const std::size_t index : {0U, 1U, 2U}) {
        for (const QString& line : base::toQString(data.items[index].comment.text).split(QLatin1Char('\n')))
            expected << line;
    }
    for (const QString& line : expected)
        QVERIFY2(text.contains(flat(line)), qPrintable(line));
}

void TestPdfWriter::keepsLettersApart()
{
    const QString text = textOf(testing::sampleReport("fr"));
    for (const char* word : {"Finir", "office", "affligé", "Fin de"})
        QVERIFY2(text.contains(QString::fromUtf8(word)), word);
    for (const ushort ligature : {0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04})
        QVERIFY(!text.contains(QChar(ligature)));
}

void TestPdfWriter::numbersItsPages()
{
    const report::ReportData data = testing::sampleReport("en");
    const QString path = save(data, m_folder.filePath(QStringLiteral("pages.pdf")));
    const QStringList pages = run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 1);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString page = flat(pages[i]);
        QVERIFY(page.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(page.contains(QStringLiteral("Case case-uid-0001, journal head ") + base::toQString(data.journalHead.substr(0, 16))));
    }
}

void TestPdfWriter::isTheSameTwice()
{
    const report::ReportData data = testing::sampleReport("fr");
    const base::Result<std::string> first = report::toPdf(data);
    QVERIFY(first);
    // The file is dated as the report is, not by the clock: noon of the fixture, in either of Qt's two forms.
    QVERIFY(first->find("/CreationDate (D:20261123120000") != std::string::npos);
    QCOMPARE(report::toPdf(data).value_or(std::string()), *first);
    QVERIFY(first->starts_with("%PDF-1.4"));
}

void TestPdfWriter::carriesTheExactTexts()
{
    const report::ReportData data = testing::sampleReport("fr");
    const QString path = save(data, m_folder.filePath(QStringLiteral("texts.pdf")));
    const QString out = m_folder.filePath(QStringLiteral("texts.json"));
    run(QStringLiteral("pdfdetach"), {QStringLiteral("-save"), QStringLiteral("1"), QStringLiteral("-o"), out, path});
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray texts = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(texts.size(), 5);
    QCOMPARE(texts[0].toObject().value(QStringLiteral("text")).toString().toStdString(), data.threads[0].body);
    QCOMPARE(texts[3].toObject().value(QStringLiteral("id")).toString(), QStringLiteral("c-3"));
    QCOMPARE(texts[3].toObject().value(QStringLiteral("text")).toString().toStdString(), data.items[2].comment.text);
}

void TestPdfWriter::codesWhatItCannotDraw()
{
    const QString text = textOf(testing::sampleReport("en"));
    // The font has the first face of c-5, not the second; both are in the annex, with their places.
    QVERIFY(text.contains(QStringLiteral("\u27E8U+1F923\u27E9")));
    QVERIFY(text.contains(QStringLiteral("U+1F602 FACE WITH TEARS OF JOY")));
    QVERIFY(text.contains(QStringLiteral("U+1F923 ROLLING ON THE FLOOR LAUGHING")));
    QVERIFY(text.contains(QStringLiteral("drawn, but lost when copied")));
}

void TestPdfWriter::wrapsLongWords()
{
    report::ReportData data = testing::sampleReport("en");
    const std::string word(4000, 'w');
    data.items = {testing::reportComment(1, "", 1, word)};
    data.items[0].isSelected = true;
    QString text = textOf(data);
    QCOMPARE(text.count(QLatin1Char('w')) >= 4000, true);
}

void TestPdfWriter::survivesHostileTexts()
{
    report::ReportData data = testing::sampleReport("en");
    data.items.clear();
    for (const std::string& text : testing::hostileTexts()) {
        data.items.push_back(testing::reportComment(static_cast<std::int64_t>(data.items.size()) + 1, "", 1, text));
        data.items.back().isSelected = true;
    }
    const QString text = textOf(data);
    QVERIFY(text.contains(QStringLiteral("<script>alert(1)</script>")));
    QVERIFY(text.contains(QStringLiteral("abc \u27E8U+202E\u27E9gnp.exe"))); // in the order in which it was written
    QVERIFY(text.contains(QStringLiteral("nul \u27E8U+0000\u27E9 fin")));
}

void TestPdfWriter::survivesEmptyCase()
{
    report::ReportData data;
    data.language = "en";
    QVERIFY(textOf(data).contains(QStringLiteral("The case holds no comment.")));
}

QTEST_MAIN(TestPdfWriter)
#include "tst_pdf_writer.moc"
