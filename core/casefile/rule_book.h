#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/hit.h"
#include "core/rules/rule_set.h"
#include "core/rules/rule_statistics.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// A rule as the case holds it: from an adopted pack, edited in the case or written in it.
struct RuleInfo {
    rules::Rule rule; // with the case's own text and state where they were changed
    std::int64_t hits = 0;
    rules::Tally tally; // of its hits, by decisions and verdicts
    bool isEdited = false;
    std::int64_t indeterminate = 0; // comments on which the last scan got no answer from it: out of its budget
    bool isSuspended = false;       // the last scan gave it up
};

struct RuleHits {
    std::string rule; // full id
    std::int64_t hits = 0;
};

// A rule that a scan gave up, because it ran out of its budget too often: its later candidates count as indeterminate.
struct SuspendedRule {
    std::string rule; // full id
    std::int64_t indeterminate = 0; // comments without an answer
};

struct ScanReport {
    std::int64_t rules = 0, comments = 0, hits = 0, flaggedComments = 0, unknown = 0, indeterminate = 0;
    std::vector<RuleHits> runaways; // rules that hit too many of the comments (rules::isRunaway)
    std::vector<SuspendedRule> suspended;
    double seconds = 0;
};

// The bytes of a pack file. Errors: FileMissing, FileIsDirectory, FileUnreadable.
base::Result<std::string> readPackFile(const std::string& path);
// Adopts packs: all or nothing. Errors: PackInvalid (first problem), TestsFailed naming the rule and example.
base::Status adoptPacks(CaseFile& file, const std::vector<std::string>& paths);
base::Status adoptPackBytes(CaseFile& file, const std::string& name, const std::string& bytes);
std::vector<RuleInfo> ruleInfos(const CaseFile& file);
// Full id or, where unique, the rule's own id. Errors: RuleUnknown with the nearest name in `hint`.
base::Result<RuleInfo> findRule(const CaseFile& file, std::string_view id);

// Brings the hits of every active and watched rule up to date and journals ScanRun: rules that changed run over every
// comment, the others over those that came since. May run on a worker thread. Cancelled, or the program killed: the hits
// of the scan before stay as they were, and the next scan goes on where this one stopped.
base::Result<ScanReport> scan(CaseFile& file, const base::JobControl& job);

// Makes the hits of the last scan again where the derived file lost them: the rules, decisions and comments of that
// moment, not of now. Does nothing where they are there. May run on a worker thread.
base::Status restoreHits(CaseFile& file, const base::JobControl& job);

// Why the rules of the last scan (or one rule of the case) hit or missed a comment; hits first, then near-misses, then misses.
base::Result<std::vector<evidence::Explanation>> explain(const CaseFile& file, base::ItemId comment,
                                                         std::string_view rule, std::string_view language);
// Tries a condition on the whole case without storing anything: the comments it hits. May run on a worker thread.
base::Result<std::vector<std::int32_t>> tryCondition(const CaseFile& file, std::string_view when,
                                                     const base::JobControl& job);

// Positions (ThreadArrays) of the comments for which the expression is true, in reading order. Errors: BadExpression.
// May run on a worker thread; empty expression = every comment.
base::Result<std::vector<std::int32_t>> query(const CaseFile& file, std::string_view expression,
                                              const base::JobControl& job);

} // namespace greffier::casefile
