#include "tests/ui/shell/window_fixture.h"

#include "core/casefile/backup.h"
#include "core/casefile/persons.h"
#include "ui/dialogs/erase_dialog.h"
#include "ui/shell/action_registry.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace greffier;
using greffier::test::WindowFixture;

// A person is erased in the window, backups included; an import keeps the case as it was before.
class TestEraseWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anImportKeepsWhatWasBefore();
    void aPersonIsErasedWithItsBackups();

private:
    static std::string ring(const WindowFixture& f) { return f.folder.filePath(QStringLiteral("ring")).toStdString(); }
    static std::vector<casefile::KeptBackup> backups(const WindowFixture& f)
    {
        return casefile::backupsOf(ring(f), f.bench->session()->file().info().uid);
    }
    static QPushButton* button(const QDialog* dialog, const QString& text)
    {
        for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        }
        return nullptr;
    }
};

void TestEraseWork::anImportKeepsWhatWasBefore()
{
    WindowFixture f;
    f.backups = ring(f);
    f.close();
    f.open();
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Divan clos")));
    f.importFiles({WindowFixture::samplePath()});
    QVERIFY(backups(f).empty()); // the first import had nothing to lose
    f.importFiles({WindowFixture::samplePath()});
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{2});
    QCOMPARE(backups(f).size(), std::size_t{1});
}

void TestEraseWork::aPersonIsErasedWithItsBackups()
{
    WindowFixture f;
    f.backups = ring(f);
    f.close();
    f.open();
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Divan clos")));
    f.importFiles({WindowFixture::samplePath()});
    const auto author = [&f] { return f.bench->session()->file().comment(*f.bench->session()->file().resolveComment("c-1"))->author; };
    const std::string name = author();
    QVERIFY(!name.empty());
    QVERIFY(casefile::addPerson(f.bench->session()->file(), {name}, "auteur").has_value());
    QVERIFY(casefile::keepBackup(f.casePath().toStdString(), ring(f), base::SystemClock(), {}).has_value());

    f.window->actions().action(shell::ActionId::ShowPersons)->trigger();
    QTRY_VERIFY(f.dialog("personsDialog"));
    QDialog* const persons = f.dialog("personsDialog");
    QPushButton* const erase = button(persons, QStringLiteral("Erase the chosen person…"));
    QVERIFY(erase && !erase->isEnabled()); // nobody is chosen
    auto* list = persons->findChild<QTreeWidget*>();
    list->setCurrentItem(list->topLevelItem(0));
    QVERIFY(erase->isEnabled());
    erase->click();
    QTRY_VERIFY(f.dialog("eraseDialog"));
    auto* dialog = qobject_cast<dialogs::EraseDialog*>(f.dialog("eraseDialog"));
    QVERIFY(!button(dialog, QStringLiteral("Erase"))->isEnabled()); // no basis yet
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("RGPD, art. 17"));
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>()) // sets the old file aside; deletes backups
        box->setChecked(true);
    button(dialog, QStringLiteral("Erase"))->click();
    f.settle();
    const QString erased = f.folder.filePath(QStringLiteral("test-erased.greffier"));
    QTRY_COMPARE(QString::fromStdString(f.bench->session()->file().info().path), QFileInfo(erased).canonicalFilePath());
    QVERIFY(author() != name);
    QVERIFY(backups(f).empty());
    QVERIFY(!QFile::exists(f.casePath()) && QFile::exists(f.casePath() + QStringLiteral(".set-aside")));
}

QTEST_MAIN(TestEraseWork)
#include "tst_erase_work.moc"
