#pragma once
#include "core/casefile/annotate.h"
#include "ui/shell/reading_area.h"
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::shell {

// What a person judges, from the keyboard: decisions with the step to the next comment, notes, verdicts,
// undo and redo. Nothing asks for confirmation: the status bar says what happened and that Ctrl+Z takes it back.
class DecisionController final : public QObject {
    Q_OBJECT
public:
    enum class After { Advance, Stay };
    DecisionController(Workbench& bench, ReadingArea& area, QWidget* window);

    void decide(journal::DecisionStatus status, const QString& reason = {}, After after = After::Advance);
    void decideWithReason(journal::DecisionStatus status); // asks for it
    void addNote();
    void retract(const QString& passage);
    void judge(const QString& rule, journal::Verdict verdict);
    void undo();
    void redo();
    void undoTo(qint64 seq);

private:
    // Says what the act did; false where it failed, which is reported.
    bool told(const base::Result<journal::Act>& act);
    CaseSession* writableComment(); // the session where the current item is a comment; else says why not

    Workbench& m_bench;
    ReadingArea& m_area;
    QWidget* m_window;
};

} // namespace greffier::shell
