#pragma once
#include "core/casefile/import_input.h"
#include "core/casefile/import_progress.h"
#include "core/casefile/read_files.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace greffier::casefile {

// Parses captures on a thread of its own, one ahead of the thread that stores them.
// Invariant: the destructor stops the thread; at most one finished capture waits. Parcels, progress and job outlive it.
class ParseAhead {
public:
    // `options` hold for all parcels; each has its own format and columns.
    ParseAhead(const std::vector<Parcel>& parcels, ReadOptions options, ImportProgress& progress,
               const base::JobControl& job);
    ~ParseAhead();
    ParseAhead(const ParseAhead&) = delete;
    ParseAhead& operator=(const ParseAhead&) = delete;

    // The next parcel's capture, in their order. Errors: those of readFiles() with `where` = the path as given; Cancelled.
    base::Result<ReadFiles> next();

private:
    void work();
    base::JobControl controlOf(std::size_t parcel);

    const std::vector<Parcel>& m_parcels;
    const ReadOptions m_options;
    const base::JobControl& m_job;
    ImportProgress& m_progress;
    base::CancelToken m_cancel; // the readers': set with the job's or by the destructor
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<base::Result<ReadFiles>> m_ready;
    std::thread m_thread;
};

} // namespace greffier::casefile
