#pragma once
#include "ui/shell/job.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace greffier::shell {

// The running job in the status bar: what it is, how far, how fast, and a button that stops it.
// Shows the oldest job; says how many more there are. Hidden while nothing runs.
class JobBar final : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(JobTracker& jobs, QWidget* parent = nullptr);

    // "Scanning", "Verifying" …, translated.
    static QString kindText(JobKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    JobTracker& m_jobs;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    int m_shown = 0; // id of the job that the button stops
};

} // namespace greffier::shell
