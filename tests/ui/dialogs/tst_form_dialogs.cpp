#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/bundle_dialogs.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_case_dialog.h"
#include "ui/dialogs/person_dialogs.h"
#include "ui/dialogs/rule_import_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/dialogs/verify_dialog.h"
#include "ui/models/wording_verify.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace greffier;
using namespace greffier::dialogs;

namespace {

std::vector<ProfileChoice> sampleProfiles()
{
    return {{QStringLiteral("none"), QStringLiteral("No"), {}},
            {QStringLiteral("names"), QStringLiteral("Names"), {QStringLiteral("place")}},
            {QStringLiteral("custom:press"), QStringLiteral("press"), {}}};
}

std::vector<CheckRow> sampleIdentifiers()
{
    return {{QStringLiteral("place"), QStringLiteral("town, street")}, {QStringLiteral("health"), QStringLiteral("illness")}};
}

} // namespace

class TestFormDialogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newCaseProposesAPath_data();
    void newCaseProposesAPath();
    void newCaseNeverReplacesAFile();
    void annotateIsCompleteFromTheKeyboard();
    void exportFollowsTheFormat();
    void whatNoProgramFindsIsTicked();
    void personsAreNamedFromTheKeyboard();
    void profilesAreOfKindsAndPersons();
    void bundlesNeverReplaceAFile();
    void verificationSaysWhatABundleIs();
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
                        sampleProfiles(), sampleIdentifiers(), nullptr);
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

void TestFormDialogs::whatNoProgramFindsIsTicked()
{
    const QTemporaryDir folder;
    ExportDialog dialog(QStringLiteral("en"), {}, folder.filePath(QStringLiteral("case")), sampleProfiles(), sampleIdentifiers(),
                        nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* const list = dialog.findChild<CheckList*>();
    QVERIFY(list->isHidden()); // nothing is left out: nothing to look for
    QCOMPARE(dialog.checked(), QStringList());
    auto* const profile = dialog.findChild<LeaveOut*>()->choice();
    for (int i = 0; i < 4 && QApplication::focusWidget() != profile; ++i) // format, language, comments
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), profile);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(dialog.profile(), QStringLiteral("names"));
    QVERIFY(list->isVisible());
    QCOMPARE(dialog.checked(), QStringList(QStringLiteral("place"))); // as it was said last
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(dialog.checked(), QStringList({QStringLiteral("place"), QStringLiteral("health")}));
    QTest::keyClick(list, Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" Tribunal  "));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("appeal"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.recipient(), QStringLiteral("Tribunal"));
    QCOMPARE(dialog.purpose(), QStringLiteral("appeal"));
}

void TestFormDialogs::personsAreNamedFromTheKeyboard()
{
    PersonsDialog dialog(nullptr);
    dialog.setPersons({{"n-1", "patient", {"Jean <b>Martin</b>", "jeannot"}}, {"n-2", "", {}}});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* const list = dialog.findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("Jean <b>Martin</b> · jeannot"));
    QVERIFY(!list->topLevelItem(0)->toolTip(2).contains(QLatin1Char('<')));
    QSignalSpy added(&dialog, &PersonsDialog::personRequested);
    QSignalSpy linked(&dialog, &PersonsDialog::valuesRequested);
    QVERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" Lucie "));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Lulu"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("author"));
    const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
    const auto press = [&buttons](const QString& text) {
        for (QPushButton* button : buttons) {
            if (button->accessibleName() == text)
                QTest::keyClick(button, Qt::Key_Space);
        }
    };
    press(PersonsDialog::tr("Add to the chosen person")); // nobody is chosen
    QCOMPARE(linked.size(), 0);
    press(PersonsDialog::tr("Add as a new person"));
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.at(0).at(0).toStringList(), QStringList({QStringLiteral("Lucie"), QStringLiteral("Lulu")}));
    QCOMPARE(added.at(0).at(1).toString(), QStringLiteral("author"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    press(PersonsDialog::tr("Add to the chosen person"));
    QCOMPARE(linked.size(), 1);
    QCOMPARE(linked.at(0).at(0).toString(), QStringLiteral("n-2"));
    dialog.setReadOnly(true);
    press(PersonsDialog::tr("Add as a new person"));
    QCOMPARE(added.size(), 1);
    dialog.reject();
}

void TestFormDialogs::profilesAreOfKindsAndPersons()
{
    ProfileDialog dialog({{QStringLiteral("names"), QStringLiteral("names")}, {QStringLiteral("n-1"), QStringLiteral("n-1: Jean")}},
                         {{QStringLiteral("press"), {QStringLiteral("n-1")}}}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier); // no name yet
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("press"));
    QCOMPARE(dialog.kinds(), QStringList(QStringLiteral("n-1"))); // what it has
    auto* const list = dialog.findChild<CheckList*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(dialog.kinds(), QStringList({QStringLiteral("names"), QStringLiteral("n-1")}));
    QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.name(), QStringLiteral("press"));
}

void TestFormDialogs::bundlesNeverReplaceAFile()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const char* name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly);
    };
    QVERIFY(make("case.zip") && make("greffier.key"));
    BundleDialog dialog(QStringLiteral("fr"), {{QStringLiteral("d-1"), QStringLiteral("d-1: Plainte")}},
                        folder.filePath(QStringLiteral("case")), sampleProfiles(), sampleIdentifiers(), nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(dialog.complaints(), QStringList(QStringLiteral("d-1")));
    const auto accept = [&dialog] { QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier); };
    accept(); // case.zip is there
    QVERIFY(dialog.isVisible());
    auto* const path = dialog.findChild<QLineEdit*>(QStringLiteral("file"));
    path->setFocus();
    path->selectAll();
    QTest::keyClicks(path, folder.filePath(QStringLiteral("sealed.zip")));
    auto* const key = dialog.findChild<QLineEdit*>(QStringLiteral("key"));
    QTest::keyClicks(key, folder.filePath(QStringLiteral("none.key")));
    accept(); // there is no such key
    QVERIFY(dialog.isVisible());
    dialog.setSigningKey(folder.filePath(QStringLiteral("greffier.key")));
    accept();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.path(), folder.filePath(QStringLiteral("sealed.zip")));
    QCOMPARE(dialog.profile(), QStringLiteral("none"));
}

void TestFormDialogs::verificationSaysWhatABundleIs()
{
    casefile::BundleReport report;
    report.notProved = {casefile::NotProved::Maker};
    const VerifyDialog intact(report, nullptr);
    QCOMPARE(intact.findChild<QLabel*>(QStringLiteral("verdict"))->text(), VerifyDialog::tr("The bundle is intact."));
    const QList<QLabel*> labels = intact.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(models::notProvedText(casefile::NotProved::Maker));
    }));
    report.add(casefile::BundleLayer::Container, "data/<b>report</b>.html", "cannot be unpacked");
    const VerifyDialog damaged(report, nullptr);
    QCOMPARE(damaged.findChild<QTreeWidget*>()->topLevelItem(0)->text(1),
             QStringLiteral("file of the bundle, data/<b>report</b>.html: cannot be unpacked"));
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
    ExportDialog exporting(QStringLiteral("en"), {}, folder.path(), sampleProfiles(), sampleIdentifiers(), nullptr);
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
