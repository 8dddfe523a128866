#include "tests/ui/shell/window_fixture.h"

#include "core/casefile/annotate.h"
#include "core/casefile/complaint.h"
#include "core/casefile/persons.h"
#include "core/casefile/qualify.h"
#include "ui/dialogs/person_dialogs.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/window_docks.h"
#include "ui/views/reading_pane.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPixmap>
#include <QTreeWidget>

using namespace greffier;
using greffier::test::WindowFixture;

// Pictures of the window for the documents and for people to look at, in <build>/screenshots. Each is checked for what
// a picture can be checked for: its size, and that it is not one flat colour.
class Screenshots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void window_data();
    void window();
    void importing_data();
    void importing();

private:
    static void addColumns();
    static void row(const char* name, const char* language, bool isDark, const char* scene, double scale = 1.0);
    // Passages, qualifications and a complaint for the scenes that show them; the dialog that the scene is about.
    static QString workOnComplaint(WindowFixture& f, const QString& scene);
    // What leaves the case or is taken out of it: the dialog that the scene is about; null for other scenes.
    static QDialog* handOver(WindowFixture& f, const QString& scene);
    static void showPreview(WindowFixture& f);
    static void testRule(WindowFixture& f);
    static void save(QWidget& shot, double scale);
    static void check(const QImage& image);
    static bool areRowsLoaded(const WindowFixture& f);
};

void Screenshots::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(GREFFIER_BINARY_DIR "/screenshots")));
}

void Screenshots::addColumns()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QString>("scene");
    QTest::addColumn<double>("scale");
}

void Screenshots::row(const char* name, const char* language, bool isDark, const char* scene, double scale)
{
    QTest::newRow(name) << QString::fromLatin1(language) << isDark << QString::fromLatin1(scene) << scale;
}

void Screenshots::window_data()
{
    addColumns();
    row("welcome-light-en", "en", false, "welcome");
    row("empty-case-light-en", "en", false, "empty");
    row("empty-case-dark-fr", "fr", true, "empty");
    row("flagged-light-en", "en", false, "flagged");
    row("flagged-light-fr", "fr", false, "flagged");
    row("flagged-dark-fr", "fr", true, "flagged");
    row("page-light-fr", "fr", false, "page");
    row("page-dark-en", "en", true, "page");
    row("rules-light-en", "en", false, "rules");
    row("tests-light-fr", "fr", false, "tests");
    row("tests-dark-en", "en", true, "tests");
    row("journal-light-en", "en", false, "journal");
    row("ledger-light-fr", "fr", false, "ledger");
    row("qualifications-light-fr", "fr", false, "qualifications");
    row("qualifications-dark-en", "en", true, "qualifications");
    row("complaints-light-fr", "fr", false, "complaints");
    row("complaints-dark-fr", "fr", true, "complaints");
    row("qualify-light-fr", "fr", false, "qualify");
    row("complaint-new-light-fr", "fr", false, "complaint-new");
    row("complaint-sent-light-fr", "fr", false, "complaint-sent");
    row("preview-light-fr", "fr", false, "preview");
    row("preview-dark-fr", "fr", true, "preview");
    row("preview-light-en-200", "en", false, "preview", 2.0);
    row("persons-light-fr", "fr", false, "persons");
    row("erase-light-fr", "fr", false, "erase");
    row("erase-dark-en", "en", true, "erase");
    row("bundle-light-fr", "fr", false, "bundle");
    row("filter-error-light-en", "en", false, "filter-error");
    row("keys-light-en", "en", false, "keys");
    row("flagged-light-en-200", "en", false, "flagged", 2.0);
}

void Screenshots::showPreview(WindowFixture& f)
{
    views::PagePreview& pages = f.window->docks().preview().pages();
    f.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(pages.pageCount() > 0, 60000);
    QVERIFY(pages.showItem(f.bench->session()->currentId()));
}

void Screenshots::testRule(WindowFixture& f)
{
    casefile::CaseFile& file = f.bench->session()->file();
    QVERIFY(casefile::decide(file, {"c-8"}, journal::DecisionStatus::Flagged, "").has_value());
    QVERIFY(casefile::decide(file, {"c-9"}, journal::DecisionStatus::Cleared, "").has_value());
    Q_EMIT f.window->docks().rules().testRequested(QStringLiteral("fr-moderation/insulte-sale-animal"), QStringLiteral("length > 20"));
    QTRY_VERIFY(f.bench->models().backtest.rowCount() > 1);
    f.settle();
}

void Screenshots::window()
{
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    QFETCH(QString, scene);
    QFETCH(double, scale);
    theme::applyTheme(*qApp, isDark ? theme::ThemeChoice::Dark : theme::ThemeChoice::Light);
    WindowFixture f(language);
    f.show();
    if (scene == QLatin1String("empty"))
        QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Divan clos")));
    else if (scene != QLatin1String("welcome"))
        f.makeSampleCase();
    if (scene == QLatin1String("rules"))
        f.window->docks().raise(f.window->docks().rules());
    if (f.bench->session() && scene != QLatin1String("empty")) {
        f.press(Qt::Key_N);
        f.press(Qt::Key_F);
        f.press(Qt::Key_N);
        f.press(Qt::Key_R);
        for (int i = 0; i < 3; ++i)
            f.press(Qt::Key_P); // back on the comment that is flagged, with its explanation
        const models::ExplanationModel& explanation = f.bench->models().explanation;
        QTRY_COMPARE(explanation.index(0, 0).data(models::ExplanationModel::TruthRole).toInt(),
                     static_cast<int>(evidence::Truth::True));
    }
    if (scene == QLatin1String("page"))
        f.press(Qt::Key_T);
    if (scene == QLatin1String("tests"))
        testRule(f);
    if (scene == QLatin1String("journal"))
        f.window->docks().raise(f.window->docks().journal());
    if (scene == QLatin1String("ledger"))
        f.window->docks().raise(f.window->docks().ledger());
    if (scene == QLatin1String("preview"))
        showPreview(f);
    if (scene == QLatin1String("filter-error")) {
        f.press(Qt::Key_Slash);
        f.type(QStringLiteral("status = flaged and depth > 2"));
        f.press(Qt::Key_Return);
        f.settle();
    }
    QWidget* shot = f.window.get();
    if (const QString dialog = workOnComplaint(f, scene); !dialog.isEmpty())
        shot = f.dialog(qPrintable(dialog));
    if (scene == QLatin1String("keys")) {
        f.press(Qt::Key_Question);
        QTRY_VERIFY(f.dialog("keySheetDialog"));
        shot = f.dialog("keySheetDialog");
    }
    if (QDialog* const dialog = handOver(f, scene))
        shot = dialog;
    QTRY_VERIFY(areRowsLoaded(f)); // their texts come from a worker
    save(*shot, scale);
}

QString Screenshots::workOnComplaint(WindowFixture& f, const QString& scene)
{
    const QStringList scenes{QStringLiteral("qualifications"), QStringLiteral("complaints"), QStringLiteral("qualify"),
                             QStringLiteral("complaint-new"), QStringLiteral("complaint-sent")};
    if (!scenes.contains(scene))
        return {};
    for (int i = 0; i < 3; ++i) {
        f.press(Qt::Key_H);
        f.press(Qt::Key_N);
    }
    casefile::CaseFile& file = f.bench->session()->file();
    std::string passage;
    for (const auto& [act, each] : file.state().passages) {
        passage = "a-" + std::to_string(act);
        journal::Qualified qualified;
        qualified.passage = passage;
        qualified.ground = "injure";
        const law::Ground* ground = law::catalogue().ground("injure");
        qualified.elements = {{ground->elements.front().id, journal::ElementState::Established, "c-6"}};
        if (each.mark.ground.empty() || each.mark.ground == "injure")
            (void)casefile::qualify(file, qualified);
    }
    if (scene == QLatin1String("qualify")) {
        Q_EMIT f.window->docks().qualifications().qualificationRequested(QString::fromStdString(passage), QStringLiteral("injure"));
        return QStringLiteral("qualifyDialog");
    }
    if (scene == QLatin1String("complaint-new")) {
        f.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        return QStringLiteral("newComplaintDialog");
    }
    if (scene == QLatin1String("qualifications")) {
        f.window->docks().raise(f.window->docks().qualifications());
        return {};
    }
    (void)casefile::openComplaint(file, "ordre", "Divan clos", "fr");
    (void)casefile::setFact(file, "d-1", passage, true);
    (void)casefile::numberExhibit(file, "d-1", "k-1", "Page du 14 mars");
    f.window->docks().raise(f.window->docks().complaints());
    f.window->docks().complaints().showComplaint(QStringLiteral("d-1"));
    if (scene == QLatin1String("complaint-sent")) {
        Q_EMIT f.window->docks().complaints().sendingRequested(QStringLiteral("d-1"));
        return QStringLiteral("sentDialog");
    }
    return {};
}

QDialog* Screenshots::handOver(WindowFixture& f, const QString& scene)
{
    if (scene == QLatin1String("bundle")) {
        if (!casefile::openComplaint(f.bench->session()->file(), "ordre", "Plainte au conseil départemental", "fr"))
            return nullptr;
        f.window->actions().action(shell::ActionId::SealBundle)->trigger();
        return f.dialog("bundleDialog");
    }
    if (scene != QLatin1String("persons") && scene != QLatin1String("erase"))
        return nullptr;
    if (!casefile::addPerson(f.bench->session()->file(), {"Jean Martin", "jeannot"}, "patient"))
        return nullptr;
    f.window->actions().action(shell::ActionId::ShowPersons)->trigger();
    QDialog* const persons = f.dialog("personsDialog");
    auto* list = persons->findChild<QTreeWidget*>();
    list->setCurrentItem(list->topLevelItem(0));
    if (scene == QLatin1String("erase"))
        Q_EMIT qobject_cast<dialogs::PersonsDialog*>(persons)->erasureRequested(QStringLiteral("n-1"));
    return f.dialog(scene == QLatin1String("erase") ? "eraseDialog" : "personsDialog");
}

void Screenshots::save(QWidget& shot, double scale)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QImage image(shot.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    shot.render(&image);
    check(image);
    const QString file = QStringLiteral(GREFFIER_BINARY_DIR "/screenshots/%1.png").arg(QLatin1String(QTest::currentDataTag()));
    QVERIFY2(image.save(file), qPrintable(file));
}

void Screenshots::importing_data()
{
    addColumns();
    row("import-empty-light-en", "en", false, "empty");
    row("import-empty-dark-fr", "fr", true, "empty");
    row("import-files-light-en", "en", false, "files");
    row("import-files-light-fr", "fr", false, "files");
    row("import-files-dark-fr", "fr", true, "files");
    row("import-table-light-en", "en", false, "table");
    row("import-table-dark-fr", "fr", true, "table");
    row("import-table-light-fr-200", "fr", false, "table", 2.0);
    row("import-damaged-light-fr", "fr", false, "damaged");
    row("import-result-light-en", "en", false, "result");
    row("import-result-dark-fr", "fr", true, "result");
}

void Screenshots::importing()
{
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    QFETCH(QString, scene);
    QFETCH(double, scale);
    theme::applyTheme(*qApp, isDark ? theme::ThemeChoice::Dark : theme::ThemeChoice::Light);
    WindowFixture f(language);
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Divan clos")));
    const auto write = [&f](const char* name, const QByteArray& bytes) {
        const QString path = f.folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    };
    const QString table = write("commentaires.csv", "Nr;Antwort auf;Verfasser;Datum;Kommentar\n"
                                                    "1;;Anne;12.01.2024 10:15;\"Das ist doch nicht wahr.\"\n"
                                                    "2;1;Bernd;12.01.2024 10:31;Doch, leider.\n3;1;;12.01.2024 11:02;Quelle?\n");
    const QString picture = write("photo de la salle d'attente.png", "\x89PNG\r\n\x1a\n0000000000");
    const QString cut = write("export.csv", "id,parent,author,text\n1,,Anne,entier\n2,1,Zoé,\"coupé\n");
    write("pages/1.csv", "id,text\n1,trois\n");
    write("pages/logo.png", "\x89PNG\r\n\x1a\n0000000000");
    QStringList files{WindowFixture::samplePath(), table, picture, f.folder.filePath(QStringLiteral("pages"))};
    if (scene == QLatin1String("damaged") || scene == QLatin1String("result"))
        files = {WindowFixture::samplePath(), cut, f.folder.filePath(QStringLiteral("pages"))};
    f.window->takeFiles(scene == QLatin1String("empty") ? QStringList() : files);
    if (scene == QLatin1String("empty"))
        f.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog("importDialog"));
    QTRY_VERIFY_WITH_TIMEOUT(f.bench->jobs().isIdle(), 60000);
    const char* shot = "importDialog";
    if (scene == QLatin1String("table")) {
        QTest::keyClick(f.focused(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(f.bench->jobs().isIdle(), 60000);
    }
    if (scene == QLatin1String("result"))
        f.dialog("importDialog")->findChild<QCheckBox*>()->setChecked(true);
    if (scene == QLatin1String("damaged") || scene == QLatin1String("result")) {
        QTest::keyClick(f.dialog("importDialog"), Qt::Key_Return);
        shot = scene == QLatin1String("result") ? "importResultDialog" : "importDialog";
        QTRY_VERIFY(!f.bench->jobs().isRunning(shell::JobKind::Import) && f.dialog(shot));
        QTRY_VERIFY_WITH_TIMEOUT(f.bench->jobs().isIdle(), 60000);
    }
    save(*f.dialog(shot), scale);
}

bool Screenshots::areRowsLoaded(const WindowFixture& f)
{
    const models::ThreadModel& threads = f.bench->models().threads;
    const QModelIndex first = threads.index(0, 0);
    return !first.isValid() || first.data(models::ThreadModel::IsLoadedRole).toBool();
}

void Screenshots::check(const QImage& image)
{
    QVERIFY(image.width() >= 400);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY(colours.size() > 8);
}

QTEST_MAIN(Screenshots)
#include "tst_screenshots.moc"
