#include "tests/ui/shell/window_fixture.h"

#include "core/casefile/annotate.h"
#include "core/casefile/complaint.h"
#include "ui/shell/preview_controller.h"
#include "ui/shell/window_docks.h"

#include <QComboBox>
#include <QLabel>

using namespace greffier;
using greffier::test::WindowFixture;

// The preview in the window: made when it is asked for, made anew after acts, and a way to each comment.
class TestPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheCase();
    void leadsToTheComments();
    void showsAComplaint();
    void saysWhatWentWrong();

private:
    static panels::PreviewPanel& panelOf(const WindowFixture& f) { return f.window->docks().preview(); }
    static void waitForPages(const WindowFixture& f)
    {
        QTRY_VERIFY_WITH_TIMEOUT(panelOf(f).pages().pageCount() > 0, 60000);
    }
};

void TestPreview::followsTheCase()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    panels::PreviewPanel& panel = panelOf(f);
    QVERIFY(!panel.isVisible());
    f.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(panel.isVisible());
    waitForPages(f);
    QVERIFY(panel.statusText().contains(QStringLiteral("Page 1 of ")));
    const int before = panel.pages().pageCount();
    // Acts make it anew: twenty more comments are reported on.
    casefile::CaseFile& file = f.bench->session()->file();
    std::vector<std::string> ids;
    for (int i = 1; i <= 20; ++i)
        ids.push_back("c-" + std::to_string(i));
    QVERIFY(casefile::decide(file, ids, journal::DecisionStatus::Flagged, "").has_value());
    QTRY_VERIFY_WITH_TIMEOUT(panel.pages().pageCount() > before, 60000);
    // As filtered: fewer.
    panel.findChildren<QComboBox*>().at(0)->setCurrentIndex(1);
    f.settle();
    f.press(Qt::Key_Slash);
    f.type(QStringLiteral("depth > 90"));
    f.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(panel.pages().pageCount() < before, 60000);
    f.bench->closeCase();
    QCOMPARE(panel.pages().pageCount(), 0);
}

void TestPreview::leadsToTheComments()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    f.press(Qt::Key_P, Qt::ControlModifier);
    waitForPages(f);
    views::PagePreview& pages = panelOf(f).pages();
    QCOMPARE(f.focused(), &pages);
    for (int i = 0; i < 3; ++i)
        f.press(Qt::Key_Right);
    const QString comment = pages.currentItem();
    QVERIFY(comment.startsWith(QLatin1String("c-")));
    QVERIFY(panelOf(f).statusText().contains(comment));
    f.press(Qt::Key_Return);
    QCOMPARE(f.bench->session()->currentId(), comment);
}

void TestPreview::showsAComplaint()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    casefile::CaseFile& file = f.bench->session()->file();
    QVERIFY(casefile::openComplaint(file, "ordre", "Plainte", "fr").has_value());
    f.press(Qt::Key_P, Qt::ControlModifier);
    waitForPages(f);
    QComboBox* const subject = panelOf(f).findChildren<QComboBox*>().at(0);
    QCOMPARE(subject->count(), 3);
    subject->setCurrentIndex(2);
    QCOMPARE(panelOf(f).request().complaint, QStringLiteral("d-1"));
    QCOMPARE(panelOf(f).request().language, QStringLiteral("fr")); // the complaint's own
    const int report = panelOf(f).pages().pageCount();
    QTRY_VERIFY_WITH_TIMEOUT(panelOf(f).pages().pageCount() != report, 60000);
}

void TestPreview::saysWhatWentWrong()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    f.press(Qt::Key_P, Qt::ControlModifier);
    waitForPages(f);
    const int before = panelOf(f).pages().pageCount();
    QVERIFY(QFile::rename(f.casePath(), f.casePath() + QStringLiteral(".away")));
    Q_EMIT panelOf(f).requestChanged();
    QTRY_VERIFY_WITH_TIMEOUT(!panelOf(f).statusText().contains(QStringLiteral("Page ")), 60000);
    QVERIFY(panelOf(f).statusText().contains(f.casePath()));
    QVERIFY(!panelOf(f).statusText().contains(QLatin1Char('\n')));
    QCOMPARE(panelOf(f).pages().pageCount(), before); // the pages before stay
    QVERIFY(QFile::rename(f.casePath() + QStringLiteral(".away"), f.casePath()));
}

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
