#include "ui/shell/capture_controller.h"

#include "core/casefile/backup.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_result_dialog.h"
#include "ui/dialogs/local_files.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/wording.h"
#include "ui/shell/case_controller.h"
#include "ui/shell/import_controller.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <optional>

namespace greffier::shell {

namespace {

using Captures = std::vector<evidence::Capture>;
const QLatin1String kCaseEnding(".greffier");

// What an import gave, and whether the case as it was before could not be put into the ring of backups.
struct Imported {
    Captures captures;
    bool isTooLarge = false;
    std::optional<base::Error> backupFailed;
};

} // namespace

CaptureController::CaptureController(Workbench& bench, CaseController& cases, QWidget* window)
    : QObject(window), m_bench(bench), m_cases(cases), m_window(window)
{
    m_imports = new ImportController(bench, window, [this](const auto& sources, const casefile::ImportOptions& options) {
        const QString title = QFileInfo(QString::fromStdString(sources.front().path)).completeBaseName();
        withCase(title, [this, sources, options] { importSources(sources, options, m_imports->begin()); });
    });
}

void CaptureController::chooseFiles()
{
    m_imports->open({});
}

void CaptureController::take(const QStringList& paths)
{
    QStringList files;
    QString firstCase;
    for (const QString& path : paths) {
        if (!path.endsWith(kCaseEnding))
            files += path;
        else if (firstCase.isEmpty())
            firstCase = path;
    }
    if (!firstCase.isEmpty() && !m_bench.openCase(firstCase))
        return;
    if (!files.isEmpty())
        m_imports->open(files);
}

void CaptureController::withCase(const QString& title, std::function<void()> then)
{
    if (m_bench.session()) {
        then();
        return;
    }
    m_cases.newCase(title, std::move(then));
}

void CaptureController::importSources(std::vector<casefile::ImportSource> sources, const casefile::ImportOptions& options,
                                      const QPointer<dialogs::ImportDialog>& dialog)
{
    CaseSession* const session = m_bench.session();
    m_bench.jobs().start<Imported>(
        JobKind::Import, session,
        [file = &session->file(), info = session->file().info(), folder = m_bench.ports().backupFolder,
         clock = m_bench.environment().clock, sources = std::move(sources), options](const base::JobControl& control) -> base::Result<Imported> {
            Imported imported;
            if (!folder.empty()) {
                const auto kept = casefile::backUpBeforeImport(info, folder, *clock, control);
                if (!kept && kept.error().code == base::ErrorCode::Cancelled)
                    return base::fail(kept.error());
                if (kept)
                    imported.isTooLarge = kept->isTooLarge;
                else
                    imported.backupFailed = kept.error();
            }
            auto captures = casefile::importFiles(*file, sources, options, control);
            if (!captures)
                return base::fail(captures.error());
            imported.captures = std::move(*captures);
            return imported;
        },
        [this, dialog](base::Result<Imported> outcome) {
            m_imports->finish(dialog, outcome ? nullptr : &outcome.error());
            if (!outcome)
                return;
            Captures* const captures = &outcome->captures;
            if (outcome->backupFailed)
                m_bench.report(MessageKind::Warning,
                               tr("No backup was made before the import. %1").arg(models::errorText(*outcome->backupFailed)));
            else if (outcome->isTooLarge)
                m_bench.report(MessageKind::Warning, tr("The case is larger than %1 MB: no backup was made before the import.")
                                                         .arg(casefile::kMostAutomatic >> 20U));
            m_bench.say(tr("%n capture(s) imported.", nullptr, static_cast<int>(captures->size())));
            auto* result = new dialogs::ImportResultDialog(std::move(*captures), m_window);
            result->setAttribute(Qt::WA_DeleteOnClose);
            connect(result, &dialogs::ImportResultDialog::findingChosen, this, &CaptureController::findingChosen);
            result->open();
            Q_EMIT imported();
        });
}

void CaptureController::paste()
{
    const QMimeData* const data = QGuiApplication::clipboard()->mimeData();
    if (data && data->hasUrls() && !dialogs::localFiles(*data).isEmpty()) { // files copied in a file manager
        take(dialogs::localFiles(*data));
        return;
    }
    const QString text = data ? data->text() : QString();
    if (text.trimmed().isEmpty()) {
        m_bench.say(tr("The clipboard holds no text."));
        return;
    }
    const std::string bytes = text.toStdString();
    const auto recognised = m_bench.ports().recognise
                                ? m_bench.ports().recognise("paste.txt", bytes)
                                : base::Result<QString>(base::fail(base::ErrorCode::FormatNotRecognised));
    const QString verdict = recognised ? tr("Recognised as %1").arg(*recognised) : models::errorText(recognised.error());
    auto* dialog = new dialogs::PasteDialog(text, verdict, recognised.has_value(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, bytes] {
        casefile::ImportSource source;
        source.name = dialog->name().toStdString();
        source.bytes = bytes;
        source.isInMemory = true;
        withCase(dialog->name(), [this, source] { importSources({source}); });
    });
    dialog->open();
}

void CaptureController::importSample()
{
    QFile sample(QStringLiteral(":/sample/divan-clos.html"));
    if (!sample.open(QIODevice::ReadOnly)) {
        m_bench.report(MessageKind::Problem, tr("This build of Greffier holds no sample thread."));
        return;
    }
    casefile::ImportSource source;
    source.name = "divan-clos.html";
    source.bytes = sample.readAll().toStdString();
    source.isInMemory = true;
    m_bench.closeCase(); // the sample never lands in somebody's case
    m_cases.newCase(tr("Sample thread"), [this, source] { importSources({source}); });
}

bool CaptureController::accepts(const QMimeData& data)
{
    return !dialogs::localFiles(data).isEmpty();
}

void CaptureController::drop(const QMimeData& data)
{
    take(dialogs::localFiles(data));
}

} // namespace greffier::shell
