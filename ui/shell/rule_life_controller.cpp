#include "ui/shell/rule_life_controller.h"

#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/rule_collisions.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/wording.h"
#include "ui/panels/rules_panel.h"


namespace greffier::shell {

namespace {

using panels::RuleTestPanel;

constexpr int kExcerptUnits = 160;

// How the comments begin, on one line. On a worker thread.
models::Excerpts excerptsOf(const casefile::CaseFile& file, const std::vector<std::int64_t>& numbers)
{
    models::Excerpts excerpts;
    const auto comments = casefile::commentsOf(file, numbers);
    if (!comments)
        return excerpts; // the rows show their numbers alone
    for (const evidence::Comment& comment : *comments)
        excerpts[comment.publicId.number] = base::toQString(comment.text).left(kExcerptUnits).simplified();
    return excerpts;
}

template <class T> struct WithExcerpts {
    T result;
    models::Excerpts excerpts;
};

// A name for a rule: small letters, digits and hyphens.
QString ruleName(const QString& words)
{
    QString name;
    for (const QChar c : words.toLower().normalized(QString::NormalizationForm_D)) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            name += c;
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    return name;
}

} // namespace

RuleLifeController::RuleLifeController(Workbench& bench, QWidget* window)
    : QObject(window), m_bench(bench), m_window(window)
{
}

void RuleLifeController::setPanels(panels::RulesPanel& rules, panels::RuleTestPanel& tests)
{
    using panels::RulesPanel;
    m_rules = &rules;
    m_tests = &tests;
    connect(&rules, &RulesPanel::testRequested, this, &RuleLifeController::backtest);
    connect(&rules, &RulesPanel::comparisonRequested, this, &RuleLifeController::compare);
    connect(&rules, &RulesPanel::collisionsRequested, this, &RuleLifeController::collide);
    connect(&rules, &RulesPanel::suggestionsRequested, this, &RuleLifeController::suggest);
    connect(&rules, &RulesPanel::stateRequested, this, &RuleLifeController::askState);
    connect(&tests, &RuleTestPanel::suggestionsRequested, this, &RuleLifeController::suggest);
    connect(&tests, &RuleTestPanel::draftRequested, this, &RuleLifeController::askDraft);
    connect(&tests, &RuleTestPanel::commentChosen, this, [this](const QString& comment) {
        if (m_bench.session())
            m_bench.session()->goToId(comment);
    });
}

template <class T>
void RuleLifeController::run(std::function<base::Result<T>(const casefile::CaseFile&, const base::JobControl&)> test,
                             std::function<void(T)> show)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    m_bench.jobs().supersede(JobKind::TestRule);
    m_bench.jobs().start<T>(
        JobKind::TestRule, session,
        [file = &session->file(), test](const base::JobControl& control) { return test(*file, control); },
        [this, show](base::Result<T> found) {
            if (found)
                show(std::move(*found));
            else if (found.error().code == base::ErrorCode::BadExpression)
                m_rules->showCheck(found.error());
            else if (found.error().code != base::ErrorCode::Cancelled)
                m_bench.report(found.error());
        });
}

void RuleLifeController::showPage(RuleTestPanel::Page page)
{
    m_tests->showPage(page);
    Q_EMIT resultShown();
}

void RuleLifeController::backtest(const QString& rule, const QString& condition)
{
    using Found = WithExcerpts<casefile::Backtest>;
    run<Found>(
        [rule = rule.toStdString(), when = condition.toStdString()](const casefile::CaseFile& file,
                                                                    const base::JobControl& job) -> base::Result<Found> {
            auto test = casefile::backtest(file, rule, when, job);
            if (!test)
                return base::fail(test.error());
            std::vector<std::int64_t> shown;
            for (const casefile::Backtest::Group& group : test->groups)
                shown.insert(shown.end(), group.examples.begin(), group.examples.end());
            return Found{std::move(*test), excerptsOf(file, shown)};
        },
        [this](Found found) {
            m_rules->showMessage(models::backtestTexts(found.result).first() + QLatin1Char(' ') + tr("Nothing was stored."));
            m_bench.models().backtest.setBacktest(std::move(found.result), std::move(found.excerpts));
            showPage(RuleTestPanel::Page::Backtest);
        });
}

void RuleLifeController::compare(const QString& rule, const QString& condition)
{
    using Found = WithExcerpts<casefile::RuleDiff>;
    run<Found>(
        [rule = rule.toStdString(), when = condition.toStdString()](const casefile::CaseFile& file,
                                                                    const base::JobControl& job) -> base::Result<Found> {
            auto diff = casefile::diffWithCondition(file, rule, when, job);
            if (!diff)
                return base::fail(diff.error());
            std::vector<std::int64_t> shown;
            for (const auto* group : {&diff->gained, &diff->lost, &diff->changed, &diff->kept}) {
                const auto end = std::min(group->size(), models::RuleDiffModel::kMostShown);
                shown.insert(shown.end(), group->begin(), group->begin() + static_cast<std::ptrdiff_t>(end));
            }
            return Found{std::move(*diff), excerptsOf(file, shown)};
        },
        [this](Found found) {
            m_rules->showMessage(models::ruleDiffText(found.result));
            m_bench.models().ruleDiff.setDiff(std::move(found.result), std::move(found.excerpts));
            showPage(RuleTestPanel::Page::Diff);
        });
}

void RuleLifeController::collide(const QString& rule, const QString& condition)
{
    using Found = std::vector<rules::TermCollisions>;
    run<Found>([rule = rule.toStdString(), when = condition.toStdString()](const casefile::CaseFile& file,
                                                                           const base::JobControl& job) {
        return casefile::collisionsOf(file, rule, when, job);
    },
               [this](Found found) {
                   m_bench.models().collisions.setCollisions(std::move(found));
                   showPage(RuleTestPanel::Page::Collisions);
               });
}

void RuleLifeController::suggest()
{
    run<casefile::Suggestions>(
        [](const casefile::CaseFile& file, const base::JobControl& job) {
            return casefile::suggestWords(file, casefile::kDefaultMinCount, job);
        },
        [this](casefile::Suggestions found) {
            m_bench.models().suggestions.setSuggestions(std::move(found));
            showPage(RuleTestPanel::Page::Suggestions);
        });
}

void RuleLifeController::askDraft(const QString& words, const QString& condition)
{
    auto* dialog = new dialogs::NameDialog(tr("New draft rule"),
                                           tr("A rule that looks for “%1”. As a draft it hits nothing.").arg(words), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, words, condition] { writeDraft(dialog->name(), words, condition); });
    dialog->open();
}

void RuleLifeController::writeDraft(const QString& name, const QString& words, const QString& condition)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const std::string id = "case/" + ruleName(name).toStdString();
    if (casefile::findRule(session->file(), id)) {
        m_bench.report({base::ErrorCode::BadValue, id, name.toStdString(), 0, 0, {}});
        return;
    }
    journal::RuleEdited draft;
    draft.rule = id;
    draft.title = words.toStdString();
    draft.severity = "medium";
    draft.when = condition.toStdString();
    const auto act = casefile::editRule(session->file(), draft);
    if (!act) {
        m_bench.report(act.error());
        return;
    }
    session->reloadRules();
    m_rules->showRule(base::toQString(id));
    m_bench.say(tr("%1. Ctrl+Z takes it back.").arg(models::actText(*act)));
    Q_EMIT rulesChanged();
}

// A rule written in the case has to show what it is worth before it becomes active: it is tested first.
void RuleLifeController::askState(const QString& rule, const QString& state)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const auto info = casefile::findRule(session->file(), rule.toStdString());
    const bool isActivated = info && info->isEdited && state == QLatin1String("active") &&
                             info->rule.state != rules::RuleState::Active;
    if (!isActivated) {
        askReason(rule, state, {}, false);
        return;
    }
    run<casefile::Backtest>(
        [id = rule.toStdString()](const casefile::CaseFile& file, const base::JobControl& job) {
            return casefile::backtest(file, id, {}, job);
        },
        [this, rule, state](const casefile::Backtest& test) { askReason(rule, state, test.tally(), true); });
}

void RuleLifeController::askReason(const QString& rule, const QString& state, const rules::Tally& shown, bool isProofAsked)
{
    const bool isReasonNeeded = isProofAsked && !rules::isProven(shown);
    QString what = tr("New state of the rule %1").arg(rule);
    if (isReasonNeeded)
        what += QLatin1Char('\n') + tr("It was written in this case and is not proven: right so far %1. That takes 20 decided "
                                       "hits with a lower bound of 60 %, or a written reason.")
                                        .arg(models::precisionText(shown));
    using dialogs::ReasonDialog;
    auto* dialog = new ReasonDialog(what, {}, isReasonNeeded ? ReasonDialog::Need::Required : ReasonDialog::Need::Optional,
                                    m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, rule, state, shown] { setState(rule, state, dialog->reason(), shown); });
    dialog->open();
}

void RuleLifeController::setState(const QString& rule, const QString& state, const QString& reason, const rules::Tally& shown)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const auto act = casefile::setRuleState(session->file(), rule.toStdString(), state.toStdString(), reason.toStdString(),
                                            shown);
    if (!act) {
        m_bench.report(act.error());
        return;
    }
    session->reloadRules();
    m_bench.say(tr("%1. Ctrl+Z takes it back.").arg(models::actText(*act)));
    Q_EMIT rulesChanged();
}

} // namespace greffier::shell
