// The thread tree at 10,000, 100,000 and 1,000,000 comments in a QTreeView, offscreen. Prints, for each step, the CPU
// time of the interface's thread (other programs on the machine do not count), its ratio to a reference of the same run
// (the same tree built of heap nodes) and to the table of times that the design was measured with (for a million).
// Asserts what is shown, never how fast.
#include "tests/support/million_comments.h"
#include "ui/models/thread_model.h"

#include <QFile>
#include <QTreeView>
#include <QtTest>

#include <ctime>
#include <unistd.h>

#include <cstdio>
#include <memory>

using namespace greffier;
using models::ThreadModel;

namespace {

// What was measured on Qt 6.4.2 for a million rows, upper values, in ms; 0 = not in the table.
struct Step {
    const char* name;
    double tableMs;
};
constexpr Step kBuild{"build arrays", 27};
constexpr Step kFirstPaint{"open to first paint", 0};
constexpr Step kExpandAll{"expandAll", 269};
constexpr Step kFarJump{"far jump", 25};
constexpr Step kFilter{"filter flagged", 33};
constexpr Step kUnfilter{"back to the tree", 33};
constexpr Step kFilterExpanded{"filter, all expanded", 0}; // Qt forgets a persistent index per expanded row
constexpr Step kSteps{"J, 1,000 times", 0};

constexpr int kTextLines = 3;

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() < 2 ? 0.0 : pages[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

// CPU time that this thread used since the timer was made or restarted.
class CpuTimer {
public:
    void restart() { m_start = now(); }
    double elapsedMs() const { return now() - m_start; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    double m_start = now();
};

struct HeapNode {
    HeapNode* parent = nullptr;
    std::vector<std::unique_ptr<HeapNode>> children;
    base::ItemId id;
};

// The reference: one heap node per comment, as a tree model is usually written.
double heapNodesMs(const std::vector<evidence::ItemNode>& nodes)
{
    CpuTimer timer;
    HeapNode root;
    std::vector<HeapNode*> byId(nodes.size() + 1, &root);
    for (const evidence::ItemNode& node : nodes) {
        HeapNode* parent = byId[static_cast<std::size_t>(node.parent.value)];
        parent->children.push_back(std::make_unique<HeapNode>());
        parent->children.back()->parent = parent;
        parent->children.back()->id = node.id;
        byId[static_cast<std::size_t>(node.id.value)] = parent->children.back().get();
    }
    const double ms = timer.elapsedMs();
    std::size_t count = 0;
    for (const HeapNode* node : byId)
        count += node->parent == nullptr ? 0U : 1U;
    return count == nodes.size() ? ms : 0.0;
}

// Answers every page at once with texts made beforehand: the view's own work is measured, not a disk's.
void answerPages(models::TextPages& pages)
{
    std::vector<models::CommentDisplay> texts(models::TextPages::kPageSize);
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i].snippet = models::makeSnippet(tests::madeUpText(static_cast<std::int32_t>(i)), {});
    QObject::connect(&pages, &models::TextPages::pageNeeded, &pages, [&pages, texts](quint64 request, int page) {
        QMetaObject::invokeMethod(
            &pages, [&pages, request, page, texts] { pages.setPage(request, page, texts); }, Qt::QueuedConnection);
    });
}

class Report {
public:
    Report(std::int32_t rows, double referenceMs) : m_rows(rows), m_referenceMs(referenceMs)
    {
        std::printf("\n%10s  %-22s %10s %9s %12s %10s\n", "rows", "step", "ms", "MB", "x reference", "x table");
        std::printf("%10d  %-22s %10.2f\n", m_rows, "(heap nodes)", m_referenceMs);
    }
    void add(const Step& step, double ms, double megabytes = 0.0) const
    {
        std::printf("%10d  %-22s %10.2f %9.1f %12.2f", m_rows, step.name, ms, megabytes, ms / m_referenceMs);
        if (m_rows == 1'000'000 && step.tableMs > 0)
            std::printf(" %10.2f", ms / step.tableMs);
        std::printf("\n");
        std::fflush(stdout);
    }

private:
    std::int32_t m_rows;
    double m_referenceMs;
};

std::vector<models::RowMarks> someFlagged(std::size_t count)
{
    std::vector<models::RowMarks> marks(count);
    for (std::size_t i = 0; i < count; i += 100) {
        marks[i].hits = 1;
        marks[i].severity = 2;
        marks[i].status = i % 1'000 == 0 ? journal::DecisionStatus::Flagged : journal::DecisionStatus::Open;
    }
    return marks;
}

} // namespace

class BenchTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tree_data();
    void tree();

private:
    static void measureView(ThreadModel& model, const Report& report);
    static void measureFilter(ThreadModel& model, QTreeView& view, const Step& step, const Report& report);
    static void measureSteps(ThreadModel& model, QTreeView& view, const Report& report);
};

void BenchTree::tree_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("10k") << 10'000;
    QTest::newRow("100k") << 100'000;
    QTest::newRow("1M") << 1'000'000;
}

void BenchTree::tree()
{
    QFETCH(int, rows);
    const auto comments = tests::madeUpComments(rows);
    const auto nodes = tests::madeUpNodes(comments);
    const Report report(rows, heapNodesMs(nodes));

    const double before = residentMegabytes();
    CpuTimer timer;
    auto built = evidence::ThreadArrays::build(nodes, tests::threadCountOf(comments));
    report.add(kBuild, timer.elapsedMs(), residentMegabytes() - before);
    const auto arrays = std::make_shared<const evidence::ThreadArrays>(std::move(built));
    QCOMPARE(arrays->size(), rows);

    models::TextPages pages;
    answerPages(pages);
    pages.reset(rows);
    ThreadModel model(&pages);
    model.setArrays(arrays, someFlagged(static_cast<std::size_t>(rows)));
    measureView(model, report);
}

void BenchTree::measureView(ThreadModel& model, const Report& report)
{
    const double before = residentMegabytes();
    CpuTimer timer;
    QTreeView view;
    view.setUniformRowHeights(true);
    view.setHeaderHidden(true);
    view.setIconSize({1, view.fontMetrics().lineSpacing() * kTextLines});
    view.setModel(&model);
    view.resize(900, 1'000);
    view.show();
    view.grab();
    report.add(kFirstPaint, timer.elapsedMs(), residentMegabytes() - before);

    measureFilter(model, view, kFilter, report);
    timer.restart();
    view.expandAll();
    view.grab();
    report.add(kExpandAll, timer.elapsedMs(), residentMegabytes() - before);

    const QModelIndex last = model.indexOf(model.previousVisible(-1));
    timer.restart();
    view.scrollTo(last);
    view.grab();
    report.add(kFarJump, timer.elapsedMs());
    QVERIFY(view.viewport()->rect().intersects(view.visualRect(last)));

    measureSteps(model, view, report);
    measureFilter(model, view, kFilterExpanded, report);
}

void BenchTree::measureFilter(ThreadModel& model, QTreeView& view, const Step& step, const Report& report)
{
    const std::size_t flagged = models::positionsOf(models::BuiltInView::Flagged, model.allMarks()).size();
    CpuTimer timer;
    model.setFilter(models::positionsOf(models::BuiltInView::Flagged, model.allMarks()));
    view.grab();
    report.add(step, timer.elapsedMs());
    QCOMPARE(static_cast<std::size_t>(model.rowCount()), flagged);

    timer.restart();
    model.setFilter(std::nullopt);
    view.grab();
    report.add(kUnfilter, timer.elapsedMs());
}

void BenchTree::measureSteps(ThreadModel& model, QTreeView& view, const Report& report)
{
    std::int32_t position = model.arrays().size() / 2;
    view.setCurrentIndex(model.indexOf(position));
    CpuTimer timer;
    for (int step = 0; step < 1'000; ++step) {
        position = model.nextVisible(position);
        view.setCurrentIndex(model.indexOf(position));
        view.viewport()->repaint();
    }
    report.add(kSteps, timer.elapsedMs());
    QCOMPARE(model.positionOf(view.currentIndex()), model.arrays().size() / 2 + 1'000);
}

QTEST_MAIN(BenchTree)
#include "bench_tree.moc"
