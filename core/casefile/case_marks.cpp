#include "core/casefile/case_marks.h"

#include "core/casefile/case_core.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

void setStatus(CaseCore& core, const std::string& comment, journal::DecisionStatus status)
{
    const auto id = base::parsePublicId(comment);
    const std::int32_t position = id ? core.present.arrays->positionOf(*id) : -1;
    if (position >= 0)
        core.marks[static_cast<std::size_t>(position)].status = status;
}

void putHits(CaseCore& core)
{
    const std::string stamp = scanStamp(core.present.acts, core.present.state);
    const auto hits = core.derived([&stamp](index::DerivedFile* file) {
        return file != nullptr && !stamp.empty() && file->isCurrent(index::Part::Hits, stamp)
                   ? file->hitMarks()
                   : std::vector<index::ItemMarks>();
    });
    for (const index::ItemMarks& item : hits) {
        const std::int32_t position = core.present.arrays->positionOf(item.item);
        if (position < 0)
            continue;
        Marks& marks = core.marks[static_cast<std::size_t>(position)];
        marks.hits = static_cast<std::uint8_t>(std::min<std::int64_t>(item.hits, 255));
        marks.severity = static_cast<std::int8_t>(item.severity);
    }
}

} // namespace

void rebuildMarks(CaseCore& core)
{
    core.marks.assign(static_cast<std::size_t>(core.present.arrays->size()), Marks());
    putHits(core);
    refreshStatuses(core);
}

void refreshStatuses(CaseCore& core)
{
    for (Marks& marks : core.marks)
        marks.status = journal::DecisionStatus::Open;
    for (const auto& [comment, decision] : core.present.state.decisions)
        setStatus(core, comment, decision.status);
}

void markAct(CaseCore& core, const journal::Act& act)
{
    if (const auto* decided = std::get_if<journal::Decided>(&act.payload)) {
        for (const std::string& comment : decided->comments)
            setStatus(core, comment, decided->status);
    }
}

} // namespace greffier::casefile
