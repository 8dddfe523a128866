#pragma once
#include "core/base/job.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <vector>

namespace greffier::casefile {

// One measure for an import that hashes, parses, stores and checks several files, partly at the same time: bytes of the
// input, of which each step has its share. So there is one speed and one time that remains.
// Invariant: what is reported never goes back, and is the total once every step of every file has ended.
class ImportProgress {
public:
    enum class Step { Hashing, Parsing, Storing, Checking };
    static constexpr std::size_t kSteps = 4;

    // `sizes`: bytes of each parcel. The job outlives it.
    ImportProgress(std::vector<std::int64_t> sizes, const base::JobControl& job);

    // What a step of that parcel is given: it reports in its own unit and stops with `cancel`.
    base::JobControl control(std::size_t parcel, Step step, const base::CancelToken& cancel);
    // The step is done, whatever it reported. Any thread, like the controls.
    void finish(std::size_t parcel, Step step);

private:
    void move(std::size_t parcel, Step step, double fraction); // 0 to 1

    const base::JobControl& m_job;
    const std::vector<std::int64_t> m_sizes;
    std::int64_t m_total = 0;
    std::mutex m_mutex;
    std::vector<std::array<double, kSteps>> m_fractions;
    double m_done = 0; // bytes
    base::Stage m_stage = base::Stage::Reading;
};

} // namespace greffier::casefile
