#include "tests/ui/shell/window_fixture.h"

#include "ui/models/column_roles_model.h"
#include "ui/models/import_files_model.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/window_docks.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

using namespace greffier;
using greffier::test::WindowFixture;
using models::ImportFilesModel;

// The import dialog over a real case, from the keyboard.
class TestImportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileSaysWhatItIs();
    void columnsAreNamedAndRemembered();
    void aDamagedFileComesBackWithItsReason();
    void theFormatCanBeOverridden();
    void theMomentOfCaptureCanBeStated();
    void filesCanBeTakenAway();
    void givingUpChangesNothing();
    void everythingHasAName();
    void findingsLeadToTheirComments();

private:
    static QString write(const WindowFixture& f, const char* name, const QByteArray& bytes)
    {
        QFile file(f.folder.filePath(QString::fromLatin1(name)));
        QDir().mkpath(QFileInfo(file).absolutePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's folder cannot be written");
        return file.fileName();
    }
    static ImportFilesModel* filesOf(const WindowFixture& f)
    {
        QDialog* const dialog = f.dialog("importDialog");
        return dialog ? qobject_cast<ImportFilesModel*>(dialog->findChild<QTreeView*>()->model()) : nullptr;
    }
    static QString cell(const WindowFixture& f, int row, ImportFilesModel::Column column)
    {
        return filesOf(f)->index(row, column).data().toString();
    }
    static QTreeView* listNamed(const WindowFixture& f, const char* name)
    {
        for (QTreeView* list : f.dialog("importDialog")->findChildren<QTreeView*>()) {
            if (list->accessibleName() == QLatin1String(name))
                return list;
        }
        return nullptr;
    }
    static void open(WindowFixture& f, const QStringList& paths)
    {
        f.show();
        QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Import")));
        f.window->takeFiles(paths);
        QTRY_VERIFY(f.dialog("importDialog"));
        QTRY_VERIFY_WITH_TIMEOUT(f.bench->jobs().isIdle(), 60000);
    }
};

void TestImportDialog::everyFileSaysWhatItIs()
{
    WindowFixture f;
    const QString table = write(f, "a.csv", "id,parent,author,date,text\n1,,Anne,2024-01-02,un\n2,1,Bob,2024-01-03,deux\n");
    const QString image = write(f, "photo.png", "\x89PNG\r\n\x1a\n0000000000");
    write(f, "pages/a.csv", "id,text\n1,trois\n");
    write(f, "pages/x.png", "\x89PNG\r\n\x1a\n0000000000");
    open(f, {table, image, f.folder.filePath(QStringLiteral("pages")), table});
    QCOMPARE(filesOf(f)->rowCount(), 3); // once each
    QCOMPARE(cell(f, 0, ImportFilesModel::FormatColumn), QStringLiteral("Table (CSV, TSV)"));
    QCOMPARE(cell(f, 0, ImportFilesModel::ConfidenceColumn), QStringLiteral("80 %"));
    QVERIFY(cell(f, 1, ImportFilesModel::VerdictColumn).contains(QStringLiteral("PNG")));
    QCOMPARE(cell(f, 2, ImportFilesModel::FormatColumn), QStringLiteral("Folder"));
    QVERIFY2(cell(f, 2, ImportFilesModel::VerdictColumn).contains(QStringLiteral("x.png")),
             qPrintable(cell(f, 2, ImportFilesModel::VerdictColumn)));
    // The preview is what the import will read.
    const QAbstractItemModel* const sample = listNamed(f, "The first comments")->model();
    QTRY_COMPARE(sample->rowCount(), 2);
    QCOMPARE(sample->index(1, 1).data().toString(), QStringLiteral("1"));
    QCOMPARE(sample->index(1, 4).data().toString(), QStringLiteral("deux"));
    QTest::keyClick(f.dialog("importDialog"), Qt::Key_Return);
    f.settle();
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{2}); // the picture was left out
    QCOMPARE(f.bench->session()->file().info().comments, std::int64_t{3});
}

void TestImportDialog::columnsAreNamedAndRemembered()
{
    WindowFixture f;
    const QByteArray header = "Nr;Antwort auf;Verfasser;Kommentar\n";
    open(f, {write(f, "a.csv", header + "1;;Anne;un\n2;1;Bob;deux\n")});
    QVERIFY(filesOf(f)->readable().empty()); // nobody knows where the texts are
    QTreeView* const roles = listNamed(f, "What the columns of the table hold");
    QTRY_VERIFY(roles->isVisible());
    QVERIFY(roles->model()->index(3, models::ColumnRolesModel::ExamplesColumn).data().toString().contains(QStringLiteral("deux")));
    // From the keyboard: the first role offered is the text.
    roles->setFocus();
    roles->setCurrentIndex(roles->model()->index(3, 0));
    QTest::keyClick(roles, Qt::Key_Return);
    auto* const choice = roles->findChild<QComboBox*>();
    QVERIFY(choice);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    QTest::keyClick(choice, Qt::Key_Return); // Return in the cell does not import
    QVERIFY(f.dialog("importDialog"));
    roles->model()->setData(roles->model()->index(0, 1), static_cast<int>(formats::Column::Id));
    roles->model()->setData(roles->model()->index(1, 1), static_cast<int>(formats::Column::Parent));
    roles->model()->setData(roles->model()->index(2, 1), static_cast<int>(formats::Column::Author));
    QTRY_COMPARE(listNamed(f, "The first comments")->model()->rowCount(), 2);
    QCOMPARE(filesOf(f)->readable().size(), std::size_t{1});
    QTRY_VERIFY(f.bench->jobs().isIdle());
    QTest::keyClick(f.dialog("importDialog"), Qt::Key_Return);
    f.settle();
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{1});
    QCOMPARE(f.bench->session()->file().captures().front().ledger.replies, std::int64_t{1});
    QCOMPARE(f.bench->session()->file().captures().front().ledger.firstAuthor, std::string("Anne"));

    f.importFiles({write(f, "b.csv", header + "7;;Eve;trois\n")}); // the same header: nothing to say any more
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{2});
    QCOMPARE(f.bench->session()->file().captures().back().ledger.firstAuthor, std::string("Eve"));
}

void TestImportDialog::aDamagedFileComesBackWithItsReason()
{
    WindowFixture f;
    open(f, {write(f, "whole.csv", "id,text\n1,un\n"), write(f, "cut.csv", "id,text\n1,entier\n2,\"coupé\n")});
    QTest::keyClick(f.dialog("importDialog"), Qt::Key_Return);
    QTRY_VERIFY(f.bench->jobs().isIdle());
    QTRY_VERIFY(f.dialog("importDialog"));
    QVERIFY(f.bench->session()->file().captures().empty()); // all or nothing
    const QString reason = cell(f, 1, ImportFilesModel::VerdictColumn);
    QVERIFY2(reason.startsWith(QStringLiteral("Line 4")) && reason.contains(QStringLiteral("readable part")), qPrintable(reason));
    QCOMPARE(listNamed(f, "Files to import")->currentIndex().row(), 1);
    QTRY_COMPARE(listNamed(f, "The first comments")->model()->rowCount(), 1); // what is readable of it
    f.dialog("importDialog")->findChild<QCheckBox*>()->setChecked(true);
    QTRY_VERIFY(f.bench->jobs().isIdle());
    QTest::keyClick(f.dialog("importDialog"), Qt::Key_Return);
    f.settle();
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{2});
    QCOMPARE(f.bench->session()->file().captures().back().ledger.losses.front().what, std::string("rest-unreadable"));
}

void TestImportDialog::theFormatCanBeOverridden()
{
    WindowFixture f;
    open(f, {write(f, "notes.txt", "a,b\n1,un\n2,deux\n")});
    QVERIFY(filesOf(f)->readable().empty());
    auto* const format = f.dialog("importDialog")->findChild<QComboBox*>();
    const int csv = format->findData(QStringLiteral("csv"));
    QVERIFY(csv > 0);
    format->setCurrentIndex(csv);
    Q_EMIT format->activated(csv);
    QTRY_VERIFY(listNamed(f, "What the columns of the table hold")->isVisible());
    QCOMPARE(cell(f, 0, ImportFilesModel::ConfidenceColumn), QStringLiteral("chosen"));
    QAbstractItemModel* const roles = listNamed(f, "What the columns of the table hold")->model();
    QVERIFY(roles->setData(roles->index(1, 1), static_cast<int>(formats::Column::Text)));
    QCOMPARE(filesOf(f)->readable().size(), std::size_t{1});
}

void TestImportDialog::theMomentOfCaptureCanBeStated()
{
    WindowFixture f;
    open(f, {write(f, "a.csv", "id,date,text\n1,il y a 3 jours,un\n")});
    QDialog* const dialog = f.dialog("importDialog");
    auto* const when = dialog->findChild<QDateTimeEdit*>(QStringLiteral("capturedOn"));
    QVERIFY(!when->isEnabled());
    dialog->findChild<QCheckBox*>(QStringLiteral("isCaptureStated"))->setChecked(true);
    QVERIFY(when->isEnabled());
    const QDateTime moment(QDate(2024, 2, 10), QTime(21, 0));
    when->setDateTime(moment);
    f.acceptImport();
    const casefile::CaseFile& file = f.bench->session()->file();
    QCOMPARE(file.captures().front().captured.utcMs, moment.toMSecsSinceEpoch());
    QCOMPARE(QDateTime::fromSecsSinceEpoch(*file.comment(*file.resolveComment("c-1"))->posted.seconds, Qt::UTC).date(), QDate(2024, 2, 7));
}

void TestImportDialog::filesCanBeTakenAway()
{
    WindowFixture f;
    open(f, {write(f, "a.csv", "id,text\n1,un\n"), write(f, "b.csv", "id,text\n1,deux\n")});
    QTreeView* const list = listNamed(f, "Files to import");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(filesOf(f)->rowCount(), 1);
    QCOMPARE(cell(f, 0, ImportFilesModel::FileColumn), QStringLiteral("b.csv"));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(filesOf(f)->rowCount(), 0);
    QTest::keyClick(f.dialog("importDialog"), Qt::Key_Return); // nothing to import
    QVERIFY(f.dialog("importDialog"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(WindowFixture::samplePath())});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.dialog("importDialog"), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.dialog("importDialog"), &drop);
    QCOMPARE(filesOf(f)->rowCount(), 1);
    f.acceptImport();
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{1});
}

void TestImportDialog::givingUpChangesNothing()
{
    WindowFixture f;
    open(f, {write(f, "a.csv", "id,text\n1,un\n")});
    QTest::keyClick(f.dialog("importDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog("importDialog"));
    QVERIFY(f.bench->session()->file().captures().empty());
    f.press(Qt::Key_I, Qt::ControlModifier); // a new one is empty
    QTRY_VERIFY(f.dialog("importDialog"));
    QCOMPARE(filesOf(f)->rowCount(), 0);
}

void TestImportDialog::everythingHasAName()
{
    WindowFixture f;
    open(f, {write(f, "a.csv", "id,parent,text\n1,,un\n")});
    int named = 0;
    for (QWidget* each : f.dialog("importDialog")->findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible())
            continue;
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(each);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), each->metaObject()->className());
        ++named;
    }
    QVERIFY(named >= 9);
}

void TestImportDialog::findingsLeadToTheirComments()
{
    WindowFixture f;
    open(f, {write(f, "a.csv", "id,parent,author,text\n1,,Anne,un\n2,99,,deux\n1,,Eve,trois\n")});
    f.acceptImport();
    auto* const list = f.window->docks().ledger().findChild<QTreeView*>();
    const auto choose = [list](const char* id) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(models::LedgerModel::WhatIdRole).toString() == QLatin1String(id)) {
                list->setCurrentIndex(index);
                Q_EMIT list->activated(index);
                return;
            }
        }
        QFAIL(id);
    };
    choose("unknown-authors");
    QTRY_COMPARE(f.window->filterBar().expression(), QStringLiteral("capture = \"k-1\" and unknown_author"));
    QTRY_COMPARE(f.bench->session()->currentId(), QStringLiteral("c-2"));
    choose("duplicate-id");
    QTRY_COMPARE(f.bench->models().threads.visibleCount(), 2); // both that bear the identifier
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
