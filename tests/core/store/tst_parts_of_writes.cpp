#include "core/store/connection.h"
#include "core/store/rows_in_any_order.h"

#include <QtTest>

using namespace greffier;
using store::Connection;

namespace {

constexpr const char* kReply = "INSERT INTO reply(id, post_id) VALUES(1, 1)";
constexpr const char* kPost = "INSERT INTO post(id) VALUES(1)";

Connection newDatabase()
{
    auto connection = Connection::openInMemory();
    if (!connection || !connection->execute("CREATE TABLE post(id INTEGER PRIMARY KEY) STRICT")
        || !connection->execute("CREATE TABLE reply(id INTEGER PRIMARY KEY, post_id INTEGER REFERENCES post(id)) STRICT"))
        qFatal("no database in memory");
    return std::move(*connection);
}

} // namespace

// What goes on inside one write transaction: references that are looked for later, parts that are taken back.
class TestPartsOfWrites : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsMayComeInAnyOrder();
    void savepointsAreKeptOrTakenBack();
};

void TestPartsOfWrites::rowsMayComeInAnyOrder()
{
    Connection connection = newDatabase();
    auto transaction = store::Transaction::begin(connection, store::Transaction::Kind::Write);
    QVERIFY(transaction.has_value());
    QVERIFY(!connection.execute(kReply));
    {
        const store::RowsInAnyOrder anyOrder(connection);
        QVERIFY(connection.execute(kReply).has_value());
        QVERIFY(connection.execute(kPost).has_value());
    }
    QVERIFY(!connection.execute("INSERT INTO reply(id, post_id) VALUES(2, 2)"));
    QVERIFY(transaction->commit().has_value());
    QCOMPARE(connection.integer("SELECT count(*) FROM reply").value().value(), 1);
}

void TestPartsOfWrites::savepointsAreKeptOrTakenBack()
{
    Connection connection = newDatabase();
    auto transaction = store::Transaction::begin(connection, store::Transaction::Kind::Write);
    QVERIFY(transaction.has_value());
    {
        auto kept = store::Savepoint::begin(connection);
        QVERIFY(kept && connection.execute(kPost) && kept->keep());
    }
    {
        auto left = store::Savepoint::begin(connection);
        QVERIFY(left && connection.execute(kReply) && connection.execute("INSERT INTO post(id) VALUES(2)"));
    }
    QCOMPARE(connection.integer("SELECT count(*) FROM reply").value().value(), 0);
    QVERIFY(transaction->commit().has_value());
    QCOMPARE(connection.integer("SELECT count(*) FROM post").value().value(), 1);
}

QTEST_APPLESS_MAIN(TestPartsOfWrites)
#include "tst_parts_of_writes.moc"
