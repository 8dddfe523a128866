#include "core/evidence/relative_time.h"

#include <QtTest>

using namespace greffier;
using evidence::TimePrecision;

namespace {

constexpr std::int64_t kDay = 86'400;
// 23 November 2026, 21:14:05 in Paris (UTC+01:00).
constexpr base::Moment kCaptured{1'795'464'845'000, 60};
constexpr std::int64_t kLocalDay = (kCaptured.utcMs / 1'000 + 3'600) / kDay * kDay;

QString told(const std::optional<evidence::PostedTime>& time)
{
    if (!time)
        return QStringLiteral("nothing");
    const char* precision = time->precision == TimePrecision::Day ? "day" : "minute";
    return QDateTime::fromSecsSinceEpoch(*time->seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm ")) +
           QLatin1String(precision) + QLatin1String(time->isZoneKnown ? " UTC" : " local");
}

} // namespace

class TestRelativeTime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsBack_data();
    void countsBack();
    void otherWordsAreNone_data();
    void otherWordsAreNone();
    void hoursNameADayOnlyWhereTheyStayInIt();
};

void TestRelativeTime::countsBack_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* raw, const char* expected) { QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(expected); };
    row("il y a 5 minutes", "2026-11-23 20:09 minute UTC");
    row("Il y a une minute", "2026-11-23 20:13 minute UTC");
    row("à l’instant", "2026-11-23 20:14 minute UTC");
    row("just now", "2026-11-23 20:14 minute UTC");
    row("10 mins ago", "2026-11-23 20:04 minute UTC");
    row("il y a 2 heures", "2026-11-23 00:00 day local");
    row("Posté il y a environ 2\u00A0heures", "2026-11-23 00:00 day local");
    row("about an hour ago", "2026-11-23 00:00 day local");
    row("il y a quelques minutes", "2026-11-23 00:00 day local");
    row("2 hours ago", "2026-11-23 00:00 day local");
    row("il y a 3 jours", "2026-11-20 00:00 day local");
    row("3 days ago (edited)", "2026-11-20 00:00 day local");
    row("hier", "2026-11-22 00:00 day local");
    row("hier à 14:05", "2026-11-22 14:05 minute local");
    row("Hier, 14h05", "2026-11-22 14:05 minute local");
    row("avant-hier à 8 h", "2026-11-21 08:00 minute local");
    row("Yesterday at 2:05 PM", "2026-11-22 14:05 minute local");
    row("Aujourd’hui à 09:30", "2026-11-23 09:30 minute local");
    row("today at 12:10 am", "2026-11-23 00:10 minute local");
    // Named as relative, but nothing is made of them.
    row("il y a 22 heures", "nothing"); // the day before, or this one
    row("il y a quelques heures", "nothing");
    row("il y a 2 semaines", "nothing");
    row("il y a 3 mois", "nothing");
    row("over a year ago", "nothing");
}

void TestRelativeTime::countsBack()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    QVERIFY(evidence::isRelativeTime(raw.toStdString()));
    const auto time = evidence::relativeTime(raw.toStdString(), kCaptured);
    QCOMPARE(told(time), expected);
    if (time)
        QCOMPARE(time->raw, raw.toStdString());
}

void TestRelativeTime::otherWordsAreNone_data()
{
    QTest::addColumn<QString>("raw");
    for (const char* raw : {"", "6 octobre 2014 à 12 h 29 min", "2026-11-23T20:14:05Z", "il y a du monde", "long ago", "ago", "nowhere",
                            "modifié il y a 2 heures", "edited 3 days ago", "Jean d’hierapolis", "14 h", "il y a"})
        QTest::newRow(*raw == '\0' ? "empty" : raw) << QString::fromUtf8(raw);
    QTest::newRow("too long") << QStringLiteral("il y a 2 heures").rightJustified(200, QLatin1Char(' '));
}

void TestRelativeTime::otherWordsAreNone()
{
    QFETCH(QString, raw);
    QVERIFY(!evidence::isRelativeTime(raw.toStdString()));
    QVERIFY(!evidence::relativeTime(raw.toStdString(), kCaptured));
}

void TestRelativeTime::hoursNameADayOnlyWhereTheyStayInIt()
{
    // 01:30 in the morning: an hour ago may have been yesterday.
    const base::Moment early{(kLocalDay + 5'400 - 3'600) * 1'000, 60};
    QVERIFY(!evidence::relativeTime("il y a 1 heure", early));
    QVERIFY(!evidence::relativeTime("2 hours ago", early));
    QCOMPARE(told(evidence::relativeTime("4 hours ago", early)), QStringLiteral("2026-11-22 00:00 day local"));
}

QTEST_GUILESS_MAIN(TestRelativeTime)
#include "tst_relative_time.moc"
