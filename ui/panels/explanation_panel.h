#pragma once
#include "core/casefile/annotate.h"
#include "ui/models/explanation_model.h"
#include "ui/panels/panel.h"

class QLabel;

namespace greffier::panels {

// Why each rule hit or missed the current comment, and what a person thinks of it.
class ExplanationPanel final : public Panel {
    Q_OBJECT
public:
    explicit ExplanationPanel(models::ExplanationModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override { return m_tree; }
    void retranslate() override;

Q_SIGNALS:
    // A row was chosen whose condition has words: UTF-16 ranges of the comment's exact text.
    void wordsChosen(const greffier::models::Highlights& spans);
    void verdictRequested(const QString& rule, greffier::journal::Verdict verdict);
    void ruleRequested(const QString& rule);

private:
    void showHits();
    void updateButtons();
    QString currentRule() const;

    models::ExplanationModel& m_model;
    QLabel* m_empty = nullptr;
    QTreeView* m_tree = nullptr;
    QPushButton* m_right = nullptr;
    QPushButton* m_wrong = nullptr;
    QPushButton* m_beside = nullptr;
    QPushButton* m_open = nullptr;
    bool m_isQuiet = false; // we move, not the person
};

} // namespace greffier::panels
