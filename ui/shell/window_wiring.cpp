#include "ui/shell/window_wiring.h"

#include "core/base/json.h"
#include "ui/shell/bundle_controller.h"
#include "ui/shell/capture_controller.h"
#include "ui/shell/case_controller.h"
#include "ui/shell/complaint_controller.h"
#include "ui/shell/decision_controller.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/filter_controller.h"
#include "ui/shell/qualification_controller.h"
#include "ui/shell/preview_controller.h"
#include "ui/shell/reading_area.h"
#include "ui/shell/redaction_controller.h"
#include "ui/shell/report_controller.h"
#include "ui/shell/rule_controller.h"
#include "ui/shell/rule_life_controller.h"
#include "ui/shell/statement_controller.h"
#include "ui/shell/window_docks.h"

#include <functional>

namespace greffier::shell {

namespace {

// Connects one action after the other to what it does.
class Wiring {
public:
    Wiring(ActionRegistry& actions, QObject* context) : m_actions(actions), m_context(context) {}

    void on(ActionId id, std::function<void()> act) const
    {
        QObject::connect(m_actions.action(id), &QAction::triggered, m_context, std::move(act));
    }

private:
    ActionRegistry& m_actions;
    QObject* m_context;
};

void connectDecisions(const Wiring& wiring, DecisionController& decisions)
{
    using enum ActionId;
    using journal::DecisionStatus;
    DecisionController* const d = &decisions;
    wiring.on(Undo, [d] { d->undo(); });
    wiring.on(Redo, [d] { d->redo(); });
    wiring.on(Flag, [d] { d->decide(DecisionStatus::Flagged); });
    wiring.on(Clear, [d] { d->decide(DecisionStatus::Cleared); });
    wiring.on(Remove, [d] { d->decide(DecisionStatus::Removed); });
    wiring.on(Escalate, [d] { d->decide(DecisionStatus::Escalated); });
    wiring.on(Reopen, [d] { d->decide(DecisionStatus::Open, {}, DecisionController::After::Stay); });
    wiring.on(FlagWithReason, [d] { d->decideWithReason(DecisionStatus::Flagged); });
    wiring.on(ClearWithReason, [d] { d->decideWithReason(DecisionStatus::Cleared); });
    wiring.on(RemoveWithReason, [d] { d->decideWithReason(DecisionStatus::Removed); });
    wiring.on(EscalateWithReason, [d] { d->decideWithReason(DecisionStatus::Escalated); });
    wiring.on(AddNote, [d] { d->addNote(); });
}

void connectPassages(const Wiring& wiring, QualificationController& qualifications)
{
    using enum ActionId;
    QualificationController* const q = &qualifications;
    wiring.on(Annotate, [q] { q->annotate(); });
    wiring.on(KeepStretch, [q] { q->keepStretch(); });
    wiring.on(PassageOfHit, [q] { q->passageOfHit(); });
    wiring.on(Qualify, [q] { q->qualifyCurrent(); });
}

void connectLeaving(const Wiring& wiring, const WindowControllers& controllers)
{
    using enum ActionId;
    wiring.on(ExportStatements, [s = controllers.statements, f = controllers.filter] { s->choose(f->expression()); });
    wiring.on(ShowPreview, [p = controllers.preview] { p->show(); });
    wiring.on(ShowPersons, [r = controllers.redaction] { r->showPersons(); });
    wiring.on(NewProfile, [r = controllers.redaction] { r->newProfile(); });
    BundleController* const b = controllers.bundles;
    wiring.on(SealBundle, [b] { b->seal(); });
    wiring.on(AnchorRequest, [b] { b->requestStamp(); });
    wiring.on(AnchorAnswer, [b] { b->takeStamp(); });
    wiring.on(AnchorText, [b] { b->showHead(); });
    wiring.on(BackUp, [b] { b->backUp(); });
    wiring.on(RestoreBackup, [b] { b->restoreBackup(); });
    wiring.on(VerifyFile, [b] { b->chooseFileToVerify(); });
}

void connectSteps(const Wiring& wiring, Workbench& bench, ReadingArea& area)
{
    using enum ActionId;
    Workbench* const b = &bench;
    const auto step = [b](CaseSession::Step way) {
        return [b, way] {
            if (b->session() && !b->session()->step(way))
                b->say(Workbench::tr("There is no other one this way."));
        };
    };
    wiring.on(NextComment, step(CaseSession::Step::Next));
    wiring.on(PreviousComment, step(CaseSession::Step::Previous));
    wiring.on(NextHit, step(CaseSession::Step::NextHit));
    wiring.on(PreviousHit, step(CaseSession::Step::PreviousHit));
    wiring.on(ParentComment, step(CaseSession::Step::Parent));
    wiring.on(PageOrNext, [a = &area] { a->readOn(); });
}

// The comment comes into view first, then its words.
void showPassage(Workbench& bench, ReadingArea& area, const QString& comment, base::Span span)
{
    if (bench.session() && bench.session()->goToId(comment))
        area.showSpan(span);
}

void connectQualifications(WindowDocks& docks, QualificationController& controller, ReadingArea& area, Workbench& bench)
{
    using panels::QualificationPanel;
    QualificationPanel* const panel = &docks.qualifications();
    QObject::connect(panel, &QualificationPanel::passageChosen, &area,
                     [b = &bench, a = &area](const QString& comment, base::Span span) { showPassage(*b, *a, comment, span); });
    QObject::connect(panel, &QualificationPanel::commentChosen, &area, [b = &bench](const QString& comment) {
        if (b->session())
            b->session()->goToId(comment);
    });
    QObject::connect(panel, &QualificationPanel::qualificationRequested, &controller, &QualificationController::qualify);
    QObject::connect(panel, &QualificationPanel::withdrawalRequested, &controller, &QualificationController::withdraw);
    QObject::connect(panel, &QualificationPanel::takingRequested, &controller, &QualificationController::takeOver);
    QObject::connect(panel, &QualificationPanel::datingRequested, &controller, &QualificationController::date);
    QObject::connect(&controller, &QualificationController::passageShown, panel, &QualificationPanel::showPassage);
}

} // namespace

void connectActions(ActionRegistry& actions, const WindowControllers& controllers, ReadingArea& area,
                    FilterBar& filterBar, Workbench& bench)
{
    using enum ActionId;
    const Wiring wiring(actions, &area);
    wiring.on(NewCase, [c = controllers.cases] { c->newCase({}); });
    wiring.on(OpenCase, [c = controllers.cases] { c->chooseCase(); });
    wiring.on(CloseCase, [b = &bench] { b->closeCase(); });
    wiring.on(ImportFiles, [c = controllers.captures] { c->chooseFiles(); });
    wiring.on(PasteCapture, [c = controllers.captures] { c->paste(); });
    wiring.on(AdoptPack, [c = controllers.rules] { c->choosePack(); });
    wiring.on(ImportRules, [c = controllers.rules] { c->chooseRulesToImport(); });
    wiring.on(AdoptBundledPacks, [c = controllers.rules] { c->adoptBundled(); });
    wiring.on(AddGround, [c = controllers.qualifications] { c->chooseGround(); });
    wiring.on(ScanCase, [c = controllers.rules] { c->scan(); });
    wiring.on(ExportReport, [r = controllers.reports, f = controllers.filter] { r->chooseExport(f->expression()); });
    wiring.on(VerifyCase, [c = controllers.reports] { c->verify(); });
    wiring.on(RebuildCase, [c = controllers.reports] { c->rebuild(); });
    wiring.on(FocusFilter, [f = &filterBar] { f->focusField(); });
    wiring.on(ClearFilter, [f = controllers.filter, a = &area] {
        f->showView(models::BuiltInView::All);
        a->focusComments();
    });
    connectDecisions(wiring, *controllers.decisions);
    connectLeaving(wiring, controllers);
    connectPassages(wiring, *controllers.qualifications);
    wiring.on(NewComplaint, [c = controllers.complaints] { c->openNew(); });
    connectSteps(wiring, bench, area);
}

void connectPanels(WindowDocks& docks, const WindowControllers& controllers, ReadingArea& area, Workbench& bench)
{
    DecisionController* const decisions = controllers.decisions;
    FilterController* const filter = controllers.filter;
    Workbench* const b = &bench;
    panels::NavigatorPanel& navigator = docks.navigator();
    QObject::connect(&navigator, &panels::NavigatorPanel::viewChosen, filter, &FilterController::showView);
    QObject::connect(&navigator, &panels::NavigatorPanel::savedViewChosen, filter,
                     [filter](const QString&, const QString& expression) { filter->showExpression(expression); });
    QObject::connect(&navigator, &panels::NavigatorPanel::scopeChosen, filter,
                     [filter](const QString&, models::ThreadScope scope) { filter->showScope(scope); });
    QObject::connect(&navigator, &panels::NavigatorPanel::viewRemovalRequested, filter, &FilterController::removeView);

    panels::ExplanationPanel& explanation = docks.explanation();
    QObject::connect(&explanation, &panels::ExplanationPanel::wordsChosen, &area, &ReadingArea::showWords);
    QObject::connect(&explanation, &panels::ExplanationPanel::verdictRequested, decisions, &DecisionController::judge);
    QObject::connect(&explanation, &panels::ExplanationPanel::ruleRequested, &docks, [d = &docks](const QString& rule) {
        d->rules().showRule(rule);
        d->raise(d->rules());
    });
    controllers.ruleLife->setPanels(docks.rules(), docks.ruleTests());
    QObject::connect(controllers.ruleLife, &RuleLifeController::resultShown, &docks,
                     [d = &docks] { d->raise(d->ruleTests()); });
    QObject::connect(controllers.ruleLife, &RuleLifeController::rulesChanged, controllers.rules,
                     &RuleController::scanIfStale);
    QObject::connect(&docks.notes(), &panels::NotesPanel::passageChosen, &area, &ReadingArea::showSpan);
    QObject::connect(&docks.notes(), &panels::NotesPanel::retractionRequested, decisions, &DecisionController::retract);
    QObject::connect(&docks.notes(), &panels::NotesPanel::noteRequested, decisions, &DecisionController::addNote);
    const auto goTo = [b](const QString& id) {
        if (b->session() && !b->session()->goToId(id))
            b->say(Workbench::tr("%1 is no comment of this case.").arg(id));
    };
    connectQualifications(docks, *controllers.qualifications, area, bench);
    controllers.complaints->setPanel(docks.complaints());
    QObject::connect(controllers.complaints, &ComplaintController::complaintShown, &docks,
                     [d = &docks] { d->raise(d->complaints()); });
    QObject::connect(&docks.complaints(), &panels::ComplaintPanel::commentChosen, &area, goTo);
    QObject::connect(&docks.journal(), &panels::JournalPanel::undoToRequested, decisions, &DecisionController::undoTo);
    QObject::connect(&docks.journal(), &panels::JournalPanel::objectChosen, &area, goTo);
    QObject::connect(&docks.preview(), &panels::PreviewPanel::commentChosen, &area, goTo);
    QObject::connect(&docks.ledger(), &panels::LedgerPanel::findingChosen, filter, &FilterController::showFinding);
    QObject::connect(&docks.ledger(), &panels::LedgerPanel::captureChosen, &area, [b](int index) {
        if (b->session())
            b->session()->setLedgerCapture(index);
    });
}

} // namespace greffier::shell
