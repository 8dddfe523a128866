#include "ui/shell/bundle_controller.h"

#include "core/base/json.h"
#include "core/casefile/anchor.h"
#include "core/casefile/backup.h"
#include "core/casefile/bundle.h"
#include "core/casefile/verify.h"
#include "core/casefile/verify_bundle.h"
#include "ui/dialogs/bundle_dialogs.h"
#include "ui/dialogs/verify_dialog.h"
#include "ui/models/wording.h"
#include "ui/shell/redaction_controller.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace greffier::shell {

namespace {

constexpr qint64 kMostStamp = 1 << 20; // bytes; stamps have a few thousand

base::Result<std::string> readStamp(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(file.exists() ? base::ErrorCode::FileUnreadable : base::ErrorCode::FileMissing, path.toStdString(),
                          file.errorString().toStdString());
    if (file.size() > kMostStamp)
        return base::fail(base::ErrorCode::FileTooLarge, path.toStdString());
    return file.readAll().toStdString();
}

} // namespace

BundleController::BundleController(Workbench& bench, RedactionController& redaction, QWidget* window)
    : QObject(window), m_bench(bench), m_redaction(redaction), m_window(window)
{
}

QString BundleController::stem() const
{
    const QFileInfo file(base::toQString(m_bench.session()->file().info().path));
    return file.absolutePath() + QLatin1Char('/') + file.completeBaseName();
}

void BundleController::seal()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    std::vector<dialogs::CheckRow> complaints;
    for (const auto& [number, complaint] : session->file().state().complaints) {
        const QString id = base::toQString(complaint.opened.complaint);
        complaints.push_back({id, tr("%1: %2").arg(id, base::toQString(complaint.opened.title))});
    }
    auto* dialog = new dialogs::BundleDialog(m_bench.language().language(), complaints, stem(), m_redaction.profiles(),
                                             m_redaction.identifiers(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &dialogs::BundleDialog::keyRequested, this, [this, dialog](const QString& path) { makeKey(*dialog, path); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { write(*dialog); });
    dialog->open();
}

void BundleController::makeKey(dialogs::BundleDialog& dialog, const QString& path)
{
    if (const auto status = casefile::writeKeyPair(path.toStdString()); !status) {
        dialog.setProblem(models::errorText(status.error()));
        return;
    }
    dialog.setSigningKey(path);
    dialog.setProblem(tr("Keep the key to yourself. Give %1.pub to those who check.").arg(path));
}

void BundleController::write(const dialogs::BundleDialog& dialog)
{
    CaseSession* const session = m_bench.session();
    if (!session || !m_redaction.recordChecked(dialog.profile(), dialog.checked()))
        return;
    casefile::BundleOptions options;
    options.profile = dialog.profile().toStdString();
    options.language = dialog.language().toStdString();
    options.recipient = dialog.recipient().toStdString();
    options.purpose = dialog.purpose().toStdString();
    options.signingKeyPath = dialog.signingKey().toStdString();
    for (const QString& complaint : dialog.complaints())
        options.complaints.push_back(complaint.toStdString());
    const QString path = dialog.path();
    // A worker reads the case for itself, as it does for a report: gathering a large one takes longer than a window may stand.
    m_bench.jobs().start<casefile::MadeBundle>(
        JobKind::Export, session,
        [casePath = session->file().info().path, environment = session->file().environment(), options, path = path.toStdString(),
         formats = m_bench.ports().bundleFormats](const base::JobControl& control) -> base::Result<casefile::MadeBundle> {
            const auto file = casefile::CaseFile::open(casePath, environment, casefile::Access::Read);
            if (!file)
                return base::fail(file.error());
            const auto input = casefile::collectBundle(**file, options, control);
            if (!input)
                return base::fail(input.error());
            return casefile::makeBundle(*input, path, formats, control);
        },
        [this, options, path](base::Result<casefile::MadeBundle> made) {
            const base::Status done = made ? casefile::finishBundle(m_bench.session()->file(), options, std::move(*made))
                                           : base::Status(base::fail(made.error()));
            if (!done && done.error().code == base::ErrorCode::RedactionLeak) {
                m_redaction.sayLeak(done.error());
                return;
            }
            if (!done) {
                m_bench.report(done.error());
                return;
            }
            const QString text = tr("Bundle sealed: %1").arg(path);
            m_bench.say(text);
            Q_EMIT m_bench.reportedWithAction(MessageKind::Done, text, tr("Verify it"), [this, path] { verifyFile(path); });
        });
}

void BundleController::choose(Kind kind, const QString& title, const QString& proposed, const QString& filter,
                              std::function<void(const QString&)> then)
{
    auto* dialog = new QFileDialog(m_window, title, QFileInfo(proposed).path(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(kind == Kind::Save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(kind == Kind::Save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing here replaces a file
    if (kind == Kind::Save)
        dialog->selectFile(QFileInfo(proposed).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void BundleController::chooseFileToVerify()
{
    const QString folder = m_bench.session() ? stem() : QString();
    choose(Kind::Open, tr("Verify a bundle or a case"), folder,
           tr("Bundles and cases (*.zip *.greffier);;Every file (*)"), [this](const QString& path) { verifyFile(path); });
}

template <class Report>
void BundleController::verifyWith(const QString& path, std::function<base::Result<Report>(const base::JobControl&)> verify)
{
    m_bench.jobs().start<Report>(JobKind::Verify, this, std::move(verify), [this, path](base::Result<Report> report) {
        if (!report) {
            m_bench.report(report.error());
            return;
        }
        showVerification(new dialogs::VerifyDialog(*report, m_window), path);
    });
}

void BundleController::showVerification(dialogs::VerifyDialog* dialog, const QString& path)
{
    dialog->setWindowTitle(tr("Verification of %1").arg(QFileInfo(path).fileName()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BundleController::verifyFile(const QString& path)
{
    // The open case is never looked into as a plain file: that would drop SQLite's locks.
    const bool isOpenCase = m_bench.session() && QFileInfo(base::toQString(m_bench.session()->file().info().path)).canonicalFilePath() ==
                                                     QFileInfo(path).canonicalFilePath();
    const std::string name = path.toStdString();
    if (!isOpenCase && casefile::isBundle(name))
        verifyWith<casefile::BundleReport>(path, [name](const base::JobControl& control) { return casefile::verifyBundle(name, {}, control); });
    else
        verifyWith<casefile::VerifyReport>(path, [name](const base::JobControl& control) { return casefile::verify(name, {}, control); });
}

void BundleController::requestStamp()
{
    if (!m_bench.session())
        return;
    choose(Kind::Save, tr("Request for a time stamp"), stem() + QStringLiteral(".tsq"), tr("Requests (*.tsq)"),
           [this](const QString& path) {
               if (!m_bench.session())
                   return;
               if (const auto status = casefile::requestStamp(m_bench.session()->file(), path.toStdString()); !status)
                   m_bench.report(status.error());
               else
                   m_bench.report(MessageKind::Done, tr("Request written: %1. Send it to a time-stamping authority and take "
                                                        "its answer into the case.").arg(path));
           });
}

void BundleController::takeStamp()
{
    if (!m_bench.session())
        return;
    choose(Kind::Open, tr("Answer of the time-stamping authority"), stem(), tr("Answers (*.tsr);;Every file (*)"),
           [this](const QString& path) {
               if (!m_bench.session())
                   return;
               const auto bytes = readStamp(path);
               const base::Status status = bytes ? casefile::acceptStamp(m_bench.session()->file(), *bytes)
                                                 : base::Status(base::fail(bytes.error()));
               if (!status) {
                   base::Error error = status.error();
                   if (error.where.empty())
                       error.where = path.toStdString();
                   m_bench.report(error);
                   return;
               }
               m_bench.say(tr("The time stamp was taken into the case."));
           });
}

void BundleController::showHead()
{
    if (!m_bench.session())
        return;
    const auto text = casefile::anchorByText(m_bench.session()->file(), casefile::AnchorKind::Printed,
                                             m_bench.language().language().toStdString());
    if (!text) {
        m_bench.report(text.error());
        return;
    }
    auto* dialog = new dialogs::AnchorTextDialog(base::toQString(*text), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BundleController::copy(std::function<base::Status(const base::JobControl&)> work, std::function<void()> done)
{
    struct Copied {};
    m_bench.jobs().start<Copied>(
        JobKind::Export, this,
        [work = std::move(work)](const base::JobControl& control) -> base::Result<Copied> {
            const base::Status status = work(control);
            return status ? base::Result<Copied>(Copied{}) : base::fail(status.error());
        },
        [this, done = std::move(done)](const base::Result<Copied>& copied) {
            if (copied)
                done();
            else
                m_bench.report(copied.error());
        });
}

void BundleController::backUp()
{
    if (!m_bench.session())
        return;
    choose(Kind::Save, tr("Back up the case"), stem() + QStringLiteral("-backup.greffier"), tr("Greffier cases (*.greffier)"),
           [this](const QString& to) {
               if (!m_bench.session())
                   return;
               copy([from = m_bench.session()->file().info().path, to = to.toStdString()](
                        const base::JobControl& control) { return casefile::backUp(from, to, control); },
                    [this, to] { m_bench.say(tr("Backed up and verified: %1").arg(to)); });
           });
}

void BundleController::restoreBackup()
{
    const QString folder = m_bench.session() ? stem() : base::toQString(casefile::backupFolder()) + QLatin1Char('/');
    choose(Kind::Open, tr("Restore a backup"), folder, tr("Greffier cases (*.greffier);;Every file (*)"),
           [this](const QString& from) {
               const QFileInfo file(from);
               const QString proposed = file.path() + QLatin1Char('/') + file.completeBaseName() + tr("-restored") + QStringLiteral(".greffier");
               choose(Kind::Save, tr("Where the case is restored to"), proposed, tr("Greffier cases (*.greffier)"),
                      [this, from](const QString& to) {
                          copy([from = from.toStdString(), to = to.toStdString()](
                                   const base::JobControl& control) { return casefile::restore(from, to, control); },
                               [this, to] {
                                   if (m_bench.openCase(to)) // which clears what was said before
                                       m_bench.say(tr("Restored and verified: %1").arg(to));
                               });
                      });
           });
}

} // namespace greffier::shell
