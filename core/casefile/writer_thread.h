#pragma once
#include "core/base/result.h"
#include "core/store/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace greffier::casefile {

// The one thread that writes to a case, with its own connection.
// Invariant: tasks run one after the other in the order of run(); the destructor waits for the last one.
class WriterThread {
public:
    explicit WriterThread(store::Connection connection);
    ~WriterThread();
    WriterThread(const WriterThread&) = delete;
    WriterThread& operator=(const WriterThread&) = delete;

    using Task = std::function<base::Status(store::Connection&)>;
    // Runs the task there inside BEGIN IMMEDIATE … COMMIT and waits; an error rolls back. Any thread.
    base::Status run(const Task& task);
    // True while a task is at work: a person's act would have to wait.
    bool isBusy() const;

private:
    struct Job {
        const Task* task = nullptr;
        base::Status result;
        bool isDone = false;
    };
    void work();

    store::Connection m_connection;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake, m_done;
    std::deque<Job*> m_jobs;
    bool m_isBusy = false;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace greffier::casefile
