#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/casefile/redaction_of_case.h"
#include "core/report/export_formats.h"
#include "core/report/report_data.h"

#include <functional>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

struct ReportOptions {
    std::string where;           // expression; empty = hit by a rule, decided or annotated
    std::string language = "fr"; // "fr" or "en"
    std::string profile = "none"; // of redaction: "none", "names", "personal", "custom:NAME"
    std::string recipient = {}, purpose = {}; // for the journal
};

// Everything a report prints, as plain values, nothing taken out: the head as it is before the export's own act.
base::Result<report::ReportData> collectReport(const CaseFile& file, const ReportOptions& options,
                                               const base::JobControl& job);

// What an export is made from: the data without what the profile takes out, and the set that did it. Errors: BadValue where
// there is no such profile.
struct PreparedReport {
    report::ReportData data;
    report::RedactionSet set;
};
base::Result<PreparedReport> prepareReport(const CaseFile& file, const ReportOptions& options, const base::JobControl& job);

// Writes a document and says so in the journal (Exported with the file's SHA-256). The file appears whole or not at
// all; an existing one is replaced. `render` gives the bytes: PDF needs Qt Gui, which this folder does not have.
// Errors: RedactionLeak, then nothing is written.
using Renderer = std::function<base::Result<std::string>(const report::ReportData&)>;
base::Status exportReport(CaseFile& file, const std::string& format, const std::string& path,
                          const ReportOptions& options, const Renderer& render, const base::JobControl& job);

// How a finished file came to be: what was taken out of it, and how the same is written without a word of the case.
struct Origin {
    report::RedactionSet set;
    Wordless wordless;
    std::string recipient, purpose;
    std::string passed{}; // what passGate() gave for these bytes and this path
};
// The gate alone, for workers: a large file takes seconds. What it gives spares writeReport() the same look, and is worth
// nothing for other bytes or another path. Errors: RedactionLeak.
base::Result<std::string> passGate(const Origin& origin, const std::string& path, const std::string& bytes);
// The second half of exportReport, for a document that was rendered elsewhere (on a worker thread). Every export passes
// through here: what the redaction set of its origin must not let out keeps the file from being written.
base::Status writeReport(CaseFile& file, const std::string& format, const std::string& path, const std::string& bytes,
                         const Origin& origin = {});
// What belongs beside a written export: "OUT.schema.json". Errors: WriteFailed.
base::Status writeSideFiles(const std::string& path, const std::vector<report::SideFile>& sides);

} // namespace greffier::casefile
