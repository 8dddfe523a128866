#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_case_dialog.h"
#include "ui/dialogs/rule_import_dialog.h"
#include "ui/dialogs/text_dialogs.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace greffier::dialogs;

class TestFormDialogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newCaseProposesAPath_data();
    void newCaseProposesAPath();
    void newCaseNeverReplacesAFile();
    void annotateIsCompleteFromTheKeyboard();
    void exportFollowsTheFormat();
    void reasonsMayBeRequired();
    void importedRulesAreReadBeforeTheyAreAdopted();
    void everyFieldHasAName();
};

void TestFormDialogs::newCaseProposesAPath_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("file");
    QTest::newRow("words") << "Divan clos" << "divan-clos.greffier";
    QTest::newRow("accents stay") << QStringLiteral("Été 2026 : plainte") << QStringLiteral("été-2026-plainte.greffier");
    QTest::newRow("no path out of the folder") << "../../etc/passwd" << "etc-passwd.greffier";
    QTest::newRow("nothing") << "" << "case.greffier";
    QTest::newRow("only signs") << "???" << "case.greffier";
}

void TestFormDialogs::newCaseProposesAPath()
{
    QFETCH(QString, title);
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const NewCaseDialog dialog(folder.path(), title, nullptr);
    QCOMPARE(dialog.path(), folder.filePath(file));
    QVERIFY(dialog.adoptsBundledPacks());
}

void TestFormDialogs::newCaseNeverReplacesAFile()
{
    const QTemporaryDir folder;
    QFile existing(folder.filePath(QStringLiteral("mine.greffier")));
    QVERIFY(existing.open(QIODevice::WriteOnly));
    NewCaseDialog dialog(folder.path(), QStringLiteral("Mine"), nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

void TestFormDialogs::annotateIsCompleteFromTheKeyboard()
{
    AnnotateDialog dialog({QStringLiteral("sales porcs"), {QStringLiteral("insult"), QStringLiteral("threat")},
                           {{QStringLiteral("injure"), QStringLiteral("Insult")}}, {{QStringLiteral("n-1"), QStringLiteral("Dr Example")}}},
                          nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // no label yet: nothing to accept
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("  insult "));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the first ground
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End); // the gravest
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the first person
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("twice"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.label(), QStringLiteral("insult"));
    QCOMPARE(dialog.ground(), QStringLiteral("injure"));
    QCOMPARE(dialog.severity(), QStringLiteral("critical"));
    QCOMPARE(dialog.person(), QStringLiteral("n-1"));
    QCOMPARE(dialog.note(), QStringLiteral("twice"));
}

void TestFormDialogs::exportFollowsTheFormat()
{
    const QTemporaryDir folder;
    ExportDialog dialog(QStringLiteral("fr"), QStringLiteral("status = flagged"), folder.filePath(QStringLiteral("case")),
                        nullptr);
    QCOMPARE(dialog.format(), QStringLiteral("html"));
    QCOMPARE(dialog.language(), QStringLiteral("fr"));
    QCOMPARE(dialog.path(), folder.filePath(QStringLiteral("case.html")));
    QCOMPARE(dialog.expression(), QString());
    const QList<QComboBox*> choices = dialog.findChildren<QComboBox*>();
    choices.at(0)->setCurrentIndex(1);
    QCOMPARE(dialog.path(), folder.filePath(QStringLiteral("case.pdf")));
    choices.at(2)->setCurrentIndex(1);
    QCOMPARE(dialog.expression(), QStringLiteral("status = flagged"));
    choices.at(2)->setCurrentIndex(2);
    QVERIFY(!dialog.expression().isEmpty());
}

void TestFormDialogs::reasonsMayBeRequired()
{
    ReasonDialog required(QStringLiteral("Activate"), {}, ReasonDialog::Need::Required, nullptr);
    required.show();
    QVERIFY(QTest::qWaitForWindowActive(&required));
    QTest::keyClick(&required, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(required.isVisible());
    required.reject();
    ReasonDialog optional(QStringLiteral("Flag c-3"), {}, ReasonDialog::Need::Optional, nullptr);
    optional.show();
    QVERIFY(QTest::qWaitForWindowActive(&optional));
    QTest::keyClick(&optional, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(optional.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(optional.reason(), QString());
}

void TestFormDialogs::importedRulesAreReadBeforeTheyAreAdopted()
{
    const auto acceptButton = [](const RuleImportDialog& dialog) {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->isDefault())
                return button;
        }
        return static_cast<QPushButton*>(nullptr);
    };
    const QString report = QStringLiteral("line 3: <b>bold</b>\nline 4: x");
    const RuleImportDialog some(QStringLiteral("rules.yaml"), report, 2, nullptr);
    const auto* const text = some.findChild<QPlainTextEdit*>();
    QVERIFY(text && text->isReadOnly());
    QCOMPARE(text->toPlainText(), report); // the words of a stranger are shown as they are
    QVERIFY(acceptButton(some)->isEnabled());
    const RuleImportDialog none(QStringLiteral("rules.yaml"), report, 0, nullptr);
    QVERIFY(!acceptButton(none)->isEnabled());
}

void TestFormDialogs::everyFieldHasAName()
{
    const QTemporaryDir folder;
    NewCaseDialog newCase(folder.path(), {}, nullptr);
    AnnotateDialog annotate({QStringLiteral("x"), {}, {}, {}}, nullptr);
    NoteDialog note(QStringLiteral("c-1"), nullptr);
    ReasonDialog reason(QStringLiteral("x"), {}, ReasonDialog::Need::Optional, nullptr);
    PasteDialog paste(QStringLiteral("x"), QStringLiteral("y"), true, nullptr);
    ExportDialog exporting(QStringLiteral("en"), {}, folder.path(), nullptr);
    for (const QDialog* dialog : {static_cast<QDialog*>(&newCase), static_cast<QDialog*>(&annotate), static_cast<QDialog*>(&note),
                                  static_cast<QDialog*>(&reason), static_cast<QDialog*>(&paste), static_cast<QDialog*>(&exporting)}) {
        int named = 0;
        for (QWidget* each : dialog->findChildren<QWidget*>()) {
            if (each->focusPolicy() == Qt::NoFocus || each->isHidden())
                continue;
            QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(each);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), each->metaObject()->className());
            ++named;
        }
        QVERIFY(named >= 3);
    }
}

QTEST_MAIN(TestFormDialogs)
#include "tst_form_dialogs.moc"
