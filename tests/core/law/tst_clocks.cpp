#include "core/law/clocks.h"

#include <QtTest>

using namespace greffier::law;

class TestClocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void prescriptionRunsFromPublication_data();
    void prescriptionRunsFromPublication();
    void unknownDateIsNeverInvented();
    void groundWithoutPeriodHasNoEnd();
    void midnightIsThatOfParis();
    void fixedPeriods_data();
    void fixedPeriods();
    void unverifiedPeriodsSaySo();
};

namespace {
const Ground& ground(const char* id)
{
    return *catalogue().ground(id);
}
Dated on(QDate day)
{
    return {{}, day};
}
} // namespace

void TestClocks::prescriptionRunsFromPublication_data()
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QDate>("published");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<int>("daysLeft");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, const char* id, QDate published, QDate today, QDate end, int left, ClockState state) {
        QTest::newRow(name) << QString::fromLatin1(id) << published << today << end << left << static_cast<int>(state);
    };
    row("the day of publication", "injure", {2026, 9, 10}, {2026, 9, 10}, {2026, 12, 10}, 91, ClockState::Running);
    row("fifteen days left", "injure", {2026, 9, 10}, {2026, 11, 25}, {2026, 12, 10}, 15, ClockState::Running);
    row("fourteen days left", "injure", {2026, 9, 10}, {2026, 11, 26}, {2026, 12, 10}, 14, ClockState::Soon);
    row("the last day", "injure", {2026, 9, 10}, {2026, 12, 10}, {2026, 12, 10}, 0, ClockState::Soon);
    row("the day after", "injure", {2026, 9, 10}, {2026, 12, 11}, {2026, 12, 10}, -1, ClockState::Over);
    row("30 November to February", "diffamation", {2025, 11, 30}, {2026, 1, 1}, {2026, 2, 28}, 58, ClockState::Running);
    row("30 November to a leap February", "diffamation", {2027, 11, 30}, {2028, 2, 28}, {2028, 2, 29}, 1, ClockState::Soon);
    row("six years from 29 February", "secret-professionnel", {2024, 2, 29}, {2029, 2, 28}, {2030, 2, 28}, 365, ClockState::Running);
    row("the seed's year", "secret-professionnel", {2019, 2, 20}, {2026, 11, 23}, {2025, 2, 20}, -641, ClockState::Over);
}

void TestClocks::prescriptionRunsFromPublication()
{
    QFETCH(QString, ground);
    QFETCH(QDate, published);
    QFETCH(QDate, today);
    const Clock clock = prescriptionClock(*catalogue().ground(ground.toStdString()), on(published), today);
    QFETCH(QDate, end);
    QFETCH(int, daysLeft);
    QFETCH(int, state);
    QCOMPARE(clock.end, end);
    QCOMPARE(clock.daysLeft, daysLeft);
    QCOMPARE(static_cast<int>(clock.state), state);
}

void TestClocks::unknownDateIsNeverInvented()
{
    const Clock clock = prescriptionClock(ground("injure"), Dated{}, QDate(2026, 11, 30));
    QVERIFY(!clock.start.isValid() && !clock.end.isValid());
    QCOMPARE(clock.state, ClockState::Unknown);
    QCOMPARE(clock.daysLeft, 0);
    QCOMPARE(clock.ground, std::string("injure"));
    QCOMPARE(runningClock(ClockKind::OrdreConciliation, {}, QDate(2026, 11, 30)).state, ClockState::Unknown);
}

void TestClocks::groundWithoutPeriodHasNoEnd()
{
    const Clock clock = prescriptionClock(ground("hors-charte"), on({2026, 9, 10}), QDate(2026, 11, 30));
    QCOMPARE(clock.start, QDate(2026, 9, 10));
    QVERIFY(!clock.end.isValid());
    QCOMPARE(clock.state, ClockState::Unknown);
}

// Posted at 23:30 in UTC: the next day in Paris, and so is the last day.
void TestClocks::midnightIsThatOfParis()
{
    const auto at = QDateTime(QDate(2026, 9, 30), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch();
    const Clock clock = prescriptionClock(ground("injure"), {at, {}}, QDate(2026, 10, 1));
    QCOMPARE(clock.start, QDate(2026, 10, 1));
    QCOMPARE(clock.end, QDate(2027, 1, 1));
}

void TestClocks::fixedPeriods_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    const auto row = [](const char* name, ClockKind kind, QDate start, QDate end) {
        QTest::newRow(name) << static_cast<int>(kind) << start << end;
    };
    row("DSA, six months", ClockKind::InternalComplaint, {2026, 8, 31}, {2027, 2, 28});
    row("DSA, six months to a leap February", ClockKind::InternalComplaint, {2027, 8, 29}, {2028, 2, 29});
    row("Ordre, one month", ClockKind::OrdreConciliation, {2026, 1, 31}, {2026, 2, 28});
    row("Ordre, one month over the year", ClockKind::OrdreConciliation, {2026, 12, 15}, {2027, 1, 15});
    row("Ordre, three months", ClockKind::OrdreTransmission, {2026, 1, 31}, {2026, 4, 30});
}

void TestClocks::fixedPeriods()
{
    QFETCH(int, kind);
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    const Clock clock = runningClock(static_cast<ClockKind>(kind), start, start);
    QCOMPARE(clock.start, start);
    QCOMPARE(clock.end, end);
    QCOMPARE(clock.daysLeft, static_cast<int>(start.daysTo(end)));
    QVERIFY(clock.isVerified);
}

void TestClocks::unverifiedPeriodsSaySo()
{
    QVERIFY(!prescriptionClock(ground("haine"), on({2026, 9, 10}), QDate(2026, 11, 30)).isVerified);
    QVERIFY(prescriptionClock(ground("injure"), on({2026, 9, 10}), QDate(2026, 11, 30)).isVerified);
}

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
