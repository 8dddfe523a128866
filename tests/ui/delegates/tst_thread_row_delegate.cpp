#include "tests/ui/delegates/sample_rows.h"
#include "ui/delegates/chips.h"
#include "ui/delegates/thread_row_delegate.h"
#include "ui/theme/application_theme.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTest>
#include <QTreeView>

using namespace greffier;
using delegates::ThreadRowDelegate;

namespace {

struct RowView {
    RowView()
    {
        view.setHeaderHidden(true);
        view.setIndentation(0);
        view.setRootIsDecorated(false);
        view.setUniformRowHeights(true);
        view.setItemDelegate(&delegate);
        view.setModel(&sample.model);
        view.expandAll();
        view.resize(900, 700);
    }
    QStyleOptionViewItem option(const QModelIndex& index)
    {
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.widget = &view;
        option.font = view.font();
        option.rect = QRect(0, 0, 900, delegate.sizeHint(option, index).height());
        return option;
    }
    QImage paint(std::int32_t position, QStyle::State extra = {})
    {
        const QModelIndex index = sample.model.indexOf(position);
        QStyleOptionViewItem itemOption = option(index);
        itemOption.state |= extra;
        QImage image(itemOption.rect.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        delegate.paint(&painter, itemOption, index);
        return image;
    }
    tests::SampleModel sample;
    ThreadRowDelegate delegate;
    QTreeView view;
};

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

// Pixels of nearly that colour: thin lines are smoothed.
int pixelsNear(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - colour.red()) +
                                 std::abs(pixel.green() - colour.green()) +
                                 std::abs(pixel.blue() - colour.blue());
            count += distance < 90 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestThreadRowDelegate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()),
                          theme::ThemeChoice::Light);
    }

    void everyRowHasTheSameHeight()
    {
        RowView rows;
        const int height = rows.delegate.sizeHint(rows.option({}), rows.sample.model.indexOf(0)).height();
        QVERIFY(height >= 3 * QFontMetrics(rows.view.font()).height());
        for (std::int32_t p = 0; p < rows.sample.arrays->size(); ++p)
            QCOMPARE(rows.delegate.sizeHint(rows.option({}), rows.sample.model.indexOf(p)).height(), height);
    }

    void hitsAreTintedAndUnderlined()
    {
        RowView rows;
        const theme::Colours colours = theme::Colours::of(rows.view.palette());
        const theme::Ink& high = colours.severity(evidence::Severity::High);
        const QImage withHit = rows.paint(0);
        QVERIFY(pixelsOf(withHit, high.fill) > 200);
        QVERIFY(pixelsNear(withHit, high.line) > 40);
        const QImage without = rows.paint(1);
        QCOMPARE(pixelsOf(without, high.fill), 0);
        QVERIFY(pixelsNear(without, high.line) < 5);
    }

    void selectionTintsAndBars()
    {
        RowView rows;
        const theme::Colours colours = theme::Colours::of(rows.view.palette());
        const QImage selected = rows.paint(1, QStyle::State_Selected);
        QCOMPARE(selected.pixelColor(0, 10), colours.accent);
        QVERIFY(pixelsOf(selected, colours.selectedRow) > 1000);
        QCOMPARE(rows.paint(1).pixelColor(0, 10), colours.page);
    }

    void indentationIsBounded()
    {
        RowView rows;
        int deepest = 0;
        const int last = rows.sample.arrays->size() - 2; // the last one with a reply
        for (std::int32_t p = 0; p <= last; ++p) {
            const QModelIndex index = rows.sample.model.indexOf(p);
            if (rows.sample.model.hasChildren(index))
                deepest = std::max(deepest, rows.delegate.expanderRect(rows.option(index), index).left());
        }
        const theme::Metrics metrics{QFontMetrics(rows.view.font())};
        QVERIFY(rows.sample.arrays->depth(last) > theme::kDeepestIndent + 3);
        QCOMPARE(deepest, metrics.wide + theme::kDeepestIndent * metrics.indent);
    }

    void chipsSayWhatTheyMean()
    {
        using journal::DecisionStatus;
        QCOMPARE(delegates::statusChip(DecisionStatus::Open).icon, theme::Icon::Open);
        QCOMPARE(delegates::statusChip(DecisionStatus::Cleared).icon, theme::Icon::Check);
        QCOMPARE(delegates::statusChip(DecisionStatus::Flagged).icon, theme::Icon::Flag);
        QCOMPARE(delegates::statusChip(DecisionStatus::Removed).icon, theme::Icon::Remove);
        QCOMPARE(delegates::statusChip(DecisionStatus::Escalated).icon, theme::Icon::Escalate);
        QVERIFY(!delegates::statusChip(DecisionStatus::Flagged).text.isEmpty());
        QVERIFY(delegates::severityChip(evidence::Severity::High).text.size() > 2); // a word behind the dot
    }

    void flatListHasNoExpander()
    {
        RowView rows;
        const QModelIndex first = rows.sample.model.indexOf(0);
        QVERIFY(!rows.delegate.expanderRect(rows.option(first), first).isEmpty());
        rows.sample.model.setFilter(std::vector<std::int32_t>{0, 3});
        const QModelIndex flat = rows.sample.model.indexOf(0);
        QVERIFY(rows.delegate.expanderRect(rows.option(flat), flat).isEmpty());
    }

    void frameOfSixteenRows()
    {
        RowView rows;
        for (std::int32_t p = 0; p < 16; ++p)
            rows.paint(p); // glyphs are cached
        QElapsedTimer timer;
        timer.start();
        constexpr int kFrames = 20;
        QImage image(900, 100, QImage::Format_ARGB32_Premultiplied);
        for (int frame = 0; frame < kFrames; ++frame) {
            QPainter painter(&image);
            for (std::int32_t p = 0; p < 16; ++p) {
                const QModelIndex index = rows.sample.model.indexOf(p);
                rows.delegate.paint(&painter, rows.option(index), index);
            }
        }
        qInfo("one frame of 16 rows: %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6 / kFrames);
    }

    // For people: the pictures to look at stand in the build folder.
    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << false << 100;
        QTest::newRow("dark") << true << 100;
        QTest::newRow("light-200") << false << 200;
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(int, percent);
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        theme::applyTheme(application, dark ? theme::ThemeChoice::Dark : theme::ThemeChoice::Light);
        RowView rows;
        QFont font = rows.view.font();
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        rows.view.setFont(font);
        rows.view.setCurrentIndex(rows.sample.model.indexOf(3));
        rows.view.resize(780, 1000);
        const QImage image = rows.view.grab().toImage();
        QDir().mkpath(QStringLiteral(GREFFIER_BINARY_DIR "/pictures"));
        QVERIFY(image.save(QStringLiteral(GREFFIER_BINARY_DIR "/pictures/rows-%1.png")
                               .arg(QLatin1String(QTest::currentDataTag()))));
        const theme::Colours colours = theme::Colours::of(rows.view.palette());
        QCOMPARE(colours.isDark, dark);
        QVERIFY(pixelsOf(image, colours.severity(evidence::Severity::High).fill) > 200);
        theme::applyTheme(application, theme::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestThreadRowDelegate)
#include "tst_thread_row_delegate.moc"
