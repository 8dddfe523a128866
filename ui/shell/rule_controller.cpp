#include "ui/shell/rule_controller.h"

#include "core/casefile/annotate.h"
#include "ui/dialogs/rule_import_dialog.h"
#include "ui/models/rule_import_report.h"
#include "ui/models/wording.h"
#include "ui/panels/rules_panel.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace greffier::shell {

namespace {

constexpr const char* kBundledPacks[] = {"fr-moderation.toml", "en-moderation.toml", "personal-data.toml"};

// As packs and acts write it.
const char* severityId(evidence::Severity severity)
{
    switch (severity) {
    case evidence::Severity::Info: return "info";
    case evidence::Severity::Low: return "low";
    case evidence::Severity::Medium: return "medium";
    case evidence::Severity::High: return "high";
    case evidence::Severity::Critical: return "critical";
    }
    return "medium";
}

} // namespace

RuleController::RuleController(Workbench& bench, QWidget* window) : QObject(window), m_bench(bench), m_window(window) {}

void RuleController::setPanel(panels::RulesPanel& panel)
{
    m_panel = &panel;
    connect(&panel, &panels::RulesPanel::checkRequested, this, &RuleController::check);
    connect(&panel, &panels::RulesPanel::saveRequested, this, &RuleController::save);
    connect(&panel, &panels::RulesPanel::adoptRequested, this, &RuleController::choosePack);
    connect(&panel, &panels::RulesPanel::importRequested, this, &RuleController::chooseRulesToImport);
}

void RuleController::choosePack()
{
    auto* dialog = new QFileDialog(m_window, tr("Adopt a pack of rules"), {}, tr("Packs of rules (*.toml);;Every file (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& chosen) {
        if (!m_bench.session())
            return;
        std::vector<std::string> paths;
        for (const QString& path : chosen)
            paths.push_back(path.toStdString());
        const base::Status adopted = casefile::adoptPacks(m_bench.session()->file(), paths);
        if (!adopted) {
            m_bench.report(adopted.error());
            return;
        }
        m_bench.session()->reloadRules();
        m_bench.say(tr("%n pack(s) of rules adopted.", nullptr, static_cast<int>(paths.size())));
        scanIfStale();
    });
    dialog->open();
}

void RuleController::chooseRulesToImport()
{
    auto* dialog = new QFileDialog(m_window, tr("Import rules of another program"), {},
                                   tr("Rules and word lists (*.yaml *.yml *.json *.txt *.csv);;Every file (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RuleController::importRules);
    dialog->open();
}

void RuleController::importRules(const QString& path)
{
    constexpr qint64 kMostBytes = 2 * 1024 * 1024; // more than any rules have; core refuses above its own limit
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_bench.report({base::ErrorCode::FileUnreadable, path.toStdString(), file.errorString().toStdString(), 0, 0, {}});
        return;
    }
    const auto rules = models::importRules(file.read(kMostBytes).toStdString(), path.toStdString());
    if (!rules) {
        m_bench.report(rules.error());
        return;
    }
    auto* dialog = new dialogs::RuleImportDialog(QFileInfo(path).fileName(), rules->report, rules->rules, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, name = rules->packName, toml = rules->toml, count = rules->rules] {
        CaseSession* const session = m_bench.session();
        if (!session)
            return;
        if (const base::Status adopted = casefile::adoptPackBytes(session->file(), name, toml); !adopted) {
            m_bench.report(adopted.error());
            return;
        }
        session->reloadRules();
        m_bench.say(tr("%n rule(s) imported as drafts. Change the state of those that shall find something.", nullptr, count));
    });
    dialog->open();
}

void RuleController::adoptBundled()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    int adopted = 0;
    for (const char* name : kBundledPacks) {
        QFile file(QStringLiteral(":/packs/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly)) {
            m_bench.report(MessageKind::Problem, tr("This build of Greffier does not hold the pack %1.").arg(QLatin1String(name)));
            continue;
        }
        const base::Status status = casefile::adoptPackBytes(session->file(), name, file.readAll().toStdString());
        if (status)
            ++adopted;
        else
            m_bench.report(status.error());
    }
    session->reloadRules();
    if (adopted > 0)
        m_bench.say(tr("%n pack(s) of rules adopted.", nullptr, adopted));
    scanIfStale();
}

void RuleController::scanIfStale()
{
    CaseSession* const session = m_bench.session();
    if (!session || session->file().info().isReadOnly)
        return;
    const bool hasWork = session->file().info().comments > 0 && m_bench.models().rules.rowCount() > 0;
    if (hasWork && session->file().isScanStale() && !m_bench.jobs().isRunning(JobKind::Scan))
        scan();
}

void RuleController::scan()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    m_bench.jobs().start<casefile::ScanReport>(
        JobKind::Scan, session,
        [file = &session->file()](const base::JobControl& control) { return casefile::scan(*file, control); },
        [this](base::Result<casefile::ScanReport> report) {
            if (!report) {
                m_bench.report(report.error());
                return;
            }
            const QLocale locale;
            QString text = tr("Scanned: %1 in %2 of %3.")
                               .arg(models::hitCountText(report->hits), locale.toString(qint64(report->flaggedComments)),
                                    models::commentCountText(report->comments));
            if (report->indeterminate > 0)
                text += QLatin1Char(' ') + tr("%n rule(s) ran out of time on a comment.", nullptr,
                                              static_cast<int>(report->indeterminate));
            for (const casefile::SuspendedRule& rule : report->suspended)
                text += QLatin1Char(' ') + tr("%1 was given up: it took too long too often.")
                                               .arg(QString::fromStdString(rule.rule));
            if (report->runaways.empty())
                m_bench.say(text);
            else
                m_bench.report(MessageKind::Warning,
                               text + QLatin1Char(' ') + models::runawayText(report->runaways, report->comments));
        });
}

// A cancelled try ends before the first comment, but after the condition was parsed with the lists of the case.
void RuleController::check(const QString& rule, const QString& condition)
{
    CaseSession* const session = m_bench.session();
    if (!session || !m_panel)
        return;
    using Positions = std::vector<std::int32_t>;
    m_bench.jobs().supersede(JobKind::CheckRule);
    m_bench.jobs().start<Positions>(
        JobKind::CheckRule, session,
        [file = &session->file(), text = condition.toStdString()](const base::JobControl&) {
            base::JobControl cancelled;
            cancelled.cancel.cancel();
            return casefile::tryCondition(*file, text, cancelled);
        },
        [this, rule](base::Result<Positions> answer) {
            if (rule != m_panel->currentRule())
                return;
            const bool isWrong = !answer && answer.error().code != base::ErrorCode::Cancelled;
            m_panel->showCheck(isWrong ? std::optional<base::Error>(answer.error()) : std::nullopt);
        });
}

void RuleController::save(const QString& rule, const QString& condition)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const auto info = casefile::findRule(session->file(), rule.toStdString());
    if (!info) {
        m_bench.report(info.error());
        return;
    }
    journal::RuleEdited edited;
    edited.rule = info->rule.fullId();
    edited.title = info->rule.titleIn(m_bench.language().language().toStdString());
    edited.severity = severityId(info->rule.severity);
    edited.ground = info->rule.ground;
    edited.when = condition.toStdString();
    const auto act = casefile::editRule(session->file(), edited);
    if (!act) {
        m_panel->showCheck(act.error());
        return;
    }
    session->reloadRules();
    const auto after = casefile::findRule(session->file(), edited.rule);
    const bool isOnlyWatched = info->rule.state == rules::RuleState::Active && after && after->rule.state == rules::RuleState::Watch;
    m_bench.say((isOnlyWatched ? tr("%1. It is on watch until it is set active again.") : tr("%1. Ctrl+Z takes it back."))
                    .arg(models::actText(*act)));
    scanIfStale();
}

} // namespace greffier::shell
