#pragma once
#include "core/base/result.h"
#include "core/law/dsa.h"
#include "core/report/document.h"
#include "core/report/redaction.h"
#include "core/report/report_data.h"

#include <cstddef>
#include <string>
#include <vector>

namespace greffier::report {

// The statement of one decision. Which comment a puid belongs to stands here and in the case, never in the file.
struct DsaStatement {
    std::string comment;  // "c-12"
    std::size_t item = 0; // index into ReportData::items
    law::Statement statement;
};
struct DsaStatements {
    std::vector<DsaStatement> statements; // in reading order
    std::vector<std::string> undated;     // comments that give none: neither a captured nor an asserted date
};

// A statement for each decision that restricts: `removed`, and every other whose own fields name a restriction
// (`decide --as flagged --dsa visibility=content-demoted`). Fields: built-in defaults, over them those of the case
// ("dsa.ground"), over them those of the decision; the facts are the reason. Only a person decides here, so nothing is
// fully automated: detection is automatic where hits stood, the decision partly so where one act decided several of them.
// Errors: StatementInvalid with the comment and, as detail, the field, its fault and the value.
struct StatementPrivacy {
    const Redactor* takenOut = nullptr;  // of the texts, before they are checked
    const Redactor* forbidden = nullptr; // what may not be left in them
    std::vector<std::string> names{};    // of persons of the case: their single words count where they stand as names
};
base::Result<DsaStatements> makeStatements(const ReportData& data, const StatementPrivacy& privacy = {});
// The same without what people wrote.
DsaStatements wordless(const DsaStatements& statements);

// The files to send, at most law::kStatementsPerFile each: {"statements": [ … ]}, UTF-8.
std::vector<std::string> dsaFiles(const DsaStatements& statements);

// The letter to the author (DSA art. 17(3)), which says more than the statement: the exact address of the comment, its words,
// plain words on automation, and the ways of redress (the three that the law names, after what `case set dsa.redress=…` says of them).
Document buildStatementLetter(const ReportData& data, const DsaStatement& statement);

} // namespace greffier::report
