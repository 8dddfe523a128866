#include "core/base/clock.h"

#include <QDateTime>
#include <QTest>

using namespace greffier::base;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SOURCE_DATE_EPOCH"); }
    void fixedByTheEnvironment();
    void nonsenseInTheEnvironment();
    void machinesClock();
    void isoForms_data();
    void isoForms();
};

void TestClock::fixedByTheEnvironment()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    const Moment moment = SystemClock().now();
    QCOMPARE(moment.utcMs, qint64{1'700'000'000'000});
    QCOMPARE(moment.offsetMinutes, 0);
    QVERIFY(moment == SystemClock().now());
}

void TestClock::nonsenseInTheEnvironment()
{
    qputenv("SOURCE_DATE_EPOCH", "yesterday");
    QVERIFY(SystemClock().now().utcMs > qint64{1'700'000'000'000});
}

void TestClock::machinesClock()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Moment moment = SystemClock().now();
    QVERIFY(moment.utcMs >= before && moment.utcMs <= QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(moment.offsetMinutes, QDateTime::currentDateTime().offsetFromUtc() / 60);
}

void TestClock::isoForms_data()
{
    QTest::addColumn<qint64>("utcMs");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("utc");
    QTest::addColumn<QByteArray>("local");
    const auto row = [](const char* name, qint64 utcMs, int offset, const char* utc, const char* local) {
        QTest::newRow(name) << utcMs << offset << QByteArray(utc) << QByteArray(local);
    };
    row("Paris, winter", 1'700'000'000'999, 60, "2023-11-14T22:13:20Z", "2023-11-14T23:13:20+01:00");
    row("next day", 1'700'006'400'000, 60, "2023-11-15T00:00:00Z", "2023-11-15T01:00:00+01:00");
    row("Kolkata", 1'700'000'000'000, 330, "2023-11-14T22:13:20Z", "2023-11-15T03:43:20+05:30");
    row("New York", 1'700'000'000'000, -300, "2023-11-14T22:13:20Z", "2023-11-14T17:13:20-05:00");
    row("epoch", 0, 60, "1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00");
}

void TestClock::isoForms()
{
    QFETCH(qint64, utcMs);
    QFETCH(int, offset);
    QFETCH(QByteArray, utc);
    QFETCH(QByteArray, local);
    QCOMPARE(isoUtc(utcMs), utc.toStdString());
    QCOMPARE(isoLocal({utcMs, offset}), local.toStdString());
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
