#include "tests/ui/shell/window_fixture.h"

#include "core/casefile/rule_book.h"
#include "ui/shell/filter_bar.h"
#include "ui/models/import_files_model.h"
#include "ui/shell/window_docks.h"
#include "ui/views/conversation_view.h"
#include "ui/views/exact_text_view.h"
#include "ui/views/reading_pane.h"
#include "ui/views/thread_tree_view.h"

#include <QTreeView>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace greffier;
using greffier::test::WindowFixture;
using journal::DecisionStatus;
using shell::ActionId;

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingFromTheKeyboard();
    void selectsAnnotatesAndNotesFromTheKeyboard();
    void keysAreLettersInTextFields();
    void filterShowsWhatIsAskedAndSaysWhereItIsWrong();
    void filesCanBeDropped();
    void textCanBePasted();
    void unreadableFilesAreSaid();
    void sessionComesBackAfterAKill();
    void languageSwitchesLive();
    void savedViewsAndScopes();
    void capturesOfOneThreadAreCompared();
    void exportsAReport();
    void anotherWriterIsSeen();
    void theTitleNamesTheCase();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();
};

void TestMainWindow::everythingFromTheKeyboard()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    f.press(Qt::Key_N);
    shell::CaseSession& session = *f.bench->session();
    const QString first = session.currentId();
    QVERIFY(session.file().marks(session.current()).hits > 0);

    f.press(Qt::Key_F);
    QCOMPARE(f.statusOf(first), QStringLiteral("flagged"));
    QVERIFY(session.currentId() != first); // went on by itself
    QVERIFY(f.window->statusText().contains(first));
    QVERIFY(f.window->statusText().contains(QStringLiteral("Ctrl+Z")));
    const QString second = session.currentId();
    f.press(Qt::Key_R);
    QCOMPARE(f.statusOf(second), QStringLiteral("removed"));
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.statusOf(second), QStringLiteral("open"));
    f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.statusOf(second), QStringLiteral("removed"));

    const int before = session.current();
    f.press(Qt::Key_K);
    QVERIFY(session.current() < before);
    f.press(Qt::Key_J);
    QCOMPARE(session.current(), before);
    const QString cleared = session.currentId();
    f.press(Qt::Key_C);
    QCOMPARE(f.statusOf(cleared), QStringLiteral("cleared"));
    const QString escalated = session.currentId();
    f.press(Qt::Key_E);
    QCOMPARE(f.statusOf(escalated), QStringLiteral("escalated"));

    // Page view and back; Space reads on until the next comment.
    f.press(Qt::Key_T);
    QVERIFY(f.window->readingArea().isPageView());
    QCOMPARE(f.window->readingArea().page()->currentPosition(), session.current());
    f.press(Qt::Key_T);
    QVERIFY(!f.window->readingArea().isPageView());
    const int unread = session.current();
    for (int i = 0; i < 50 && session.current() == unread; ++i)
        f.press(Qt::Key_Space);
    QVERIFY(session.current() > unread);

    f.press(Qt::Key_Question);
    QTRY_VERIFY(f.dialog("keySheetDialog"));
    f.press(Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog("keySheetDialog"));
}

void TestMainWindow::selectsAnnotatesAndNotesFromTheKeyboard()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    f.press(Qt::Key_N);
    const QString comment = f.bench->session()->currentId();
    f.press(Qt::Key_F6); // from the list into the text
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(f.window->readingArea().pane()->textView()));
    f.press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    const std::string chosen = f.window->readingArea().pane()->selectedText();
    QVERIFY(!chosen.empty());
    f.press(Qt::Key_A);
    QTRY_VERIFY(f.dialog("annotateDialog"));
    f.type(QStringLiteral("insult"));
    f.press(Qt::Key_Return);
    QTRY_COMPARE(f.bench->session()->file().state().passages.size(), std::size_t{1});
    const journal::Passage& passage = f.bench->session()->file().state().passages.begin()->second;
    QCOMPARE(passage.mark.exact, chosen);
    QCOMPARE(passage.mark.comment, comment.toStdString());
    QCOMPARE(passage.mark.label, std::string("insult"));
    QCOMPARE(f.bench->models().notes.rowCount(), 1);

    f.press(Qt::Key_M);
    QTRY_VERIFY(f.dialog("noteDialog"));
    f.type(QStringLiteral("Seen twice"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(f.bench->models().notes.rowCount(), 2);
    QTRY_VERIFY(!f.dialog("noteDialog"));
}

void TestMainWindow::keysAreLettersInTextFields()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    const std::size_t acts = f.bench->session()->file().acts().size();
    const int current = f.bench->session()->current();
    f.press(Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), f.window->filterBar().field());
    for (const char each : {'f', 'c', 'r', 'e', 'j', 'k', 'n', ' ', 'a', 'm'})
        QTest::keyClick(f.focused(), each);
    QCOMPARE(f.window->filterBar().expression(), QStringLiteral("fcrejkn am"));
    QCOMPARE(f.bench->session()->file().acts().size(), acts);
    QCOMPARE(f.bench->session()->current(), current);
    QVERIFY(!f.dialog("noteDialog"));
}

void TestMainWindow::filterShowsWhatIsAskedAndSaysWhereItIsWrong()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    models::ThreadModel& threads = f.bench->models().threads;
    const int all = threads.visibleCount();
    f.press(Qt::Key_Slash);
    f.type(QStringLiteral("depth >= 2"));
    f.press(Qt::Key_Return);
    f.settle();
    QVERIFY(threads.isFiltered());
    QVERIFY(threads.visibleCount() > 0);
    QVERIFY(threads.visibleCount() < all);
    QVERIFY(threads.indexOf(f.bench->session()->current()).isValid()); // what is current is among what is shown
    QVERIFY(QApplication::focusWidget() == f.window->readingArea().tree());

    f.press(Qt::Key_Slash);
    f.type(QStringLiteral("depht >= 2"));
    f.press(Qt::Key_Return);
    f.settle();
    QVERIFY(f.window->filterBar().message().contains(QStringLiteral("depth"))); // the nearest name
    QVERIFY(threads.isFiltered());                                              // what was shown stays

    f.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!threads.isFiltered());
    QCOMPARE(threads.visibleCount(), all);
    QCOMPARE(f.window->filterBar().expression(), QString());
}

void TestMainWindow::filesCanBeDropped()
{
    WindowFixture f;
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Drop")));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(WindowFixture::samplePath())});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.window.get(), &drop);
    f.acceptImport();
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{1});
    QVERIFY(f.bench->session()->file().info().comments >= 30);
    QVERIFY(f.bench->models().ledger.rowCount() > 0);
}

void TestMainWindow::textCanBePasted()
{
    WindowFixture f;
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Paste")));
    QFile sample(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.txt"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(sample.readAll()));
    f.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog("pasteDialog"));
    auto* const recognised = f.dialog("pasteDialog")->findChild<QLabel*>(QStringLiteral("recognised"));
    QVERIFY(!recognised->text().isEmpty());
    f.press(Qt::Key_Return);
    f.settle();
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{1});
    QVERIFY(f.bench->session()->file().info().comments >= 30);

    QGuiApplication::clipboard()->setText(QStringLiteral("just a sentence"));
    f.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog("pasteDialog"));
    f.press(Qt::Key_Return, Qt::ControlModifier); // nothing to accept: it is no thread
    QVERIFY(f.dialog("pasteDialog"));
    f.press(Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog("pasteDialog"));
    QCOMPARE(f.bench->session()->file().captures().size(), std::size_t{1});
}

void TestMainWindow::unreadableFilesAreSaid()
{
    WindowFixture f;
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Wrong")));
    QFile image(f.folder.filePath(QStringLiteral("photo.png")));
    QVERIFY(image.open(QIODevice::WriteOnly));
    image.write("\x89PNG\r\n\x1a\n0000000000");
    image.close();
    f.importFiles({image.fileName()}); // Import is not offered
    QDialog* const dialog = f.dialog("importDialog");
    QVERIFY(dialog);
    const auto* const list = dialog->findChild<QTreeView*>();
    const QModelIndex verdict = list->model()->index(0, models::ImportFilesModel::VerdictColumn);
    QVERIFY2(verdict.data().toString().contains(QStringLiteral("PNG")), qPrintable(verdict.data().toString()));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog("importDialog"));
    QVERIFY(f.bench->session()->file().captures().empty());
}

void TestMainWindow::sessionComesBackAfterAKill()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    f.window->filterBar().setExpression(QStringLiteral("depth >= 2"));
    f.press(Qt::Key_Slash);
    f.press(Qt::Key_Return);
    f.settle();
    f.press(Qt::Key_J);
    f.press(Qt::Key_J);
    f.press(Qt::Key_T);
    const QString current = f.bench->session()->currentId();
    const QByteArray docks = f.window->saveState();
    // Nothing is closed properly: what the timer has kept is all there is.
    QTRY_COMPARE_WITH_TIMEOUT(f.store.session().comment, current, 3 * shell::MainWindow::kKeepMs);
    QTRY_VERIFY_WITH_TIMEOUT(f.store.session().isPageView, 3 * shell::MainWindow::kKeepMs);
    shell::SessionStore afterwards(f.folder.filePath(QStringLiteral("state/greffier.ini")));
    QCOMPARE(afterwards.session().casePath, f.casePath());
    f.close();

    f.open();
    f.window->restoreSession(shell::MainWindow::Restore::WindowAndCase);
    f.show();
    f.settle();
    QVERIFY(f.bench->session());
    QCOMPARE(f.bench->session()->currentId(), current);
    QVERIFY(f.window->readingArea().isPageView());
    QCOMPARE(f.window->filterBar().expression(), QStringLiteral("depth >= 2"));
    QTRY_VERIFY(f.bench->models().threads.isFiltered());
    QCOMPARE(f.window->saveState().size(), docks.size());
}

void TestMainWindow::languageSwitchesLive()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    const QString english = f.window->actions().plainText(ActionId::Flag);
    QCOMPARE(english, QStringLiteral("Flag"));
    f.window->actions().action(ActionId::LanguageFrench)->trigger();
    QCOMPARE(f.language.language(), QStringLiteral("fr"));
    QCOMPARE(f.store.language(), QStringLiteral("fr"));
    QCOMPARE(QLocale().language(), QLocale::French);
    if (f.window->actions().plainText(ActionId::Flag) == english)
        qInfo("no French translation in this program: only the switch itself was tested");
    f.window->actions().action(ActionId::LanguageEnglish)->trigger();
    QCOMPARE(f.window->actions().plainText(ActionId::Flag), english);
}

void TestMainWindow::savedViewsAndScopes()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    models::NavigatorModel& navigator = f.bench->models().navigator;
    f.press(Qt::Key_N);
    f.press(Qt::Key_F);
    Q_EMIT f.window->docks().navigator().viewChosen(models::BuiltInView::Flagged);
    QCOMPARE(f.bench->models().threads.visibleCount(), 1);
    QVERIFY(!f.window->filterBar().expression().isEmpty());

    Q_EMIT f.window->filterBar().saveRequested(QStringLiteral("status = flagged"));
    QTRY_VERIFY(f.dialog("nameDialog"));
    f.type(QStringLiteral("Mine"));
    f.press(Qt::Key_Return);
    QTRY_VERIFY(navigator.indexOfSavedView(QStringLiteral("Mine")).isValid());
    Q_EMIT f.window->docks().navigator().viewRemovalRequested(QStringLiteral("Mine"));
    QVERIFY(!navigator.indexOfSavedView(QStringLiteral("Mine")).isValid());
    f.press(Qt::Key_Z, Qt::ControlModifier); // a removed view comes back
}

// Two captures of one thread: c-1 is edited, c-2 gone, c-4 answers it in words.
void TestMainWindow::capturesOfOneThreadAreCompared()
{
    WindowFixture f;
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Deux captures")));
    const auto write = [&f](const char* name, const QByteArray& rows) {
        QFile file(f.folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,parent,author,text,url\n" + rows);
    };
    write("avant.csv", "a,,Marc,Le premier avis,https://b.example/x\nb,,Zoé,Un autre avis,https://b.example/x\n"
                       "c,,Ana,Un dernier mot,https://b.example/x\nd,,Luc,@Zoé moi non plus,https://b.example/x\n");
    write("apres.csv", "a,,Marc,Le premier avis corrigé,https://b.example/x\nc,,Ana,Un dernier mot,https://b.example/x\n"
                       "d,,Luc,@Zoé moi non plus,https://b.example/x\n");
    f.importFiles({f.folder.filePath(QStringLiteral("avant.csv"))});
    f.importFiles({f.folder.filePath(QStringLiteral("apres.csv"))});
    QTRY_VERIFY(f.bench->models().threads.relations() != nullptr);
    const models::ThreadModel& threads = f.bench->models().threads;
    const models::LedgerModel& ledger = f.bench->models().ledger;
    const auto positionOf = [&threads](int number) {
        return threads.arrays().positionOf(base::PublicId{base::PublicKind::Comment, number});
    };
    QCOMPARE(threads.indexOf(positionOf(4)).data(models::ThreadModel::InferredParentRole).toInt(), positionOf(2));
    // The way from a finding to its comment, and from there to the other text.
    const QModelIndexList gone = ledger.match(ledger.index(0, 0), models::LedgerModel::WhatIdRole, QStringLiteral("vanished"));
    QCOMPARE(gone.size(), 1);
    QVERIFY(ledger.finding(gone[0]) != nullptr);
    Q_EMIT f.window->docks().ledger().findingChosen(*ledger.finding(gone[0]));
    QCOMPARE(f.bench->session()->currentId(), QStringLiteral("c-2"));
    QCOMPARE(f.window->readingArea().pane()->item().relations.size(), std::size_t{1});
    QVERIFY(f.bench->session()->goToId(QStringLiteral("c-5")));
    const auto& relations = f.window->readingArea().pane()->item().relations;
    QCOMPARE(relations.size(), std::size_t{1});
    QCOMPARE(relations[0].line.publicId, QStringLiteral("c-1"));
    QCOMPARE(relations[0].line.snippet, QStringLiteral("Le premier avis"));
    // As one thread: three comments of the later capture and the one that vanished.
    f.window->actions().action(ActionId::JoinedView)->trigger();
    views::ConversationView* const page = f.window->readingArea().page();
    QVERIFY(f.window->readingArea().isPageView());
    QCOMPARE(page->source()->count(), 4);
    QCOMPARE(page->source()->positionAt(0), positionOf(5));
    QCOMPARE(page->source()->rowOf(positionOf(1)), 0);
    QCOMPARE(page->source()->positionAt(1), positionOf(2));
    f.window->actions().action(ActionId::JoinedView)->trigger();
    QCOMPARE(page->source()->count(), 3);
}

void TestMainWindow::exportsAReport()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    f.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog("exportDialog"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.dialog("exportDialog"));
    f.settle();
    const QString report = f.folder.filePath(QStringLiteral("test.html"));
    QVERIFY(QFile::exists(report));
    QVERIFY(f.window->messageBar().text().contains(report));
    const journal::Act& last = f.bench->session()->file().acts().back();
    QVERIFY(std::holds_alternative<journal::Exported>(last.payload));
}

void TestMainWindow::anotherWriterIsSeen()
{
    WindowFixture f;
    f.show();
    f.makeSampleCase();
    casefile::Environment other{"Dominique", "other-device", f.folder.filePath(QStringLiteral("other")).toStdString(),
                                std::make_shared<test::FixedClock>()};
    auto file = casefile::CaseFile::open(f.casePath().toStdString(), other);
    QVERIFY(file.has_value());
    QVERIFY(casefile::decide(**file, {"c-1"}, DecisionStatus::Removed, "seen elsewhere").has_value());
    QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(QStringLiteral("c-1")), QStringLiteral("removed"), 5000);
    const std::int32_t position = f.bench->models().threads.arrays().positionOf(*base::parsePublicId("c-1"));
    QTRY_VERIFY(f.bench->models().threads.marks(position).status == DecisionStatus::Removed);
}

void TestMainWindow::theTitleNamesTheCase()
{
    WindowFixture f;
    QVERIFY(f.bench->createCase(f.folder.filePath(QStringLiteral("a.greffier")), QStringLiteral("Divan clos")));
    QCOMPARE(f.window->windowTitle(), QStringLiteral("Divan clos – Greffier"));
    QVERIFY(f.bench->createCase(f.folder.filePath(QStringLiteral("affaire 7.greffier")), QString()));
    QCOMPARE(f.window->windowTitle(), QStringLiteral("affaire 7 – Greffier"));
}

void TestMainWindow::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<QString>("state");
    for (const char* state : {"welcome", "empty case", "case", "page view"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestMainWindow::everyFocusableWidgetHasAName()
{
    QFETCH(QString, state);
    WindowFixture f;
    f.show();
    if (state == QLatin1String("empty case"))
        QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Empty")));
    else if (state != QLatin1String("welcome"))
        f.makeSampleCase();
    if (state == QLatin1String("page view"))
        f.press(Qt::Key_T);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList unnamed;
    int named = 0;
    for (QWidget* each : f.window->findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus || each->objectName().startsWith(QLatin1String("qt_")))
            continue;
        // A bar of tabs is named by its current tab; one that Qt keeps in store has none and is never shown.
        if (const auto* bar = qobject_cast<QTabBar*>(each); bar && bar->count() == 0)
            continue;
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(each);
        const QString name = face ? face->text(QAccessible::Name) : QString();
        if (name.isEmpty())
            unnamed << QStringLiteral("%1 %2").arg(QLatin1String(each->metaObject()->className()), each->objectName());
        else
            ++named;
    }
    QVERIFY(named > 10);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1String(", "))));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
