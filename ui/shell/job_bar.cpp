#include "ui/shell/job_bar.h"

#include "ui/models/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace greffier::shell {

namespace {

constexpr int kProgressSteps = 1000; // totals may exceed the bar's int range

} // namespace

JobBar::JobBar(JobTracker& jobs, QWidget* parent) : QWidget(parent), m_jobs(jobs)
{
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    m_cancel = new QPushButton(this);
    m_cancel->setFlat(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    connect(&m_jobs, &JobTracker::changed, this, &JobBar::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_shown); });
    refresh();
}

QString JobBar::kindText(JobKind kind)
{
    switch (kind) {
    case JobKind::Import: return tr("Importing");
    case JobKind::Preview:
    case JobKind::Sample: return tr("Looking at files");
    case JobKind::Scan: return tr("Scanning");
    case JobKind::Query: return tr("Filtering");
    case JobKind::Verify: return tr("Verifying");
    case JobKind::Export: return tr("Exporting");
    case JobKind::Pages: return tr("Laying out the preview");
    case JobKind::Rebuild: return tr("Rebuilding");
    case JobKind::CheckRule: return tr("Checking a rule");
    case JobKind::TestRule: return tr("Testing a rule");
    }
    return {};
}

void JobBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void JobBar::refresh()
{
    const std::vector<JobSnapshot> jobs = m_jobs.snapshots();
    setVisible(!jobs.empty());
    if (jobs.empty()) {
        m_cancel->setAccessibleName(tr("Stop"));
        return;
    }
    const JobSnapshot& job = jobs.front();
    m_shown = job.id;

    QString text = kindText(job.kind);
    if (const QString pace = models::paceText(job.progress, job.pace); !pace.isEmpty())
        text += tr(": %1").arg(pace);
    if (jobs.size() > 1)
        text += tr(" (and %n more)", nullptr, static_cast<int>(jobs.size()) - 1);
    m_text->setText(text);
    if (job.progress.total > 0) {
        m_progress->setRange(0, kProgressSteps);
        m_progress->setValue(static_cast<int>(job.progress.done * kProgressSteps / job.progress.total));
    } else {
        m_progress->setRange(0, 0);
    }
    m_progress->setAccessibleName(text);
    m_cancel->setText(job.isCancelling ? tr("Stopping…") : tr("Stop"));
    m_cancel->setEnabled(!job.isCancelling);
    m_cancel->setAccessibleName(tr("Stop: %1").arg(kindText(job.kind)));
}

} // namespace greffier::shell
