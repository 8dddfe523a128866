#include "core/journal/journal_store.h"
#include "core/store/case_schema.h"

#include <QtTest>

#include <set>

using namespace greffier;
using namespace greffier::journal;
using store::Connection;

namespace {

constexpr const char* kCase = "case-uid";

Connection newCase()
{
    auto connection = Connection::openInMemory();
    if (!connection || !store::createCaseSchema(*connection))
        qFatal("no case in memory");
    return std::move(*connection);
}

Act appended(Connection& connection, const Author& author, const std::string& text)
{
    static std::int64_t now = 1'000;
    const auto act = append(connection, kCase, author, {now += 7, 60}, Noted{"c-1", text});
    if (!act)
        qFatal("an act cannot be written");
    return *act;
}

const Author kAnne{"Anne", "bureau"};
const Author kAnneAtHome{"Anne", "maison"};
const Author kBea{"Bea", "bureau"};

// Five acts of three chains: Anne, Anne, Bea, Anne at home, Anne.
std::vector<Act> sample(Connection& connection)
{
    for (const Author& author : {kAnne, kAnne, kBea, kAnneAtHome, kAnne})
        appended(connection, author, "« œuvre » 😏");
    const auto acts = loadActs(connection, 0);
    return acts ? *acts : std::vector<Act>();
}

QString faults(const std::vector<Act>& acts, const char* uid = kCase)
{
    QStringList all;
    for (const ChainFault& fault : checkChains(acts, uid))
        all += QString::fromStdString(fault.act + " " + fault.why);
    return all.join(QLatin1String(", "));
}

} // namespace

class TestChain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actsComeBackWhole();
    void onePersonOnTwoDevicesHasTwoChains();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void anotherCaseHasOtherHashes();
    void headDoesNotDependOnTheOrderBetweenChains();
    void headChangesWithEveryAct();
    void damagedRowsAreNamed_data();
    void damagedRowsAreNamed();
};

void TestChain::actsComeBackWhole()
{
    Connection connection = newCase();
    const Act first = appended(connection, kAnne, "\uFEFF\"un\"");
    const Act second = appended(connection, kAnne, "");
    const auto acts = loadActs(connection, 0);
    QVERIFY(acts.has_value() && acts->size() == 2);
    const Act& read = acts->front();
    QCOMPARE(read.seq, 1);
    QCOMPARE(read.uid, first.uid);
    QCOMPARE(read.chainId, first.chainId);
    QCOMPARE(read.n, 1);
    QVERIFY(read.at == first.at);
    QCOMPARE(read.actor, kAnne.actor);
    QCOMPARE(read.device, kAnne.device);
    QCOMPARE(std::get<Noted>(read.payload).text, std::string("\uFEFF\"un\""));
    QVERIFY(read.prev == base::Digest{});
    QVERIFY(read.hash == first.hash);
    QVERIFY((*acts)[1].prev == first.hash);
    QVERIFY((*acts)[1].hash == second.hash);
    QCOMPARE(loadActs(connection, 1)->size(), std::size_t{1});
    QCOMPARE(faults(*acts), QString());
}

void TestChain::onePersonOnTwoDevicesHasTwoChains()
{
    Connection connection = newCase();
    const std::vector<Act> acts = sample(connection);
    QCOMPARE(acts.size(), std::size_t{5});
    std::set<std::string> chains;
    std::vector<std::int64_t> places;
    for (const Act& act : acts) {
        chains.insert(act.chainId);
        places.push_back(act.n);
    }
    QCOMPARE(chains.size(), std::size_t{3});
    QCOMPARE(places, (std::vector<std::int64_t>{1, 2, 1, 1, 3}));
    QVERIFY(acts[4].prev == acts[1].hash);
    QCOMPARE(faults(acts), QString());
}

void TestChain::faultsAreNamed_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("named");
    QTest::newRow("payload") << "payload" << "a-2 hash";
    QTest::newRow("time") << "time" << "a-2 hash";
    QTest::newRow("offset") << "offset" << "a-2 hash";
    QTest::newRow("actor") << "actor" << "a-2 hash, a-2 device";
    QTest::newRow("device") << "device" << "a-2 device";
    QTest::newRow("uid") << "uid" << "a-2 uid";
    QTest::newRow("n") << "n" << "a-2 n, a-2 hash, a-5 n";
    QTest::newRow("prev") << "prev" << "a-2 prev, a-2 hash";
    QTest::newRow("hash") << "hash" << "a-2 hash, a-2 uid, a-5 prev";
    QTest::newRow("chain") << "chain" << "a-2 n, a-2 prev, a-2 hash, a-2 device, a-5 n, a-5 prev";
    QTest::newRow("one is gone") << "gone" << "a-3 seq, a-5 n, a-5 prev";
    QTest::newRow("first is gone") << "first gone" << "a-2 seq, a-2 n, a-2 prev";
    QTest::newRow("two change places") << "swapped" << "a-3 seq, a-2 seq, a-4 seq";
}

void TestChain::faultsAreNamed()
{
    QFETCH(QString, change);
    QFETCH(QString, named);
    Connection connection = newCase();
    std::vector<Act> acts = sample(connection);
    Act& act = acts[1];
    if (change == QLatin1String("payload"))
        act.payload = Noted{"c-1", "x"};
    else if (change == QLatin1String("time"))
        ++act.at.utcMs;
    else if (change == QLatin1String("offset"))
        act.at.offsetMinutes = 0;
    else if (change == QLatin1String("actor"))
        act.actor = "Bea";
    else if (change == QLatin1String("device"))
        act.device = "x";
    else if (change == QLatin1String("uid"))
        act.uid = "x";
    else if (change == QLatin1String("n"))
        act.n = 7;
    else if (change == QLatin1String("prev"))
        act.prev[0] ^= 1;
    else if (change == QLatin1String("hash"))
        act.hash[0] ^= 1;
    else if (change == QLatin1String("chain"))
        act.chainId = "x";
    else if (change == QLatin1String("gone"))
        acts.erase(acts.begin() + 1);
    else if (change == QLatin1String("first gone"))
        acts.erase(acts.begin());
    else
        std::swap(acts[1], acts[2]);
    QCOMPARE(faults(acts), named);
}

void TestChain::anotherCaseHasOtherHashes()
{
    Connection connection = newCase();
    const std::vector<Act> acts = sample(connection);
    QCOMPARE(checkChains(acts, "another").size(), std::size_t{10}); // hash and chain of each of the five
}

void TestChain::headDoesNotDependOnTheOrderBetweenChains()
{
    Connection connection = newCase();
    const std::vector<Act> acts = sample(connection); // A1 A2 B1 H1 A3
    const auto ordered = [&acts](std::initializer_list<std::size_t> order) {
        std::vector<Act> chosen;
        for (const std::size_t index : order)
            chosen.push_back(acts[index]);
        return base::toHex(journalHead(chosen));
    };
    const std::string head = ordered({0, 1, 2, 3, 4});
    QCOMPARE(ordered({2, 3, 0, 1, 4}), head);
    QCOMPARE(ordered({0, 3, 1, 4, 2}), head);
    std::vector<std::string> ends{std::string(base::asBytes(acts[4].hash)), std::string(base::asBytes(acts[2].hash)),
                                  std::string(base::asBytes(acts[3].hash))};
    std::sort(ends.begin(), ends.end(), [](const std::string& a, const std::string& b) { return base::toHex(a) < base::toHex(b); });
    QCOMPARE(head, base::toHex(base::sha256(ends[0] + ends[1] + ends[2])));
}

void TestChain::headChangesWithEveryAct()
{
    Connection connection = newCase();
    std::set<std::string> heads{base::toHex(journalHead({}))};
    for (int i = 0; i < 5; ++i) {
        appended(connection, i % 2 == 0 ? kAnne : kBea, "same");
        heads.insert(base::toHex(journalHead(*loadActs(connection, 0))));
    }
    QCOMPARE(heads.size(), std::size_t{6});
}

void TestChain::damagedRowsAreNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no JSON") << "UPDATE act SET payload = '{' WHERE seq = 3";
    QTest::newRow("a field is missing") << "UPDATE act SET payload = '{\"object\":\"c-1\"}' WHERE seq = 3";
    QTest::newRow("a field too many") << "UPDATE act SET payload = replace(payload, '}', ',\"z\":1}') WHERE seq = 3";
    QTest::newRow("blanks") << "UPDATE act SET payload = payload || ' ' WHERE seq = 3";
    QTest::newRow("unknown kind") << "UPDATE act SET kind = 'Later' WHERE seq = 3";
    QTest::newRow("another object") << "UPDATE act SET object_uid = 'c-2' WHERE seq = 3";
}

void TestChain::damagedRowsAreNamed()
{
    QFETCH(QString, sql);
    Connection connection = newCase();
    QCOMPARE(sample(connection).size(), std::size_t{5});
    QVERIFY(connection.execute("DROP TRIGGER act_no_update").has_value());
    QVERIFY(connection.execute(sql.toStdString()).has_value());
    const auto acts = loadActs(connection, 0);
    QVERIFY(!acts.has_value());
    QVERIFY(acts.error().code == base::ErrorCode::CaseDamaged);
    QCOMPARE(acts.error().detail, std::string("a-3"));
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
