#pragma once
#include "core/casefile/import_input.h"
#include "core/evidence/built_capture.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace greffier::formats {
class Reader;
}

namespace greffier::casefile {

// One capture to be made: its bytes and who reads them.
struct Parcel {
    Input input;
    const formats::Reader* reader = nullptr;
};

// Parses captures on a thread of its own, one ahead of the thread that stores them.
// Invariant: the destructor stops the thread; at most one finished capture waits. The parcels outlive it.
class ParseAhead {
public:
    // `folder`: where large captures are kept between parsing and storing.
    ParseAhead(const std::vector<Parcel>& parcels, std::string folder, const base::JobControl& job);
    ~ParseAhead();
    ParseAhead(const ParseAhead&) = delete;
    ParseAhead& operator=(const ParseAhead&) = delete;

    // The next parcel's capture, in their order. Errors: those of Reader::read and CaptureBuilder::finish with `where` =
    // the file; Cancelled.
    base::Result<evidence::BuiltCapture> next();

private:
    void work();

    const std::vector<Parcel>& m_parcels;
    const std::string m_folder;
    const base::JobControl& m_job;
    base::JobControl m_control; // the reader's: stops with the job or with this object
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<base::Result<evidence::BuiltCapture>> m_ready;
    bool m_isAwaited = false;
    std::thread m_thread;
};

} // namespace greffier::casefile
