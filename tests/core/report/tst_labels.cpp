#include "core/report/labels.h"

#include <QtTest>

using namespace greffier;

class TestLabels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesArgumentsOnce();
    void writesMoments();
    void writesPostedTimes_data();
    void writesPostedTimes();
    void writesNumbersAsTheLanguageDoes();
    void takesEnglishForOtherLanguages();
};

void TestLabels::replacesArgumentsOnce()
{
    const report::Labels labels("en");
    QCOMPARE(labels.text("%1 of %2", {"%2", "x"}), std::string("%2 of x"));
    QCOMPARE(labels.text("%3 100%", {"x"}), std::string("%3 100%"));
}

void TestLabels::writesMoments()
{
    const base::Moment moment{1'795'435'200'000, 60};
    QCOMPARE(report::Labels("en").moment(moment), std::string("23 November 2026, 13:00:00 UTC+01:00"));
    QCOMPARE(report::Labels("fr").moment(moment), std::string("23 novembre 2026, 13:00:00 UTC+01:00"));
    QCOMPARE(report::Labels("en").utc(moment.utcMs), std::string("23 November 2026, 12:00:00 UTC"));
    QCOMPARE(report::Labels("en").moment({moment.utcMs, -210}), std::string("23 November 2026, 08:30:00 UTC\u221203:30"));
    QVERIFY(report::Labels("fr").moment({moment.utcMs - 22LL * 86'400'000, 60}).starts_with("1er novembre 2026"));
}

void TestLabels::writesPostedTimes_data()
{
    using evidence::TimePrecision;
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("precision");
    QTest::addColumn<bool>("isZoneKnown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("day") << qint64{1'795'435'200} << int(TimePrecision::Day) << false << QStringLiteral("23 November 2026");
    QTest::newRow("minute") << qint64{1'795'435'200} << int(TimePrecision::Minute) << false
                            << QStringLiteral("23 November 2026, 12:00 (local time, zone not known)");
    QTest::newRow("second") << qint64{1'795'435'207} << int(TimePrecision::Second) << true
                            << QStringLiteral("23 November 2026, 12:00:07 UTC");
    QTest::newRow("unknown") << qint64{0} << int(TimePrecision::Unknown) << false << QStringLiteral("date unknown");
}

void TestLabels::writesPostedTimes()
{
    QFETCH(qint64, seconds);
    QFETCH(int, precision);
    QFETCH(bool, isZoneKnown);
    QFETCH(QString, expected);
    const evidence::PostedTime posted{"", seconds, static_cast<evidence::TimePrecision>(precision), isZoneKnown};
    QCOMPARE(QString::fromStdString(report::Labels("en").posted(posted)), expected);
    QCOMPARE(report::Labels("en").posted({}), std::string("date unknown"));
    // Half an hour before midnight in UTC is the next day in Paris, where the periods of the law are counted.
    const std::string paris = report::Labels("fr").posted({"", 1'795'995'000, evidence::TimePrecision::Minute, true});
    QVERIFY2(paris.starts_with("30 novembre 2026, 00:30"), paris.c_str());
    QVERIFY2(paris.find("29 novembre 2026, 23:30 UTC") != std::string::npos, paris.c_str());
}

void TestLabels::writesNumbersAsTheLanguageDoes()
{
    QCOMPARE(report::Labels("en").number(1'234'567), std::string("1,234,567"));
    QCOMPARE(report::Labels("fr").number(1'234'567), std::string("1\u202F234\u202F567"));
    QCOMPARE(report::Labels("fr").openQuote(), std::string("\u00AB\u202F"));
}

void TestLabels::takesEnglishForOtherLanguages()
{
    QCOMPARE(report::Labels("de").language(), std::string("en"));
    QCOMPARE(report::Labels("de").text("Case report"), std::string("Case report"));
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
