#include "tests/ui/shell/window_fixture.h"

#include "core/casefile/annotate.h"
#include "core/casefile/complaint.h"
#include "core/casefile/qualify.h"
#include "ui/shell/reading_area.h"
#include "ui/shell/window_docks.h"
#include "ui/views/reading_pane.h"
#include "ui/views/thread_tree_view.h"

#include <QAction>
#include <QComboBox>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
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
    void severalStretchesAreOnePassage();
    void theLetterIsChangedAndReset();
    void statementsComeWithTheirLetters();
    void exportsAreMadeOffTheWindow();
    void heldKeysDoNotSelectMore();

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
    QVERIFY(panel.isAncestorOf(f.focused())); // to be filled in at once

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

void TestComplaintWork::severalStretchesAreOnePassage()
{
    WindowFixture f;
    goToHit(f);
    const auto keep = [&f](base::Span span) {
        f.window->readingArea().pane()->setSelectedSpan(span);
        f.press(Qt::Key_A, Qt::ShiftModifier);
    };
    keep({10, 14});
    keep({12, 16}); // touches what is kept
    QCOMPARE(f.window->readingArea().keptStretches().size(), std::size_t{1});
    keep({0, 4});
    QCOMPARE(f.window->readingArea().keptStretches().size(), std::size_t{2});
    f.window->readingArea().pane()->setSelectedSpan({20, 24});
    f.press(Qt::Key_A);
    QTRY_VERIFY(f.dialog("annotateDialog"));
    f.type(QStringLiteral("three parts"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("annotateDialog"));
    QCOMPARE(state(f).passages.size(), std::size_t{1});
    const journal::PassageMarked& mark = state(f).passages.begin()->second.mark;
    QCOMPARE(mark.span, (base::Span{0, 4}));
    QCOMPARE(mark.more.size(), std::size_t{2});
    QCOMPARE(mark.more[1].span, (base::Span{20, 24}));
    QVERIFY(f.window->readingArea().keptStretches().empty());
    keep({0, 4}); // another comment, or nothing selected: they are let go
    f.press(Qt::Key_J);
    QVERIFY(f.window->readingArea().keptStretches().empty());
    keep({0, 4});
    f.window->readingArea().clearSelection();
    f.press(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(f.window->readingArea().keptStretches().empty());
}

void TestComplaintWork::theLetterIsChangedAndReset()
{
    WindowFixture f;
    goToHit(f);
    QVERIFY(casefile::openComplaint(f.bench->session()->file(), "ordre", "Test", "fr"));
    panels::ComplaintPanel& panel = f.window->docks().complaints();
    const auto open = [&](const char* field) {
        Q_EMIT panel.fieldRequested(QStringLiteral("d-1"), QLatin1String(field));
        return f.dialog("fieldDialog")->findChild<QPlainTextEdit*>();
    };
    for (const char* field : {"template", "opening", "requests"}) {
        QPlainTextEdit* text = open(field);
        const QString builtIn = text->toPlainText();
        QVERIFY2(builtIn.size() > 20, field);
        f.press(Qt::Key_Return, Qt::ControlModifier); // unchanged: nothing is kept
        QTRY_VERIFY(!f.dialog("fieldDialog"));
        QVERIFY(!state(f).complaints.at(1).values.contains(field));
        text = open(field);
        text->appendPlainText(QStringLiteral("Ajout."));
        f.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!f.dialog("fieldDialog"));
        QVERIFY(QString::fromStdString(state(f).complaints.at(1).values.at(field)).endsWith(QLatin1String("Ajout.")));
        text = open(field);
        for (QPushButton* button : f.dialog("fieldDialog")->findChildren<QPushButton*>()) {
            if (button->accessibleName() == QLatin1String("Bring back the built-in text"))
                button->click();
        }
        QCOMPARE(text->toPlainText(), builtIn);
        f.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!f.dialog("fieldDialog"));
        const auto value = state(f).complaints.at(1).values.find(field);
        QVERIFY(value == state(f).complaints.at(1).values.end() || value->second.empty());
    }
}

void TestComplaintWork::statementsComeWithTheirLetters()
{
    WindowFixture f;
    goToHit(f);
    QAction* const action = f.window->actions().action(shell::ActionId::ExportStatements);
    QVERIFY(action);
    const auto write = [&](const char* name) {
        action->trigger();
        QDialog* const dialog = f.dialog("statementDialog");
        QVERIFY(dialog);
        for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
            if (const int html = box->findData(QStringLiteral("html")); html >= 0)
                box->setCurrentIndex(html);
        }
        for (QLineEdit* edit : dialog->findChildren<QLineEdit*>()) {
            if (edit->text().endsWith(QLatin1String(".json")))
                edit->setText(f.folder.filePath(QLatin1String(name)));
        }
        f.press(Qt::Key_Return, Qt::ControlModifier);
        f.settle();
    };
    write("none.json"); // nothing is decided
    QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("none.json"))));
    const std::string comment = f.bench->session()->currentId().toStdString();
    QVERIFY(casefile::assertFact(f.bench->session()->file(), comment, "posted", "2024-02-01", ""));
    QVERIFY(casefile::decide(f.bench->session()->file(), {comment}, journal::DecisionStatus::Removed, "Injure."));
    f.bench->session()->goToId(QString::fromStdString(comment));
    write("sor.json");
    QFile statements(f.folder.filePath(QStringLiteral("sor.json")));
    QVERIFY(statements.open(QIODevice::ReadOnly) && statements.readAll().contains("\"decision_facts\": \"Injure.\""));
    QCOMPARE(QDir(f.folder.filePath(QStringLiteral("sor-letters"))).entryList(QDir::Files).size(), 1);
    const auto* letter = std::get_if<journal::Exported>(&f.bench->session()->file().acts().back().payload);
    QVERIFY(letter && letter->format == "dsa-letter");
    QVERIFY(!state(f).values.contains("dsa.ground")); // the built-in words are no acts
}

void TestComplaintWork::exportsAreMadeOffTheWindow()
{
    WindowFixture f;
    goToHit(f);
    const auto acts = f.bench->session()->file().acts().size();
    f.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog("exportDialog"));
    auto* format = f.dialog("exportDialog")->findChild<QComboBox*>();
    format->setCurrentIndex(format->findData(QStringLiteral("csv")));
    for (QComboBox* box : f.dialog("exportDialog")->findChildren<QComboBox*>()) {
        if (const int every = box->findData(QStringLiteral("*")); every >= 0)
            box->setCurrentIndex(every);
    }
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.bench->jobs().isRunning(shell::JobKind::Export));
    QCOMPARE(f.bench->session()->file().acts().size(), acts); // nothing is written while it runs
    f.settle();
    QVERIFY(QFile::exists(f.folder.filePath(QStringLiteral("test.csv"))));
    QFile schema(f.folder.filePath(QStringLiteral("test.csv.schema.json")));
    QVERIFY(schema.open(QIODevice::ReadOnly));
    QCOMPARE(schema.readAll(), QByteArray("{}"));

    f.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog("exportDialog"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    for (const shell::JobSnapshot& job : f.bench->jobs().snapshots())
        f.bench->jobs().cancel(job.id);
    const auto before = f.bench->session()->file().acts().size();
    f.settle();
    QCOMPARE(f.bench->session()->file().acts().size(), before); // cancelled: no act, no file
    QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("test.html"))));
}

// Ctrl+Return in a dialog may lead to another comment: a decision is about that one alone.
void TestComplaintWork::heldKeysDoNotSelectMore()
{
    WindowFixture f;
    goToHit(f);
    QTest::keyPress(f.focused(), Qt::Key_Control, Qt::ControlModifier);
    QVERIFY(QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
    QVERIFY(f.bench->session()->goToId(QStringLiteral("c-1")));
    QVERIFY(f.bench->session()->goToId(QStringLiteral("c-2")));
    QCOMPARE(f.window->readingArea().tree()->selectedPositions().size(), std::size_t{1});
    QTest::keyRelease(f.focused(), Qt::Key_Control);
}

QTEST_MAIN(TestComplaintWork)
#include "tst_complaint_work.moc"
