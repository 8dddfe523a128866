#include "core/casefile/writer_thread.h"

#include <utility>

namespace greffier::casefile {
namespace {

base::Status runInTransaction(store::Connection& connection, const WriterThread::Task& task)
{
    auto transaction = store::Transaction::begin(connection, store::Transaction::Kind::Write);
    if (!transaction)
        return base::fail(transaction.error());
    const base::Status status = task(connection);
    return status ? transaction->commit() : status;
}

} // namespace

WriterThread::WriterThread(store::Connection connection)
    : m_connection(std::move(connection)), m_thread([this] { work(); })
{
}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

base::Status WriterThread::run(const Task& task)
{
    Job job;
    job.task = &task;
    std::unique_lock lock(m_mutex);
    m_jobs.push_back(&job);
    m_wake.notify_one();
    m_done.wait(lock, [&job] { return job.isDone; });
    return job.result;
}

bool WriterThread::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_isBusy || !m_jobs.empty();
}

void WriterThread::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isStopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        Job* job = m_jobs.front();
        m_jobs.pop_front();
        m_isBusy = true;
        lock.unlock();
        base::Status result = runInTransaction(m_connection, *job->task);
        lock.lock();
        m_isBusy = false;
        job->result = std::move(result);
        job->isDone = true;
        m_done.notify_all();
    }
}

} // namespace greffier::casefile
