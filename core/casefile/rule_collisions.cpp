#include "core/casefile/rule_collisions.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/trial.h"

namespace greffier::casefile {

base::Result<std::vector<rules::TermCollisions>> collisionsOf(const CaseFile& file, const std::string& rule,
                                                              const std::string& when, const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const auto live = liveRule(core, core.snapshot().state, rule, when);
    return live ? rules::findCollisions(live->condition, job) : base::fail(live.error());
}

} // namespace greffier::casefile
