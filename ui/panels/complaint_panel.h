#pragma once
#include "ui/models/complaint_model.h"
#include "ui/panels/panel.h"

#include <set>

class QLabel;

namespace greffier::panels {

// The complaints of the case as a tree: what is still missing, facts, numbered exhibits, fields, what became of them.
class ComplaintPanel final : public Panel {
    Q_OBJECT
public:
    explicit ComplaintPanel(models::ComplaintModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    void retranslate() override;

    void setReadOnly(bool isReadOnly);
    void showComplaint(const QString& complaint);

Q_SIGNALS:
    void commentChosen(const QString& comment);
    void newRequested();
    void factsRequested(const QString& complaint);
    void exhibitRequested(const QString& complaint);
    void fieldRequested(const QString& complaint, const QString& field);
    void removalRequested(const QString& complaint, const QString& passage);        // of a fact
    void exhibitWithdrawalRequested(const QString& complaint, qint64 number);
    void exportRequested(const QString& complaint);
    void sendingRequested(const QString& complaint);
    void answerRequested(const QString& complaint);

private:
    void editCurrent();
    void removeCurrent();
    QString complaint() const;
    void keepOpen();
    void update();

    models::ComplaintModel& m_model;
    QLabel* m_empty = nullptr;
    QTreeView* m_tree = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_facts = nullptr;
    QPushButton* m_exhibit = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_letter = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_answer = nullptr;
    std::set<QString> m_open; // complaints whose rows are shown
    QString m_kept;           // "d-1/3/2": the row that was current before a reset
    bool m_isReadOnly = false;
};

} // namespace greffier::panels
