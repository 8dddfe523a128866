#include "ui/models/row_marks.h"

#include <QtTest>

using namespace greffier;
using models::BuiltInView;
using models::RowMarks;

class TestRowMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewsFollowFromTheMarks_data();
    void viewsFollowFromTheMarks();
    void positionsAreAscending();
};

void TestRowMarks::viewsFollowFromTheMarks_data()
{
    using journal::DecisionStatus;
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("hits");
    QTest::addColumn<bool>("isAnnotated");
    QTest::addColumn<QString>("views"); // letters: Review, Flagged, Decided, Annotated
    QTest::newRow("nothing") << int(DecisionStatus::Open) << 0 << false << "";
    QTest::newRow("hit") << int(DecisionStatus::Open) << 1 << false << "R";
    QTest::newRow("hit and flagged") << int(DecisionStatus::Flagged) << 1 << false << "FD";
    QTest::newRow("cleared") << int(DecisionStatus::Cleared) << 3 << false << "D";
    QTest::newRow("removed, annotated") << int(DecisionStatus::Removed) << 0 << true << "DA";
    QTest::newRow("many hits, annotated") << int(DecisionStatus::Open) << 255 << true << "RA";
}

void TestRowMarks::viewsFollowFromTheMarks()
{
    QFETCH(int, status);
    QFETCH(int, hits);
    QFETCH(bool, isAnnotated);
    QFETCH(QString, views);
    RowMarks marks;
    marks.status = static_cast<journal::DecisionStatus>(status);
    marks.hits = static_cast<std::uint8_t>(hits);
    marks.isAnnotated = isAnnotated;
    QVERIFY(belongsTo(BuiltInView::All, marks));
    QCOMPARE(belongsTo(BuiltInView::ToReview, marks), views.contains(u'R'));
    QCOMPARE(belongsTo(BuiltInView::Flagged, marks), views.contains(u'F'));
    QCOMPARE(belongsTo(BuiltInView::Decided, marks), views.contains(u'D'));
    QCOMPARE(belongsTo(BuiltInView::Annotated, marks), views.contains(u'A'));
}

void TestRowMarks::positionsAreAscending()
{
    std::vector<RowMarks> marks(6);
    marks[4].isAnnotated = true;
    marks[1].isAnnotated = true;
    QCOMPARE(positionsOf(BuiltInView::Annotated, marks), (std::vector<std::int32_t>{1, 4}));
    QCOMPARE(positionsOf(BuiltInView::All, marks).size(), marks.size());
    QVERIFY(positionsOf(BuiltInView::Flagged, marks).empty());
}

QTEST_GUILESS_MAIN(TestRowMarks)
#include "tst_row_marks.moc"
