#include "tests/support/whole_capture.h"

#include <QtTest>

using namespace greffier;
using evidence::CaptureBuilder;
using evidence::CommentDraft;
using evidence::ParentItem;
using evidence::ParentRef;
using evidence::ParentState;
using tests::WholeCapture;
using tests::wholeCapture;

namespace {

CommentDraft comment(std::string ref, evidence::DraftParent parent = {}, std::optional<std::int32_t> depth = {})
{
    CommentDraft draft;
    draft.ref = std::move(ref);
    draft.parent = std::move(parent);
    draft.statedDepth = depth;
    draft.author = "Marc";
    draft.posted.seconds = 0;
    return draft;
}

// "a b<a ?x c<?x": every item in order, "?" in front of a placeholder, "<" in front of its parent.
std::string toText(const WholeCapture& built)
{
    std::string text;
    const auto name = [&built](std::size_t item) {
        return (built.items[item].isPlaceholder ? "?" : "") + built.items[item].draft.ref;
    };
    for (std::size_t i = 0; i < built.items.size(); ++i) {
        text += (i == 0 ? "" : " ") + name(i);
        if (built.items[i].parent >= 0)
            text += "<" + name(static_cast<std::size_t>(built.items[i].parent));
    }
    return text;
}

// From "a b<a c<b": the part after "<" is the identifier that the comment answers.
WholeCapture built(const QString& text)
{
    CaptureBuilder builder;
    const auto thread = builder.addThread({});
    for (const QString& item : text.split(QLatin1Char(' '))) {
        const QStringList parts = item.split(QLatin1Char('<'));
        builder.addComment(thread, comment(parts[0].toStdString(), parts.size() > 1
                                                                       ? evidence::DraftParent(ParentRef{parts[1].toStdString()})
                                                                       : evidence::DraftParent()));
    }
    return wholeCapture(builder);
}

QString losses(const WholeCapture& capture)
{
    QStringList all;
    for (const evidence::Loss& loss : capture.ledger.losses)
        all += QStringLiteral("%1=%2(%3)").arg(QString::fromStdString(loss.what)).arg(loss.count).arg(QString::fromStdString(loss.example));
    return all.join(QLatin1Char(' '));
}

} // namespace

class TestCaptureBuilder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parentsAreFound_data();
    void parentsAreFound();
    void statesOfParents();
    void statedDepthsWin();
    void placeholdersOfTheReader();
    void emptyThreadsAreDropped();
    void lossesAreCountedByKind();
    void unknownAuthorsAndTimesAreCounted();
};

void TestCaptureBuilder::parentsAreFound_data()
{
    QTest::addColumn<QString>("drafts");
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("counts"); // comments replies orphans placeholders depth duplicates
    QTest::addColumn<QString>("lost");
    QTest::newRow("one") << "a" << "a" << "1 0 0 0 1 0" << "";
    QTest::newRow("earlier") << "a b<a c<b" << "a b<a c<b" << "3 2 0 0 3 0" << "";
    QTest::newRow("later") << "a<c b c" << "a<c b c" << "3 1 0 0 2 0" << "";
    QTest::newRow("missing, shared by two") << "a b<x c d<x" << "a ?x b<?x c d<?x" << "4 0 2 1 1 0" << "";
    QTest::newRow("two missing") << "a<x b<y c<a" << "?x a<?x ?y b<?y c<a" << "3 1 2 2 2 0" << "";
    QTest::newRow("later, past a placeholder") << "a<c b<x c" << "a<c ?x b<?x c" << "3 1 1 1 2 0" << "";
    QTest::newRow("a duplicate answers to its first") << "a b a c<a" << "a b a c<a" << "4 1 0 0 2 1" << "duplicate-id=1(a)";
    QTest::newRow("two duplicates") << "a a a" << "a a a" << "3 0 0 0 1 2" << "duplicate-id=2(a)";
    QTest::newRow("itself") << "a b<b" << "a b" << "2 0 0 0 1 0" << "cycle=1(b)";
    QTest::newRow("cycle of two") << "a<b b<a" << "a b<a" << "2 2 0 0 2 0" << "cycle=1(a)";
    QTest::newRow("cycle of three with a tail") << "t<b a<c b<a c<b" << "t<b a b<a c<b" << "4 4 0 0 3 0" << "cycle=1(a)";
    QTest::newRow("two cycles") << "a<b b<a c<d d<c" << "a b<a c d<c" << "4 4 0 0 2 0" << "cycle=2(a)";
}

void TestCaptureBuilder::parentsAreFound()
{
    QFETCH(QString, drafts);
    QFETCH(QString, items);
    QFETCH(QString, counts);
    QFETCH(QString, lost);
    const WholeCapture capture = built(drafts);
    QCOMPARE(QString::fromStdString(toText(capture)), items);
    const evidence::Ledger& ledger = capture.ledger;
    QCOMPARE(QStringLiteral("%1 %2 %3 %4 %5 %6")
                 .arg(ledger.comments).arg(ledger.replies).arg(ledger.orphans).arg(ledger.placeholders)
                 .arg(ledger.maxDepth).arg(ledger.duplicates),
             counts);
    QCOMPARE(losses(capture), lost);
    QCOMPARE(ledger.threads, 1);
}

void TestCaptureBuilder::statesOfParents()
{
    const WholeCapture capture = built(QStringLiteral("a b<a c<x d<d"));
    QCOMPARE(QString::fromStdString(toText(capture)), QStringLiteral("a b<a ?x c<?x d"));
    QVERIFY(capture.items[0].parentState == ParentState::Root);
    QVERIFY(capture.items[1].parentState == ParentState::Known);
    QVERIFY(capture.items[3].parentState == ParentState::Missing);
    QVERIFY(capture.items[4].parentState == ParentState::Root);
}

void TestCaptureBuilder::statedDepthsWin()
{
    CaptureBuilder builder;
    const auto thread = builder.addThread({});
    builder.addComment(thread, comment("a", ParentRef{"x"}, 3));
    builder.addComment(thread, comment("b", ParentRef{"a"}));
    builder.addComment(thread, comment("c", ParentRef{"b"}, 7));
    builder.addComment(thread, comment("d", ParentRef{"y"}));
    builder.addComment(thread, comment("e", ParentRef{"d"}));
    const WholeCapture capture = wholeCapture(builder);
    QCOMPARE(QString::fromStdString(toText(capture)), QStringLiteral("?x a<?x b<a c<b ?y d<?y e<d"));
    std::vector<std::int32_t> depths;
    for (const auto& item : capture.items)
        depths.push_back(item.depth);
    QCOMPARE(depths, (std::vector<std::int32_t>{1, 3, 4, 7, 1, 1, 2})); // a placeholder adds no level
    QCOMPARE(capture.ledger.maxDepth, 7);
}

void TestCaptureBuilder::placeholdersOfTheReader()
{
    CaptureBuilder builder;
    const auto thread = builder.addThread({});
    const auto absent = builder.addPlaceholder(thread, {{}, "x", 2});
    builder.addComment(thread, comment("a", ParentItem{absent}, 3));
    builder.addComment(thread, comment("b", ParentRef{"x"}));
    builder.addComment(thread, comment("c", ParentItem{1}));
    const WholeCapture capture = wholeCapture(builder);
    QCOMPARE(QString::fromStdString(toText(capture)), QStringLiteral("?x a<?x b<?x c<a"));
    QVERIFY(capture.items[1].parentState == ParentState::Missing);
    QVERIFY(capture.items[2].parentState == ParentState::Missing);
    QVERIFY(capture.items[3].parentState == ParentState::Known);
    QCOMPARE(capture.items[0].depth, 2);
    QCOMPARE(capture.items[2].depth, 3);
    QCOMPARE(capture.ledger.orphans, 2);
    QCOMPARE(capture.ledger.replies, 1);
    QCOMPARE(capture.ledger.placeholders, 1);
}

void TestCaptureBuilder::emptyThreadsAreDropped()
{
    CaptureBuilder builder;
    for (const char* title : {"none", "first", "none either", "second"}) {
        evidence::ThreadDraft thread;
        thread.title = title;
        builder.addThread(thread);
    }
    builder.addComment(3, comment("a"));
    builder.addComment(1, comment("b"));
    const WholeCapture capture = wholeCapture(builder);
    QCOMPARE(capture.threads.size(), std::size_t{2});
    QCOMPARE(capture.threads[0].title, std::string("first"));
    QCOMPARE(capture.items[0].thread, 1);
    QCOMPARE(capture.items[1].thread, 0);
    QCOMPARE(capture.ledger.threads, 2);
}

void TestCaptureBuilder::lossesAreCountedByKind()
{
    CaptureBuilder builder;
    builder.addLoss("html-removed", 2, "é<img>");
    builder.addLoss("invalid-bytes", 1, std::string(500, 'x'));
    builder.addLoss("html-removed", 3, "<b>");
    const auto capture = wholeCapture(builder);
    QCOMPARE(capture.ledger.losses.size(), std::size_t{2});
    QVERIFY((capture.ledger.losses[0] == evidence::Loss{"html-removed", 5, "é<img>"}));
    QVERIFY((capture.ledger.losses[1] == evidence::Loss{"invalid-bytes", 1, std::string(120, 'x')}));
}

void TestCaptureBuilder::unknownAuthorsAndTimesAreCounted()
{
    CaptureBuilder builder;
    evidence::CaptureDraft draft;
    draft.announced = 32;
    builder.setCapture(draft);
    const auto thread = builder.addThread({});
    builder.addPlaceholder(thread, {{}, "p", {}}); // counts for neither
    builder.addComment(thread, comment("a"));
    CommentDraft anonymous = comment("b");
    anonymous.author.clear();
    builder.addComment(thread, anonymous);
    CommentDraft timeless = comment("c");
    timeless.posted = {};
    builder.addComment(thread, timeless);
    const auto capture = wholeCapture(builder);
    QCOMPARE(capture.ledger.announced.value_or(0), 32);
    QCOMPARE(capture.ledger.firstAuthor, std::string("Marc"));
    QCOMPARE(capture.ledger.unknownAuthors, 1);
    QCOMPARE(capture.ledger.unknownDates, 1);
}

QTEST_GUILESS_MAIN(TestCaptureBuilder)
#include "tst_capture_builder.moc"
