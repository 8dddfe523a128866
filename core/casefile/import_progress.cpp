#include "core/casefile/import_progress.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace greffier::casefile {
namespace {

// Roughly what each step takes of the time of a large import. A wrong share shows as a change of speed, no more.
constexpr std::array<double, ImportProgress::kSteps> kShares{0.1, 0.3, 0.35, 0.25};

std::size_t at(ImportProgress::Step step)
{
    return static_cast<std::size_t>(step);
}

} // namespace

ImportProgress::ImportProgress(std::vector<std::int64_t> sizes, const base::JobControl& job)
    : m_job(job), m_sizes(std::move(sizes)), m_total(std::accumulate(m_sizes.begin(), m_sizes.end(), std::int64_t{0})),
      m_fractions(m_sizes.size(), std::array<double, kSteps>{})
{
}

base::JobControl ImportProgress::control(std::size_t parcel, Step step, const base::CancelToken& cancel)
{
    base::JobControl control;
    control.cancel = cancel;
    control.progress = [this, parcel, step](const base::Progress& progress) {
        if (progress.total > 0)
            move(parcel, step, static_cast<double>(progress.done) / static_cast<double>(progress.total));
    };
    return control;
}

void ImportProgress::finish(std::size_t parcel, Step step)
{
    move(parcel, step, 1.0);
}

void ImportProgress::move(std::size_t parcel, Step step, double fraction)
{
    const std::lock_guard lock(m_mutex);
    if (step == Step::Storing || step == Step::Checking)
        m_stage = base::Stage::Storing;
    // A second pass over the same bytes begins at 0 again: what was reached stays reached.
    double& reached = m_fractions[parcel][at(step)];
    const double now = std::clamp(fraction, reached, 1.0);
    m_done += (now - reached) * kShares[at(step)] * static_cast<double>(m_sizes[parcel]);
    reached = now;
    // Half a byte more, so that the sum of shares ends at the total.
    m_job.report(m_stage, std::min(static_cast<std::int64_t>(m_done + 0.5), m_total), m_total);
}

} // namespace greffier::casefile
