#include "tests/ui/views/sample_source.h"
#include "ui/theme/application_theme.h"
#include "ui/views/conversation_view.h"

#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace greffier;
using tests::SampleSource;
using views::ConversationView;

namespace {

constexpr int kFirst = SampleSource::kOffset;

struct Shown {
    explicit Shown(std::vector<views::ConversationItem> items = tests::sampleItems())
    {
        view.resize(760, 900);
        view.setSource(std::make_unique<SampleSource>(std::move(items)));
        view.show();
        view.setFocus();
    }
    ConversationView view;
};

} // namespace

class TestConversationView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<base::Span>();
        theme::applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()),
                          theme::ThemeChoice::Light);
    }

    void goesToACommentWithoutSayingSo()
    {
        Shown shown(tests::manyItems(500));
        QSignalSpy changed(&shown.view, &ConversationView::currentChanged);
        shown.view.goTo(kFirst + 400);
        QCOMPARE(shown.view.currentPosition(), kFirst + 400);
        QVERIFY(shown.view.verticalScrollBar()->value() > 0);
        QVERIFY(changed.isEmpty());
        shown.view.goTo(5); // of another thread
        QCOMPARE(shown.view.currentPosition(), kFirst + 400);
        QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("c-401")));
    }

    void keysSelectExactCharacters()
    {
        Shown shown;
        QSignalSpy selected(&shown.view, &ConversationView::selectionChanged);
        shown.view.goTo(kFirst + 3);
        for (int i = 0; i < 11; ++i) // "@Jean Mich" and the NO-BREAK SPACE
            QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(shown.view.selectedSpan(), (base::Span{0, 11}));
        QCOMPARE(shown.view.selectedText(), std::string("@Jean Mich\u00A0"));
        QCOMPARE(selected.count(), 11);
        QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(shown.view.selectedText(), tests::sampleItems()[3].text);
        QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), tests::sampleItems()[3].text);
        shown.view.clearSelection();
        QVERIFY(shown.view.selectedSpan().isEmpty());
        QVERIFY(shown.view.selectedText().empty());
    }

    void clickChoosesAndDragSelects()
    {
        Shown shown;
        QSignalSpy changed(&shown.view, &ConversationView::currentChanged);
        QWidget* canvas = shown.view.viewport();
        int clicked = 0;
        for (int y = 0; y < canvas->height(); y += 4) { // somewhere down the page lies each comment
            QTest::mouseClick(canvas, Qt::LeftButton, {}, {canvas->width() / 2, y});
            clicked = std::max(clicked, shown.view.currentPosition() - kFirst);
        }
        QCOMPARE(clicked, 5);
        QCOMPARE(changed.count(), 6);
        shown.view.goTo(kFirst);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, {canvas->width() / 2, 0}); // the head is no comment
        QCOMPARE(shown.view.currentPosition(), kFirst);
    }

    void selectionGoesWithTheComment()
    {
        Shown shown;
        shown.view.goTo(kFirst);
        QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
        QSignalSpy selected(&shown.view, &ConversationView::selectionChanged);
        shown.view.goTo(kFirst + 1);
        QCOMPARE(selected.count(), 1);
        QVERIFY(shown.view.selectedSpan().isEmpty());
    }

    void scrollingStaysWhereItIs()
    {
        Shown shown(tests::manyItems(2000));
        QScrollBar* bar = shown.view.verticalScrollBar();
        shown.view.goTo(kFirst + 1000);
        // Upwards in small steps: heights above are corrected, what is seen moves by the step and no more.
        for (int step = 0; step < 60; ++step) {
            const QImage before = shown.view.viewport()->grab().toImage();
            bar->triggerAction(QScrollBar::SliderSingleStepSub);
            const QImage after = shown.view.viewport()->grab().toImage();
            const int moved = bar->singleStep();
            const QImage upper = before.copy(0, 0, before.width(), before.height() - moved);
            const QImage lower = after.copy(0, moved, after.width(), after.height() - moved);
            QCOMPARE(upper, lower);
        }
    }

    void hugeThreadOpensAtOnce()
    {
        auto source = std::make_unique<SampleSource>(tests::manyItems(100000));
        const SampleSource* reads = source.get();
        ConversationView view;
        view.resize(760, 900);
        QElapsedTimer timer;
        timer.start();
        view.setSource(std::move(source));
        view.grab();
        const qint64 opened = timer.restart();
        view.goTo(kFirst + 99999);
        view.grab();
        qInfo("100,000 comments: opened and painted in %lld ms, jumped to the end in %lld ms", opened,
              timer.elapsed());
        QVERIFY2(reads->reads < 10, qPrintable(QString::number(reads->reads)));
        QCOMPARE(view.currentPosition(), kFirst + 99999);
    }

    void endOfThePageIsReached()
    {
        Shown shown(tests::manyItems(3000));
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.verticalScrollBar()->value(), shown.view.verticalScrollBar()->maximum());
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
    }

    void zoomIsBoundedAndAnnounced()
    {
        Shown shown;
        QSignalSpy zoomed(&shown.view, &ConversationView::zoomChanged);
        const int before = shown.view.fontMetrics().height();
        shown.view.setZoom(200);
        QVERIFY(shown.view.fontMetrics().height() > before * 3 / 2);
        shown.view.setZoom(5000);
        QCOMPARE(shown.view.zoom(), 300);
        QWheelEvent wheel({50, 50}, {50, 50}, {}, {0, -120}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.view.viewport(), &wheel);
        QCOMPARE(shown.view.zoom(), 290);
        QCOMPARE(zoomed.count(), 3);
    }

    void noSource()
    {
        ConversationView view;
        view.resize(300, 300);
        view.grab();
        QCOMPARE(view.currentPosition(), -1);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(view.selectedText().empty());
        view.setSource(std::make_unique<SampleSource>(tests::sampleItems()));
        view.goTo(kFirst);
        view.setSource(nullptr);
        QCOMPARE(view.currentPosition(), -1);
    }

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
        Shown shown;
        shown.view.setZoom(percent);
        shown.view.setShowsMarks(true);
        shown.view.goTo(kFirst);
        for (int i = 0; i < 11; ++i)
            QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
        const QImage image = shown.view.grab().toImage();
        QDir().mkpath(QStringLiteral(GREFFIER_BINARY_DIR "/pictures"));
        QVERIFY(image.save(QStringLiteral(GREFFIER_BINARY_DIR "/pictures/conversation-%1.png")
                               .arg(QLatin1String(QTest::currentDataTag()))));
        theme::applyTheme(application, theme::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestConversationView)
#include "tst_conversation_view.moc"
