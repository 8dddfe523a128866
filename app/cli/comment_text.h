#pragma once
#include "core/casefile/case_file.h"
#include "core/evidence/hit.h"

#include <QString>

namespace greffier::cli {

// "c-6  3  author  date  flagged  high 2  text…": one safe line for a terminal.
QString tableRow(const casefile::CaseFile& file, const evidence::Comment& comment);
// The comment as a person reads it; with `hasContext` its parent, siblings and replies.
void printComment(const casefile::CaseFile& file, const evidence::Comment& comment, bool hasContext);
// The tree of conditions with truth values, words and near-misses; `text` is the exact text that the spans are of.
void printExplanation(const evidence::Explanation& explanation, const std::string& text);

} // namespace greffier::cli
