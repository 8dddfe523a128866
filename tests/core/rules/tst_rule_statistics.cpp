#include "core/rules/rule_statistics.h"

#include <QtTest>

using namespace greffier;

class TestRuleStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void intervalsAreWilsons_data();
    void intervalsAreWilsons();
    void activationAsksForBoth_data();
    void activationAsksForBoth();
    void moreThanAFifthRunsAway();
};

void TestRuleStatistics::intervalsAreWilsons_data()
{
    // Expected values: the closed formula, computed once outside this program.
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("of");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("none") << 0 << 0 << 0.0 << 1.0;
    QTest::newRow("7 of 9") << 7 << 9 << 0.4526 << 0.9368;
    QTest::newRow("all of 10") << 10 << 10 << 0.7225 << 1.0;
    QTest::newRow("none of 10") << 0 << 10 << 0.0 << 0.2775;
    QTest::newRow("half of 100") << 50 << 100 << 0.4038 << 0.5962;
}

void TestRuleStatistics::intervalsAreWilsons()
{
    QFETCH(int, right);
    QFETCH(int, of);
    QFETCH(double, low);
    QFETCH(double, high);
    const rules::Interval interval = rules::wilsonInterval(right, of);
    QVERIFY2(qAbs(interval.low - low) < 0.00006, qPrintable(QString::number(interval.low)));
    QVERIFY2(qAbs(interval.high - high) < 0.00006, qPrintable(QString::number(interval.high)));
}

void TestRuleStatistics::activationAsksForBoth_data()
{
    QTest::addColumn<int>("confirmed");
    QTest::addColumn<int>("contradicted");
    QTest::addColumn<bool>("isProven");
    QTest::newRow("nothing decided") << 0 << 0 << false;
    QTest::newRow("19 of 19: too few") << 19 << 0 << false;
    QTest::newRow("20 of 20") << 20 << 0 << true;
    QTest::newRow("16 of 20: lower bound 0.584") << 16 << 4 << false;
    QTest::newRow("17 of 20: lower bound 0.640") << 17 << 3 << true;
    QTest::newRow("66 of 100: lower bound 0.563") << 66 << 34 << false;
    QTest::newRow("70 of 100: lower bound 0.604") << 70 << 30 << true;
}

void TestRuleStatistics::activationAsksForBoth()
{
    QFETCH(int, confirmed);
    QFETCH(int, contradicted);
    QTEST(rules::isProven({confirmed, contradicted}), "isProven");
}

void TestRuleStatistics::moreThanAFifthRunsAway()
{
    QVERIFY(!rules::isRunaway(0, 0));
    QVERIFY(!rules::isRunaway(20, 100));
    QVERIFY(rules::isRunaway(21, 100));
}

QTEST_GUILESS_MAIN(TestRuleStatistics)
#include "tst_rule_statistics.moc"
