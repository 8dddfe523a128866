#pragma once
#include "core/evidence/relations.h"
#include "core/evidence/thread_arrays.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace greffier::models {

// The threads of a scope as rows in which every comment stands once: threads that several captures show are one tree
// (evidence::joinedNodes), the others stand as captured. A "place" is a row of `tree`, a position one of the case's arrays.
struct JoinedRows {
    evidence::ThreadArrays tree;
    std::vector<std::int32_t> positions; // by place: the capture of the comment that is shown
    std::vector<std::int32_t> places;    // by position: its comment's place; -1 outside of the scope

    // Nothing where no thread of [firstThread, endThread) has another capture.
    static std::shared_ptr<const JoinedRows> of(const evidence::ThreadArrays& arrays, const evidence::Relations& relations,
                                                std::int32_t firstThread, std::int32_t endThread);
};

// Whether the first capture of the thread does not show the comment: the item is any capture of it.
bool isAddedLater(const evidence::ThreadArrays& arrays, const evidence::Relations& relations, base::ItemId item);

} // namespace greffier::models
