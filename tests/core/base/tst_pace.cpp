#include "core/base/pace.h"

#include <QTest>

using namespace greffier::base;

class TestPace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysNothingAtFirst();
    void evenWorkIsForeseen_data();
    void evenWorkIsForeseen();
    void followsAChangeOfSpeed();
    void aPauseIsNoGuess();
    void unknownTotalsHaveASpeedOnly();
    void aNewStageBeginsAnew();
    void theFirstValueIsNoWork();
};

namespace {

Progress at(std::int64_t done, std::int64_t total = 1000)
{
    return {Stage::Scanning, done, total};
}

} // namespace

void TestPace::saysNothingAtFirst()
{
    Pace pace;
    QCOMPARE(pace.perSecond(), 0.0);
    QVERIFY(!pace.remainingSeconds());
    pace.observe(at(0), 5'000);
    pace.observe(at(90), 5'900);
    QCOMPARE(pace.perSecond(), 0.0);
    QVERIFY(!pace.remainingSeconds());
}

void TestPace::evenWorkIsForeseen_data()
{
    QTest::addColumn<int>("stepMs");
    QTest::newRow("ten times a second") << 100;
    QTest::newRow("every two seconds") << 2000;
}

void TestPace::evenWorkIsForeseen()
{
    QFETCH(int, stepMs);
    Pace pace;
    for (int ms = 0; ms <= 4'000; ms += stepMs)
        pace.observe(at(ms / 20), ms); // 50 a second
    QVERIFY(qAbs(pace.perSecond() - 50) < 0.5);
    QCOMPARE(pace.remainingSeconds().value_or(-1), std::int64_t{16}); // 800 left
}

void TestPace::followsAChangeOfSpeed()
{
    Pace pace;
    std::int64_t done = 0;
    for (int second = 0; second < 30; ++second)
        pace.observe(at(done += 10, 10'000), second * 1000);
    const double before = pace.perSecond();
    for (int second = 30; second < 34; ++second)
        pace.observe(at(done += 100, 10'000), second * 1000);
    QVERIFY(qAbs(before - 10) < 0.5);
    QVERIFY(pace.perSecond() > 30 && pace.perSecond() < 90); // smoothed: between the two
    for (int second = 34; second < 70; ++second)
        pace.observe(at(done += 100, 10'000), second * 1000);
    QVERIFY(qAbs(pace.perSecond() - 100) < 2);
}

void TestPace::aPauseIsNoGuess()
{
    Pace pace;
    for (int second = 0; second <= 5; ++second)
        pace.observe(at(second * 10), second * 1000);
    QVERIFY(pace.remainingSeconds());
    pace.observe(at(50), 9'000);
    QVERIFY(pace.remainingSeconds()); // slower, not stopped
    pace.observe(at(50), 10'000);
    QVERIFY(!pace.remainingSeconds());
    pace.observe(at(60), 11'000);
    QVERIFY(pace.remainingSeconds());
}

void TestPace::unknownTotalsHaveASpeedOnly()
{
    Pace pace;
    for (int second = 0; second <= 5; ++second)
        pace.observe(at(second * 10, 0), second * 1000);
    QVERIFY(qAbs(pace.perSecond() - 10) < 0.5);
    QVERIFY(!pace.remainingSeconds());
}

void TestPace::aNewStageBeginsAnew()
{
    Pace pace;
    for (int second = 0; second <= 5; ++second)
        pace.observe(at(second * 100), second * 1000);
    pace.observe(at(0), 6'000); // back at the start
    QCOMPARE(pace.perSecond(), 0.0);
    for (int second = 7; second <= 9; ++second)
        pace.observe(at((second - 6) * 5), second * 1000);
    QVERIFY(qAbs(pace.perSecond() - 5) < 0.5);
    pace.observe(at(20, 2000), 10'000); // another total
    QCOMPARE(pace.perSecond(), 0.0);
}

void TestPace::theFirstValueIsNoWork()
{
    Pace pace;
    pace.observe(at(900), 0); // was far on when the watching began
    pace.observe(at(910), 2'000);
    QVERIFY(qAbs(pace.perSecond() - 5) < 0.01);
    QCOMPARE(pace.remainingSeconds().value_or(-1), std::int64_t{18});
}

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
