#include "core/law/period.h"

#include <QtTest>

using namespace greffier::law;

class TestPeriod : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dayOfAMomentIsThatOfParis_data();
    void dayOfAMomentIsThatOfParis();
    void ruleOfSummerTimeAgreesWithTheZone();
    void unknownStaysUnknown();
    void periodsEndOnTheDayOfTheSameNumber_data();
    void periodsEndOnTheDayOfTheSameNumber();
};

namespace {
std::int64_t ms(const QString& iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}
} // namespace

void TestPeriod::dayOfAMomentIsThatOfParis_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char* utc, int year, int month, int day) {
        QTest::newRow(utc) << QString::fromLatin1(utc) << QDate(year, month, day);
    };
    row("2026-01-15T22:59:59Z", 2026, 1, 15); // winter: 23:59:59
    row("2026-01-15T23:00:00Z", 2026, 1, 16); // midnight in Paris, still the 15th in UTC
    row("2026-07-15T21:59:59Z", 2026, 7, 15); // summer
    row("2026-07-15T22:00:00Z", 2026, 7, 16);
    row("2025-12-31T23:30:00Z", 2026, 1, 1);
    row("2026-03-28T23:00:00Z", 2026, 3, 29); // the day of 23 hours begins
    row("2026-03-29T22:00:00Z", 2026, 3, 30); // and ends an hour earlier
    row("2026-03-29T21:59:59Z", 2026, 3, 29);
    row("2026-10-24T22:00:00Z", 2026, 10, 25); // the day of 25 hours
    row("2026-10-25T22:59:59Z", 2026, 10, 25);
    row("2026-10-25T23:00:00Z", 2026, 10, 26);
    row("2024-02-28T23:00:00Z", 2024, 2, 29);
}

void TestPeriod::dayOfAMomentIsThatOfParis()
{
    QFETCH(QString, utc);
    QFETCH(QDate, day);
    QCOMPARE(parisDay(Dated{ms(utc), {}}), day);
    QCOMPARE(parisDay(ms(utc), QTimeZone()), day); // a machine without data of time zones
}

void TestPeriod::ruleOfSummerTimeAgreesWithTheZone()
{
    const QTimeZone paris("Europe/Paris");
    QVERIFY(paris.isValid());
    int compared = 0;
    for (int year = 1996; year <= 2037; ++year) {
        for (QDateTime hour(QDate(year, 1, 1), QTime(0, 30), Qt::UTC); hour.date().year() == year; hour = hour.addSecs(3'600)) {
            const std::int64_t at = hour.toMSecsSinceEpoch();
            if (parisDay(at, paris) != parisDay(at, QTimeZone()))
                QFAIL(qPrintable(hour.toString(Qt::ISODate)));
            ++compared;
        }
    }
    QCOMPARE(compared, 42 * 365 * 24 + 11 * 24); // eleven leap years
}

void TestPeriod::unknownStaysUnknown()
{
    QVERIFY(!parisDay(Dated{}).isValid());
    QVERIFY(!addPeriod({}, {3, PeriodUnit::Month}).isValid());
    QVERIFY(!lastDayOf({}, {1, PeriodUnit::Year}).isValid());
    QCOMPARE(parisDay(Dated{{}, QDate(2026, 5, 4)}), QDate(2026, 5, 4));
}

void TestPeriod::periodsEndOnTheDayOfTheSameNumber_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("end");
    const auto row = [](const char* name, QDate start, int count, PeriodUnit unit, QDate end) {
        QTest::newRow(name) << start << count << static_cast<int>(unit) << end;
    };
    row("three months", {2026, 1, 15}, 3, PeriodUnit::Month, {2026, 4, 15});
    row("over the year's end", {2025, 11, 30}, 3, PeriodUnit::Month, {2026, 2, 28});
    row("over a leap year's end", {2023, 11, 30}, 3, PeriodUnit::Month, {2024, 2, 29});
    row("31st to a month of 30 days", {2026, 8, 31}, 3, PeriodUnit::Month, {2026, 11, 30});
    row("30th to a month of 31 days", {2026, 4, 30}, 3, PeriodUnit::Month, {2026, 7, 30});
    row("31 January and a month", {2026, 1, 31}, 1, PeriodUnit::Month, {2026, 2, 28});
    row("six months from 31 August", {2026, 8, 31}, 6, PeriodUnit::Month, {2027, 2, 28});
    row("29 February and a year", {2024, 2, 29}, 1, PeriodUnit::Year, {2025, 2, 28});
    row("29 February and four years", {2024, 2, 29}, 4, PeriodUnit::Year, {2028, 2, 29});
    row("1896 to 1904: 1900 had no 29 February", {1896, 2, 29}, 4, PeriodUnit::Year, {1900, 2, 28});
    row("six years", {2019, 2, 20}, 6, PeriodUnit::Year, {2025, 2, 20});
    row("days over the change of time", {2026, 3, 28}, 2, PeriodUnit::Day, {2026, 3, 30});
}

void TestPeriod::periodsEndOnTheDayOfTheSameNumber()
{
    QFETCH(QDate, start);
    QFETCH(int, count);
    QFETCH(int, unit);
    QFETCH(QDate, end);
    QCOMPARE(lastDayOf(start, {count, static_cast<PeriodUnit>(unit)}), end);
}

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
