#include "tests/ui/shell/window_fixture.h"

#include "core/casefile/complaint.h"
#include "core/casefile/qualify.h"
#include "ui/shell/window_docks.h"

#include <QComboBox>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeView>

using namespace greffier;
using greffier::test::WindowFixture;
using models::ComplaintModel;

// From a rule's hit to a complaint that was sent, in the window.
class TestComplaintWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHitBecomesAQualifiedPassage();
    void exclusiveGroundsAreNotAccepted();
    void aDatedPublicationStartsItsPeriod();
    void aComplaintIsFilledAndSent();

private:
    static void goToHit(WindowFixture& f);
    static const journal::CaseState& state(const WindowFixture& f) { return f.bench->session()->file().state(); }
};

void TestComplaintWork::goToHit(WindowFixture& f)
{
    f.show();
    f.makeSampleCase();
    f.press(Qt::Key_N);
    QVERIFY(f.bench->session()->isCurrentComment());
}

void TestComplaintWork::aHitBecomesAQualifiedPassage()
{
    WindowFixture f;
    goToHit(f);
    f.press(Qt::Key_H);
    QCOMPARE(state(f).passages.size(), std::size_t{1});
    const journal::PassageMarked mark = state(f).passages.begin()->second.mark;
    QVERIFY(!mark.exact.empty() && !mark.rule.empty());
    QCOMPARE(QString::fromStdString(mark.comment), f.bench->session()->currentId());
    QCOMPARE(f.bench->models().qualifications.rowCount(), 1);
    f.press(Qt::Key_H); // every rule of the comment gets its passage once
    while (state(f).passages.size() < f.bench->session()->file().hits(f.bench->models().threads.arrays().id(f.bench->session()->current())).size())
        f.press(Qt::Key_H);
    const auto passages = state(f).passages.size();
    f.press(Qt::Key_H);
    QCOMPARE(state(f).passages.size(), passages);

    f.press(Qt::Key_Q);
    QTRY_VERIFY(f.dialog("qualifyDialog"));
    auto* ground = f.dialog("qualifyDialog")->findChild<QComboBox*>();
    ground->setCurrentIndex(ground->findData(QStringLiteral("injure")));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("qualifyDialog"));
    QCOMPARE(state(f).qualifications.size(), std::size_t{1});
    QCOMPARE(state(f).qualifications.begin()->second.what.ground, std::string("injure"));
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(state(f).qualifications.empty());
}

void TestComplaintWork::exclusiveGroundsAreNotAccepted()
{
    WindowFixture f;
    goToHit(f);
    f.press(Qt::Key_H);
    const QString passage = QStringLiteral("a-%1").arg(state(f).passages.begin()->first);
    journal::Qualified injure;
    injure.passage = passage.toStdString();
    injure.ground = "injure";
    QVERIFY(casefile::qualify(f.bench->session()->file(), injure).has_value());
    f.press(Qt::Key_Q);
    QTRY_VERIFY(f.dialog("qualifyDialog"));
    auto* ground = f.dialog("qualifyDialog")->findChild<QComboBox*>();
    ground->setCurrentIndex(ground->findData(QStringLiteral("diffamation")));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.dialog("qualifyDialog")); // it stays open, with the reason
    QVERIFY(f.dialog("qualifyDialog")->findChild<QLabel*>(QStringLiteral("objection"))->isVisible());
    f.press(Qt::Key_Escape);
    QCOMPARE(state(f).qualifications.size(), std::size_t{1});
}

void TestComplaintWork::aDatedPublicationStartsItsPeriod()
{
    WindowFixture f;
    goToHit(f);
    f.press(Qt::Key_H);
    journal::Qualified injure;
    injure.passage = "a-" + std::to_string(state(f).passages.begin()->first);
    injure.ground = "injure";
    QVERIFY(casefile::qualify(f.bench->session()->file(), injure).has_value());
    const models::ReminderModel& reminders = f.bench->models().reminders;
    QCOMPARE(reminders.rowCount(), 1);
    const bool isDated = !reminders.index(0, 0).data(models::ReminderModel::IsUnknownRole).toBool();
    if (isDated)
        return; // the sample's comments have their dates
    Q_EMIT f.window->docks().qualifications().datingRequested(f.bench->session()->currentId());
    QTRY_VERIFY(f.dialog("dateDialog"));
    for (QLineEdit* edit : f.dialog("dateDialog")->findChildren<QLineEdit*>()) {
        if (!edit->placeholderText().isEmpty())
            edit->setText(QStringLiteral("the page"));
    }
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("dateDialog"));
    QVERIFY(!reminders.index(0, 0).data(models::ReminderModel::IsUnknownRole).toBool());
}

void TestComplaintWork::aComplaintIsFilledAndSent()
{
    WindowFixture f;
    goToHit(f);
    f.press(Qt::Key_H);
    f.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.dialog("newComplaintDialog"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("newComplaintDialog"));
    QCOMPARE(state(f).complaints.size(), std::size_t{1});
    panels::ComplaintPanel& panel = f.window->docks().complaints();
    QVERIFY(panel.isVisible());

    Q_EMIT panel.factsRequested(QStringLiteral("d-1"));
    QTRY_VERIFY(f.dialog("choiceDialog"));
    f.press(Qt::Key_Space);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("choiceDialog"));
    QCOMPARE(state(f).complaints.at(1).facts.size(), std::size_t{1});

    Q_EMIT panel.exhibitRequested(QStringLiteral("d-1"));
    QTRY_VERIFY(f.dialog("exhibitDialog"));
    f.press(Qt::Key_Tab);
    f.type(QStringLiteral("The comment"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("exhibitDialog"));
    QCOMPARE(state(f).complaints.at(1).exhibits.at(1).title, std::string("The comment"));

    // Return on something missing opens the field that it is about.
    const ComplaintModel& model = f.bench->models().complaints;
    auto* tree = panel.findChild<QTreeView*>();
    const QModelIndex gaps = model.index(0, 0, model.index(0, 0));
    QVERIFY(model.rowCount(gaps) > 0);
    tree->setCurrentIndex(model.index(0, 0, gaps));
    const QString field = tree->currentIndex().data(ComplaintModel::ObjectRole).toString();
    Q_EMIT panel.fieldRequested(QStringLiteral("d-1"), field);
    QTRY_VERIFY(f.dialog("fieldDialog"));
    f.type(QStringLiteral("Example"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("fieldDialog"));
    QCOMPARE(state(f).complaints.at(1).values.at(field.toStdString()), std::string("Example"));

    Q_EMIT panel.sendingRequested(QStringLiteral("d-1"));
    QTRY_VERIFY(f.dialog("sentDialog"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.dialog("sentDialog")); // how it was sent has to be said, and that something is missing
    for (QLineEdit* edit : f.dialog("sentDialog")->findChildren<QLineEdit*>()) {
        if (!edit->placeholderText().isEmpty())
            edit->setText(QStringLiteral("LRAR"));
    }
    if (auto* accept = f.dialog("sentDialog")->findChild<QCheckBox*>())
        accept->setChecked(true);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("sentDialog"));
    QCOMPARE(state(f).complaints.at(1).sent.size(), std::size_t{1});
    QVERIFY(model.index(0, 0).data(ComplaintModel::IsClosedRole).toBool());
}

QTEST_MAIN(TestComplaintWork)
#include "tst_complaint_work.moc"
