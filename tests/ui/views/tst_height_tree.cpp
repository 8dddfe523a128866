#include "ui/views/height_tree.h"

#include <QTest>

#include <random>

using greffier::views::HeightTree;

namespace {

// What the tree must answer, by adding up.
struct Naive {
    std::vector<std::int32_t> heights;

    std::int64_t top(std::size_t row) const
    {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < row; ++i)
            sum += heights[i];
        return sum;
    }
    std::int32_t rowAt(std::int64_t y) const
    {
        for (std::size_t row = 0; row < heights.size(); ++row) {
            if (std::max<std::int64_t>(y, 0) < top(row + 1))
                return static_cast<std::int32_t>(row);
        }
        return static_cast<std::int32_t>(heights.size()) - 1;
    }
};

} // namespace

class TestHeightTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyAndOne()
    {
        HeightTree tree;
        QCOMPARE(tree.size(), 0);
        QCOMPARE(tree.rowAt(0), -1);
        tree.assign({});
        QCOMPARE(tree.total(), std::int64_t(0));
        tree.assign({7});
        QCOMPARE(tree.total(), std::int64_t(7));
        QCOMPARE(tree.rowAt(-5), 0);
        QCOMPARE(tree.rowAt(6), 0);
        QCOMPARE(tree.rowAt(7), 0);
    }

    void bordersBelongToTheRowBelow()
    {
        HeightTree tree;
        tree.assign({10, 0, 20, 5});
        QCOMPARE(tree.rowAt(9), 0);
        QCOMPARE(tree.rowAt(10), 2); // the row without height covers nothing
        QCOMPARE(tree.rowAt(29), 2);
        QCOMPARE(tree.rowAt(30), 3);
        QCOMPARE(tree.rowAt(1000), 3);
        QCOMPARE(tree.top(4), std::int64_t(35));
    }

    void agreesWithAddingUp_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 7, 8, 9, 31, 64, 65, 200})
            QTest::addRow("%d rows", size) << size;
    }

    void agreesWithAddingUp()
    {
        QFETCH(int, size);
        std::mt19937 random(static_cast<unsigned>(size) * 2654435761U);
        Naive naive;
        for (int i = 0; i < size; ++i)
            naive.heights.push_back(static_cast<std::int32_t>(random() % 40));
        HeightTree tree;
        tree.assign(naive.heights);
        for (int step = 0; step < 100; ++step) {
            const auto row = random() % naive.heights.size();
            naive.heights[row] = static_cast<std::int32_t>(random() % 60);
            tree.setHeight(static_cast<std::int32_t>(row), naive.heights[row]);
            QCOMPARE(tree.height(static_cast<std::int32_t>(row)), naive.heights[row]);
            const auto asked = random() % (naive.heights.size() + 1);
            QCOMPARE(tree.top(static_cast<std::int32_t>(asked)), naive.top(asked));
            const std::int64_t y =
                static_cast<std::int64_t>(random() % (40U * naive.heights.size() + 50U)) - 20;
            QCOMPARE(tree.rowAt(y), naive.rowAt(y));
        }
        QCOMPARE(tree.total(), naive.top(naive.heights.size()));
    }

    void sumsDoNotOverflow()
    {
        HeightTree tree;
        tree.assign(std::vector<std::int32_t>(100000, 100000));
        QCOMPARE(tree.total(), std::int64_t(10'000'000'000));
        QCOMPARE(tree.rowAt(9'999'999'999), 99999);
    }
};

QTEST_GUILESS_MAIN(TestHeightTree)
#include "tst_height_tree.moc"
