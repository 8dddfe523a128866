#pragma once
#include "core/report/sections.h"

#include <vector>

namespace greffier::report {

// The parts under the exact text of a selected comment; each adds nothing where the case holds nothing.
void addInvisible(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks);
void addAsserted(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks);
void addHits(const Draft& draft, const ReportItem& item, std::vector<Block>& blocks);
void addDecision(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks); // always says something
void addPassagesOf(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks);
void addAttachments(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks);
void addNotes(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks);
// How grave a passage is, at whom it aims, and which passage of an earlier capture it continues; nothing where nothing is said.
void appendAims(const Labels& labels, const journal::PassageMarked& mark, Inlines& line);
// "« words » [12–22]" for each span, in order.
void appendSpans(const Labels& labels, const std::string& text, const std::vector<base::Span>& spans, Inlines& line);

} // namespace greffier::report
