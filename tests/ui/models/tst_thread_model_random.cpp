// Properties of ThreadModel over random forests with fixed seeds, compared with what a plain walk gives.
#include "ui/models/thread_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace greffier;
using models::ThreadModel;

namespace {

struct RandomCase {
    std::shared_ptr<const evidence::ThreadArrays> arrays;
    std::vector<models::RowMarks> marks;
    std::vector<std::int32_t> filter;
};

RandomCase makeCase(unsigned seed)
{
    std::mt19937 random(seed);
    const int threads = 1 + static_cast<int>(random() % 5);
    std::vector<evidence::ItemNode> nodes;
    RandomCase made;
    for (int thread = 0; thread < threads; ++thread) {
        const auto first = static_cast<std::int64_t>(nodes.size());
        const int size = static_cast<int>(random() % 40); // empty threads too
        for (int i = 0; i < size; ++i) {
            evidence::ItemNode node;
            node.id.value = static_cast<std::int64_t>(nodes.size()) + 1;
            if (i > 0 && random() % 4 != 0)
                node.parent.value = first + 1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(i));
            node.thread = thread;
            node.number = static_cast<std::int32_t>(node.id.value);
            nodes.push_back(node);
        }
    }
    made.arrays = std::make_shared<const evidence::ThreadArrays>(evidence::ThreadArrays::build(nodes, threads));
    made.marks.resize(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        made.marks[i].hits = random() % 3 == 0 ? 1 : 0;
        if (random() % 2 == 0)
            made.filter.push_back(static_cast<std::int32_t>(i));
    }
    return made;
}

void collect(const ThreadModel& model, const QModelIndex& parent, std::vector<std::int32_t>& positions)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        positions.push_back(model.positionOf(index));
        collect(model, index, positions);
    }
}

bool isConsistent(const ThreadModel& model, const std::vector<std::int32_t>& positions)
{
    return std::all_of(positions.begin(), positions.end(), [&](std::int32_t position) {
        const QModelIndex index = model.indexOf(position);
        const QModelIndex parent = index.parent();
        return index.isValid() && model.positionOf(index) == position && model.index(index.row(), 0, parent) == index;
    });
}

bool stepsAgree(const ThreadModel& model, const std::vector<std::int32_t>& shown)
{
    for (std::int32_t position = -1; position < model.arrays().size(); ++position) {
        const auto next = std::upper_bound(shown.begin(), shown.end(), position);
        const auto isHit = [&](std::int32_t at) { return model.marks(at).hits > 0; };
        const auto nextHit = std::find_if(next, shown.end(), isHit);
        if (model.nextVisible(position) != (next == shown.end() ? -1 : *next)
            || model.nextWithHits(position) != (nextHit == shown.end() ? -1 : *nextHit))
            return false;
        const auto before = position < 0 ? shown.end() : std::lower_bound(shown.begin(), shown.end(), position);
        const auto reversed = std::make_reverse_iterator(before);
        const auto previousHit = std::find_if(reversed, shown.rend(), isHit);
        if (model.previousVisible(position) != (reversed == shown.rend() ? -1 : *reversed)
            || model.previousWithHits(position) != (previousHit == shown.rend() ? -1 : *previousHit))
            return false;
    }
    return true;
}

} // namespace

class TestThreadModelRandom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsForEverySeed_data();
    void holdsForEverySeed();
};

void TestThreadModelRandom::holdsForEverySeed_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestThreadModelRandom::holdsForEverySeed()
{
    QFETCH(unsigned, seed);
    const RandomCase made = makeCase(seed);
    ThreadModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setArrays(made.arrays, made.marks);
    std::vector<models::ThreadScope> scopes{model.wholeCase()};
    for (std::int32_t thread = 0; thread < made.arrays->threadCount(); ++thread)
        scopes.push_back({thread, std::min(thread + 2, made.arrays->threadCount())});
    for (const models::ThreadScope scope : scopes) {
        for (const bool isFiltered : {false, true}) {
            model.setFilter(isFiltered ? std::optional(made.filter) : std::nullopt);
            model.setScope(scope);
            std::vector<std::int32_t> shown;
            collect(model, {}, shown);
            QVERIFY(std::is_sorted(shown.begin(), shown.end())); // pre-order
            QCOMPARE(static_cast<std::int32_t>(shown.size()), model.visibleCount());
            QVERIFY(isConsistent(model, shown));
            QVERIFY(stepsAgree(model, shown));
        }
    }
    for (std::int32_t position = 0; position < made.arrays->size(); ++position) {
        std::int32_t hits = 0;
        for (std::int32_t i = position; i < made.arrays->subtreeEnd(position); ++i)
            hits += made.marks[static_cast<std::size_t>(i)].hits;
        QCOMPARE(model.subtreeHits(position), hits);
    }
}

QTEST_GUILESS_MAIN(TestThreadModelRandom)
#include "tst_thread_model_random.moc"
