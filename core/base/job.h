#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace greffier::base {

// Asks a long operation to stop. Copies share one flag; any thread may set it.
class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

enum class Stage { Reading, Parsing, Storing, Scanning, Indexing, Verifying, Exporting };

// How far a long operation is; `total` is 0 where it is not known. The unit is the stage's own: countsBytes() in pace.h.
struct Progress {
    Stage stage = Stage::Reading;
    std::int64_t done = 0;
    std::int64_t total = 0;
};

// What a long operation is given: where to report (from its own thread) and when to stop.
struct JobControl {
    std::function<void(const Progress&)> progress;
    CancelToken cancel;

    void report(Stage stage, std::int64_t done, std::int64_t total) const
    {
        if (progress)
            progress({stage, done, total});
    }
    bool isCancelled() const { return cancel.isCancelled(); }
};

} // namespace greffier::base
