#pragma once
#include "ui/models/rules_model.h"
#include "ui/panels/condition_edit.h"
#include "ui/panels/panel.h"

class QComboBox;
class QLabel;
class QSplitter;

namespace greffier::panels {

// The rules of the case: state, hits, precision; the condition of the chosen one can be read, tested, changed
// and saved. Saving and changing a state are acts; the panel only asks for them.
class RulesPanel final : public Panel {
    Q_OBJECT
public:
    explicit RulesPanel(models::RulesModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override { return m_table; }
    void retranslate() override;

    void showRule(const QString& id);
    QString currentRule() const;
    // What checking the text found; nothing = it can be saved.
    void showCheck(const std::optional<base::Error>& error);
    void showMessage(const QString& text); // the answer of a test
    void setReadOnly(bool isReadOnly);
    ConditionEdit* editor() const { return m_editor; }

Q_SIGNALS:
    void checkRequested(const QString& rule, const QString& condition);
    void testRequested(const QString& rule, const QString& condition);
    void comparisonRequested(const QString& rule, const QString& condition); // with the saved version
    void collisionsRequested(const QString& rule, const QString& condition);
    void suggestionsRequested();
    void saveRequested(const QString& rule, const QString& condition);
    void stateRequested(const QString& rule, const QString& state); // "draft", "watch", "active", "retired"
    void adoptRequested();
    void importRequested(); // rules of another program

private:
    void showCurrent();
    void updateButtons();
    void connectParts();
    bool isChanged() const;

    models::RulesModel& m_model;
    QLabel* m_empty = nullptr;
    QSplitter* m_halves = nullptr; // the list and the condition of the chosen rule
    QTreeView* m_table = nullptr;
    ConditionEdit* m_editor = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_collide = nullptr;
    QPushButton* m_suggest = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_revert = nullptr;
    QComboBox* m_state = nullptr;
    QPushButton* m_adopt = nullptr;
    QPushButton* m_import = nullptr;
    QString m_shownRule; // id of the rule in the editor
    QString m_savedText; // its condition as the case has it
    bool m_hasError = false;
    bool m_isReadOnly = false;
};

} // namespace greffier::panels
