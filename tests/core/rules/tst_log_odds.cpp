#include "core/rules/log_odds.h"

#include <QtTest>

#include <cmath>

using namespace greffier;

class TestLogOdds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesAreThoseOfTheFormula();
    void equalShareTellsNothing();
    void theOtherKindIsNegative();
    void rareWordsNeedMoreEvidence();
};

// By hand: 10 of 100 against 2 of 200, 20 of 1,000 in all, prior of 500 words: the word's share of the prior is 10.
// Odds (10+10)/(600-20) = 0.034483 and (2+10)/(700-12) = 0.017442; ratio ln 1.97701 = 0.68158;
// variance 1/20 + 1/12 = 0.133333; z = 0.68158 / 0.365148 = 1.86658.
void TestLogOdds::valuesAreThoseOfTheFormula()
{
    const rules::LogOdds odds = rules::logOdds({10, 2, 20}, {100, 200, 1000}, 500);
    QVERIFY2(std::abs(odds.ratio - 0.68158) < 0.00005, qPrintable(QString::number(odds.ratio, 'f', 6)));
    QVERIFY2(std::abs(odds.z - 1.86658) < 0.0001, qPrintable(QString::number(odds.z, 'f', 6)));
}

void TestLogOdds::equalShareTellsNothing()
{
    QVERIFY(std::abs(rules::logOdds({5, 5, 10}, {300, 300, 600}, 500).z) < 1e-12);
}

void TestLogOdds::theOtherKindIsNegative()
{
    const rules::LogOdds one = rules::logOdds({9, 1, 30}, {100, 100, 1000}, 500);
    const rules::LogOdds other = rules::logOdds({1, 9, 30}, {100, 100, 1000}, 500);
    QVERIFY(one.z > 0);
    QVERIFY(std::abs(one.z + other.z) < 1e-12);
}

// The same ratio of counts says less where a word is common everywhere.
void TestLogOdds::rareWordsNeedMoreEvidence()
{
    const double rare = rules::logOdds({2, 0, 2}, {1000, 1000, 5000}, 500).z;
    const double often = rules::logOdds({20, 0, 20}, {1000, 1000, 5000}, 500).z;
    const double background = rules::logOdds({20, 0, 1000}, {1000, 1000, 5000}, 500).z;
    QVERIFY(often > rare);
    QVERIFY(often > background);
}

QTEST_GUILESS_MAIN(TestLogOdds)
#include "tst_log_odds.moc"
