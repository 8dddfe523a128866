#pragma once
#include "ui/panels/complaint_panel.h"
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::shell {

// What a person does with complaints: open one, fill it, number its exhibits, write it, record what became of it.
class ComplaintController final : public QObject {
    Q_OBJECT
public:
    ComplaintController(Workbench& bench, QWidget* window);

    void setPanel(panels::ComplaintPanel& panel);

    void openNew();
    void addFacts(const QString& complaint);
    void takeOut(const QString& complaint, const QString& passage);
    void numberExhibit(const QString& complaint);
    void withdrawExhibit(const QString& complaint, qint64 number);
    void changeField(const QString& complaint, const QString& field);
    void answerGap(const QString& complaint, const QString& subject, const journal::Complaint& found);
    void chooseExport(const QString& complaint);
    void recordSending(const QString& complaint);
    void recordAnswer(const QString& complaint);

Q_SIGNALS:
    void complaintShown(const QString& complaint); // it was opened

private:
    bool told(const base::Result<journal::Act>& act);
    CaseSession* session() const { return m_bench.session(); }
    const journal::Complaint* find(const QString& complaint);
    void write(const QString& complaint, const QString& format, const QString& profile, const QString& path);

    Workbench& m_bench;
    QWidget* m_window;
};

} // namespace greffier::shell
