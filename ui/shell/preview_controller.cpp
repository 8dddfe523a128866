#include "ui/shell/preview_controller.h"

#include "core/base/json.h"
#include "core/casefile/complaint.h"
#include "core/casefile/complaint_export.h"
#include "core/casefile/export.h"
#include "ui/models/wording.h"
#include "ui/models/wording_profiles.h"
#include "ui/shell/filter_controller.h"
#include "ui/shell/window_docks.h"

namespace greffier::shell {

namespace {

using Pages = std::shared_ptr<const views::PreviewPages>;

struct Wanted {
    std::string path;
    casefile::Environment environment;
    casefile::ReportOptions options;
    std::string complaint;
};

// On a worker.
base::Result<Pages> makePages(const Wanted& wanted, const Ports& ports, const base::JobControl& control)
{
    const auto file = casefile::CaseFile::open(wanted.path, wanted.environment, casefile::Access::Read);
    if (!file)
        return base::fail(file.error());
    if (!wanted.complaint.empty()) {
        const auto prepared = casefile::prepareComplaint(
            **file, {wanted.complaint, wanted.options.language, wanted.options.profile}, control);
        return prepared ? ports.complaintPages(prepared->data, control) : base::fail(prepared.error());
    }
    const auto prepared = casefile::prepareReport(**file, wanted.options, control);
    return prepared ? ports.reportPages(prepared->data, control) : base::fail(prepared.error());
}

} // namespace

PreviewController::PreviewController(Workbench& bench, WindowDocks& docks, FilterController& filter, QObject* parent)
    : QObject(parent), m_bench(bench), m_docks(docks), m_filter(filter), m_panel(docks.preview())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &PreviewController::refresh);
    m_panel.setLanguage(m_bench.language().language());
    m_panel.setProfiles(models::profileTexts({}));
    connect(&m_bench.language(), &Language::languageChanged, this, [this] {
        m_panel.setProfiles(models::profileTexts(m_bench.session() ? m_bench.session()->file().state() : journal::CaseState()));
    });
    connect(&m_panel, &panels::PreviewPanel::shown, this, &PreviewController::refreshSoon);
    connect(&m_panel, &panels::PreviewPanel::requestChanged, this, [this] {
        followLanguage();
        refreshSoon();
    });
    connect(&m_filter, &FilterController::shown, this, [this] {
        if (m_panel.request().isFiltered)
            refreshSoon();
    });
    connect(&m_bench, &Workbench::caseOpened, this, [this] {
        CaseSession* const session = m_bench.session();
        connect(session, &CaseSession::marksChanged, this, &PreviewController::refreshSoon);
        connect(session, &CaseSession::capturesChanged, this, &PreviewController::refreshSoon);
        refreshSoon();
    });
    connect(&m_bench, &Workbench::caseClosed, this, [this] {
        m_soon.stop();
        m_panel.setComplaints({});
        m_panel.setPages({});
    });
}

void PreviewController::show()
{
    m_docks.raise(m_panel);
    m_panel.firstFocus()->setFocus(Qt::OtherFocusReason);
}

void PreviewController::showComplaint(const QString& complaint)
{
    if (!m_bench.session())
        return;
    fillChoices();
    m_panel.showComplaint(complaint);
    show();
}

void PreviewController::followLanguage()
{
    const QString complaint = m_panel.request().complaint;
    if (complaint == m_complaint || !m_bench.session())
        return;
    m_complaint = complaint;
    if (complaint.isEmpty())
        return;
    if (const auto found = casefile::findComplaint(m_bench.session()->file(), complaint.toStdString()))
        m_panel.setLanguage(base::toQString((*found)->opened.language));
}

void PreviewController::refreshSoon()
{
    if (m_panel.isVisible() && m_bench.session())
        m_soon.start();
}

void PreviewController::fillChoices()
{
    const journal::CaseState& state = m_bench.session()->file().state();
    std::vector<panels::PreviewPanel::Subject> complaints;
    for (const auto& [number, complaint] : state.complaints)
        complaints.push_back({base::toQString(complaint.opened.complaint), base::toQString(complaint.opened.title)});
    m_panel.setComplaints(complaints);
    m_panel.setProfiles(models::profileTexts(state));
}

void PreviewController::refresh()
{
    CaseSession* const session = m_bench.session();
    if (!session || !m_panel.isVisible() || !m_bench.ports().reportPages)
        return;
    fillChoices();
    const panels::PreviewRequest request = m_panel.request();
    Wanted wanted;
    wanted.path = session->file().info().path;
    wanted.environment = session->file().environment();
    wanted.complaint = request.complaint.toStdString();
    wanted.options.language = request.language.toStdString();
    wanted.options.profile = request.profile.toStdString();
    wanted.options.where = request.isFiltered ? m_filter.expression().toStdString() : std::string();
    m_panel.setMaking();
    m_bench.jobs().supersede(JobKind::Pages);
    m_bench.jobs().start<Pages>(
        JobKind::Pages, session,
        [wanted, ports = m_bench.ports()](const base::JobControl& control) { return makePages(wanted, ports, control); },
        [this](base::Result<Pages> pages) {
            if (pages)
                m_panel.setPages(std::move(*pages));
            else
                m_panel.setError(models::errorText(pages.error()));
        });
}

} // namespace greffier::shell
