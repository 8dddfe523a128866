#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/report_data.h"

#include <functional>
#include <string>

namespace greffier::casefile {

class CaseFile;

struct ReportOptions {
    std::string where;           // expression; empty = hit by a rule, decided or annotated
    std::string language = "fr"; // "fr" or "en"
};

// Everything a report prints, as plain values: the head as it is before the export's own act.
base::Result<report::ReportData> collectReport(const CaseFile& file, const ReportOptions& options,
                                               const base::JobControl& job);

// Writes a document and says so in the journal (Exported with the file's SHA-256). The file appears whole or not at
// all; an existing one is replaced. `render` gives the bytes: PDF needs Qt Gui, which this folder does not have.
using Renderer = std::function<base::Result<std::string>(const report::ReportData&)>;
base::Status exportReport(CaseFile& file, const std::string& format, const std::string& path,
                          const ReportOptions& options, const Renderer& render, const base::JobControl& job);

// For whom a document is, for the journal.
struct Origin {
    std::string recipient, purpose;
};
// The second half of exportReport, for a document that was rendered elsewhere (on a worker thread).
base::Status writeReport(CaseFile& file, const std::string& format, const std::string& path, const std::string& bytes,
                         const Origin& origin = {});

} // namespace greffier::casefile
