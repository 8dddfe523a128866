#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/capture.h"
#include "core/evidence/relations.h"
#include "core/evidence/thread_arrays.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace greffier::casefile {

class CaseCore;
class CaseFile;
struct Snapshot;

using RelationsPointer = std::shared_ptr<const evidence::Relations>;

// Threads that several captures show, what each adds, changes or lacks, and inferred replies: from the derived file, else
// made (every text is read once, or twice where comments quote others) and kept there. Any thread. Errors: Cancelled, those
// of reading.
base::Result<RelationsPointer> relationsOf(const CaseFile& file, const base::JobControl& job);
// What is already made; nothing where it would have to be made first. The case's own thread.
RelationsPointer relationsAtHand(const CaseFile& file);
// The same made anew, without looking at what is kept.
base::Result<evidence::Relations> makeRelations(const CaseCore& core, const Snapshot& snapshot, const base::JobControl& job);
// What the derived file's part is stamped with: the evidence, and the addresses that people asserted for threads.
std::string relationsStamp(const Snapshot& snapshot);

// A comment that another capture of its thread shows otherwise or no more.
struct JoinFinding {
    bool isVanished = false;         // else changed
    base::ItemId item;               // vanished: its latest capture; changed: the later text
    base::ItemId earlier;            // changed: what it is compared with
    std::int32_t thread = 0;         // index of the later thread, where the finding was made
    std::uint8_t differences = 0;    // changed: bits of evidence::Difference
    bool hasIdentifier = true;       // vanished: else it may be there with an edited text
};
// By thread and item.
std::vector<JoinFinding> joinFindings(const evidence::Relations& relations, const evidence::ThreadArrays& arrays);

} // namespace greffier::casefile
