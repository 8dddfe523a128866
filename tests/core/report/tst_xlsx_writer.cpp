#include "core/base/json.h"
#include "core/report/csv_writer.h"
#include "core/report/xlsx_writer.h"
#include "tests/support/office.h"
#include "tests/support/report_fixture.h"
#include "tests/support/unpacked_archive.h"

#include <QXmlStreamReader>
#include <QtTest>

#include <optional>

using namespace greffier;

namespace {

// Words that a spreadsheet could run, begin as the guard's signs do.
std::vector<std::string> payloads()
{
    const std::vector<std::string> starts{"=", "+", "-", "@", "\t", "\r", std::string(1, '\0'), "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const std::vector<std::string> bodies{"cmd|'/C calc'!A0", "HYPERLINK(\"https://evil.example\";\"ici\")", "1+1", "SUM(A1:A9)\r\n=2"};
    std::vector<std::string> made;
    for (const std::string& start : starts) {
        for (const std::string& body : bodies)
            made.push_back(start + body);
    }
    return made;
}

report::ReportData withTexts(const std::vector<std::string>& texts)
{
    report::ReportData data = testing::sampleReport("en");
    data.items.clear();
    for (const std::string& text : texts)
        data.items.push_back(testing::reportComment(static_cast<std::int64_t>(data.items.size()) + 1, "", 1, text));
    return data;
}

// A spreadsheet as LibreOffice holds it after reading it: cells by sheet and row, and what must not be there.
struct Book {
    std::map<QString, std::vector<QStringList>> sheets;
    QStringList formulas, hidden;
    QStringList types; // of every cell that is not empty

    int columnOf(const QString& sheet, const QString& title) const
    {
        const auto found = sheets.find(sheet);
        return found == sheets.end() || found->second.empty() ? -1 : static_cast<int>(found->second.front().indexOf(title));
    }
};

QString attribute(const QXmlStreamReader& xml, const char* name)
{
    return xml.attributes().value(QLatin1String(name)).toString();
}

// The text of a cell's paragraphs, one per line, with OpenDocument's elements for blanks.
QString cellText(QXmlStreamReader& xml)
{
    QString text;
    bool isFirst = true;
    int paragraph = 0; // the depth of the one that is open; blanks between them only indent the file
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement()) {
            ++depth;
            if (xml.qualifiedName() == QLatin1String("text:p")) {
                text += isFirst ? QString() : QStringLiteral("\n");
                isFirst = false;
                paragraph = depth;
            } else if (xml.qualifiedName() == QLatin1String("text:s")) {
                text += QString(std::max(1, attribute(xml, "text:c").toInt()), QLatin1Char(' '));
            } else if (xml.qualifiedName() == QLatin1String("text:tab")) {
                text += QLatin1Char('\t');
            }
        } else if (xml.isEndElement()) {
            paragraph = depth == paragraph ? 0 : paragraph;
            --depth;
        } else if (xml.isCharacters() && paragraph > 0) {
            text += xml.text();
        }
    }
    return text;
}

Book readBook(const QByteArray& fods)
{
    Book book;
    std::vector<QStringList>* sheet = nullptr;
    QXmlStreamReader xml(fods);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const QString element = xml.qualifiedName().toString();
        for (const char* key : {"table:visibility", "table:display"}) {
            const QString value = attribute(xml, key);
            if (value == QLatin1String("collapse") || value == QLatin1String("filter") || value == QLatin1String("false"))
                book.hidden << element + QLatin1Char(' ') + attribute(xml, "table:name");
        }
        if (element == QLatin1String("table:table")) {
            sheet = &book.sheets[attribute(xml, "table:name")];
        } else if (element == QLatin1String("table:table-row") && sheet) {
            sheet->emplace_back();
        } else if (element == QLatin1String("table:table-cell") && sheet && !sheet->empty()) {
            const int repeated = std::min(100, std::max(1, attribute(xml, "table:number-columns-repeated").toInt()));
            if (xml.attributes().hasAttribute(QLatin1String("table:formula")))
                book.formulas << attribute(xml, "table:formula");
            const QString type = attribute(xml, "office:value-type");
            if (!type.isEmpty())
                book.types << type;
            const QString text = cellText(xml);
            for (int i = 0; i < repeated; ++i)
                sheet->back() << text;
        }
    }
    return book;
}

} // namespace

class TestXlsxWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsSayHowTheyDiffer();
    void longTextsAreCutVisibly();
    void theFileNamesNobody();
    void libreOfficeFindsNoFormula();
    void libreOfficeReadsTextsBack();
    void tablesOfTextHoldNoFormula_data();
    void tablesOfTextHoldNoFormula();
};

void TestXlsxWriter::cellsSayHowTheyDiffer()
{
    const auto plain = report::xlsxCell("Bonjour =1", "");
    QVERIFY(plain.text == "Bonjour =1" && !plain.isGuarded && !plain.isAltered);
    const auto guarded = report::xlsxCell("@Lucie oui", "");
    QVERIFY(guarded.text == "'@Lucie oui" && guarded.isGuarded && !guarded.isAltered);
    const auto coded = report::xlsxCell(std::string("nul \0 fin", 9), "");
    QVERIFY(coded.text == "nul \u27E8U+0000\u27E9 fin" && coded.isAltered);
    QCOMPARE(report::xlsxCell("a_x000D_b", "").text, std::string("a_x005F_x000D_b"));
    QCOMPARE(report::xlsxCell("a_x00zz_b", "").text, std::string("a_x00zz_b"));
}

void TestXlsxWriter::longTextsAreCutVisibly()
{
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "\U0001F602"; // two UTF-16 code units each
    const auto cut = report::xlsxCell(text, " [cut]");
    QVERIFY(cut.isAltered);
    QVERIFY(cut.text.ends_with("\U0001F602 [cut]"));
    QVERIFY(base::toQString(cut.text).size() <= report::kXlsxLimit);
    QVERIFY(base::toQString(cut.text).size() >= report::kXlsxLimit - 1);
    const std::string full(static_cast<std::size_t>(report::kXlsxLimit), 'x');
    QCOMPARE(report::xlsxCell(full, " [cut]").text, full);
    QVERIFY(report::xlsxCell(full + "x", " [cut]").isAltered);
    QVERIFY(report::toXlsx(withTexts({text, full + "x", std::string(40'000, '\r')})));
}

void TestXlsxWriter::theFileNamesNobody()
{
    const auto xlsx = report::toXlsx(testing::sampleReport("fr"));
    QVERIFY(xlsx);
    const auto files = testing::unpacked(*xlsx);
    const std::string& core = files.at("docProps/core.xml");
    QVERIFY(core.find("2026-11-23T12:00:00Z") != std::string::npos);
    QVERIFY(core.find("Fontaine") == std::string::npos);
    QVERIFY(core.find("<dc:creator></dc:creator>") != std::string::npos || core.find("dc:creator") == std::string::npos);
    for (const auto& [name, bytes] : files) {
        QVERIFY2(bytes.find("<f>") == std::string::npos, name.c_str());
        QVERIFY2(bytes.find("hyperlink") == std::string::npos, name.c_str());
        QVERIFY2(bytes.find("hidden=\"1\"") == std::string::npos, name.c_str());
    }
    QCOMPARE(report::toXlsx(testing::sampleReport("fr")).value(), *xlsx);
    QCOMPARE(xlsx->substr(10, 4), std::string("\0\0\x21\0", 4)); // the archive's entries bear no time of the clock
}

void TestXlsxWriter::libreOfficeFindsNoFormula()
{
    const std::vector<std::string> texts = payloads();
    QVERIFY(texts.size() >= 40);
    const QTemporaryDir folder;
    const QString path = testing::savedAs(folder, QStringLiteral("payloads.xlsx"), report::toXlsx(withTexts(texts)).value());
    const Book book = readBook(testing::convertedByOffice(folder, path, QStringLiteral("fods")));
    QVERIFY2(book.sheets.size() >= 7, "LibreOffice read nothing (package libreoffice-calc-nogui)");
    QVERIFY2(book.formulas.isEmpty(), qPrintable(book.formulas.join(QLatin1Char('\n'))));
    QVERIFY2(book.hidden.isEmpty(), qPrintable(book.hidden.join(QLatin1Char('\n'))));
    const QString sheet = QStringLiteral("Comments");
    const int text = book.columnOf(sheet, QStringLiteral("Text"));
    const int guarded = book.columnOf(sheet, QStringLiteral("Guarded cells"));
    QVERIFY(text >= 0 && guarded >= 0);
    const auto& rows = book.sheets.at(sheet);
    QVERIFY(rows.size() > texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QVERIFY2(rows[i + 1].value(text).startsWith(QLatin1Char('\'')), qPrintable(rows[i + 1].value(text)));
        QVERIFY(rows[i + 1].value(guarded).contains(QStringLiteral("Text")));
    }
}

void TestXlsxWriter::libreOfficeReadsTextsBack()
{
    std::vector<std::string> texts{"deux  espaces", "tab\tici", "ligne\nsuite", "a_x000D_b", "_x0041_", "15\u00A0000\u202F?", "1234", "1e5",
                                   "2026-11-23", "TRUE", "\U0001F602\U0001F923", "e\u0301", "<b>&amp;</b>", "il a dit \"non\""};
    const QTemporaryDir folder;
    const QString path = testing::savedAs(folder, QStringLiteral("texts.xlsx"), report::toXlsx(withTexts(texts)).value());
    const Book book = readBook(testing::convertedByOffice(folder, path, QStringLiteral("fods")));
    const QString sheet = QStringLiteral("Comments");
    const int column = book.columnOf(sheet, QStringLiteral("Text"));
    QVERIFY(column >= 0);
    for (std::size_t i = 0; i < texts.size(); ++i)
        QCOMPARE(book.sheets.at(sheet)[i + 1].value(column), base::toQString(texts[i]));
    // Nothing became a date, a truth value or a percentage: only texts, and our own counts.
    for (const QString& type : book.types)
        QVERIFY2(type == QLatin1String("string") || type == QLatin1String("float"), qPrintable(type));
    QCOMPARE(book.sheets.at(sheet)[1].value(book.columnOf(sheet, QStringLiteral("Level"))), QStringLiteral("1"));
}

void TestXlsxWriter::tablesOfTextHoldNoFormula_data()
{
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << ',';
    QTest::newRow("semicolon") << ';';
    QTest::newRow("tab") << '\t';
}

void TestXlsxWriter::tablesOfTextHoldNoFormula()
{
    QFETCH(char, separator);
    const QTemporaryDir folder;
    // Read with formulas evaluated, as the boldest spreadsheet does; the first file shows that it does.
    const QString filter = QStringLiteral("CSV:%1,34,76,1,,0,false,true,false,false,false,0,true").arg(static_cast<int>(separator));
    const std::string control = std::string("\"a\"") + separator + "\"=1+1\"\r\n";
    const QString controlPath = testing::savedAs(folder, QStringLiteral("control.csv"), control);
    const Book bold = readBook(testing::convertedByOffice(folder, controlPath, QStringLiteral("fods"), filter));
    QCOMPARE(bold.formulas.size(), 1);

    const std::vector<std::string> texts = payloads();
    const report::CsvOptions options{"items", separator, separator == ';'};
    const QString path = testing::savedAs(folder, QStringLiteral("payloads.csv"), report::toCsv(withTexts(texts), options));
    const Book book = readBook(testing::convertedByOffice(folder, path, QStringLiteral("fods"), filter));
    QVERIFY(!book.sheets.empty());
    QVERIFY2(book.formulas.isEmpty(), qPrintable(book.formulas.join(QLatin1Char('\n'))));
    const auto& rows = book.sheets.begin()->second;
    const QString sheet = book.sheets.begin()->first;
    const int text = book.columnOf(sheet, QStringLiteral("text"));
    const int guarded = book.columnOf(sheet, QStringLiteral("guarded"));
    QVERIFY(text >= 0 && guarded >= 0);
    for (std::size_t i = 0; i < texts.size(); ++i)
        QVERIFY2(rows[i + 1].value(guarded) == QLatin1String("text"), qPrintable(rows[i + 1].value(text)));
}

QTEST_GUILESS_MAIN(TestXlsxWriter)
#include "tst_xlsx_writer.moc"
