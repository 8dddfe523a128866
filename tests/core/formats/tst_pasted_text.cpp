#include "core/formats/announced.h"
#include "core/formats/pasted_text.h"
#include "tests/support/recording_sink.h"

#include <QtTest>

using namespace greffier;

namespace {

const char* const kPage = "Passer au contenu\n"
                          "\n"
                          "Le marché déménage\n"
                          "\n"
                          "La mairie a tranché\u00A0: ce sera la halle.\n"
                          "\n"
                          "Photo\u00A0: la rédaction\n"
                          "\n"
                          "12 commentaires\n"
                          "      1. Encore une décision sans nous.\n"
                          "\n"
                          "        1. Il y a eu une réunion.\n"
                          "          On était six.\n"
                          "\n"
                          "          Six !\n"
                          "\n"
                          "      2. Et le parking ?\n"
                          "\n"
                          "  1. Bonne idée.\n"
                          "\n"
                          "    1. Non.\n"
                          "\n"
                          "Les commentaires sont fermés.\n"
                          "\n"
                          "Mode\n";

tests::RecordingSink readText(std::string_view text, base::Status* status = nullptr)
{
    tests::RecordingSink sink;
    const auto result = formats::PastedTextReader().read({"page.txt", text}, sink, {});
    if (status)
        *status = result;
    return sink;
}

} // namespace

class TestPastedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void treeFromIndentation_data();
    void treeFromIndentation();
    void headBecomesThread();
    void exactText();
    void byteRangesPointAtItems();
    void furnitureIsCounted();
    void statedDepth();
    void announcedLines_data();
    void announcedLines();
    void recognition_data();
    void recognition();
    void noListIsNoThread();
    void hostile_data();
    void hostile();
    void seedOfTheCorpus();
};

void TestPastedText::treeFromIndentation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    QTest::newRow("two blanks, ancestors missing")
        << QString::fromUtf8(kPage) << "(p1 (p2 (1 (2))(3)))(4 (5))";
    QTest::newRow("four blanks from the margin") << "2 réponses\n1. a\n\n    1. b\n\n        1. c\n\n2. d\n"
                                                 << "(1 (2 (3)))(4)";
    QTest::newRow("tabs") << "3 comments\n1. a\n\n\t1. b\n\n\t\t1. c\n\n\t2. d\n"
                          << "(1 (2 (3))(4))";
    QTest::newRow("flat") << "3 comments\n1. a\n2. b\n3. c\n"
                          << "(1)(2)(3)";
    QTest::newRow("parenthesis after the number") << "3 comments\n1) a\n2) b\n3) c\n"
                                                  << "(1)(2)(3)";
    QTest::newRow("windows line ends") << "2 comments\r\n1. a\r\n\r\n  1. b\r\n"
                                       << "(1 (2))";
    QTest::newRow("a number inside a text is no item")
        << "2 comments\n1. a\n\n  En gros :\n\n  3. le prix\n\n2. b\n"
        << "(1)(2)";
    QTest::newRow("a year at the start of a line is no item") << "2 comments\n1. a\n\n  2019. Déjà.\n\n2. b\n"
                                                              << "(1)(2)";
    QTest::newRow("a gap in the numbers") << "9 comments\n1. a\n\n2. b\n\n5. c\n"
                                          << "(1)(2)(3)";
    QTest::newRow("second page of a list") << "90 comments\n51. a\n\n52. b\n\n53. c\n"
                                           << "(1)(2)(3)";
    QTest::newRow("two groups without parents")
        << "9 comments\n  1. a\n\n    1. b\n\n      1. c\n\n  2. d\n\n      1. e\n\n      1. f\n"
        << "(1 (2 (3)))(4 (p1 (5))(p2 (6)))";
}

void TestPastedText::treeFromIndentation()
{
    QFETCH(QString, text);
    QFETCH(QString, tree);
    base::Status status;
    const auto bytes = text.toStdString();
    const auto sink = readText(bytes, &status);
    QVERIFY(status.has_value());
    QCOMPARE(QString::fromStdString(sink.toText()), tree);
}

void TestPastedText::headBecomesThread()
{
    const auto sink = readText(kPage);
    QCOMPARE(sink.threads.size(), std::size_t(1));
    QCOMPARE(sink.threads[0].title, std::string("Le marché déménage"));
    QCOMPARE(sink.threads[0].body,
             std::string("La mairie a tranché\u00A0: ce sera la halle.\n\nPhoto\u00A0: la rédaction"));
    QCOMPARE(sink.capture.announced.value_or(-1), std::int64_t(12));
    QCOMPARE(sink.capture.title, sink.threads[0].title);
}

void TestPastedText::exactText()
{
    const auto comments = readText(kPage).comments();
    QCOMPARE(comments[1].text, std::string("Il y a eu une réunion.\nOn était six.\n\nSix !"));
    QCOMPARE(comments[4].text, std::string("Non."));
}

void TestPastedText::byteRangesPointAtItems()
{
    const std::string page = kPage;
    const auto marked = "\xEF\xBB\xBF" + page;
    const auto plain = readText(page).comments();
    const auto withMark = readText(marked).comments();
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto length = static_cast<std::size_t>(plain[i].bytes.end - plain[i].bytes.start);
        const auto slice = page.substr(static_cast<std::size_t>(plain[i].bytes.start), length);
        QVERIFY(slice.find(plain[i].text.substr(0, 4)) != std::string::npos);
        QCOMPARE(marked.substr(static_cast<std::size_t>(withMark[i].bytes.start), length), slice);
    }
}

void TestPastedText::furnitureIsCounted()
{
    const auto sink = readText(kPage);
    QCOMPARE(sink.losses.at("page-furniture").count, std::int64_t(3));
    QCOMPARE(sink.losses.at("page-furniture").example, std::string("Passer au contenu"));
}

void TestPastedText::statedDepth()
{
    const auto comments = readText(kPage).comments();
    std::vector<std::int32_t> depths;
    for (const auto& comment : comments)
        depths.push_back(comment.statedDepth.value_or(0));
    QCOMPARE(depths, (std::vector<std::int32_t>{3, 4, 3, 1, 2}));
}

void TestPastedText::announcedLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("count"); // -1: no announcement
    QTest::newRow("French") << "32 commentaires" << 32;
    QTest::newRow("capital") << "32 Commentaires" << 32;
    QTest::newRow("in parentheses") << "Commentaires (32)" << 32;
    QTest::newRow("colon") << "Commentaires : 7" << 7;
    QTest::newRow("English") << "1 comment" << 1;
    QTest::newRow("answers") << "37 réponses" << 37;
    QTest::newRow("answers with title") << QString::fromUtf8("37 réponses à « Le marché déménage »") << 37;
    QTest::newRow("in words") << QString::fromUtf8("Un commentaire") << 1;
    QTest::newRow("thoughts") << QString::fromUtf8("2 thoughts on “Market”") << 2;
    QTest::newRow("thousands") << QString::fromUtf8("1\u202F234 commentaires") << 1234;
    QTest::newRow("no number") << "Commentaires" << -1;
    QTest::newRow("a sentence") << "32 commentaires ont été supprimés par la modération" << -1;
    QTest::newRow("another noun") << "32 pages" << -1;
    QTest::newRow("number elsewhere") << "Les 32 commentaires" << -1;
    QTest::newRow("empty") << "" << -1;
    QTest::newRow("huge number") << "99999999999999999999 commentaires" << -1;
}

void TestPastedText::announcedLines()
{
    QFETCH(QString, line);
    QFETCH(int, count);
    QCOMPARE(formats::announcedCount(line.toStdString()).value_or(-1), std::int64_t(count));
}

void TestPastedText::recognition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");
    QTest::newRow("nested list under a heading") << QString::fromUtf8(kPage) << 80 << 100;
    QTest::newRow("flat list under a heading") << "3 comments\n1. a\n2. b\n3. c\n" << 50 << 80;
    QTest::newRow("one item, many announced") << "3 comments\n1. a\n" << 1 << 30;
    QTest::newRow("Markdown with a numbered list")
        << "# Recette\n\n1. Casser\n2. Battre\n   1. doucement\n3. Cuire\n"
        << 0 << 0;
    QTest::newRow("prose") << "Il y a 32 commentaires à lire.\n\nVoilà.\n" << 0 << 0;
    QTest::newRow("HTML") << "<p>3 comments</p>\n<pre>\n3 comments\n1. a\n2. b\n3. c</pre>" << 0 << 0;
}

void TestPastedText::recognition()
{
    QFETCH(QString, text);
    QFETCH(int, atLeast);
    QFETCH(int, atMost);
    const auto bytes = text.toStdString();
    const auto recognition = formats::PastedTextReader().recognise({"x.txt", bytes});
    QVERIFY2(recognition.confidence >= atLeast && recognition.confidence <= atMost,
             qPrintable(QString::number(recognition.confidence)));
    QCOMPARE(recognition.because.empty(), recognition.confidence == 0);
}

void TestPastedText::noListIsNoThread()
{
    base::Status status;
    readText("Une lettre.\n\nSans liste.\n", &status);
    QVERIFY(!status.has_value());
    QCOMPARE(status.error().code, base::ErrorCode::NoThread);
    QCOMPARE(status.error().where, std::string("page.txt"));
}

void TestPastedText::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray deep("9 comments\n");
    for (int depth = 0; depth < 2000; ++depth)
        deep += QByteArray(depth, ' ') + "1. a\n\n";
    QTest::newRow("two thousand levels") << deep;
    QTest::newRow("a hundred thousand items")
        << QByteArray("9 comments\n") + QByteArray("1. a\n").repeated(100000);
    QTest::newRow("a megabyte of digits") << QByteArray("9 comments\n1. a\n") + QByteArray(1 << 20, '1');
    QTest::newRow("a megabyte of blanks")
        << QByteArray("9 comments\n1. a\n") + QByteArray(1 << 20, ' ') + "1. b\n";
    QTest::newRow("invalid bytes") << QByteArray("2 comments\n1. \xC3\xA9 caf\xE9\n\n2. \xC3\xA0\n");
    QTest::newRow("NUL") << QByteArray("2 comments\n1. a\0b\n\n2. c\n", 24);
}

void TestPastedText::hostile()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    base::Status status;
    const auto sink = readText({bytes.constData(), static_cast<std::size_t>(bytes.size())}, &status);
    QVERIFY(status.has_value());
    QVERIFY(!sink.comments().empty());
    for (const auto& comment : sink.comments())
        QVERIFY(comment.text.find('\0') == std::string::npos);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestPastedText::seedOfTheCorpus()
{
    const auto folder = qEnvironmentVariable("GREFFIER_CORPUS");
    if (folder.isEmpty())
        QSKIP("GREFFIER_CORPUS is not set");
    QFile file(folder + QStringLiteral("/seed/journaldugeek.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    const auto sink = readText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QCOMPARE(
        QString::fromStdString(sink.toText()),
        QStringLiteral(
            "(p1 (p2 (1 (2 (3))(4 (5)(6)(7)(8)))(9 (10 (11)(12)))))(13 (14)(15))(16 (17 (18 (19 (20)))))"));
    const auto body = QString::fromStdString(sink.threads.at(0).body);
    QCOMPARE(body.count(QChar(0xA0)), QString::fromUtf8(bytes).count(QChar(0xA0)));
    QCOMPARE(body.count(QChar(0xA0)), 27);
    QVERIFY(body.startsWith(QStringLiteral("L’Ordre des médecins")));
    QCOMPARE(sink.threads[0].title,
             std::string("Des médecins se moquant de patients sur Facebook signalés à la justice"));
    QCOMPARE(sink.losses.at("page-furniture").count, std::int64_t(3));
}

QTEST_GUILESS_MAIN(TestPastedText)
#include "tst_pasted_text.moc"
