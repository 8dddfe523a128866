#include "ui/shell/filter_controller.h"

#include "core/casefile/references.h"
#include "core/casefile/rule_book.h"
#include "ui/shell/filter_bar.h"

#include <algorithm>

namespace greffier::shell {

namespace {

using Positions = std::vector<std::int32_t>;

} // namespace

FilterController::FilterController(Workbench& bench, FilterBar& bar, QObject* parent)
    : QObject(parent), m_bench(bench), m_bar(bar)
{
    connect(&m_bar, &FilterBar::applied, this, &FilterController::apply);
    connect(&m_bench, &Workbench::caseClosed, this, [this] {
        m_expression.clear();
        m_bar.setExpression({});
    });
    connect(&m_bench, &Workbench::caseOpened, this, [this] {
        CaseSession* const session = m_bench.session();
        m_bar.setCanSave(!session->file().info().isReadOnly);
        connect(session, &CaseSession::capturesChanged, this, [this] { apply(m_expression); });
        refreshCount();
    });
}

void FilterController::apply(const QString& expression)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    m_bench.jobs().supersede(JobKind::Query);
    if (expression.isEmpty()) {
        m_expression.clear();
        show(std::nullopt);
        return;
    }
    m_bench.jobs().start<Positions>(
        JobKind::Query, session,
        [file = &session->file(), text = expression.toStdString()](const base::JobControl& control) {
            return casefile::query(*file, text, control);
        },
        [this, expression](base::Result<Positions> found) {
            if (!found) {
                m_bar.showError(found.error());
                return;
            }
            m_expression = expression;
            show(std::move(*found));
        });
}

void FilterController::showExpression(const QString& expression)
{
    models::ThreadModel& threads = m_bench.models().threads;
    if (threads.scope() != threads.wholeCase())
        threads.setScope(threads.wholeCase());
    m_bar.setExpression(expression);
    apply(expression);
}

void FilterController::showFinding(const models::LedgerFinding& finding)
{
    if (!finding.filter.isEmpty())
        showExpression(finding.filter);
    else if (!finding.object.isEmpty() && m_bench.session())
        m_bench.session()->goToId(finding.object);
    else if (!finding.reference.isEmpty() && m_bench.session())
        showReference(finding.reference);
}

void FilterController::showReference(const QString& reference)
{
    CaseSession* const session = m_bench.session();
    m_bench.jobs().supersede(JobKind::Query);
    using Items = std::vector<base::ItemId>;
    m_bench.jobs().start<Items>(
        JobKind::Query, session,
        [file = &session->file(), text = reference.toStdString()](const base::JobControl& control) {
            return casefile::itemsWithReference(*file, text, control);
        },
        [this, reference](base::Result<Items> items) {
            if (!items || items->empty()) {
                m_bench.say(tr("No comment bears the identifier %1.").arg(reference.simplified()));
                return;
            }
            Positions positions;
            const evidence::ThreadArrays& arrays = m_bench.models().threads.arrays();
            for (const base::ItemId item : *items) {
                if (const std::int32_t position = arrays.positionOf(item); position >= 0)
                    positions.push_back(position);
            }
            std::sort(positions.begin(), positions.end());
            m_expression.clear();
            m_bar.setExpression({});
            m_bench.models().threads.setScope(m_bench.models().threads.wholeCase());
            show(std::move(positions));
        });
}

void FilterController::showView(models::BuiltInView view)
{
    if (!m_bench.session())
        return;
    m_bench.jobs().supersede(JobKind::Query);
    models::ThreadModel& threads = m_bench.models().threads;
    threads.setScope(threads.wholeCase());
    m_expression = models::expressionOf(view);
    m_bar.setExpression(m_expression);
    if (view == models::BuiltInView::All)
        show(std::nullopt);
    else
        show(models::positionsOf(view, threads.allMarks()));
}

void FilterController::showScope(models::ThreadScope scope)
{
    m_bench.jobs().supersede(JobKind::Query);
    m_expression.clear();
    m_bar.setExpression({});
    m_bench.models().threads.setScope(scope);
    show(std::nullopt);
}

void FilterController::show(std::optional<Positions> positions)
{
    m_bench.models().threads.setFilter(std::move(positions));
    refreshCount();
    CaseSession* const session = m_bench.session();
    models::ThreadModel& threads = m_bench.models().threads;
    // What is current should be among what is shown: the next one after it, else the last one before it.
    const std::int32_t current = session->current();
    if (current < 0 || !threads.indexOf(current).isValid()) {
        std::int32_t target = threads.nextVisible(current);
        if (target < 0)
            target = threads.previousVisible(current);
        if (target >= 0)
            session->setCurrent(target);
    }
    Q_EMIT shown();
}

void FilterController::refreshCount()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const models::ThreadModel& threads = m_bench.models().threads;
    const qint64 all = session->file().info().comments;
    const bool showsAll = !threads.isFiltered() && threads.scope() == threads.wholeCase();
    m_bar.showCount(showsAll ? all : threads.visibleCount(), all);
}

void FilterController::saveView(const QString& name, const QString& expression)
{
    CaseSession* const session = m_bench.session();
    if (!session || name.isEmpty() || expression.isEmpty())
        return;
    const auto act = session->file().act(journal::ViewSaved{name.toStdString(), expression.toStdString()});
    if (!act)
        m_bench.report(act.error());
    else
        m_bench.say(tr("View “%1” saved.").arg(name));
}

void FilterController::removeView(const QString& name)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const auto act = session->file().act(journal::ViewRemoved{name.toStdString()});
    if (!act)
        m_bench.report(act.error());
}

} // namespace greffier::shell
