#include "ui/models/moment_text.h"

#include <QtTest>

using namespace greffier;
using evidence::PostedTime;
using evidence::TimePrecision;

class TestMomentText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void postedSaysHowPreciseItIs_data();
    void postedSaysHowPreciseItIs();
    void monthsFollowTheLocale();
    void momentsKeepTheirOffset_data();
    void momentsKeepTheirOffset();
};

void TestMomentText::postedSaysHowPreciseItIs_data()
{
    constexpr std::int64_t kSeconds = 1'710'450'300; // 2024-03-14T21:05:00Z
    QTest::addColumn<PostedTime>("posted");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << PostedTime{} << "unknown date";
    QTest::newRow("not understood") << PostedTime{"il y a  3 jours", {}, TimePrecision::Unknown, false}
                                    << QStringLiteral("unknown date (“il y a 3 jours”)");
    QTest::newRow("day") << PostedTime{"", kSeconds, TimePrecision::Day, false} << "14 March 2024";
    QTest::newRow("local") << PostedTime{"", kSeconds, TimePrecision::Minute, false} << "14 March 2024 21:05 (local time)";
    QTest::newRow("utc") << PostedTime{"", kSeconds, TimePrecision::Second, true} << "14 March 2024 21:05 UTC";
    QTest::newRow("before 1970") << PostedTime{"", -86'400, TimePrecision::Day, true} << "31 December 1969";
    QTest::newRow("seconds without precision") << PostedTime{"x", kSeconds, TimePrecision::Unknown, true}
                                               << QStringLiteral("unknown date (“x”)");
}

void TestMomentText::postedSaysHowPreciseItIs()
{
    QFETCH(PostedTime, posted);
    QFETCH(QString, text);
    QCOMPARE(models::postedText(posted, QLocale::c()), text);
}

void TestMomentText::monthsFollowTheLocale()
{
    const PostedTime posted{"", 1'710'450'300, TimePrecision::Day, false};
    QCOMPARE(models::postedText(posted, QLocale(QLocale::French)), QStringLiteral("14 mars 2024"));
}

void TestMomentText::momentsKeepTheirOffset_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortText");
    QTest::newRow("utc") << 0 << "14 March 2024 21:05 UTC" << "2024-03-14 21:05";
    QTest::newRow("Paris") << 60 << "14 March 2024 22:05 UTC+01:00" << "2024-03-14 22:05";
    QTest::newRow("next day") << 345 << "15 March 2024 02:50 UTC+05:45" << "2024-03-15 02:50";
    QTest::newRow("west") << -210 << "14 March 2024 17:35 UTC-03:30" << "2024-03-14 17:35";
}

void TestMomentText::momentsKeepTheirOffset()
{
    QFETCH(int, offset);
    QFETCH(QString, text);
    QFETCH(QString, shortText);
    const base::Moment moment{1'710'450'300'000, offset};
    QCOMPARE(models::momentText(moment, QLocale::c()), text);
    QCOMPARE(models::momentShortText(moment, QLocale::c()), shortText);
}

QTEST_GUILESS_MAIN(TestMomentText)
#include "tst_moment_text.moc"
