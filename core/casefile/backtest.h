#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/comment.h"
#include "core/rules/rule_statistics.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// Where a comment of a backtest belongs. The first four are hits, by what people said of them; of the next two the rule
// says nothing; a missed one is no hit although people found the rule's ground in it.
enum class BacktestGroup { Confirmed, Contradicted, Beside, Undecided, Unknown, Indeterminate, Missed };
constexpr std::size_t kBacktestGroups = 7;

// A rule on the whole case against the decisions taken.
struct Backtest {
    struct Group {
        std::int64_t count = 0;
        std::vector<std::int64_t> examples; // numbers of comments, the first kBacktestExamples
    };
    struct Found {
        std::int64_t found = 0;
        std::int64_t of = 0;
    };

    std::string rule;    // full id; empty for a condition alone
    std::string version; // hex digest of the condition
    std::int64_t comments = 0;
    std::int64_t hits = 0;
    std::array<Group, kBacktestGroups> groups;
    Found decidedAgainst; // of all comments flagged, removed or escalated, on whatever ground
    // Recall. Of the comments decided against that a person tied to the rule's ground: by a passage marked with it, or by
    // confirming a hit of a rule of that ground. No such comment: nothing can be said.
    std::string ground;
    Found ofGround;

    const Group& group(BacktestGroup which) const { return groups[static_cast<std::size_t>(which)]; }
    rules::Tally tally() const;
    bool isRunaway() const { return rules::isRunaway(hits, comments); }
};
constexpr std::size_t kBacktestExamples = 50;

// `rule`: a rule of the case, drafts included; `when`: another condition for it; one of them may be empty. Writes
// nothing. May run on a worker thread. Errors: RuleUnknown, BadExpression, Cancelled.
base::Result<Backtest> backtest(const CaseFile& file, const std::string& rule, const std::string& when,
                                const base::JobControl& job);

// The exact texts of comments by their numbers, in that order, at most 2,000; numbers that do not exist are left out. Any
// thread.
base::Result<std::vector<evidence::Comment>> commentsOf(const CaseFile& file, const std::vector<std::int64_t>& numbers);

} // namespace greffier::casefile
