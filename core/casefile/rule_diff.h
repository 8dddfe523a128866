#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// What one version of a rule hits and another does not. Comments by their numbers, in the order of the case.
struct RuleDiff {
    std::string rule;                   // full id
    std::string oldVersion, newVersion; // hex digests; empty where that side has no such rule
    std::vector<std::int64_t> gained, lost;
    std::vector<std::int64_t> changed; // hit by both, but in other passages
    std::vector<std::int64_t> kept;    // hit by both in the same passages

    bool hasDifference() const { return !gained.empty() || !lost.empty() || !changed.empty(); }
};

// All of these evaluate both sides on the whole case, write nothing and may run on a worker thread. Errors: RuleUnknown,
// BadExpression, PackInvalid, FileMissing and its kin, Cancelled.

// A rule of the case (drafts included) and the condition that it might get.
base::Result<RuleDiff> diffWithCondition(const CaseFile& file, const std::string& rule, const std::string& when,
                                         const base::JobControl& job);
// An older version of a rule and the rule as the case has it. `against`: a pack file that holds a rule of that id, the
// beginning (6 digits or more) of a version that the case once had, or an act ("a-12"): the rule as it was after it.
base::Result<RuleDiff> diffWithVersion(const CaseFile& file, const std::string& rule, const std::string& against,
                                       const base::JobControl& job);
// The rules of a pack as they stand in the case and as the file has them: what adopting it would change. States count:
// a rule that is a draft or retired hits nothing. One entry per rule of either side whose text or state differs.
base::Result<std::vector<RuleDiff>> diffWithPack(const CaseFile& file, const std::string& path,
                                                 const base::JobControl& job);

} // namespace greffier::casefile
