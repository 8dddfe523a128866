#include "core/evidence/capture_builder.h"
#include "tests/core/formats/reader_run.h"

#include <QtTest>

using namespace greffier;
using tests::runReader;

namespace {

std::string fixture(const char* name)
{
    QFile file(QStringLiteral(GREFFIER_SOURCE_DIR "/tests/data/formats/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string page(const std::string& comments)
{
    return "<!DOCTYPE html><html><head><title>Page</title></head><body><ol class=\"commentlist\">" +
           comments + "</ol></body></html>";
}

std::string comment(const std::string& number, const std::string& body)
{
    return "<li id=\"comment-" + number +
           "\" class=\"comment\"><article><footer class=\"comment-meta\"><b class=\"fn\">A</b>"
           "</footer><div class=\"comment-content\">" +
           body + "</div></article></li>";
}

} // namespace

class TestWordPressHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void html5Markup();
    void xhtmlMarkup();
    void classesWinOverNesting();
    void templatesAndSidebarsAreNoComments();
    void texts_data();
    void texts();
    void pagesWithoutThread_data();
    void pagesWithoutThread();
    void charsets_data();
    void charsets();
    void byteRanges();
    void datesInFigures();
    void hostile_data();
    void hostile();
    void longCommentIsKept();
    void recognition_data();
    void recognition();
};

void TestWordPressHtml::html5Markup()
{
    const auto run = runReader("wordpress-html", fixture("page-html5.html"));
    QVERIFY(run.status.has_value());
    QCOMPARE(QString::fromStdString(run.sink.toText()), QStringLiteral("(1 (2 (3)))(4)(5)"));
    QCOMPARE(run.sink.capture.announced.value_or(-1), std::int64_t(6));
    QCOMPARE(run.sink.capture.uri, std::string("https://exemple.fr/la-halle/"));
    QCOMPARE(run.sink.threads.at(0).title, std::string("La halle rouvre"));
    QCOMPARE(run.sink.threads.at(0).body, std::string("Samedi\u00A0: ouverture.\n\nDimanche : fermeture."));
    const auto comments = run.sink.comments();
    QCOMPARE(comments[0].ref, std::string("101"));
    QCOMPARE(comments[0].author, std::string("Jeanne"));
    QCOMPARE(comments[0].permalink, std::string("https://exemple.fr/la-halle/#comment-101"));
    QCOMPARE(comments[0].posted.seconds.value_or(0), std::int64_t(1412591340));
    QVERIFY(comments[0].posted.isZoneKnown);
    QCOMPARE(comments[0].text, std::string("Enfin\u00A0!\nOn y va ?"));
    QCOMPARE(comments[1].text, std::string("> Enfin !\n\nPas sûr. Voir le plan."));
    QCOMPARE(comments[2].sourceStatus, std::string("pending"));
    QVERIFY(comments[3].extra.find("post-author") != std::string::npos);
    QVERIFY(comments[4].extra.find("pingback") != std::string::npos);
    QCOMPARE(run.sink.losses.at("link-target").count,
             std::int64_t(2)); // one in a text, one is the pingback's
    QCOMPARE(run.sink.losses.at("image").count, std::int64_t(1));
}

void TestWordPressHtml::xhtmlMarkup()
{
    const auto run = runReader("wordpress-html", fixture("page-xhtml.html"));
    QVERIFY(run.status.has_value());
    QCOMPARE(QString::fromStdString(run.sink.toText()), QStringLiteral("(1 (2))(3)"));
    QCOMPARE(run.sink.capture.announced.value_or(-1), std::int64_t(3));
    const auto comments = run.sink.comments();
    QCOMPARE(comments[0].author, std::string("Verveine"));
    QCOMPARE(comments[0].posted.raw, std::string("6 octobre 2014 à 12 h 29 min"));
    QCOMPARE(comments[0].posted.seconds.value_or(0), std::int64_t(1412598540));
    QVERIFY(!comments[0].posted.isZoneKnown);
    QCOMPARE(comments[0].posted.precision, evidence::TimePrecision::Minute);
    QCOMPARE(comments[0].text, std::string("Premier paragraphe.\n\nSecond :-) paragraphe."));
    QCOMPARE(comments[1].text, std::string("Réponse."));
    QCOMPARE(comments[2].author, std::string(""));
}

void TestWordPressHtml::classesWinOverNesting()
{
    const auto run = runReader(
        "wordpress-html",
        page("<li class=\"comment depth-1\" id=\"comment-1\"><p>a</p></li>"
             "<ul class=\"children\"><li class=\"comment depth-2\" id=\"comment-2\"><p>b</p></li>"
             "<ul class=\"children\"><li class=\"comment depth-3\" id=\"comment-3\"><p>c</p></li></ul>"
             "<li class=\"comment depth-2\" id=\"comment-4\"><p>d</p></li></ul>"
             "<li class=\"comment depth-1\" id=\"comment-5\"><p>e</p></li>"));
    QCOMPARE(QString::fromStdString(run.sink.toText()), QStringLiteral("(1 (2 (3))(4))(5)"));
}

void TestWordPressHtml::templatesAndSidebarsAreNoComments()
{
    const auto run =
        runReader("wordpress-html",
                  page(comment("1", "<p>vrai</p>") + "<li id=\"comment-{{comment_ID}}\" class=\"comment "
                                                     "depth-{{depth}}\"><p>{{comment_content}}</p></li>") +
                      "<ul class=\"recentcomments\"><li class=\"recentcomments\">Paul dans <a "
                      "href=\"#comment-1\">x</a></li></ul>");
    QCOMPARE(run.sink.comments().size(), std::size_t(1));
}

void TestWordPressHtml::texts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("blanks") << "<p>  a \n b\t c </p>"
                            << "a b c";
    QTest::newRow("NO-BREAK SPACE") << "<p>a&nbsp;! b\u00A0?</p>" << QString::fromUtf8("a\u00A0! b\u00A0?");
    QTest::newRow("br") << "a<br>b<br/><br>c"
                        << "a\nb\n\nc";
    QTest::newRow("paragraphs") << "<p>a</p><p>b</p>\n<p></p><p>c</p>"
                                << "a\n\nb\n\nc";
    QTest::newRow("blocks") << "<div>a</div><div>b</div>c"
                            << "a\nb\nc";
    QTest::newRow("list") << "<p>x</p><ul><li>a</li><li>b</li></ul><p>y</p>"
                          << "x\n\na\nb\n\ny";
    QTest::newRow("quotation") << "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>"
                               << "> a\n>\n> b\n\nc";
    QTest::newRow("quotation in a quotation") << "<blockquote>a<blockquote>b</blockquote></blockquote>c"
                                              << "> a\n>\n> > b\n\nc";
    QTest::newRow("two quotations") << "<blockquote>a</blockquote><blockquote>b</blockquote>"
                                    << "> a\n\n> b";
    QTest::newRow("pre") << "<pre>a  b\n  c</pre>d"
                         << "a  b\n  c\n\nd";
    QTest::newRow("entities") << "&eacute;&amp;lt;&#x1F600;&lsquo;"
                              << QString::fromUtf8("é&lt;\U0001F600\u2018");
    QTest::newRow("inline markup") << "a<em>b</em> <strong>c</strong>"
                                   << "ab c";
    QTest::newRow("script and style") << "a<script>x()</script><style>p{}</style>b"
                                      << "ab";
    QTest::newRow("table") << "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
                           << "a\tb\nc\td";
    QTest::newRow("smiley") << "a <img class=\"wp-smiley\" alt=\":-)\" src=\"x\"> b"
                            << "a :-) b";
    QTest::newRow("zero-width and direction marks")
        << QString::fromUtf8("a\u200Bb \u202Ec") << QString::fromUtf8("a\u200Bb \u202Ec");
    QTest::newRow("empty") << ""
                           << "";
}

void TestWordPressHtml::texts()
{
    QFETCH(QString, html);
    const auto run = runReader("wordpress-html", page(comment("1", html.toStdString())));
    QTEST(QString::fromStdString(run.sink.comments().at(0).text), "text");
}

void TestWordPressHtml::pagesWithoutThread_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("detail");
    QTest::newRow("article") << "<html><title>t</title><div class=\"entry-content\">a</div></html>"
                             << "a page without comments";
    QTest::newRow("login") << "<html><title>Connexion</title><input type=\"password\"></html>"
                           << "a login page";
    QTest::newRow("anti-bot") << "<html><title>Just a moment...</title></html>"
                              << "an anti-bot page";
    QTest::newRow("announced, absent") << "<html><h2>36 commentaires</h2></html>"
                                       << "a page that announces 36 comments and holds none";
    QTest::newRow("empty page") << "<html></html>"
                                << "a page without comments";
}

void TestWordPressHtml::pagesWithoutThread()
{
    QFETCH(QString, html);
    const auto bytes = html.toStdString();
    const auto detections = formats::detect({"file", bytes});
    QVERIFY(detections.has_value());
    QCOMPARE(detections->front().reader->name(), std::string("wordpress-html"));
    const auto run = runReader("wordpress-html", bytes);
    QCOMPARE(run.code(), base::ErrorCode::NoThread);
    QTEST(QString::fromStdString(run.status.error().detail), "detail");
}

void TestWordPressHtml::charsets_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("invalid");
    QTest::newRow("UTF-8 declared") << QByteArray("<meta charset=utf-8>") << QByteArray("d\xC3\xA9j\xC3\xA0")
                                    << QString::fromUtf8("déjà") << 0;
    QTest::newRow("nothing declared, UTF-8")
        << QByteArray() << QByteArray("d\xC3\xA9j\xC3\xA0") << QString::fromUtf8("déjà") << 0;
    QTest::newRow("nothing declared, windows-1252")
        << QByteArray() << QByteArray("d\xE9j\xE0 \x80") << QString::fromUtf8("déjà €") << 0;
    QTest::newRow("latin1 label means windows-1252")
        << QByteArray("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">")
        << QByteArray("\x80") << QString::fromUtf8("€") << 0;
    QTest::newRow("latin2") << QByteArray("<meta charset='iso-8859-2'>") << QByteArray("\xB3")
                            << QString::fromUtf8("ł") << 0;
    QTest::newRow("label that nobody knows")
        << QByteArray("<meta charset=nonsense-8>") << QByteArray("d\xC3\xA9") << QString::fromUtf8("dé") << 0;
    QTest::newRow("one invalid byte in UTF-8")
        << QByteArray("<meta charset=utf-8>") << QByteArray("\xC3\xA9\xC3\xA9 \xFF")
        << QString::fromUtf8("éé \uFFFD") << 1;
}

void TestWordPressHtml::charsets()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(int, invalid);
    const auto run = runReader("wordpress-html", "<html><head>" + head.toStdString() + "</head><body>" +
                                                     comment("1", body.toStdString()));
    QTEST(QString::fromStdString(run.sink.comments().at(0).text), "text");
    const auto loss = run.sink.losses.find("invalid-bytes");
    QCOMPARE(loss == run.sink.losses.end() ? 0 : static_cast<int>(loss->second.count), invalid);
}

void TestWordPressHtml::byteRanges()
{
    const auto bytes = page(comment("1", "<p>déjà</p>") + comment("2", "<p>b</p>"));
    const auto comments = runReader("wordpress-html", bytes).sink.comments();
    const auto range = comments.at(1).bytes;
    const auto slice = bytes.substr(static_cast<std::size_t>(range.start),
                                    static_cast<std::size_t>(range.end - range.start));
    QCOMPARE(QString::fromStdString(slice), QString::fromStdString(comment("2", "<p>b</p>")));
}

void TestWordPressHtml::datesInFigures()
{
    const auto dated = [](const std::string& number, const std::string& date) {
        return "<li id=\"comment-" + number + "\" class=\"comment\"><div class=\"comment-date\">" + date +
               "</div><p>x</p></li>";
    };
    const auto proven =
        runReader("wordpress-html", page(dated("1", "07/08/2009 at 18:53") + dated("2", "25/12/2009")))
            .sink.comments();
    QCOMPARE(proven.at(0).posted.seconds.value_or(0), std::int64_t(1249671180));
    const auto open = runReader("wordpress-html", page(dated("1", "07/08/2009 at 18:53"))).sink.comments();
    QVERIFY(!open.at(0).posted.seconds.has_value());
    QCOMPARE(open.at(0).posted.raw, std::string("07/08/2009 at 18:53"));
}

void TestWordPressHtml::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRefused");
    const QByteArray start(
        "<html><body><li id=\"comment-1\" class=\"comment\"><div class=\"comment-content\">x");
    QTest::newRow("50,000 nested div") << start + QByteArray("<div>").repeated(50000) << true;
    QTest::newRow("a million nested blockquote")
        << start + QByteArray("<blockquote>").repeated(1000000) << true;
    QTest::newRow("300 nested tables") << start + QByteArray("<table><tr><td>").repeated(300) << false;
    QTest::newRow("100,000 open paragraphs") << start + QByteArray("<p>a").repeated(100000) << false;
    QTest::newRow("formatting that is carried on")
        << start + QByteArray("<font color=1><i a=2><b c=3>").repeated(100) +
               QByteArray("<p>a").repeated(5000)
        << false;
    QTest::newRow("NUL bytes") << start + QByteArray(1000, '\0') << false;
    QTest::newRow("cut in a tag") << start + "</div></li><li id=\"comment-2\" class=\"com" << false;
    QTest::newRow("20,000 comments")
        << QByteArray("<html>") +
               QByteArray("<li id=comment-1 class=comment><b class=fn>A</b><p>b</p></li>").repeated(20000)
        << false;
    QTest::newRow("200,000 attributes")
        << start + "<p " + QByteArray("a=1 ").repeated(200000) + ">b" << true;
}

void TestWordPressHtml::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isRefused);
    const auto run = runReader("wordpress-html", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QCOMPARE(run.status.has_value(), !isRefused);
    if (isRefused)
        QCOMPARE(run.code(), base::ErrorCode::LimitExceeded);
    else
        QVERIFY(!run.sink.comments().empty());
    QVERIFY2(run.milliseconds < 8000, qPrintable(QString::number(run.milliseconds)));
}

void TestWordPressHtml::longCommentIsKept()
{
    const std::string text(300 * 1024, 'z');
    const auto run = runReader("wordpress-html", page(comment("1", "<p>" + text + "</p>")));
    QCOMPARE(run.sink.comments().at(0).text.size(), text.size());
}

void TestWordPressHtml::recognition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("confidence");
    QTest::newRow("page with comments")
        << QString::fromStdString(page("<li class=\"comment depth-1\" id=\"comment-1\">")) << 90;
    QTest::newRow("ids only") << QString::fromStdString(page("<li id=comment-1>")) << 60;
    QTest::newRow("another page") << "<!DOCTYPE HTML><title>a</title>" << 10;
    QTest::newRow("XML") << "<?xml version=\"1.0\"?><rss id=\"comment-1\"/>" << 0;
    QTest::newRow("text about HTML") << "The id=\"comment-1\" of <html>" << 0;
}

void TestWordPressHtml::recognition()
{
    QFETCH(QString, text);
    const auto bytes = text.toStdString();
    QTEST(formats::readerByName("wordpress-html")->recognise({"x", bytes}).confidence, "confidence");
}

QTEST_GUILESS_MAIN(TestWordPressHtml)
#include "tst_wordpress_html.moc"
