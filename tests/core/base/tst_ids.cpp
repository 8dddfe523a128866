#include "core/base/ids.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace greffier::base;

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publicIds_data();
    void publicIds();
    void whatIsNoPublicId_data();
    void whatIsNoPublicId();
    void rowIds();
    void uuids();
};

void TestIds::publicIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("number");
    QTest::newRow("comment") << QByteArray("c-1") << static_cast<int>(PublicKind::Comment) << qint64{1};
    QTest::newRow("placeholder") << QByteArray("p-12") << static_cast<int>(PublicKind::Placeholder)
                                 << qint64{12};
    QTest::newRow("thread") << QByteArray("t-3") << static_cast<int>(PublicKind::Thread) << qint64{3};
    QTest::newRow("capture") << QByteArray("k-1000000") << static_cast<int>(PublicKind::Capture)
                             << qint64{1'000'000};
    QTest::newRow("act") << QByteArray("a-9223372036854775807") << static_cast<int>(PublicKind::Act)
                         << std::numeric_limits<qint64>::max();
}

void TestIds::publicIds()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(qint64, number);
    const PublicId id{static_cast<PublicKind>(kind), number};
    QCOMPARE(toString(id), text.toStdString());
    QVERIFY(parsePublicId(text.toStdString()) == id);
}

void TestIds::whatIsNoPublicId_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "c", "c-", "c-0", "c-01", "c--1", "c-+1", "c- 1", " c-1", "c-1 ", "c-1x",
                             "C-1", "x-1", "c1", "1", "c-9223372036854775808", "c-1.0"})
        QTest::newRow(text) << QByteArray(text);
}

void TestIds::whatIsNoPublicId()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parsePublicId(text.toStdString()).has_value());
}

void TestIds::rowIds()
{
    static_assert(!std::is_convertible_v<ItemId, ThreadId>);
    static_assert(!std::is_convertible_v<std::int64_t, ItemId>);
    QVERIFY(!ItemId{});
    QVERIFY(static_cast<bool>(ItemId{7}));
    QVERIFY(ItemId{1} < ItemId{2});
    QCOMPARE(std::hash<ItemId>{}(ItemId{5}), std::hash<std::int64_t>{}(5));
}

void TestIds::uuids()
{
    static const QRegularExpression version4(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const std::string uuid = newUuid();
        QVERIFY2(version4.match(QString::fromStdString(uuid)).hasMatch(), uuid.c_str());
        QVERIFY(seen.insert(uuid).second);
    }
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
