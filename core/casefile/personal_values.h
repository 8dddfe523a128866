#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

// Something personal in a text: which kind (report::redactionKinds) and the words.
struct PersonalValue {
    std::string kind, value;
};

// What the detectors of core/rules find, and what stands beside them in the pack of personal data: ages, addresses,
// places of living, positions, number plates, numbers of papers and files with the words that announce them.
std::vector<PersonalValue> personalValuesIn(std::string_view text);

} // namespace greffier::casefile
