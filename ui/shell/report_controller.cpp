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

// A document that was laid out on a worker, and where something was left out of it the same without a word of the case: by
// that the gate knows the program's own words.
struct ReportController::Finished {
    std::string bytes;
    base::Result<std::string> wordless = std::string();
    report::RedactionSet set;
    std::string recipient, purpose;
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
    // What is printed is gathered here, where no act can change it meanwhile; laying it out takes longest and is done
    // on a worker; the file and its act come last, on this thread again.
    auto prepared = casefile::prepareReport(session->file(), options, {});
    if (!prepared) {
        m_bench.report(prepared.error());
        return;
    }
    m_bench.jobs().start<Finished>(
        JobKind::Export, session,
        [prepared = std::move(*prepared), options, render = renderer->second](
            const base::JobControl& control) -> base::Result<Finished> {
            auto bytes = render(prepared.data);
            if (!bytes)
                return base::fail(bytes.error());
            Finished finished{std::move(*bytes), std::string(), prepared.set, options.recipient, options.purpose};
            if (prepared.set.isActive() && !control.isCancelled())
                finished.wordless = render(report::wordless(prepared.data));
            if (control.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            return finished;
        },
        [this, format, path](base::Result<Finished> finished) {
            if (!finished)
                m_bench.report(finished.error());
            else
                finish(format, path, *finished);
        });
}

void ReportController::finish(const QString& format, const QString& path, const Finished& finished)
{
    const base::Status written = casefile::writeReport(
        m_bench.session()->file(), format.toStdString(), path.toStdString(), finished.bytes,
        {finished.set, [&finished] { return finished.wordless; }, finished.recipient, finished.purpose});
    if (!written && written.error().code == base::ErrorCode::RedactionLeak) {
        m_redaction.sayLeak(written.error());
        return;
    }
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
