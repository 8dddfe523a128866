#pragma once
#include "core/evidence/hit.h"
#include "core/rules/text_view.h"

#include <vector>

namespace greffier::rules {

// Adds what had to be undone to find the match: the word behind its last plain form, and invisible characters.
void addDisguises(const TextView& view, const Match& match, std::vector<evidence::Disguise>& disguises);

} // namespace greffier::rules
