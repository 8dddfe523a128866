#include "ui/shell/main_window.h"

#include "core/base/json.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/key_sheet_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/wording.h"
#include "ui/shell/attachment_controller.h"
#include "ui/shell/bundle_controller.h"
#include "ui/shell/capture_controller.h"
#include "ui/shell/case_controller.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/decision_controller.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/filter_controller.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/complaint_controller.h"
#include "ui/shell/qualification_controller.h"
#include "ui/shell/preview_controller.h"
#include "ui/shell/reading_area.h"
#include "ui/shell/redaction_controller.h"
#include "ui/shell/report_controller.h"
#include "ui/shell/statement_controller.h"
#include "ui/shell/rule_controller.h"
#include "ui/shell/rule_life_controller.h"
#include "ui/shell/start_pages.h"
#include "ui/shell/window_docks.h"
#include "ui/shell/window_menus.h"
#include "ui/theme/application_theme.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace greffier::shell {

namespace {

constexpr int kZoomStep = 10; // percent

} // namespace

MainWindow::MainWindow(Workbench& bench, QWidget* parent) : QMainWindow(parent), m_bench(bench)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockNestingEnabled(false);
    m_menus = new WindowMenus(m_actions, *this);
    buildCentre();
    m_docks = new WindowDocks(bench.models(), *this, m_menus->panelMenu());
    buildStatusBar();
    buildControllers();
    connectActions(m_actions, m_controllers, *m_area, *m_filterBar, bench);
    connectPanels(*m_docks, m_controllers, *m_area, bench);
    connectWindowActions();
    connectBench();
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(kKeepMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &MainWindow::keepSession);
    resize(1280, 800);
    m_area->setZoom(bench.store().textZoom());
    retranslate();
    m_docks->setShown(false);
    showPage();
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(centre);
    m_pages = new QStackedWidget(centre);
    m_welcome = new WelcomePage(m_actions, m_bench.store(), m_pages);
    m_empty = new EmptyCasePage(m_actions, m_pages);
    m_work = new QWidget(m_pages);
    auto* work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    m_filterBar = new FilterBar(m_work);
    m_area = new ReadingArea(m_bench, m_work);
    work->addWidget(m_filterBar);
    work->addWidget(m_area, 1);
    for (QWidget* page : {static_cast<QWidget*>(m_welcome), static_cast<QWidget*>(m_empty), m_work})
        m_pages->addWidget(page);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    for (const ActionSpec& spec : actionSpecs()) {
        QWidget* const where = spec.scope == ActionScope::Reading ? static_cast<QWidget*>(m_area) : this;
        where->addAction(m_actions.action(spec.id));
    }
}

void MainWindow::buildStatusBar()
{
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setObjectName(QStringLiteral("statusText"));
    m_status->setIndent(fontMetrics().averageCharWidth());
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(new JobBar(m_bench.jobs(), this));
    statusBar()->addPermanentWidget(m_counts);
}

void MainWindow::buildControllers()
{
    m_controllers.rules = new RuleController(m_bench, this);
    m_controllers.rules->setPanel(m_docks->rules());
    m_controllers.ruleLife = new RuleLifeController(m_bench, this);
    m_controllers.cases = new CaseController(m_bench, *m_controllers.rules, this);
    m_controllers.captures = new CaptureController(m_bench, *m_controllers.cases, this);
    m_controllers.decisions = new DecisionController(m_bench, *m_area, this);
    new AttachmentController(m_bench, *m_area->pane(), this);
    m_controllers.qualifications = new QualificationController(m_bench, *m_area, this);
    m_controllers.complaints = new ComplaintController(m_bench, this);
    m_controllers.redaction = new RedactionController(m_bench, this);
    m_controllers.bundles = new BundleController(m_bench, *m_controllers.redaction, this);
    m_controllers.reports = new ReportController(m_bench, *m_controllers.redaction, this);
    m_controllers.statements = new StatementController(m_bench, *m_controllers.redaction, this);
    m_controllers.filter = new FilterController(m_bench, *m_filterBar, this);
    m_controllers.preview = new PreviewController(m_bench, *m_docks, *m_controllers.filter, this);
}

void MainWindow::on(ActionId id, std::function<void()> act)
{
    connect(m_actions.action(id), &QAction::triggered, this, std::move(act));
}

void MainWindow::connectWindowActions()
{
    using enum ActionId;
    on(Quit, [this] { close(); });
    on(NextPane, [this] { cyclePane(1); });
    on(PreviousPane, [this] { cyclePane(-1); });
    on(ToggleView, [this] { setPageView(!m_area->isPageView()); });
    on(JoinedView, [this] {
        m_area->setJoinedView(!m_area->isJoinedView());
        m_actions.action(JoinedView)->setChecked(m_area->isJoinedView());
        setPageView(true); // where whole texts of several captures can be read one after the other; the tree joins them too
    });
    on(LargerText, [this] { m_area->setZoom(m_bench.store().textZoom() + kZoomStep); });
    on(SmallerText, [this] { m_area->setZoom(m_bench.store().textZoom() - kZoomStep); });
    const auto chooseTheme = [this](const QString& name) {
        return [this, name] {
            m_bench.store().setTheme(name);
            setTheme(name);
        };
    };
    on(ThemeSystem, chooseTheme({}));
    on(ThemeLight, chooseTheme(QStringLiteral("light")));
    on(ThemeDark, chooseTheme(QStringLiteral("dark")));
    on(LanguageFrench, [this] { setLanguage(QStringLiteral("fr")); });
    on(LanguageEnglish, [this] { setLanguage(QStringLiteral("en")); });
    on(CommandPalette, [this] {
        auto* palette = new shell::CommandPalette(m_actions, this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    on(KeySheet, [this] { showKeySheet(); });
    on(About, [this] {
        auto* about = new dialogs::AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    connect(m_menus->recentMenu().menuAction(), &QAction::hovered, this,
            [this] { m_controllers.cases->fillRecent(m_menus->recentMenu()); });
    connect(&m_menus->recentMenu(), &QMenu::aboutToShow, this,
            [this] { m_controllers.cases->fillRecent(m_menus->recentMenu()); });
    connect(m_filterBar, &FilterBar::leaveRequested, m_area, &ReadingArea::focusComments);
    connect(m_filterBar, &FilterBar::saveRequested, this, &MainWindow::askViewName);
    connect(m_welcome, &WelcomePage::sampleRequested, m_controllers.captures, &CaptureController::importSample);
    connect(m_welcome, &WelcomePage::caseRequested, this, [this](const QString& path) { m_bench.openCase(path); });
}

void MainWindow::connectBench()
{
    connect(&m_bench, &Workbench::caseOpened, this, &MainWindow::caseOpened);
    connect(&m_bench, &Workbench::caseClosed, this, &MainWindow::caseClosed);
    connect(&m_bench, &Workbench::said, this, &MainWindow::say);
    connect(&m_bench, &Workbench::reported, m_messages, &MessageBar::show);
    connect(&m_bench, &Workbench::reportedWithAction, m_messages, &MessageBar::showWithAction);
    connect(&m_bench.language(), &Language::languageChanged, this, &MainWindow::retranslate);
    connect(&m_bench.models().rules, &QAbstractItemModel::modelReset, this, &MainWindow::showPage);
    connect(m_controllers.captures, &CaptureController::imported, m_controllers.rules, &RuleController::scanIfStale);
    connect(m_controllers.captures, &CaptureController::findingChosen, m_controllers.filter, &FilterController::showFinding);
    connect(m_controllers.filter, &FilterController::shown, this, [this] { m_keepSoon.start(); });
}

void MainWindow::caseOpened()
{
    CaseSession* const session = m_bench.session();
    m_messages->dismiss();
    connect(session, &CaseSession::currentChanged, this, [this] { m_keepSoon.start(); });
    connect(session, &CaseSession::capturesChanged, this, &MainWindow::capturesChanged);
    connect(session, &CaseSession::countsChanged, this, &MainWindow::refreshCounts);
    const casefile::CaseInfo info = session->file().info();
    m_actions.setCaseOpen(true, info.isReadOnly);
    m_docks->rules().setReadOnly(info.isReadOnly);
    m_docks->ruleTests().setReadOnly(info.isReadOnly);
    m_docks->qualifications().setReadOnly(info.isReadOnly);
    m_docks->complaints().setReadOnly(info.isReadOnly);
    m_docks->setShown(true);
    capturesChanged();
    refreshTitle();
    if (info.isReadOnly) {
        m_messages->show(MessageKind::Warning,
                         tr("This case can be read here, not changed: the file is write-protected, or a newer version of "
                            "Greffier wrote it."));
    }
    m_keepSoon.start();
}

void MainWindow::capturesChanged()
{
    QStringList names;
    for (const evidence::Capture& capture : m_bench.session()->file().captures()) {
        const QString title = base::toQString(capture.title).simplified();
        names << tr("%1: %2").arg(QString::fromStdString(base::toString(capture.publicId)),
                                  title.isEmpty() ? base::toQString(capture.sourceUri) : title);
    }
    m_docks->ledger().setCaptures(names);
    refreshCounts();
    showPage();
    m_area->focusComments();
}

void MainWindow::caseClosed()
{
    m_actions.setCaseOpen(false, true);
    m_docks->ledger().setCaptures({});
    m_docks->setShown(false);
    m_messages->dismiss();
    m_status->clear();
    refreshCounts();
    refreshTitle();
    showPage();
    m_keepSoon.start();
}

void MainWindow::showPage()
{
    CaseSession* const session = m_bench.session();
    QWidget* page = m_welcome;
    if (session)
        page = session->file().arrays().size() > 0 ? m_work : static_cast<QWidget*>(m_empty);
    m_empty->setHasRules(m_bench.models().rules.rowCount() > 0);
    m_pages->setCurrentWidget(page);
}

void MainWindow::say(const QString& text)
{
    m_status->setText(text);
    // Qt 6.4 has no announcements: an alert on the label makes screen readers read it.
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MainWindow::statusText() const
{
    return m_status->text();
}

void MainWindow::refreshTitle()
{
    const CaseSession* const session = m_bench.session();
    setWindowTitle(session ? tr("%1 – Greffier").arg(session->title()) : tr("Greffier"));
    setWindowFilePath(session ? base::toQString(session->file().info().path) : QString());
}

void MainWindow::refreshCounts()
{
    CaseSession* const session = m_bench.session();
    if (!session) {
        m_counts->clear();
        return;
    }
    const models::NavigatorCounts counts =
        models::countMarks(m_bench.models().threads.allMarks(), m_bench.models().threads.arrays());
    const QLocale locale;
    m_counts->setText(tr("%1   To review: %2   Decided: %3")
                          .arg(models::commentCountText(counts.all), locale.toString(qint64(counts.toReview)),
                               locale.toString(qint64(counts.decided))));
}

void MainWindow::takeFiles(const QStringList& paths)
{
    m_controllers.captures->take(paths);
}

void MainWindow::cyclePane(int step)
{
    std::vector<QWidget*> panes;
    if (m_pages->currentWidget() == m_work) {
        panes = m_area->panes();
        panes.push_back(m_filterBar->field());
    }
    for (QWidget* pane : m_docks->panes())
        panes.push_back(pane);
    if (panes.empty())
        return;
    const QWidget* const focus = focusWidget();
    const auto here = std::find_if(panes.begin(), panes.end(), [focus](const QWidget* pane) {
        return pane == focus || pane->isAncestorOf(focus);
    });
    const auto count = static_cast<int>(panes.size());
    const int at = here == panes.end() ? (step > 0 ? -1 : count) : static_cast<int>(here - panes.begin());
    panes[static_cast<std::size_t>((at + step + count) % count)]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::setPageView(bool isPage)
{
    m_area->setPageView(isPage);
    m_actions.action(ActionId::ToggleView)->setChecked(isPage);
    m_keepSoon.start();
}

void MainWindow::askViewName(const QString& expression)
{
    auto* dialog = new dialogs::NameDialog(tr("Save as a view"), tr("The view shows the comments for which this is true:\n%1").arg(expression), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, expression] { m_controllers.filter->saveView(dialog->name(), expression); });
    dialog->open();
}

void MainWindow::showKeySheet()
{
    std::vector<dialogs::KeySheetRow> rows;
    for (const ActionSpec& spec : actionSpecs()) {
        const QString keys = QKeySequence::listToString(m_actions.action(spec.id)->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows.push_back({actionGroupTitle(spec.group), m_actions.plainText(spec.id), keys});
    }
    auto* sheet = new dialogs::KeySheetDialog(rows, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace greffier::shell
