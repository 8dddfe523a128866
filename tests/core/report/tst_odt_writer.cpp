#include "core/base/json.h"
#include "core/report/case_report.h"
#include "core/report/inlines.h"
#include "core/report/odt_text.h"
#include "core/report/odt_writer.h"
#include "tests/support/office.h"
#include "tests/support/report_fixture.h"
#include "tests/support/unpacked_archive.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

#include <expat.h>

using namespace greffier;

namespace {

// What a strict XML parser makes of content.xml, with OpenDocument's own elements for blanks read as such.
struct Content {
    bool isWellFormed = false;
    std::vector<std::string> paragraphs;
    std::vector<std::string> marked; // of the styles Hit, Passage and HitPassage
    std::set<std::string> bookmarks, links, styles;
    int depth = 0, markDepth = 0, paragraphDepth = 0;
};

void onStart(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto& content = *static_cast<Content*>(data);
    ++content.depth;
    const std::string element = name;
    const auto attribute = [&](const char* key) {
        for (const XML_Char** each = attributes; *each; each += 2) {
            if (std::strcmp(each[0], key) == 0)
                return std::string(each[1]);
        }
        return std::string();
    };
    if (element == "text:p" || element == "text:h") {
        content.paragraphs.emplace_back();
        content.paragraphDepth = content.depth;
    }
    std::string blanks;
    if (element == "text:s")
        blanks = std::string(static_cast<std::size_t>(std::max(1, std::atoi(attribute("text:c").c_str()))), ' ');
    else if (element == "text:tab")
        blanks = "\t";
    else if (element == "text:line-break")
        blanks = "\n";
    if (content.paragraphDepth > 0)
        content.paragraphs.back() += blanks;
    if (content.markDepth > 0)
        content.marked.back() += blanks;
    const std::string style = attribute("text:style-name");
    content.styles.insert(style);
    if (element == "text:span" && (style == "Hit" || style == "Passage" || style == "HitPassage")) {
        content.marked.emplace_back();
        content.markDepth = content.depth;
    }
    if (element == "text:bookmark")
        content.bookmarks.insert(attribute("text:name"));
    if (element == "text:a")
        content.links.insert(attribute("xlink:href"));
}

void onEnd(void* data, const XML_Char*)
{
    auto& content = *static_cast<Content*>(data);
    if (content.depth == content.markDepth)
        content.markDepth = 0;
    if (content.depth == content.paragraphDepth)
        content.paragraphDepth = 0;
    --content.depth;
}

void onText(void* data, const XML_Char* text, int length)
{
    auto& content = *static_cast<Content*>(data);
    const std::string piece(text, static_cast<std::size_t>(length));
    if (content.paragraphDepth > 0)
        content.paragraphs.back() += piece;
    if (content.markDepth > 0)
        content.marked.back() += piece;
}

Content parse(const std::string& xml)
{
    Content content;
    XML_Parser parser = XML_ParserCreate("UTF-8");
    XML_SetUserData(parser, &content);
    XML_SetElementHandler(parser, onStart, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    content.isWellFormed = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    return content;
}

std::string partOf(const report::ReportData& data, const std::string& name)
{
    const auto odt = report::toOdt(data);
    return odt ? testing::unpacked(*odt)[name] : std::string();
}

bool holds(const Content& content, const std::string& paragraph)
{
    return std::find(content.paragraphs.begin(), content.paragraphs.end(), paragraph) != content.paragraphs.end();
}

report::ReportData withTexts(const std::vector<std::string>& texts)
{
    report::ReportData data = testing::sampleReport("en");
    data.items.clear();
    for (const std::string& text : texts) {
        data.items.push_back(testing::reportComment(static_cast<std::int64_t>(data.items.size()) + 1, "", 1, text));
        data.items.back().isSelected = true;
    }
    return data;
}

} // namespace

class TestOdtWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAPackageOfOpenDocument();
    void keepsEveryBlank();
    void keepsTogetherWhatBelongsTogether();
    void marksHitsAndPassages();
    void linksLeadToBookmarks();
    void survivesHostileTexts();
    void directionIsThatOfEachLine();
    void isOpenedByLibreOffice_data();
    void isOpenedByLibreOffice();
};

void TestOdtWriter::isAPackageOfOpenDocument()
{
    const std::string odt = report::toOdt(testing::sampleReport("fr")).value();
    QCOMPARE(odt.substr(30, 47), std::string("mimetypeapplication/vnd.oasis.opendocument.text"));
    const auto files = testing::unpacked(odt);
    QCOMPARE(files.size(), 5U);
    for (const auto& [name, bytes] : files) {
        if (name != "mimetype") {
            QVERIFY2(parse(bytes).isWellFormed, name.c_str());
            QVERIFY2(name == "META-INF/manifest.xml" || files.at("META-INF/manifest.xml").find(name) != std::string::npos, name.c_str());
        }
    }
    const std::string& meta = files.at("meta.xml");
    QVERIFY(meta.find("2026-11-23T12:00:00Z") != std::string::npos);
    for (const char* author : {"Fontaine", "creator", "printed-by", "editing"})
        QVERIFY2(meta.find(author) == std::string::npos, author);
    QVERIFY(files.at("styles.xml").find("fo:language=\"fr\"") != std::string::npos);
    QCOMPARE(report::toOdt(testing::sampleReport("fr")).value(), odt);
}

void TestOdtWriter::keepsTogetherWhatBelongsTogether()
{
    report::Document letter;
    letter.language = "fr";
    letter.layout = report::Layout::Letter;
    letter.blocks = {{report::KeyValueTable{{{"key", {report::words("value")}}}}},
                     report::paragraph({report::words("elsewhere")}),
                     report::paragraph({report::words("before")}),
                     report::paragraph({report::words("formula")}),
                     report::paragraph({report::words("name")}, report::ParagraphRole::Signature)};
    const auto odt = report::toOdt(letter, testing::kWhen);
    QVERIFY(odt.has_value());
    const QString content = QString::fromStdString(testing::unpacked(*odt)["content.xml"]);
    const auto styleOf = [&content](const QString& start) {
        static const QRegularExpression name(QStringLiteral("style-name=\"([^\"]*)\">$"));
        const QString style = name.match(content.left(content.indexOf(start))).captured(1);
        const qsizetype at = content.indexOf(QStringLiteral("<style:style style:name=\"%1\"").arg(style));
        return at < 0 ? QString() : content.mid(at, content.indexOf(QLatin1String("</style:style>"), at) - at);
    };
    QVERIFY(styleOf(QStringLiteral("formula")).contains(QLatin1String("keep-with-next=\"always\"")));
    QVERIFY(styleOf(QStringLiteral("before")).contains(QLatin1String("keep-with-next=\"always\"")));
    QVERIFY(!styleOf(QStringLiteral("elsewhere")).contains(QLatin1String("keep-with-next")));
    QVERIFY(content.contains(QLatin1String("style:may-break-between-rows=\"false\"")));
}

void TestOdtWriter::keepsEveryBlank()
{
    const std::vector<std::string> texts{"deux  espaces, trois   ici", " au début", "à la fin ", "tab\tulation",
                                         "15\u00A0000\u202F? «\u00A0oui\u00A0»", "   ", "e\u0301 NFD", "\U0001F469\u200D\u2696\uFE0F"};
    const Content content = parse(partOf(withTexts(texts), "content.xml"));
    QVERIFY(content.isWellFormed);
    for (const std::string& text : texts)
        QVERIFY2(holds(content, text), text.c_str());
    // One paragraph per line, whatever ends it; a pair ends one.
    const Content lines = parse(partOf(withTexts({"un\r\ndeux\rtrois\n\nfin"}), "content.xml"));
    const auto first = std::find(lines.paragraphs.begin(), lines.paragraphs.end(), "un");
    QVERIFY(first != lines.paragraphs.end());
    QCOMPARE(std::vector<std::string>(first, first + 5), (std::vector<std::string>{"un", "deux", "trois", "", "fin"}));
}

void TestOdtWriter::marksHitsAndPassages()
{
    const Content content = parse(partOf(testing::sampleReport("fr"), "content.xml"));
    // "sales porcs" is a hit, "porcs ! Finir" a passage: three pieces; two further hits.
    QCOMPARE(std::vector<std::string>(content.marked.begin(), content.marked.begin() + 3),
             (std::vector<std::string>{"sales ", "porcs", " ! Finir"}));
    for (const char* style : {"Hit", "Passage", "HitPassage"})
        QVERIFY2(content.styles.count(style) == 1, style);
}

void TestOdtWriter::linksLeadToBookmarks()
{
    const Content content = parse(partOf(testing::sampleReport("fr"), "content.xml"));
    QVERIFY(content.links.count("#c-3") == 1);
    for (const std::string& link : content.links) {
        QVERIFY(link.starts_with("#")); // nothing leads out of the document
        QVERIFY2(content.bookmarks.count(link.substr(1)) == 1, link.c_str());
    }
}

void TestOdtWriter::survivesHostileTexts()
{
    const Content content = parse(partOf(withTexts(testing::hostileTexts()), "content.xml"));
    QVERIFY(content.isWellFormed);
    QVERIFY(holds(content, "</script><script>alert(1)</script>"));
    QVERIFY(holds(content, "&lt;b&gt; &amp;nbsp; &#0;"));
    QVERIFY(holds(content, "abc \u27E8U+202E\u27E9gnp.exe"));
    QVERIFY(holds(content, "nul \u27E8U+0000\u27E9 fin"));
    QVERIFY(holds(content, "fin \u27E8U+FFFE\u27E9\u27E8U+FFFF\u27E9"));
}

void TestOdtWriter::directionIsThatOfEachLine()
{
    const std::string xml = partOf(withTexts({"left\n\u05E9\u05DC\u05D5\u05DD abc"}), "content.xml");
    QVERIFY(xml.find("rl-tb") != std::string::npos);
    QVERIFY(report::isRightToLeft("12 \u05E9 a"));
    QVERIFY(!report::isRightToLeft("a \u05E9"));
    QVERIFY(partOf(withTexts({"left"}), "content.xml").find("rl-tb") == std::string::npos);
}

void TestOdtWriter::isOpenedByLibreOffice_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("fr") << QStringLiteral("fr");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestOdtWriter::isOpenedByLibreOffice()
{
    QFETCH(QString, language);
    const report::ReportData data = testing::sampleReport(language.toStdString());
    const std::string odt = report::toOdt(data).value();
    const QTemporaryDir folder;
    const QString path = testing::savedAs(folder, QStringLiteral("case-report-%1.odt").arg(language), odt);
    const QByteArray pdf = testing::convertedByOffice(folder, path, QStringLiteral("pdf"));
    QVERIFY2(!pdf.isEmpty(), "LibreOffice gave no PDF (package libreoffice-writer-nogui)");
    const QDir reports(QStringLiteral(GREFFIER_BINARY_DIR "/reports"));
    reports.mkpath(QStringLiteral("."));
    const QString made = reports.filePath(QStringLiteral("case-report-%1-odt.pdf").arg(language));
    QFile file(made);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    file.close();
    const QString text = testing::wordsOf(QString::fromUtf8(
        testing::runTool(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), made, QStringLiteral("-")})));
    QStringList expected{base::toQString(data.journalHead), QStringLiteral("Me Claire Fontaine"), QStringLiteral("a-6"),
                         QStringLiteral("Case case-uid-0001, journal head ") + base::toQString(data.journalHead.substr(0, 16))};
    if (language == QLatin1String("fr"))
        expected.removeLast(); // the foot in French
    for (const std::size_t index : {0U, 1U, 2U})
        expected << base::toQString(data.items[index].comment.text).split(QLatin1Char('\n'));
    expected << base::toQString(data.threads[0].body).split(QLatin1Char('\n'));
    for (const QString& line : expected)
        QVERIFY2(text.contains(testing::wordsOf(line)), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestOdtWriter)
#include "tst_odt_writer.moc"
