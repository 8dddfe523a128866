#include "tests/ui/views/sample_source.h"
#include "ui/theme/application_theme.h"
#include "ui/views/exact_text_view.h"
#include "ui/views/line_button.h"
#include "ui/views/reading_pane.h"

#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace greffier;
using views::ReadingPane;

namespace {

views::ReadingItem sampleItem(std::size_t row = 0)
{
    views::ReadingItem item;
    item.comment = tests::sampleItems()[row];
    item.ancestors = {{10, QStringLiteral("c-90"), QStringLiteral("Marc & Lise"),
                       QStringLiteral("Ce qui a été dit d'abord, assez longuement pour être coupé"), false},
                      {11, QStringLiteral("p-4"), {}, QStringLiteral("absent"), true}};
    item.replies = {{12, QStringLiteral("c-91"), {}, QStringLiteral("D'accord avec vous."), false},
                    {13, QStringLiteral("c-92"), QStringLiteral("<b>Zoé</b>"),
                     QStringLiteral("<img src=file:///etc/passwd> Non."), false}};
    item.moreReplies = 7;
    return item;
}

} // namespace

class TestReadingPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<base::Span>();
        theme::applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()),
                          theme::ThemeChoice::Light);
    }

    void labelsTakeNoHtml()
    {
        ReadingPane pane;
        views::ReadingItem item = sampleItem();
        item.comment.author = QStringLiteral("<img src=file:///etc/hostname>");
        pane.setItem(item);
        const auto labels = pane.findChildren<QLabel*>();
        QVERIFY(labels.size() >= 4);
        for (const QLabel* label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void linesLeadToOtherComments()
    {
        ReadingPane pane;
        pane.setItem(sampleItem());
        pane.show();
        QSignalSpy requested(&pane, &ReadingPane::positionRequested);
        const auto buttons = pane.findChildren<views::LineButton*>();
        QCOMPARE(buttons.size(), 4);
        for (views::LineButton* button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty());
            QTest::keyClick(button, Qt::Key_Return);
        }
        QCOMPARE(requested.count(), 4);
        QCOMPARE(requested.first().first().toInt(), 10);
        QCOMPARE(requested.last().first().toInt(), 13);
    }

    void selectsWithKeysAlone()
    {
        ReadingPane pane;
        pane.resize(500, 600);
        pane.setItem(sampleItem());
        pane.show();
        QSignalSpy selected(&pane, &ReadingPane::selectionChanged);
        pane.textView()->setFocus();
        QTest::keyClick(pane.textView(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(pane.selectedText(), std::string("Franchement"));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().value<base::Span>(), (base::Span{0, 11}));
    }

    void selectsWithTheMouse()
    {
        ReadingPane pane;
        pane.resize(500, 600);
        pane.setItem(sampleItem());
        pane.show();
        views::ExactTextView* text = pane.textView();
        QTest::mouseDClick(text, Qt::LeftButton, {}, {12, 12});
        QCOMPARE(pane.selectedText(), std::string("Franchement"));
        QTest::mousePress(text, Qt::LeftButton, {}, {2, 12});
        QTest::mouseMove(text, {-50, 12});
        QTest::mouseRelease(text, Qt::LeftButton, {}, {2, 12});
        QVERIFY(pane.selectedSpan().isEmpty());
    }

    void nothingIsWiderThanThePane()
    {
        ReadingPane pane;
        pane.resize(320, 600);
        pane.setZoom(200);
        pane.setItem(sampleItem(3));
        pane.show();
        QCoreApplication::sendPostedEvents();
        QVERIFY2(pane.widget()->width() <= pane.viewport()->width(),
                 qPrintable(QString::number(pane.widget()->width())));
    }

    // A pane that is shown again with other marks keeps what was selected; another comment does not get it.
    void selectionBelongsToTheComment()
    {
        ReadingPane pane;
        pane.setItem(sampleItem());
        pane.setSelectedSpan({34, 45});
        QCOMPARE(pane.selectedText(), std::string("sales porcs"));
        views::ReadingItem again = sampleItem();
        again.comment.status = journal::DecisionStatus::Removed;
        pane.setItem(again);
        QCOMPARE(pane.selectedText(), std::string("sales porcs"));
        pane.setItem(sampleItem(3));
        QVERIFY(pane.selectedSpan().isEmpty());
        QCOMPARE(pane.textView()->exact(), tests::sampleItems()[3].text);
        QCOMPARE(pane.textView()->hiddenCount(), 1);
    }

    void nothingAndPlaceholder()
    {
        ReadingPane pane;
        pane.resize(400, 300);
        pane.show();
        QVERIFY(!pane.textView()->isVisible());
        pane.setItem(sampleItem(2));
        QVERIFY(!pane.textView()->isVisible());
        QVERIFY(pane.selectedText().empty());
        pane.setItem(sampleItem(1));
        QVERIFY(pane.textView()->isVisible());
        pane.setItem({});
        QVERIFY(!pane.textView()->isVisible());
        QCOMPARE(pane.findChildren<views::LineButton*>(QString(), Qt::FindDirectChildrenOnly).size(), 0);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("row");
        QTest::newRow("light") << false << 100 << 0;
        QTest::newRow("dark") << true << 100 << 0;
        QTest::newRow("light-200") << false << 200 << 3;
        QTest::newRow("absent") << false << 100 << 2;
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(int, percent);
        QFETCH(int, row);
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        theme::applyTheme(application, dark ? theme::ThemeChoice::Dark : theme::ThemeChoice::Light);
        ReadingPane pane;
        pane.resize(460, 620);
        pane.setZoom(percent);
        pane.setItem(sampleItem(static_cast<std::size_t>(row)));
        pane.setSelectedSpan({0, 5});
        pane.setShowsMarks(true);
        pane.show();
        QCoreApplication::sendPostedEvents();
        const QImage image = pane.grab().toImage();
        QDir().mkpath(QStringLiteral(GREFFIER_BINARY_DIR "/pictures"));
        QVERIFY(image.save(QStringLiteral(GREFFIER_BINARY_DIR "/pictures/reading-%1.png")
                               .arg(QLatin1String(QTest::currentDataTag()))));
        theme::applyTheme(application, theme::ThemeChoice::Light);
    }
};

QTEST_MAIN(TestReadingPane)
#include "tst_reading_pane.moc"
