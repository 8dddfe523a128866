#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/casefile/export.h"
#include "core/report/document.h"
#include "core/report/dsa_writer.h"

#include <functional>
#include <string>
#include <vector>

namespace greffier::casefile {

// Statements of reasons (DSA art. 17) of the decisions that the expression chooses, and what their letters are made from: the
// data without what the profile takes out. What is personal in a text of a statement is taken out by the profile or, where
// it stays, refused: the public database takes none (art. 24(5)). Errors: StatementInvalid with the comment, the field and the
// kind; those of prepareReport.
struct PreparedStatements {
    report::ReportData data;
    report::DsaStatements made;
    report::RedactionSet set;       // of the profile
    report::RedactionSet forbidden; // names of authors and persons, every kind of personal data
};
// `comment` ("c-2"): of that one alone.
base::Result<PreparedStatements> prepareStatements(const CaseFile& file, const ReportOptions& options, const base::JobControl& job,
                                                   const std::string& comment = {});

// Where they go. The file of statements, then FILE-2, … with at most a hundred each; a letter to each author where a folder
// is named, under the statement's identifier.
struct StatementTarget {
    std::string path;
    std::string letters;   // folder, empty: none
    std::string extension; // of a letter, without the dot
};
using LetterRenderer = std::function<base::Result<report::WrittenDocument>(const report::Document&)>;
// One finished file, and where the gate is to look into it, the same without a word of the case.
struct StatementFile {
    std::string format; // "dsa", "dsa-letter"
    std::string path, bytes, wordless;
    std::string passed{};
};
// Any thread. Errors: those of the renderer, Cancelled.
base::Result<std::vector<StatementFile>> renderStatements(const PreparedStatements& prepared, const StatementTarget& target,
                                                          const LetterRenderer& render, const base::JobControl& job);
// The gate on a worker, for all of them before one is written. Errors: RedactionLeak, Cancelled.
base::Status passGate(const PreparedStatements& prepared, std::vector<StatementFile>& files, const base::JobControl& job);
// Through the gate, each an act of the journal. Errors: RedactionLeak, WriteFailed.
base::Status writeStatements(CaseFile& file, const PreparedStatements& prepared, const std::vector<StatementFile>& files,
                             const ReportOptions& options);

} // namespace greffier::casefile
