#include "core/base/json.h"
#include "ui/models/comment_display.h"

#include <QtTest>

using namespace greffier;
using models::Highlight;
using models::Highlights;
using models::makeSnippet;

using Spans = QList<QPair<int, int>>;

class TestCommentDisplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void snippetIsOneParagraph_data();
    void snippetIsOneParagraph();
    void longTextIsCut();
    void aHitFarIntoTheTextIsShown();
    void highlightsLieInTheText();
    void displayTakesTheCommentsValues();
};

void TestCommentDisplay::snippetIsOneParagraph_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<Spans>("spans");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // the marked words, separated by |
    QTest::newRow("empty") << "" << Spans{} << "" << "";
    QTest::newRow("blanks collapse") << "  a\n\n b\t c \r\n" << Spans{} << "a b c" << "";
    QTest::newRow("no-break spaces stay") << QStringLiteral("a\u00A0!\u202F?") << Spans{}
                                          << QStringLiteral("a\u00A0!\u202F?") << "";
    QTest::newRow("plain span") << "ces sales porcs !" << Spans{{4, 15}} << "ces sales porcs !" << "sales porcs";
    QTest::newRow("outside the BMP before it") << QStringLiteral("\U0001F595 sale con") << Spans{{2, 6}, {7, 10}}
                                               << QStringLiteral("\U0001F595 sale con") << "sale|con";
    QTest::newRow("span over a line break") << "sales\n\n porcs" << Spans{{0, 13}} << "sales porcs"
                                            << "sales porcs";
    QTest::newRow("span that begins with blanks") << "a \n b c" << Spans{{1, 5}} << "a b c" << "b";
    QTest::newRow("overlapping spans, any order") << "abcdef" << Spans{{3, 5}, {1, 4}} << "abcdef" << "bcde";
    QTest::newRow("bidi controls are left out") << QStringLiteral("a\u202Ebc\u2069d") << Spans{{2, 4}} << "abcd"
                                                << "bc";
    QTest::newRow("beyond the end") << "abc" << Spans{{2, 99}, {50, 60}} << "abc" << "c";
    QTest::newRow("empty span") << "abc" << Spans{{1, 1}} << "abc" << "";
}

void TestCommentDisplay::snippetIsOneParagraph()
{
    QFETCH(QString, exact);
    QFETCH(Spans, spans);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    std::vector<base::Span> given;
    for (const auto& [start, end] : spans)
        given.push_back({start, end});
    const models::Snippet snippet = makeSnippet(exact.toStdString(), given);
    QCOMPARE(snippet.text, text);
    QStringList found;
    for (const Highlight highlight : snippet.highlights)
        found << snippet.text.mid(highlight.start, highlight.length);
    QCOMPARE(found.join(u'|'), marked);
}

void TestCommentDisplay::longTextIsCut()
{
    const std::string exact(1'000, 'x');
    const models::Snippet snippet = makeSnippet(exact, {{5, 900}}, 100);
    QCOMPARE(snippet.text, QString(100, u'x') + u'…');
    QCOMPARE(snippet.highlights, (Highlights{{5, 95}}));
}

void TestCommentDisplay::aHitFarIntoTheTextIsShown()
{
    std::string exact;
    for (int i = 0; i < 100; ++i)
        exact += "mots ";
    exact += "sales porcs";
    const models::Snippet snippet = makeSnippet(exact, {{500, 511}});
    QVERIFY(snippet.text.startsWith(QStringLiteral("… mots ")));
    QVERIFY(snippet.text.endsWith(QStringLiteral(" sales porcs")));
    QCOMPARE(snippet.highlights.size(), 1);
    QCOMPARE(snippet.text.mid(snippet.highlights[0].start, snippet.highlights[0].length), QStringLiteral("sales porcs"));
    QVERIFY(snippet.highlights[0].start < 60);
    QCOMPARE(makeSnippet(exact, {{0, 4}, {500, 511}}).text.left(4), QStringLiteral("mots")); // a near hit is first
}

void TestCommentDisplay::highlightsLieInTheText()
{
    const std::string exact = "é\U0001F600 \n\n\xE2\x80\xAE a\xC2\xA0z";
    const auto length = static_cast<int>(base::toQString(exact).toUcs4().size());
    for (int start = 0; start < length; ++start) {
        for (int end = start + 1; end <= length; ++end) {
            const models::Snippet snippet = makeSnippet(exact, {{start, end}});
            for (const Highlight highlight : snippet.highlights) {
                QVERIFY(highlight.length > 0);
                QVERIFY(highlight.start + highlight.length <= snippet.text.size());
                QVERIFY(!snippet.text[highlight.start].isLowSurrogate());
            }
        }
    }
}

void TestCommentDisplay::displayTakesTheCommentsValues()
{
    evidence::Comment comment;
    comment.author = "Zoé";
    comment.text = "un sale con";
    comment.sourceStatus = "spam";
    comment.posted.raw = "hier";
    evidence::Hit hit;
    hit.spans = {{3, 11}};
    const models::CommentDisplay shown = models::makeDisplay(comment, {hit, evidence::Hit()});
    QCOMPARE(shown.author, QStringLiteral("Zoé"));
    QCOMPARE(shown.snippet.text, QStringLiteral("un sale con"));
    QCOMPARE(shown.snippet.highlights, (Highlights{{3, 8}}));
    QCOMPARE(shown.sourceStatus, QStringLiteral("spam"));
    QCOMPARE(shown.posted.raw, std::string("hier"));
}

QTEST_GUILESS_MAIN(TestCommentDisplay)
#include "tst_comment_display.moc"
