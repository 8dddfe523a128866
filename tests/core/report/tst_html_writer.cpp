#include "core/report/characters.h"
#include "core/report/html_writer.h"
#include "tests/support/report_fixture.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <expat.h>

using namespace greffier;

namespace {

// What a strict XML parser makes of the page.
struct Page {
    bool isWellFormed = false;
    std::string error;
    std::vector<std::string> exactTexts; // of elements of class "exact", in order
    std::vector<std::string> marked;     // of <mark> elements
    std::vector<std::string> links;
    std::vector<int> headings;
    std::set<std::string> ids, elements, attributes;
    std::string language, allText;
    int exactDepth = 0, markDepth = 0, depth = 0;
};

void onStart(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto& page = *static_cast<Page*>(data);
    ++page.depth;
    const std::string element = name;
    page.elements.insert(element);
    if (element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6')
        page.headings.push_back(element[1] - '0');
    if (element == "mark") {
        page.marked.emplace_back();
        page.markDepth = page.depth;
    }
    for (const XML_Char** each = attributes; *each; each += 2) {
        const std::string key = each[0];
        const std::string value = each[1];
        page.attributes.insert(key);
        if (key == "class" && value == "exact") {
            page.exactTexts.emplace_back();
            page.exactDepth = page.depth;
        }
        if (key == "href" || key == "src")
            page.links.push_back(value);
        if (key == "id")
            page.ids.insert(value);
        if (key == "lang")
            page.language = value;
    }
}

void onEnd(void* data, const XML_Char*)
{
    auto& page = *static_cast<Page*>(data);
    if (page.depth == page.exactDepth)
        page.exactDepth = 0;
    if (page.depth == page.markDepth)
        page.markDepth = 0;
    --page.depth;
}

void onText(void* data, const XML_Char* text, int length)
{
    auto& page = *static_cast<Page*>(data);
    const std::string piece(text, static_cast<std::size_t>(length));
    page.allText += piece;
    if (page.exactDepth > 0)
        page.exactTexts.back() += piece;
    if (page.markDepth > 0)
        page.marked.back() += piece;
}

Page parse(const std::string& html)
{
    Page page;
    XML_Parser parser = XML_ParserCreate("UTF-8");
    XML_SetUserData(parser, &page);
    XML_SetElementHandler(parser, onStart, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    page.isWellFormed = XML_Parse(parser, html.data(), static_cast<int>(html.size()), 1) == XML_STATUS_OK;
    if (!page.isWellFormed)
        page.error = XML_ErrorString(XML_GetErrorCode(parser));
    XML_ParserFree(parser);
    return page;
}

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

report::ReportData withText(const std::string& text)
{
    report::ReportData data = testing::sampleReport("en");
    data.items = {testing::reportComment(1, "", 1, text)};
    data.items[0].isSelected = true;
    return data;
}

// The text with the characters that XML forbids in their coded form.
std::string printed(const std::string& text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = report::nextCodePoint(text, at);
        if (report::renderInHtml(codePoint) == report::Rendering::Coded)
            out += report::codeOf(codePoint);
        else
            report::appendCodePoint(out, codePoint);
    }
    return out;
}

} // namespace

class TestHtmlWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWellFormedAndClosed_data();
    void isWellFormedAndClosed();
    void holdsEveryExactText();
    void marksTheSpans();
    void survivesHostileTexts();
    void survivesHostileWordsElsewhere();
    void saysWhatIsMissing();
    void saysWhatTheCaseLacks();
    void hasHeadingsInOrder();
    void namesInvisibleCharacters();
    void printsTheLatestActsOnly();
    void isTheSameTwice();
};

void TestHtmlWriter::isWellFormedAndClosed_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("fr") << QStringLiteral("fr");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestHtmlWriter::isWellFormedAndClosed()
{
    QFETCH(QString, language);
    const std::string html = report::toHtml(testing::sampleReport(language.toStdString()));
    QDir(QStringLiteral(GREFFIER_BINARY_DIR)).mkpath(QStringLiteral("reports"));
    QFile file(QStringLiteral(GREFFIER_BINARY_DIR "/reports/case-report-%1.html").arg(language));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(html));

    const Page page = parse(html);
    QVERIFY2(page.isWellFormed, page.error.c_str());
    QCOMPARE(page.language, language.toStdString());
    for (const char* forbidden : {"script", "img", "link", "iframe", "object", "form", "base", "svg"})
        QVERIFY2(!page.elements.contains(forbidden), forbidden);
    for (const std::string& target : page.links) {
        QVERIFY2(target.starts_with("#"), target.c_str());
        QVERIFY2(page.ids.contains(target.substr(1)), target.c_str());
    }
    for (const std::string& attribute : page.attributes)
        QVERIFY2(!attribute.starts_with("on") && attribute != "style" && attribute != "title", attribute.c_str());
    QVERIFY(html.find("<!--") == std::string::npos);
    QVERIFY(html.find("display:none") == std::string::npos && html.find("display: none") == std::string::npos);
    QVERIFY(html.find("url(") == std::string::npos && html.find("@import") == std::string::npos);
    QVERIFY(html.find("default-src 'none'; style-src 'unsafe-inline'") != std::string::npos);
}

void TestHtmlWriter::holdsEveryExactText()
{
    const report::ReportData data = testing::sampleReport("fr");
    const std::string html = report::toHtml(data);
    const Page page = parse(html);
    // The article, and the comments that are printed: c-1, c-2, c-3, c-5.
    std::vector<std::string> expected{data.threads[0].body};
    for (const std::size_t index : {0U, 1U, 2U, 5U})
        expected.push_back(data.items[index].comment.text);
    QCOMPARE(page.exactTexts, expected);
    QCOMPARE(countOf(html, "\u00A0"), countOf(data.threads[0].body, "\u00A0"));
    QVERIFY(html.find("&nbsp;") == std::string::npos);
    QVERIFY(page.allText.find(base::toHex(data.captures[0].blobs[0].sha256)) != std::string::npos);
    QVERIFY(page.allText.find(data.journalHead) != std::string::npos);
}

void TestHtmlWriter::marksTheSpans()
{
    const Page page = parse(report::toHtml(testing::sampleReport("en")));
    // The hit "sales porcs" and the passage "porcs ! Finir" overlap in "porcs".
    const std::vector<std::string> expected{"sales ", "porcs", " ! Finir", "16 ans", "gamine", "c*nnards"};
    QCOMPARE(page.marked, expected);
}

void TestHtmlWriter::survivesHostileTexts()
{
    for (const std::string& text : testing::hostileTexts()) {
        const std::string html = report::toHtml(withText(text));
        const Page page = parse(html);
        QVERIFY2(page.isWellFormed, text.c_str());
        QCOMPARE(page.exactTexts.back(), printed(text));
        QVERIFY(!page.elements.contains("script") && !page.elements.contains("img"));
        QVERIFY(html.find('\0') == std::string::npos);
    }
}

void TestHtmlWriter::survivesHostileWordsElsewhere()
{
    for (const std::string& text : testing::hostileTexts()) {
        report::ReportData data = withText("x");
        report::ReportItem& item = data.items[0];
        data.title = data.operatorName = data.where = text;
        data.values["requester"] = data.values["x" + text] = text;
        data.captures[0].title = data.captures[0].sourceUri = data.captures[0].ledger.losses[0].example = text;
        data.threads[0].title = data.threads[0].uri = text;
        item.comment.author = item.comment.permalink = item.comment.posted.raw = text;
        item.labels = {text};
        item.notes = {{"c-1", text, text, testing::kWhen, 1}};
        item.decision = journal::Decision{journal::DecisionStatus::Flagged, text, text, testing::kWhen, 1};
        item.asserted[text] = {text, text, text, testing::kWhen, 1};
        item.hits = {testing::reportHit(text, evidence::Severity::Low, {0, 1})};
        data.rules[0].title = text;
        const Page page = parse(report::toHtml(data));
        QVERIFY2(page.isWellFormed, text.c_str());
        QVERIFY(!page.elements.contains("script") && !page.elements.contains("img"));
        for (const std::string& target : page.links)
            QVERIFY2(target.starts_with("#"), target.c_str());
    }
}

void TestHtmlWriter::saysWhatIsMissing()
{
    const Page page = parse(report::toHtml(testing::sampleReport("en")));
    QVERIFY(page.allText.find("6 captured of 9 announced") != std::string::npos);
    QVERIFY(page.allText.find("Absent: comments below answer this comment") != std::string::npos);
    QVERIFY(page.allText.find("Not selected and not printed here: 1 (c-4)") != std::string::npos);
    QVERIFY(page.allText.find("Jean Martin (asserted)") != std::string::npos);
    QVERIFY(page.allText.find("No person has decided yet.") != std::string::npos);
    QVERIFY(page.allText.find("nearest: 14 words") != std::string::npos);
    QVERIFY(page.ids.contains("p-1"));
}

void TestHtmlWriter::saysWhatTheCaseLacks()
{
    report::ReportData data;
    data.language = "en";
    Page page = parse(report::toHtml(data));
    QVERIFY2(page.isWellFormed, page.error.c_str());
    QVERIFY(page.allText.find("The case holds no comment.") != std::string::npos);
    QVERIFY(page.allText.find("The case holds no thread.") != std::string::npos);
    QVERIFY(page.allText.find("The case holds no capture.") != std::string::npos);
    QVERIFY(page.allText.find("no rules were applied") != std::string::npos);

    data = testing::sampleReport("en");
    for (auto& item : data.items)
        item.isSelected = false;
    page = parse(report::toHtml(data));
    QVERIFY(page.allText.find("No comment meets this.") != std::string::npos);
    QVERIFY(page.allText.find("No comment of this thread is selected.") != std::string::npos);
    QCOMPARE(page.exactTexts, std::vector<std::string>{data.threads[0].body});
}

void TestHtmlWriter::hasHeadingsInOrder()
{
    const Page page = parse(report::toHtml(testing::sampleReport("en")));
    QCOMPARE(page.headings.front(), 1);
    QCOMPARE(std::count(page.headings.begin(), page.headings.end(), 1), 1);
    for (std::size_t i = 1; i < page.headings.size(); ++i)
        QVERIFY(page.headings[i] <= page.headings[i - 1] + 1);
}

void TestHtmlWriter::namesInvisibleCharacters()
{
    const Page page = parse(report::toHtml(withText("abc \u202Egnp.exe \U0001F469\u200D\u2695\uFE0F")));
    QVERIFY(page.allText.find("U+202E RIGHT-TO-LEFT OVERRIDE") != std::string::npos);
    QVERIFY(page.allText.find("ZERO WIDTH JOINER") == std::string::npos);
    const Page control = parse(report::toHtml(withText("a\x1B[31m")));
    QVERIFY(control.allText.find("\u27E8U+001B\u27E9") != std::string::npos);
}

void TestHtmlWriter::printsTheLatestActsOnly()
{
    report::ReportData data = testing::sampleReport("en");
    const journal::Act act = data.journal.back();
    for (std::int64_t seq = 7; seq <= 700; ++seq) {
        data.journal.push_back(act);
        data.journal.back().seq = seq;
    }
    const Page page = parse(report::toHtml(data));
    QVERIFY(page.allText.find("The journal holds 700 acts; the latest 500 are printed.") != std::string::npos);
    QVERIFY(page.allText.find("a-700") != std::string::npos);
    QVERIFY(page.allText.find("a-201") != std::string::npos);
    QVERIFY(page.allText.find("a-200") == std::string::npos);
}

void TestHtmlWriter::isTheSameTwice()
{
    QCOMPARE(report::toHtml(testing::sampleReport("fr")), report::toHtml(testing::sampleReport("fr")));
}

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_html_writer.moc"
