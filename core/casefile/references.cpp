#include "core/casefile/references.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/evidence/evidence_reader.h"
#include "core/store/evidence_sql.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

using base::ItemId;
using base::Status;

constexpr std::int64_t kStep = 20'000; // rows between which a writer may come in
constexpr std::size_t kMost = 2'000;

Status addMatches(store::Connection& connection, std::string_view reference, std::int64_t first, std::vector<ItemId>& found)
{
    auto rows = connection.prepare(store::sql::kSelectByReference);
    if (!rows)
        return base::fail(rows.error());
    rows->bind(1, first).bind(2, first + kStep).bind(3, reference);
    while (found.size() < kMost) {
        const auto hasRow = rows->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            break;
        found.push_back(ItemId{rows->integer(0)});
    }
    return {};
}

} // namespace

base::Result<std::vector<ItemId>> itemsWithReference(const CaseFile& file, std::string_view reference,
                                                     const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const auto end = core.read([](store::Connection& connection) { return evidence::endOfComments(connection); });
    if (!end)
        return base::fail(end.error());
    std::vector<ItemId> found;
    for (std::int64_t first = 1; first < end->value && found.size() < kMost; first += kStep) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        const Status status = core.read(
            [&](store::Connection& connection) { return addMatches(connection, reference, first, found); });
        if (!status)
            return base::fail(status.error());
    }
    return found;
}

} // namespace greffier::casefile
