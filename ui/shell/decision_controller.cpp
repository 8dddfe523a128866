#include "ui/shell/decision_controller.h"

#include "core/base/json.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/wording.h"

#include <QWidget>

#include <algorithm>

namespace greffier::shell {

namespace {

QStringList reasonsInUse(const journal::CaseState& state)
{
    QStringList reasons;
    for (const auto& [comment, decision] : state.decisions)
        reasons << base::toQString(decision.reason);
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    reasons.sort(Qt::CaseInsensitive);
    return reasons;
}

} // namespace

DecisionController::DecisionController(Workbench& bench, ReadingArea& area, QWidget* window)
    : QObject(window), m_bench(bench), m_area(area), m_window(window)
{
}

void DecisionController::decide(journal::DecisionStatus status, const QString& reason, After after)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const std::vector<std::int32_t> positions = m_area.chosenPositions();
    if (positions.empty()) {
        m_bench.say(tr("There is no comment here to decide on."));
        return;
    }
    std::vector<std::string> ids;
    for (const std::int32_t position : positions)
        ids.push_back(base::toString(m_bench.models().threads.arrays().publicId(position)));
    const auto act = casefile::decide(session->file(), ids, status, reason.toStdString());
    if (!told(act) || after == After::Stay)
        return;
    session->setCurrent(positions.back());
    if (!session->step(CaseSession::Step::NextComment)) {
        m_bench.say(tr("%1. This was the last comment shown. Ctrl+Z takes it back.").arg(models::actText(*act)));
    }
}

void DecisionController::decideWithReason(journal::DecisionStatus status)
{
    CaseSession* const session = m_bench.session();
    if (!session || m_area.chosenPositions().empty())
        return;
    const auto count = static_cast<std::int64_t>(m_area.chosenPositions().size());
    const QString what = tr("%1: %2").arg(models::statusVerb(status),
                                          count == 1 ? session->currentId() : models::commentCountText(count));
    auto* dialog = new dialogs::ReasonDialog(what, reasonsInUse(session->file().state()),
                                             dialogs::ReasonDialog::Need::Optional, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, status] { decide(status, dialog->reason()); });
    dialog->open();
}

CaseSession* DecisionController::writableComment()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return nullptr;
    if (!session->isCurrentComment()) {
        m_bench.say(tr("There is no comment here to write about."));
        return nullptr;
    }
    return session;
}

void DecisionController::addNote()
{
    CaseSession* const session = writableComment();
    if (!session)
        return;
    const QString id = session->currentId();
    auto* dialog = new dialogs::NoteDialog(id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        if (m_bench.session())
            told(casefile::note(m_bench.session()->file(), id.toStdString(), dialog->text().toStdString()));
    });
    dialog->open();
}

void DecisionController::retract(const QString& passage)
{
    if (m_bench.session())
        told(casefile::retractPassage(m_bench.session()->file(), passage.toStdString()));
}

void DecisionController::judge(const QString& rule, journal::Verdict verdict)
{
    if (CaseSession* const session = writableComment()) {
        told(casefile::judgeHit(session->file(), session->currentId().toStdString(), rule.toStdString(), verdict));
    }
}

void DecisionController::undo()
{
    if (m_bench.session()) {
        const auto act = m_bench.session()->file().undo();
        if (act)
            m_bench.say(tr("%1. Ctrl+Shift+Z brings it back.").arg(models::actText(*act)));
        else if (act.error().code == base::ErrorCode::NothingToUndo)
            m_bench.say(models::errorText(act.error()));
        else
            m_bench.report(act.error());
    }
}

void DecisionController::redo()
{
    if (m_bench.session()) {
        const auto act = m_bench.session()->file().redo();
        if (!act && act.error().code == base::ErrorCode::NothingToRedo)
            m_bench.say(models::errorText(act.error()));
        else
            told(act);
    }
}

void DecisionController::undoTo(qint64 seq)
{
    if (m_bench.session())
        told(m_bench.session()->file().undoTo(seq));
}

bool DecisionController::told(const base::Result<journal::Act>& act)
{
    if (!act) {
        m_bench.report(act.error());
        return false;
    }
    m_bench.say(tr("%1. Ctrl+Z takes it back.").arg(models::actText(*act)));
    return true;
}

} // namespace greffier::shell
