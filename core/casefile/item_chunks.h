#pragma once
#include "core/casefile/case_core.h"
#include "core/evidence/evidence_reader.h"

#include <algorithm>
#include <cstdint>

namespace greffier::casefile {

// The items [first, end) of `size`, numbered from 1.
struct ItemChunk {
    std::int64_t first = 0, end = 0, size = 0;
};

// Reads something of every item of the case, placeholders too, in ascending order. `load(connection, first, end)` gives the
// rows of a chunk; `take(rows, chunk)` gets them and returns a Status. The reads are short, so that a writer waits less
// than 50 ms. Errors: those of the reads and of `take`; Cancelled.
template <class Load, class Take>
base::Status forEachChunk(const CaseCore& core, const base::JobControl& job, Load load, Take take)
{
    constexpr std::int64_t kItemsPerRead = 1'000;
    const auto past = core.read([](store::Connection& connection) { return evidence::endOfComments(connection); });
    if (!past)
        return base::fail(past.error());
    for (std::int64_t first = 1; first < past->value; first += kItemsPerRead) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        const ItemChunk chunk{first, std::min(first + kItemsPerRead, past->value), past->value - 1};
        const auto rows = core.read([&](store::Connection& connection) {
            return load(connection, base::ItemId{chunk.first}, base::ItemId{chunk.end});
        });
        if (!rows)
            return base::fail(rows.error());
        if (const base::Status taken = take(*rows, chunk); !taken)
            return taken;
    }
    return {};
}

} // namespace greffier::casefile
