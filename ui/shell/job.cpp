#include "ui/shell/job.h"

#include <algorithm>

namespace greffier::shell {

namespace {

constexpr int kTickMs = 100;
constexpr int kWorkers = 2; // one long job and one filter beside it

} // namespace

// Shared between the tracker and the worker; the worker writes only the atomics.
struct JobTracker::Job {
    int id = 0;
    JobKind kind = JobKind::Import;
    base::CancelToken cancel;
    QPointer<QObject> context;
    std::function<void()> done;
    QElapsedTimer clock;
    base::Pace pace; // the tracker's thread only
    bool isDropped = false;
    std::atomic<int> stage{0};
    std::atomic<std::int64_t> doneUnits{0};
    std::atomic<std::int64_t> totalUnits{0};

    base::Progress progress() const
    {
        return {static_cast<base::Stage>(stage.load(std::memory_order_relaxed)), doneUnits.load(std::memory_order_relaxed),
                totalUnits.load(std::memory_order_relaxed)};
    }
};

JobTracker::JobTracker(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(kWorkers);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &JobTracker::watch);
}

JobTracker::~JobTracker()
{
    cancelAllAndWait();
}

int JobTracker::startErased(JobKind kind, QObject* context, Work work, std::function<void()> done)
{
    auto job = std::make_shared<Job>();
    job->id = m_nextId++;
    job->kind = kind;
    job->context = context;
    job->done = std::move(done);
    job->clock.start();
    m_jobs.push_back(job);

    m_pool.start([this, job, work = std::move(work)] {
        base::JobControl control;
        control.cancel = job->cancel;
        control.progress = [raw = job.get()](const base::Progress& progress) {
            raw->stage.store(static_cast<int>(progress.stage), std::memory_order_relaxed);
            raw->totalUnits.store(progress.total, std::memory_order_relaxed);
            raw->doneUnits.store(progress.done, std::memory_order_relaxed);
        };
        work(control);
        QMetaObject::invokeMethod(this, [this, id = job->id] { finish(id); }, Qt::QueuedConnection);
    });
    m_tick.start();
    Q_EMIT changed();
    return job->id;
}

void JobTracker::watch()
{
    for (const auto& job : m_jobs)
        job->pace.observe(job->progress(), job->clock.elapsed());
    Q_EMIT changed();
}

void JobTracker::finish(int id)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [id](const std::shared_ptr<Job>& job) { return job->id == id; });
    if (found == m_jobs.end())
        return; // dropped while its end was on the way
    const std::shared_ptr<Job> job = *found;
    m_jobs.erase(found);
    if (m_jobs.empty())
        m_tick.stop();
    if (!job->isDropped && job->context)
        job->done();
    Q_EMIT changed();
    Q_EMIT finished(id);
}

void JobTracker::cancel(int id)
{
    for (const auto& job : m_jobs) {
        if (job->id == id)
            job->cancel.cancel();
    }
    Q_EMIT changed();
}

void JobTracker::supersede(JobKind kind)
{
    for (const auto& job : m_jobs) {
        if (job->kind != kind)
            continue;
        job->cancel.cancel();
        job->isDropped = true;
    }
}

void JobTracker::cancelAllAndWait()
{
    for (const auto& job : m_jobs)
        job->cancel.cancel();
    m_pool.waitForDone();
    m_jobs.clear();
    m_tick.stop();
}

bool JobTracker::isRunning(JobKind kind) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [kind](const auto& job) { return job->kind == kind; });
}

std::vector<JobSnapshot> JobTracker::snapshots() const
{
    std::vector<JobSnapshot> all;
    for (const auto& job : m_jobs) {
        if (job->isDropped)
            continue;
        JobSnapshot snapshot;
        snapshot.id = job->id;
        snapshot.kind = job->kind;
        snapshot.progress = job->progress();
        snapshot.pace = job->pace;
        snapshot.isCancelling = job->cancel.isCancelled();
        all.push_back(snapshot);
    }
    return all;
}

} // namespace greffier::shell
