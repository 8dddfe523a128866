#pragma once
#include <string>
#include <vector>

namespace greffier::rules::importers {

// How many French and English words hold a term as a part of them, the term itself and its own inflections apart.
struct Collision {
    int count = 0;
    std::vector<std::string> examples; // at most three, folded
};
// One pass over the two word lists for all terms (folded forms, at least one byte each): about 0.2 s.
std::vector<Collision> ordinaryWordsWith(const std::vector<std::string>& foldedTerms);

} // namespace greffier::rules::importers
