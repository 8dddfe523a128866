#pragma once
#include "core/journal/act.h"
#include "core/law/catalogue.h"
#include "ui/dialogs/form_dialog.h"

#include <functional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace greffier::dialogs {

// Qualifies a passage: the ground, how near the evidence is, what has to be shown and by what, and a note. What the catalogue
// says of the ground stands beside it; a ground that another on the same words excludes cannot be accepted.
class QualifyDialog final : public FormDialog {
    Q_OBJECT
public:
    struct Input {
        QString passage;                  // "a-9"
        QString words;                    // of the passage
        std::vector<law::Ground> grounds; // those of the case
        QString ground;                   // chosen at first; empty: the first of the list
        // What stands already for the passage and that ground; the defaults where nothing does.
        std::function<journal::Qualified(const std::string& ground)> known;
        // Why the passage cannot get that ground; empty where nothing stands against it.
        std::function<QString(const std::string& ground)> objection;
    };
    QualifyDialog(const Input& input, QWidget* parent);

    journal::Qualified qualified() const;

private:
    struct ElementRow {
        std::string id;
        QComboBox* state = nullptr;
        QLineEdit* evidence = nullptr;
    };
    void addGrounds();
    void followGround();
    void fillElements(const law::Ground& ground, const journal::Qualified& known);

    Input m_input;
    QComboBox* m_ground = nullptr;
    QLabel* m_details = nullptr;
    QLabel* m_objection = nullptr;
    QComboBox* m_degree = nullptr;
    QScrollArea* m_elements = nullptr;
    QPlainTextEdit* m_note = nullptr;
    std::vector<ElementRow> m_rows;
};

} // namespace greffier::dialogs
