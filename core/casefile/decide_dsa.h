#pragma once
#include "core/base/result.h"
#include "core/journal/act.h"

#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// casefile::decide with fields of the statement of reasons that belong to this decision alone. Errors also those of
// law::readDsaSetting.
base::Result<journal::Act> decide(CaseFile& file, const std::vector<std::string>& comments, journal::DecisionStatus status,
                                  const std::string& reason, const std::vector<journal::NamedValue>& dsa);

} // namespace greffier::casefile
