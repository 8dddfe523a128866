#include "core/evidence/thread_arrays.h"
#include "tests/support/tree_text.h"

#include <QtTest>

#include <random>

using namespace greffier;
using evidence::ItemNode;
using evidence::ThreadArrays;

namespace {

ItemNode node(std::int64_t id, std::int64_t parent, std::int32_t thread = 0)
{
    ItemNode made;
    made.id.value = id;
    made.parent.value = parent;
    made.thread = thread;
    made.number = static_cast<std::int32_t>(id);
    return made;
}

// Every array agrees with `parent` alone.
bool isConsistent(const ThreadArrays& arrays)
{
    std::vector<std::int32_t> rows(static_cast<std::size_t>(arrays.size()) + 1, 0);
    for (std::int32_t position = 0; position < arrays.size(); ++position) {
        const std::int32_t parent = arrays.parent(position);
        if (parent >= position || arrays.positionOf(arrays.id(position)) != position)
            return false;
        if (parent < 0) {
            if (arrays.depth(position) != 1 || arrays.root(arrays.thread(position), arrays.rowInParent(position)) != position)
                return false;
            continue;
        }
        const std::int32_t row = rows[static_cast<std::size_t>(parent)]++;
        if (arrays.rowInParent(position) != row || arrays.child(parent, row) != position
            || arrays.depth(position) != arrays.depth(parent) + 1 || arrays.thread(position) != arrays.thread(parent)
            || position >= arrays.subtreeEnd(parent) || arrays.subtreeEnd(position) > arrays.subtreeEnd(parent))
            return false;
    }
    for (std::int32_t position = 0; position < arrays.size(); ++position) {
        if (arrays.childCount(position) != rows[static_cast<std::size_t>(position)])
            return false;
    }
    return true;
}

} // namespace

class TestThreadArrays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackAsText_data();
    void readsBackAsText();
    void parentsMayComeLater();
    void cyclesAreCutOnce_data();
    void cyclesAreCutOnce();
    void parentsOfOtherThreadsCountAsNone();
    void emptyThreadsHaveEmptyRanges();
    void lookupsByBothIds();
    void bytesRoundTrip();
    void strangeBytesGiveNothing();
    void deepChainsNeedNoStack();
    void manySiblingsTakeNoTime();
    void anyParentsGiveConsistentArrays_data();
    void anyParentsGiveConsistentArrays();
};

void TestThreadArrays::readsBackAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << "(1)";
    QTest::newRow("siblings") << "(1 2 3)";
    QTest::newRow("forest") << "(1 (2 3) 4)(5)(6 7)";
    QTest::newRow("placeholders") << "(p1 (p2 1 2))(3)";
}

void TestThreadArrays::readsBackAsText()
{
    QFETCH(QString, text);
    const std::string written = text.toStdString();
    const auto arrays = tests::arraysFromText({written});
    QCOMPARE(QString::fromStdString(arrays->toText(0)), text);
    QVERIFY(isConsistent(*arrays));
}

void TestThreadArrays::parentsMayComeLater()
{
    const ThreadArrays arrays = ThreadArrays::build({node(1, 3), node(2, 0), node(3, 2)}, 1);
    QCOMPARE(arrays.toText(0), std::string("(2 (3 1))"));
    QVERIFY(isConsistent(arrays));
}

void TestThreadArrays::cyclesAreCutOnce_data()
{
    QTest::addColumn<QList<int>>("parents"); // of 1, 2, 3, …
    QTest::addColumn<QString>("text");
    QTest::newRow("itself") << QList<int>{1} << "(1)";
    QTest::newRow("two") << QList<int>{2, 1} << "(1 2)";
    QTest::newRow("three with a tail") << QList<int>{2, 3, 1, 2} << "(1 (3 (2 4)))";
    QTest::newRow("the tail comes first") << QList<int>{3, 0, 4, 3} << "(2)(3 1 4)";
    QTest::newRow("two cycles") << QList<int>{2, 1, 4, 3} << "(1 2)(3 4)";
}

void TestThreadArrays::cyclesAreCutOnce()
{
    QFETCH(QList<int>, parents);
    QFETCH(QString, text);
    std::vector<ItemNode> nodes;
    for (const int parent : parents)
        nodes.push_back(node(static_cast<std::int64_t>(nodes.size()) + 1, parent));
    const ThreadArrays arrays = ThreadArrays::build(nodes, 1);
    QCOMPARE(QString::fromStdString(arrays.toText(0)), text);
    QVERIFY(isConsistent(arrays));
}

void TestThreadArrays::parentsOfOtherThreadsCountAsNone()
{
    const ThreadArrays arrays = ThreadArrays::build({node(1, 0), node(2, 1, 1), node(3, 99, 1), node(4, -5, 1)}, 2);
    QCOMPARE(arrays.toText(0), std::string("(1)"));
    QCOMPARE(arrays.toText(1), std::string("(2)(3)(4)"));
}

void TestThreadArrays::emptyThreadsHaveEmptyRanges()
{
    const ThreadArrays arrays = ThreadArrays::build({node(1, 0, 1), node(2, 1, 1), node(3, 0, 3)}, 5);
    QCOMPARE(arrays.threadCount(), 5);
    QCOMPARE(arrays.threadRange(0), std::pair(0, 0));
    QCOMPARE(arrays.threadRange(1), std::pair(0, 2));
    QCOMPARE(arrays.threadRange(2), std::pair(2, 2));
    QCOMPARE(arrays.threadRange(3), std::pair(2, 3));
    QCOMPARE(arrays.threadRange(4), std::pair(3, 3));
    QCOMPARE(ThreadArrays().size(), 0);
    QCOMPARE(ThreadArrays().threadCount(), 0);
}

void TestThreadArrays::lookupsByBothIds()
{
    const auto arrays = tests::arraysFromText({"(p1 (7 8))"});
    QCOMPARE(arrays->positionOf(base::PublicId{base::PublicKind::Placeholder, 1}), 0);
    QCOMPARE(arrays->positionOf(base::PublicId{base::PublicKind::Comment, 8}), 2);
    QCOMPARE(arrays->positionOf(base::PublicId{base::PublicKind::Comment, 1}), -1);
    QCOMPARE(arrays->positionOf(base::PublicId{base::PublicKind::Thread, 1}), -1);
    QCOMPARE(arrays->positionOf(base::ItemId{3}), 2);
    QCOMPARE(arrays->positionOf(base::ItemId{4}), -1);
    QCOMPARE(arrays->positionOf(base::ItemId{}), -1);
}

void TestThreadArrays::bytesRoundTrip()
{
    const auto arrays = tests::arraysFromText({"(1 (2 p1))(3)", "(4)"});
    const ThreadArrays read = ThreadArrays::deserialise(arrays->serialise());
    QCOMPARE(read.size(), arrays->size());
    QCOMPARE(read.toText(0), std::string("(1 (2 p1))(3)"));
    QCOMPARE(read.toText(1), std::string("(4)"));
    QVERIFY(isConsistent(read));
}

void TestThreadArrays::strangeBytesGiveNothing()
{
    const std::string bytes = tests::arraysFromText({"(1 (2 3))"})->serialise();
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QCOMPARE(ThreadArrays::deserialise(std::string_view(bytes).substr(0, length)).size(), 0);
    for (std::size_t at = 0; at < bytes.size() * 8; ++at) {
        std::string flipped = bytes;
        flipped[at / 8] = static_cast<char>(static_cast<unsigned char>(flipped[at / 8]) ^ (1U << at % 8));
        QCOMPARE(ThreadArrays::deserialise(flipped).size(), 0);
    }
    QCOMPARE(ThreadArrays::deserialise(bytes + "x").size(), 0);
    QCOMPARE(ThreadArrays::deserialise("something else").size(), 0);
}

void TestThreadArrays::deepChainsNeedNoStack()
{
    std::vector<ItemNode> nodes;
    for (std::int64_t id = 1; id <= 100'000; ++id)
        nodes.push_back(node(id, id - 1));
    const ThreadArrays arrays = ThreadArrays::build(nodes, 1);
    QCOMPARE(arrays.depth(99'999), 100'000);
    QCOMPARE(arrays.subtreeEnd(0), 100'000);
    QVERIFY(isConsistent(arrays));
}

void TestThreadArrays::manySiblingsTakeNoTime()
{
    std::vector<ItemNode> nodes{node(1, 0)};
    for (std::int64_t id = 2; id <= 200'001; ++id)
        nodes.push_back(node(id, 1));
    QElapsedTimer clock;
    clock.start();
    const ThreadArrays arrays = ThreadArrays::build(nodes, 1);
    QCOMPARE(arrays.childCount(0), 200'000);
    QCOMPARE(arrays.rowInParent(200'000), 199'999);
    QCOMPARE(ThreadArrays::deserialise(arrays.serialise()).subtreeEnd(0), 200'001);
    QVERIFY(isConsistent(arrays));
    QVERIFY2(clock.elapsed() < 5'000, "not linear"); // a hundredth of that on any machine, also with sanitizers
}

void TestThreadArrays::anyParentsGiveConsistentArrays_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestThreadArrays::anyParentsGiveConsistentArrays()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const unsigned size = 1 + random() % 50;
    std::vector<ItemNode> nodes;
    std::int32_t thread = 0;
    for (unsigned i = 0; i < size; ++i) {
        thread += random() % 8 == 0 ? 1 : 0;
        nodes.push_back(node(i + 1, random() % (size + 3), thread)); // cycles, itself, none, missing
    }
    const ThreadArrays arrays = ThreadArrays::build(nodes, thread + 1);
    QCOMPARE(arrays.size(), static_cast<std::int32_t>(size));
    QVERIFY(isConsistent(arrays));
}

QTEST_GUILESS_MAIN(TestThreadArrays)
#include "tst_thread_arrays.moc"
