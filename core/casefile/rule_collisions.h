#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/rules/collisions.h"

#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The collision meter on a rule of the case, drafts included, or on another condition for it (`when`, may be empty). May
// run on a worker thread. Errors: RuleUnknown, BadExpression, Cancelled.
base::Result<std::vector<rules::TermCollisions>> collisionsOf(const CaseFile& file, const std::string& rule,
                                                              const std::string& when, const base::JobControl& job);

} // namespace greffier::casefile
