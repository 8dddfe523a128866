#pragma once
#include "core/casefile/import_input.h"
#include "core/casefile/import_progress.h"
#include "core/casefile/read_files.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace greffier::casefile {

// Parses captures on a thread of its own, one ahead of the thread that stores them, and hands over what is known for good of
// the one that it parses.
// Invariant: the destructor stops the thread; at most one finished capture waits. Parcels, progress and job outlive it.
class ParseAhead {
public:
    // `options` hold for all parcels; each has its own format and columns.
    ParseAhead(const std::vector<Parcel>& parcels, ReadOptions options, ImportProgress& progress,
               const base::JobControl& job);
    ~ParseAhead();
    ParseAhead(const ParseAhead&) = delete;
    ParseAhead& operator=(const ParseAhead&) = delete;

    // More from the beginning of the next parcel's capture, while the rest of it is still being read; nothing once it is read.
    struct Part {
        evidence::SettledPart rows;
        double parsed = 0; // of the parcel, 0 to 1: nearly what it reaches to
    };
    std::optional<Part> nextPart();
    // The next parcel's capture, in their order. Errors: those of readFiles() with `where` = the path as given; Cancelled.
    base::Result<ReadFiles> next();

private:
    void work();
    base::JobControl controlOf(std::size_t parcel);
    void wait(std::unique_lock<std::mutex>& lock);

    const std::vector<Parcel>& m_parcels;
    const ReadOptions m_options;
    const base::JobControl& m_job;
    ImportProgress& m_progress;
    base::CancelToken m_cancel; // the readers': set with the job's or by the destructor
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<base::Result<ReadFiles>> m_ready;
    std::deque<std::pair<std::size_t, Part>> m_parts; // with their parcels
    std::size_t m_taken = 0;                          // captures that next() gave
    double m_parsed = 0;                              // of the present parcel; the parsing thread's
    std::thread m_thread;
};

} // namespace greffier::casefile
