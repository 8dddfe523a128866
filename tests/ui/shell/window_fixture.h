#pragma once
#include "app/desktop/preview_port.h"
#include "core/formats/reader.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/reading_area.h"
#include "ui/theme/application_theme.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace greffier::test {

// Always the same moment, so that screenshots and journals do not differ from run to run.
class FixedClock final : public base::Clock {
public:
    base::Moment now() const override { return {1'700'000'000'000 + 60'000 * ++m_calls, 60}; }

private:
    mutable std::int64_t m_calls = 0;
};

// A real window over real cases in a folder of its own; nothing of the user's settings is read or written.
struct WindowFixture {
    explicit WindowFixture(const QString& languageName = QStringLiteral("en"))
        : store(folder.filePath(QStringLiteral("state/greffier.ini")))
    {
        language.use(languageName);
        open();
    }

    // A new window and workbench over the same settings, as after a restart.
    void open()
    {
        shell::Ports ports;
        ports.recognise = [](const std::string& name, const std::string& bytes) -> base::Result<QString> {
            const auto found = formats::detect({name, bytes});
            if (!found)
                return base::fail(found.error());
            return QString::fromStdString(found->front().reader->name());
        };
        ports.backupFolder = backups;
        ports.reportPages = desktop::reportPages;
        ports.complaintPages = desktop::complaintPages;
        ports.renderers[QStringLiteral("html")] = [](const report::ReportData& data) {
            return base::Result<std::string>(report::toHtml(data));
        };
        ports.renderers[QStringLiteral("json")] = [](const report::ReportData& data) {
            return base::Result<std::string>(report::toJson(data));
        };
        ports.documentRenderers[QStringLiteral("html")] = [](const report::Document& document, base::Moment) {
            return base::Result<report::WrittenDocument>(report::WrittenDocument{report::toHtml(document), 0});
        };
        ports.renderers[QStringLiteral("csv")] = [](const report::ReportData& data) {
            return base::Result<std::string>(data.caseUid);
        };
        ports.sideFiles[QStringLiteral("csv")] = {{".schema.json", "{}"}};
        casefile::Environment environment{"Camille", "test-device", folder.filePath(QStringLiteral("cache")).toStdString(),
                                          std::make_shared<FixedClock>()};
        bench = std::make_unique<shell::Workbench>(store, language, std::move(ports), std::move(environment));
        window = std::make_unique<shell::MainWindow>(*bench);
        window->resize(1280, 800);
    }
    void close()
    {
        window.reset();
        bench.reset();
    }

    void show()
    {
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    QString casePath() const { return folder.filePath(QStringLiteral("test.greffier")); }
    static QString samplePath() { return QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.html"); }
    static QString packPath(const char* name)
    {
        return QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/") + QLatin1String(name);
    }

    // Waits for every job and closes the dialogs that say what came of them.
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(bench->jobs().isIdle(), 60000);
        if (QDialog* const result = dialog("importResultDialog")) {
            QTest::keyClick(result, Qt::Key_Return);
            QTRY_VERIFY(!dialog("importResultDialog"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(bench->jobs().isIdle(), 60000);
    }
    // Brings files in through the import dialog, from the keyboard.
    void importFiles(const QStringList& paths)
    {
        window->takeFiles(paths);
        acceptImport();
    }
    void acceptImport()
    {
        QTRY_VERIFY(dialog("importDialog"));
        QTRY_VERIFY_WITH_TIMEOUT(bench->jobs().isIdle(), 60000); // all of them were looked at
        QTest::keyClick(dialog("importDialog"), Qt::Key_Return);
        settle();
    }
    // A case with the sample thread, the French pack and its hits.
    void makeSampleCase()
    {
        QVERIFY(bench->createCase(casePath(), QStringLiteral("Divan clos")));
        adoptPack("fr-moderation.toml");
        importFiles({samplePath()});
        QVERIFY(bench->session()->file().arrays().size() >= 30);
        QTRY_VERIFY_WITH_TIMEOUT(bench->models().threads.visibleWithHits() > 0, 60000); // the scan begins once the result was seen
    }
    void adoptPack(const char* name)
    {
        QFile file(packPath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto adopted =
            casefile::adoptPackBytes(bench->session()->file(), name, file.readAll().toStdString());
        QVERIFY2(adopted.has_value(), adopted ? "" : adopted.error().detail.c_str());
        bench->session()->reloadRules();
    }

    QDialog* dialog(const char* name) const
    {
        for (QDialog* each : window->findChildren<QDialog*>(QString::fromLatin1(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    // What has the focus. The offscreen platform does not activate dialogs, nor the window again when they close: the
    // one that a window manager would choose is made active first.
    QWidget* focused() const
    {
        QWidget* const dialog = QApplication::activeModalWidget();
        QWidget* const top = dialog ? dialog : window.get();
        if (!top->isActiveWindow())
            top->activateWindow();
        const auto hasFocus = [top] {
            const QWidget* const focus = QApplication::focusWidget();
            return top->isActiveWindow() && focus && (focus == top || top->isAncestorOf(focus));
        };
        if (!QTest::qWaitFor(hasFocus))
            qWarning("nothing in the active window has the focus");
        QWidget* const focus = QApplication::focusWidget();
        return focus ? focus : top;
    }
    void type(const QString& text) const { QTest::keyClicks(focused(), text); }
    // The key goes to whatever has the focus, as from a keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focused(), key, modifiers);
    }
    QString statusOf(const QString& comment) const // "flagged"
    {
        const auto status = bench->session()->file().state().statusOf(comment.toStdString());
        return QString::fromStdString(std::string(journal::toString(status)));
    }

    QTemporaryDir folder;
    std::string backups; // the ring; empty: none
    shell::SessionStore store;
    shell::Language language;
    std::unique_ptr<shell::Workbench> bench;
    std::unique_ptr<shell::MainWindow> window;
};

} // namespace greffier::test
