#include "ui/shell/report_controller.h"

#include "core/base/json.h"
#include "core/casefile/verify.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/verify_dialog.h"
#include "ui/shell/redaction_controller.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

namespace greffier::shell {

// A document that was made and has passed the gate on a worker.
struct ReportController::Finished {
    std::string bytes;
    casefile::Origin origin;
};

ReportController::ReportController(Workbench& bench, RedactionController& redaction, QWidget* window)
    : QObject(window), m_bench(bench), m_redaction(redaction), m_window(window)
{
}

void ReportController::chooseExport(const QString& filter)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const QFileInfo file(base::toQString(session->file().info().path));
    const QString stem = file.absolutePath() + QLatin1Char('/') + file.completeBaseName();
    auto* dialog = new dialogs::ExportDialog(m_bench.language().language(), filter, stem, m_redaction.profiles(),
                                             m_redaction.identifiers(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        casefile::ReportOptions options;
        options.language = dialog->language().toStdString();
        options.where = dialog->expression().toStdString();
        options.profile = dialog->profile().toStdString();
        options.recipient = dialog->recipient().toStdString();
        options.purpose = dialog->purpose().toStdString();
        if (m_redaction.recordChecked(dialog->profile(), dialog->checked()))
            write(dialog->format(), dialog->path(), options);
    });
    dialog->open();
}

void ReportController::write(const QString& format, const QString& path, const casefile::ReportOptions& options)
{
    CaseSession* const session = m_bench.session();
    const auto renderer = m_bench.ports().renderers.find(format);
    if (!session || renderer == m_bench.ports().renderers.end()) {
        m_bench.report(base::Error{base::ErrorCode::UnknownFormat, format.toStdString(), {}, 0, 0, {}});
        return;
    }
    // All of it on a worker that reads the case for itself, since gathering a large case takes as long as laying it out, and
    // the gate longer; the file and its act come last, on this thread.
    m_bench.jobs().start<Finished>(
        JobKind::Export, session,
        [casePath = session->file().info().path, environment = session->file().environment(), path = path.toStdString(), options,
         render = renderer->second](const base::JobControl& control) -> base::Result<Finished> {
            const auto file = casefile::CaseFile::open(casePath, environment, casefile::Access::Read);
            if (!file)
                return base::fail(file.error());
            auto prepared = casefile::prepareReport(**file, options, control);
            if (!prepared)
                return base::fail(prepared.error());
            auto bytes = render(prepared->data);
            if (!bytes)
                return base::fail(bytes.error());
            Finished finished{std::move(*bytes), {std::move(prepared->set), {}, options.recipient, options.purpose}};
            finished.origin.wordless = [&] { return render(report::wordless(prepared->data)); };
            if (control.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            auto passed = casefile::passGate(finished.origin, path, finished.bytes);
            if (!passed)
                return base::fail(passed.error());
            finished.origin.passed = std::move(*passed);
            finished.origin.wordless = nullptr; // what it reads ends here
            return finished;
        },
        [this, format, path](base::Result<Finished> finished) {
            if (finished)
                finish(format, path, *finished);
            else if (finished.error().code == base::ErrorCode::RedactionLeak)
                m_redaction.sayLeak(finished.error());
            else
                m_bench.report(finished.error());
        });
}

void ReportController::finish(const QString& format, const QString& path, const Finished& finished)
{
    base::Status written = casefile::writeReport(m_bench.session()->file(), format.toStdString(), path.toStdString(), finished.bytes,
                                                 finished.origin);
    const auto& sides = m_bench.ports().sideFiles;
    if (const auto beside = sides.find(format); written && beside != sides.end())
        written = casefile::writeSideFiles(path.toStdString(), beside->second);
    if (!written) {
        m_bench.report(written.error());
        return;
    }
    const QString text = tr("Report written: %1").arg(path);
    m_bench.say(text);
    Q_EMIT m_bench.reportedWithAction(MessageKind::Done, text, tr("Open the report"),
                                      [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void ReportController::verify()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const std::string path = session->file().info().path;
    const std::string cache = session->file().environment().cacheFolder;
    m_bench.jobs().start<casefile::VerifyReport>(
        JobKind::Verify, session,
        [path, cache](const base::JobControl& control) { return casefile::verify(path, cache, control); },
        [this](base::Result<casefile::VerifyReport> report) {
            if (!report) {
                m_bench.report(report.error());
                return;
            }
            m_bench.say(report->isIntact() ? tr("The case is intact.") : tr("The verification found differences."));
            auto* dialog = new dialogs::VerifyDialog(*report, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void ReportController::rebuild()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    struct Rebuilt {};
    m_bench.jobs().start<Rebuilt>(
        JobKind::Rebuild, session,
        [file = &session->file()](const base::JobControl& control) -> base::Result<Rebuilt> {
            const base::Status status = casefile::rebuild(*file, control);
            if (!status)
                return base::fail(status.error());
            return Rebuilt{};
        },
        [this](base::Result<Rebuilt> rebuilt) {
            if (!rebuilt)
                m_bench.report(rebuilt.error());
            else
                m_bench.say(tr("Everything derived was built again."));
        });
}

} // namespace greffier::shell
