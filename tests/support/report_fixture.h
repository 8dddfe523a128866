#pragma once
#include "core/report/report_data.h"

#include <string>
#include <vector>

// Builds ReportData by hand: a small case with everything that a report prints. The words are invented.
namespace greffier::testing {

constexpr std::int64_t kNoon = 1'795'435'200'000; // 2026-11-23T12:00:00Z, ms
constexpr base::Moment kWhen{kNoon, 60};

report::ReportItem reportComment(std::int64_t number, const std::string& parent, int depth, std::string text);
evidence::Hit reportHit(std::string rule, evidence::Severity severity, base::Span span);
// c-3: hits, a decision, a passage, a note, a label and an asserted author.
report::ReportItem reportFullComment();
// A small case with everything in it, in the language given.
report::ReportData sampleReport(const std::string& language);

// Where the ASCII or accented words first stand in the text, in code points.
base::Span spanOf(const std::string& text, const std::string& words);
// Texts that a careless writer would let through: markup, scripts, formulas, direction overrides, controls.
std::vector<std::string> hostileTexts();

} // namespace greffier::testing
