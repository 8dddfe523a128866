#pragma once
#include "core/journal/state.h"

#include <QString>

#include <utility>
#include <vector>

namespace greffier::models {

// The profiles of redaction that a case has, by their ids: "none", "names", "personal", then its own ("custom:NAME").
std::vector<std::pair<QString, QString>> profileTexts(const journal::CaseState& state);

} // namespace greffier::models
