#include "ui/shell/statement_controller.h"

#include "core/base/json.h"
#include "core/casefile/statements.h"
#include "ui/dialogs/statement_dialog.h"
#include "ui/shell/redaction_controller.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace greffier::shell {

namespace {

constexpr const char* kFields[] = {"ground", "category", "law", "clause", "redress"}; // of the case, under "dsa."

std::string defaultOf(const casefile::CaseFile& file, const QString& field)
{
    const auto found = file.state().values.find("dsa." + field.toStdString());
    return found == file.state().values.end() ? std::string() : found->second;
}

} // namespace

struct StatementController::Finished {
    casefile::PreparedStatements prepared;
    std::vector<casefile::StatementFile> files;
    casefile::ReportOptions options;
};

StatementController::StatementController(Workbench& bench, RedactionController& redaction, QWidget* window)
    : QObject(window), m_bench(bench), m_redaction(redaction), m_window(window)
{
}

void StatementController::choose(const QString& filter)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const QFileInfo file(base::toQString(session->file().info().path));
    dialogs::StatementDialog::Input input;
    input.language = m_bench.language().language();
    input.comment = session->isCurrentComment() ? session->currentId() : QString();
    input.filter = filter;
    input.stem = file.absolutePath() + QLatin1Char('/') + file.completeBaseName();
    for (const char* field : kFields)
        input.defaults[QLatin1String(field)] = base::toQString(defaultOf(session->file(), QLatin1String(field)));
    auto* dialog = new dialogs::StatementDialog(input, m_redaction.profiles(), m_redaction.identifiers(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { write(*dialog); });
    dialog->open();
}

// What the dialog says of every statement is the case's, as "case set dsa.ground=…" is: acts where it is new.
bool StatementController::keepDefaults(const dialogs::StatementDialog& dialog)
{
    casefile::CaseFile& file = m_bench.session()->file();
    for (const auto& [field, value] : dialog.defaults()) {
        const std::string former = defaultOf(file, field);
        const bool isBuiltIn = former.empty() && (value == QLatin1String("DECISION_GROUND_INCOMPATIBLE_CONTENT") ||
                                                  value == QLatin1String("STATEMENT_CATEGORY_OTHER_VIOLATION_TC"));
        const QString shortened = base::toQString(former).toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
        const bool isSame = former == value.toStdString() || isBuiltIn || (!shortened.isEmpty() && value.endsWith(QLatin1Char('_') + shortened));
        if (isSame)
            continue;
        const auto act = file.act(journal::CaseValueSet{"dsa." + field.toStdString(), value.toStdString()});
        if (!act) {
            m_bench.report(act.error());
            return false;
        }
    }
    return true;
}

void StatementController::write(const dialogs::StatementDialog& dialog)
{
    CaseSession* const session = m_bench.session();
    if (!session || !m_redaction.recordChecked(dialog.profile(), dialog.checked()) || !keepDefaults(dialog))
        return;
    const QString path = dialog.path();
    casefile::ReportOptions options;
    options.where = dialog.expression().toStdString();
    options.language = dialog.language().toStdString();
    options.profile = dialog.profile().toStdString();
    casefile::StatementTarget target{path.toStdString(), {}, dialog.letterFormat().toStdString()};
    DocumentRenderer render;
    if (!dialog.letterFormat().isEmpty()) {
        const QFileInfo file(path);
        target.letters = QStringLiteral("%1/%2-letters").arg(file.absolutePath(), file.completeBaseName()).toStdString();
        render = m_bench.ports().documentRenderers.at(dialog.letterFormat());
    }
    m_bench.jobs().start<Finished>(
        JobKind::Export, session,
        [path = session->file().info().path, environment = session->file().environment(), comment = dialog.comment().toStdString(),
         options, target, render](const base::JobControl& control) -> base::Result<Finished> {
            const auto file = casefile::CaseFile::open(path, environment, casefile::Access::Read);
            if (!file)
                return base::fail(file.error());
            auto prepared = casefile::prepareStatements(**file, options, control, comment);
            if (!prepared)
                return base::fail(prepared.error());
            const auto letter = [&](const report::Document& document) { return render(document, prepared->data.written); };
            auto files = casefile::renderStatements(*prepared, target, letter, control);
            if (!files)
                return base::fail(files.error());
            if (const base::Status clear = casefile::passGate(*prepared, *files, control); !clear)
                return base::fail(clear.error());
            return Finished{std::move(*prepared), std::move(*files), options};
        },
        [this, path](base::Result<Finished> finished) {
            if (finished)
                finish(path, *finished);
            else if (finished.error().code == base::ErrorCode::RedactionLeak)
                m_redaction.sayLeak(finished.error());
            else
                m_bench.report(finished.error());
        });
}

void StatementController::finish(const QString& path, const Finished& finished)
{
    const report::DsaStatements& made = finished.prepared.made;
    QStringList undated;
    for (const std::string& comment : made.undated)
        undated << base::toQString(comment);
    const QString without = undated.isEmpty() ? QString() : tr("Without a known date, so without a statement: %1.").arg(undated.join(QStringLiteral(", ")));
    if (made.statements.empty()) {
        m_bench.report(MessageKind::Warning, without.isEmpty() ? tr("No decision here restricts anything, so there is no statement to write.") : without);
        return;
    }
    const base::Status written = casefile::writeStatements(m_bench.session()->file(), finished.prepared, finished.files, finished.options);
    if (!written) {
        m_bench.report(written.error());
        return;
    }
    QString text = tr("%n statement(s) written: %1", nullptr, static_cast<int>(made.statements.size())).arg(path);
    m_bench.say(text);
    if (!without.isEmpty())
        text += QLatin1Char(' ') + without;
    Q_EMIT m_bench.reportedWithAction(MessageKind::Done, text, tr("Open the folder"),
                                      [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
}

} // namespace greffier::shell
