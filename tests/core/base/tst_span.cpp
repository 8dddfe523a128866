#include "core/base/span.h"

#include <QTest>

using greffier::base::Span;

class TestSpan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lengths();
    void relations_data();
    void relations();
};

void TestSpan::lengths()
{
    QCOMPARE((Span{2, 5}.length()), 3);
    QVERIFY((Span{2, 2}.isEmpty()));
    QVERIFY((Span{3, 2}.isEmpty()));
    QVERIFY((!Span{2, 3}.isEmpty()));
    QVERIFY((Span{1, 9} < Span{2, 3}));
    QVERIFY((Span{1, 2} < Span{1, 3}));
}

void TestSpan::relations_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("isInside");
    QTest::addColumn<bool>("intersects");
    QTest::newRow("same") << 10 << 20 << true << true;
    QTest::newRow("inside") << 12 << 13 << true << true;
    QTest::newRow("reaches out") << 15 << 25 << false << true;
    QTest::newRow("around") << 5 << 25 << false << true;
    QTest::newRow("touches before") << 5 << 10 << false << false;
    QTest::newRow("touches after") << 20 << 25 << false << false;
}

void TestSpan::relations()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(bool, isInside);
    QFETCH(bool, intersects);
    const Span span{10, 20};
    const Span other{start, end};
    QCOMPARE(span.contains(other), isInside);
    QCOMPARE(span.intersects(other), intersects);
    QCOMPARE(other.intersects(span), intersects);
}

QTEST_GUILESS_MAIN(TestSpan)
#include "tst_span.moc"
