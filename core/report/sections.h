#pragma once
#include "core/report/characters.h"
#include "core/report/document.h"
#include "core/report/labels.h"
#include "core/report/reading_plan.h"
#include "core/report/report_data.h"

#include <cstddef>
#include <string>
#include <vector>

namespace greffier::report {

// What the sections of the case report share while it is being built.
struct Draft {
    const ReportData& data;
    const Labels& labels;
    std::vector<ThreadPlan> plan;
    Document document;
    int sections = 0;
    int annexes = 0;

    void add(Block block) { document.blocks.push_back(std::move(block)); }
    void section(const char* title, const std::string& anchor); // "3. Captures"
    void annex(const char* title, const std::string& anchor);   // "Annex A. Journal"
    std::size_t selected() const;
    std::size_t comments() const;
};

// In the order of the document.
void addHead(Draft& draft);
void addSelection(Draft& draft);
void addCompleteness(Draft& draft);
void addCaptures(Draft& draft);
void addThreads(Draft& draft);
void addPassages(Draft& draft);
void addQualifications(Draft& draft);
void addDeadlines(Draft& draft);
void addRules(Draft& draft);
void addVerification(Draft& draft);
void addJournal(Draft& draft);
void addWithheld(Draft& draft); // nothing where nothing was taken out
void addCharacters(Draft& draft, const Renders& renders);
// That a document is pseudonymised, for its head, and what was taken out of it and why, for an annex.
Block pseudonymisedNotice(const Labels& labels, const RedactionNote& note);
std::vector<Block> withheldBlocks(const Labels& labels, const RedactionNote& note);

// Whether a document shows characters that its format cannot give as they are.
bool hasUnlikeCharacters(const Document& document, const Renders& renders);

// Where a capture came from: an address as it is, of a path the file's name alone; folders tell of the machine and its user.
std::string sourceOf(const evidence::Capture& capture);
std::string announcedLine(const Labels& labels, const evidence::Ledger& ledger); // "20 captured of 32 announced"
KeyValueTable captureTable(const Labels& labels, const evidence::Capture& capture);
// One selected comment, or one that stands around it.
Card selectedCard(const Draft& draft, const ReportItem& item, int nesting);
Card contextCard(const Draft& draft, const ReportItem& item, int nesting);
// The digest of an exact text, or that it is left out.
Block digestLine(const Labels& labels, const std::string& sha256);
// The author as captured, else as asserted, else "author unknown".
Inline authorOf(const Draft& draft, const ReportItem& item);
// "by Dr Example, 23 November 2026, …".
std::string signature(const Labels& labels, const std::string& actor, base::Moment at);

} // namespace greffier::report
