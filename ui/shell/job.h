#pragma once
#include "core/base/pace.h"
#include "core/casefile/case_file.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace greffier::shell {

// What a long operation is for; the interface names it.
enum class JobKind { Import, Preview, Sample, Scan, Query, Verify, Export, Pages, Rebuild, CheckRule, TestRule };

// How far a running job is, as the status bar shows it.
struct JobSnapshot {
    int id = 0;
    JobKind kind = JobKind::Import;
    base::Progress progress;
    base::Pace pace;
    bool isCancelling = false;
};

// Runs long operations on worker threads and keeps track of them.
// Invariant: work runs off the thread of the tracker; `done` runs on the tracker's thread, only while its context
// object lives, exactly once unless the job was superseded. The destructor cancels and waits.
class JobTracker final : public QObject {
    Q_OBJECT
public:
    explicit JobTracker(QObject* parent = nullptr);
    ~JobTracker() override;

    // Starts `work` and hands its result to `done`. Returns the job's id.
    template <class T>
    int start(JobKind kind, QObject* context, std::function<base::Result<T>(const base::JobControl&)> work,
              std::function<void(base::Result<T>)> done)
    {
        auto outcome = std::make_shared<std::optional<base::Result<T>>>();
        return startErased(
            kind, context, [work, outcome](const base::JobControl& control) { outcome->emplace(work(control)); },
            [done, outcome] { done(std::move(**outcome)); });
    }

    void cancel(int id);
    // Cancels every job of that kind and drops its result: a newer one takes its place.
    void supersede(JobKind kind);
    // Cancels everything and waits until no worker runs any more; results are dropped.
    void cancelAllAndWait();
    bool isIdle() const { return m_jobs.empty(); }
    bool isRunning(JobKind kind) const;
    std::vector<JobSnapshot> snapshots() const;

Q_SIGNALS:
    void changed();         // a job started, moved on or ended; at most ten times a second
    void finished(int id);

private:
    struct Job;
    using Work = std::function<void(const base::JobControl&)>;
    int startErased(JobKind kind, QObject* context, Work work, std::function<void()> done);
    void watch(); // how far and how fast the jobs are now
    void finish(int id);

    std::vector<std::shared_ptr<Job>> m_jobs;
    QThreadPool m_pool;
    QTimer m_tick;
    int m_nextId = 1;
};

} // namespace greffier::shell
