#pragma once
#include "core/report/report_data.h"

#include <cstddef>
#include <vector>

namespace greffier::report {

enum class Role { Selected, Context, Skipped };

// One printed item, or a run of items that are not printed (so that nothing is left out silently).
struct PlanRow {
    Role role = Role::Selected;
    std::size_t item = 0;             // index into ReportData::items, the first one of a run
    int nesting = 0;                  // counts from 0 along the parents that the case holds
    std::vector<std::size_t> skipped; // Skipped: all items of the run
};

struct ThreadPlan {
    const evidence::Thread* thread = nullptr; // none: items that name a thread which the case does not hold
    std::vector<PlanRow> rows;                // in reading order; empty where nothing is selected
    std::size_t comments = 0;
    std::size_t placeholders = 0;
    std::size_t selected = 0;
};

// Which items a report prints: those asked for, everything above them, and their neighbours of the same level: all of
// them up to kAllSiblings, else the nearest kNearSiblings on either side.
std::vector<ThreadPlan> makePlan(const ReportData& data);

constexpr std::size_t kAllSiblings = 12;
constexpr std::size_t kNearSiblings = 3;

} // namespace greffier::report
