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

std::string wrapped(const std::string& comments)
{
    return "<rss version=\"2.0\"><channel><title>Le "
           "blog</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Article</title>"
           "<link>https://exemple.fr/article/</link>" +
           comments + "</item></channel></rss>";
}

QByteArray billionLaughs()
{
    QByteArray bomb("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; ++i)
        bomb += QStringLiteral("<!ENTITY a%1 \"&a%2;&a%2;\">").arg(i).arg(i - 1).toUtf8();
    return bomb + "]><rss><channel><item>&a29;</item></channel></rss>";
}

} // namespace

class TestWxr : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfTheFixture();
    void times_data();
    void times();
    void parents_data();
    void parents();
    void statuses_data();
    void statuses();
    void otherDocuments_data();
    void otherDocuments();
    void positionOfAnError();
    void hostile_data();
    void hostile();
    void longTextIsKept();
    void windows1252();
};

void TestWxr::fieldsOfTheFixture()
{
    const auto run = runReader("wxr", fixture("blog.wxr.xml"));
    QVERIFY(run.status.has_value());
    QCOMPARE(QString::fromStdString(run.sink.toText()), QStringLiteral("(1 (2 (3)))(4)(5?77)(6 (7))"));
    QCOMPARE(run.sink.threads.size(), std::size_t(2));
    QCOMPARE(run.sink.threads[0].title, std::string("La place du marché"));
    QCOMPARE(run.sink.threads[0].body, std::string("<p>On en parle depuis longtemps.</p>"));
    QCOMPARE(run.sink.threads[0].uri, std::string("https://exemple.fr/place-du-marche/"));
    QCOMPARE(run.sink.capture.title, std::string("Carnet de quartier"));
    const auto comments = run.sink.comments();
    QCOMPARE(comments[0].author, std::string("Jeanne"));
    QCOMPARE(comments[0].text, std::string("Très bien & <em>vite</em>.\n\nEnfin presque."));
    QCOMPARE(comments[0].permalink, std::string("https://exemple.fr/place-du-marche/#comment-11"));
    QCOMPARE(comments[0].sourceStatus, std::string("approved"));
    QCOMPARE(comments[3].sourceStatus, std::string("spam"));
    QVERIFY(comments[4].extra.find("\"type\":\"pingback\"") != std::string::npos);
    QVERIFY(comments[0].bytes.start > 0 && comments[0].bytes.end > comments[0].bytes.start);
    const auto bytes = fixture("blog.wxr.xml");
    QCOMPARE(bytes.substr(static_cast<std::size_t>(comments[0].bytes.start), 12),
             std::string("<wp:comment>"));
    QCOMPARE(bytes.substr(static_cast<std::size_t>(comments[0].bytes.end) - 13, 13),
             std::string("</wp:comment>"));
}

void TestWxr::times_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<qint64>("seconds"); // -1: unknown
    QTest::addColumn<bool>("isUtc");
    QTest::newRow("gmt") << "<wp:comment_date_gmt>2014-10-06 10:29:00</wp:comment_date_gmt>"
                         << qint64(1412591340) << true;
    QTest::newRow("local only") << "<wp:comment_date>2014-10-06 12:29:00</wp:comment_date>"
                                << qint64(1412598540) << false;
    QTest::newRow("gmt of zeros") << "<wp:comment_date>2014-10-06 12:29:00</wp:comment_date>"
                                     "<wp:comment_date_gmt>0000-00-00 00:00:00</wp:comment_date_gmt>"
                                  << qint64(1412598540) << false;
    QTest::newRow("none") << "" << qint64(-1) << false;
}

void TestWxr::times()
{
    QFETCH(QString, fields);
    const auto run = runReader("wxr", wrapped("<wp:comment><wp:comment_id>1</wp:comment_id>" +
                                              fields.toStdString() + "</wp:comment>"));
    const auto posted = run.sink.comments().at(0).posted;
    QTEST(qint64(posted.seconds.value_or(-1)), "seconds");
    QTEST(posted.isZoneKnown, "isUtc");
}

void TestWxr::parents_data()
{
    QTest::addColumn<QString>("pairs"); // id:parent
    QTest::addColumn<QString>("tree");
    QTest::newRow("top") << "1:0 2:0"
                         << "(1)(2)";
    QTest::newRow("later parent") << "1:2 2:0"
                                  << "(2 (1))";
    QTest::newRow("absent parent") << "1:9 2:9"
                                   << "(1?9)(2?9)";
    QTest::newRow("self") << "1:1"
                          << "(1?1)";
}

void TestWxr::parents()
{
    QFETCH(QString, pairs);
    QString comments;
    for (const auto& pair : pairs.split(QLatin1Char(' '))) {
        const auto parts = pair.split(QLatin1Char(':'));
        comments += QStringLiteral("<wp:comment><wp:comment_id>%1</wp:comment_id><wp:comment_parent>%2</"
                                   "wp:comment_parent></wp:comment>")
                        .arg(parts[0], parts[1]);
    }
    const auto run = runReader("wxr", wrapped(comments.toStdString()));
    QTEST(QString::fromStdString(run.sink.toText()), "tree");
}

void TestWxr::statuses_data()
{
    QTest::addColumn<QString>("approved");
    QTest::addColumn<QString>("status");
    QTest::newRow("1") << "1"
                       << "approved";
    QTest::newRow("0") << "0"
                       << "pending";
    QTest::newRow("spam") << "spam"
                          << "spam";
    QTest::newRow("trash") << "trash"
                           << "deleted";
    QTest::newRow("post-trashed") << "post-trashed"
                                  << "deleted";
    QTest::newRow("absent") << ""
                            << "";
}

void TestWxr::statuses()
{
    QFETCH(QString, approved);
    const auto run = runReader("wxr", wrapped("<wp:comment><wp:comment_approved>" + approved.toStdString() +
                                              "</wp:comment_approved></wp:comment>"));
    QTEST(QString::fromStdString(run.sink.comments().at(0).sourceStatus), "status");
}

void TestWxr::otherDocuments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    QTest::newRow("export without comments")
        << QString::fromStdString(wrapped("")) << "a WordPress export without comments (1 items)";
    QTest::newRow("feed") << "<rss><channel><item><title>a</title></item></channel></rss>"
                          << "a feed without comments";
    QTest::newRow("another document") << "<?xml version=\"1.0\"?><catalogue/>"
                                      << "an XML document <catalogue>";
}

void TestWxr::otherDocuments()
{
    QFETCH(QString, text);
    const auto run = runReader("wxr", text.toStdString());
    QCOMPARE(run.code(), base::ErrorCode::NoThread);
    QTEST(QString::fromStdString(run.status.error().detail), "detail");
}

void TestWxr::positionOfAnError()
{
    const auto mismatched = runReader("wxr", "<rss>\n  <channel>\n  </item>\n</rss>");
    QCOMPARE(mismatched.code(), base::ErrorCode::Malformed);
    QCOMPARE(mismatched.status.error().line, 3);
    QCOMPARE(mismatched.status.error().column, 5);
    const auto cut = runReader("wxr", fixture("blog.wxr.xml").substr(0, 2000));
    QCOMPARE(cut.code(), base::ErrorCode::Truncated);
    QVERIFY(cut.status.error().line > 10);
}

void TestWxr::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto doctype = static_cast<int>(base::ErrorCode::DoctypeRefused);
    const auto limit = static_cast<int>(base::ErrorCode::LimitExceeded);
    QTest::newRow("entity bomb") << billionLaughs() << doctype;
    QTest::newRow("external entity")
        << QByteArray(
               "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>")
        << doctype;
    QTest::newRow("plain doctype") << QByteArray("<!DOCTYPE rss><rss/>") << doctype;
    QByteArray flood("<rss");
    for (int i = 0; i < 200000; ++i)
        flood += " a" + QByteArray::number(i) + "=''";
    QTest::newRow("200,000 attributes") << flood + "/>" << limit;
    QTest::newRow("a million levels") << QByteArray("<a>").repeated(1000000) << limit;
    QTest::newRow("a tag that never ends") << "<rss><a " + QByteArray(20 << 20, 'x') << limit;
    QTest::newRow("NUL bytes") << QByteArray("<rss>\0\0</rss>", 13)
                               << static_cast<int>(base::ErrorCode::Malformed);
    QTest::newRow("escape character")
        << QByteArray("<rss>\x1B</rss>") << static_cast<int>(base::ErrorCode::Malformed);
}

void TestWxr::hostile()
{
    QFETCH(QByteArray, bytes);
    const auto run = runReader("wxr", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QTEST(static_cast<int>(run.code()), "code");
    QVERIFY(run.status.error().line > 0 || !run.status.error().detail.empty());
    QVERIFY2(run.milliseconds < 2000, qPrintable(QString::number(run.milliseconds)));
}

void TestWxr::longTextIsKept()
{
    const std::string text(20 * 1024 * 1024, 'z');
    const auto run = runReader("wxr", wrapped("<wp:comment><wp:comment_content><![CDATA[" + text +
                                              "]]></wp:comment_content></wp:comment>"));
    QVERIFY(run.status.has_value());
    QCOMPARE(run.sink.comments().at(0).text.size(), text.size());
}

void TestWxr::windows1252()
{
    const auto run = runReader(
        "wxr",
        "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" +
            wrapped("<wp:comment><wp:comment_content>\x80 d\xE9j\xE0</wp:comment_content></wp:comment>"));
    QVERIFY(run.status.has_value());
    QCOMPARE(run.sink.comments().at(0).text, std::string("€ déjà"));
    QCOMPARE(run.sink.capture.charset, std::string("windows-1252"));
}

QTEST_GUILESS_MAIN(TestWxr)
#include "tst_wxr.moc"
