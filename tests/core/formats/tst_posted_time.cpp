#include "core/formats/posted_time.h"

#include <QDateTime>
#include <QtTest>

using namespace greffier;
using evidence::TimePrecision;

class TestPostedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void everyDayAgreesWithTheCalendar();
    void utc();
    void order_data();
    void order();
};

void TestPostedTime::dates_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("iso"); // empty: unknown
    QTest::addColumn<int>("precision");
    QTest::addColumn<bool>("isZoneKnown");
    const auto day = static_cast<int>(TimePrecision::Day);
    const auto minute = static_cast<int>(TimePrecision::Minute);
    const auto second = static_cast<int>(TimePrecision::Second);
    const auto none = static_cast<int>(TimePrecision::Unknown);
    const auto row = [](const char* raw, const char* iso, int precision, bool isZoneKnown) {
        QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(iso) << precision << isZoneKnown;
    };
    row("2014-10-06T12:29:00+02:00", "2014-10-06T10:29:00Z", second, true);
    row("2014-10-06T12:29:00.123Z", "2014-10-06T12:29:00Z", second, true);
    row("2014-10-06T12:29:00-0330", "2014-10-06T15:59:00Z", second, true);
    row("2014-10-06 12:29", "2014-10-06T12:29:00Z", minute, false);
    row("2014-10-06 12:29:31", "2014-10-06T12:29:31Z", second, false);
    row("2014-10-06", "2014-10-06T00:00:00Z", day, false);
    row("2014-10-06T12:29:00 UTC", "2014-10-06T12:29:00Z", second, true);
    row("1412591340", "2014-10-06T10:29:00Z", second, true);
    row("1412591340.5", "2014-10-06T10:29:00Z", second, true);
    row("1412591340123", "2014-10-06T10:29:00Z", second, true);
    row("Mon, 06 Oct 2014 12:29:00 +0200", "2014-10-06T10:29:00Z", second, true);
    row("6 octobre 2014 à 12 h 29 min", "2014-10-06T12:29:00Z", minute, false);
    row("6 octobre 2014 à 12 h 29", "2014-10-06T12:29:00Z", minute, false);
    row("lundi 6 octobre 2014, 12:29", "2014-10-06T12:29:00Z", minute, false);
    row("1er février 2015 à 8 h", "2015-02-01T08:00:00Z", minute, false);
    row("6 oct. 2014", "2014-10-06T00:00:00Z", day, false);
    row("15 août 2014 à 0 h 05 min", "2014-08-15T00:05:00Z", minute, false);
    row("6\xC2\xA0octobre\xC2\xA0"
        "2014 à 12\xC2\xA0h\xC2\xA0"
        "29\xC2\xA0min",
        "2014-10-06T12:29:00Z", minute, false);
    row("October 6, 2014 at 12:29 pm", "2014-10-06T12:29:00Z", minute, false);
    row("March 10, 2017 at 12:20 AM", "2017-03-10T00:20:00Z", minute, false);
    row("June 1st, 2010 at 1:05 p.m.", "2010-06-01T13:05:00Z", minute, false);
    row("06.01.2020 um 9:16", "2020-01-06T09:16:00Z", minute, false);
    row("25/12/2009 at 18:53", "2009-12-25T18:53:00Z", minute, false);
    row("12/25/2009", "2009-12-25T00:00:00Z", day, false);
    row("07/08/2009", "", none, false); // July or August
    row("il y a 3 jours", "", none, false);
    row("31 février 2014", "", none, false);
    row("2014-13-01", "", none, false);
    row("2014-10-06 25:00", "", none, false);
    row("0000-00-00 00:00:00", "", none, false);
    row("12", "", none, false);
    row("9999999999999999999999", "", none, false);
    row("", "", none, false);
}

void TestPostedTime::dates()
{
    QFETCH(QString, raw);
    const auto time = formats::parsePostedTime(raw.toStdString());
    QCOMPARE(time.raw, raw.toStdString());
    const auto iso = time.seconds
                         ? QDateTime::fromSecsSinceEpoch(*time.seconds, Qt::UTC).toString(Qt::ISODate)
                         : QString();
    QTEST(iso, "iso");
    QTEST(static_cast<int>(time.precision), "precision");
    QTEST(time.isZoneKnown, "isZoneKnown");
}

void TestPostedTime::everyDayAgreesWithTheCalendar()
{
    for (QDate day(1970, 1, 1); day.year() < 2101; day = day.addDays(1)) {
        const auto seconds = formats::secondsOf(day.year(), day.month(), day.day(), 0, 0, 0);
        QCOMPARE(seconds, static_cast<std::int64_t>(QDate(1970, 1, 1).daysTo(day)) * 86400);
    }
}

void TestPostedTime::utc()
{
    QVERIFY(formats::parseUtcTime("2014-10-06 10:29:00").isZoneKnown);
    QCOMPARE(formats::parseUtcTime(" 2014-10-06 10:29:00\n").seconds.value_or(0), std::int64_t(1412591340));
    QVERIFY(!formats::parseUtcTime("0000-00-00 00:00:00").seconds.has_value());
}

void TestPostedTime::order_data()
{
    QTest::addColumn<QStringList>("dates");
    QTest::addColumn<int>("order");
    QTest::newRow("day first") << QStringList{QStringLiteral("07/08/2009"), QStringLiteral("25/12/2009")}
                               << static_cast<int>(formats::DateOrder::DayFirst);
    QTest::newRow("month first") << QStringList{QStringLiteral("07/08/2009"), QStringLiteral("12/25/2009")}
                                 << static_cast<int>(formats::DateOrder::MonthFirst);
    QTest::newRow("no proof") << QStringList{QStringLiteral("07/08/2009")}
                              << static_cast<int>(formats::DateOrder::Unknown);
    QTest::newRow("contradiction") << QStringList{QStringLiteral("12/25/2009"), QStringLiteral("25/12/2009")}
                                   << static_cast<int>(formats::DateOrder::Unknown);
    QTest::newRow("words") << QStringList{QStringLiteral("25 mai 2009")}
                           << static_cast<int>(formats::DateOrder::Unknown);
}

void TestPostedTime::order()
{
    QFETCH(QStringList, dates);
    std::vector<std::string> plain;
    for (const auto& date : dates)
        plain.push_back(date.toStdString());
    QTEST(static_cast<int>(formats::dateOrderOf(plain)), "order");
}

QTEST_GUILESS_MAIN(TestPostedTime)
#include "tst_posted_time.moc"
