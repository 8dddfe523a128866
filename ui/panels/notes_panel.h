#pragma once
#include "core/casefile/annotate.h"
#include "ui/models/notes_model.h"
#include "ui/panels/panel.h"

class QLabel;

namespace greffier::panels {

// The notes and passages of the current comment.
class NotesPanel final : public Panel {
    Q_OBJECT
public:
    explicit NotesPanel(models::NotesModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override { return m_table; }
    void retranslate() override;

Q_SIGNALS:
    void passageChosen(greffier::base::Span span); // code points of the exact text
    void retractionRequested(const QString& act);  // "a-9"
    void noteRequested();

private:
    void update();

    models::NotesModel& m_model;
    QLabel* m_empty = nullptr;
    QTreeView* m_table = nullptr;
    QPushButton* m_note = nullptr;
    QPushButton* m_retract = nullptr;
};

} // namespace greffier::panels
