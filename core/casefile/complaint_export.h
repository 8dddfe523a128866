#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/complaint_data.h"
#include "core/report/redaction.h"

#include <functional>
#include <string>

namespace greffier::casefile {

class CaseFile;

struct ComplaintExport {
    std::string complaint;        // "d-1"
    std::string language;         // empty: the complaint's own
    std::string profile = "none"; // of redaction
};
// What a complaint's document is made from: its data without what the profile takes out, and the set that did it.
// Errors: UnknownObject, BadValue where there is no such profile, those of reading, Cancelled.
struct PreparedComplaint {
    report::ComplaintData data;
    report::RedactionSet set;
};
base::Result<PreparedComplaint> prepareComplaint(const CaseFile& file, const ComplaintExport& what, const base::JobControl& job);

using ComplaintRenderer = std::function<base::Result<std::string>(const report::ComplaintData&, const base::JobControl&)>;
// The finished document, and where something was taken out of it, the same without a word of the case: by that the gate
// knows the program's own words. Any thread. Errors: those of the renderer, Cancelled.
struct RenderedComplaint {
    std::string bytes;
    base::Result<std::string> wordless = std::string();
    report::RedactionSet set;
    std::string complaint, recipient;
    std::string passed{}; // the gate, for the path it was asked about
};
// The gate on a worker (export.h). Errors: RedactionLeak.
base::Status passGate(RenderedComplaint& rendered, const std::string& path);
base::Result<RenderedComplaint> renderComplaint(const PreparedComplaint& prepared, const ComplaintRenderer& render,
                                                const base::JobControl& job);
// Through the gate of writeReport, with the recipient and the complaint in the journal. Errors: RedactionLeak, WriteFailed.
base::Status writeComplaint(CaseFile& file, const RenderedComplaint& rendered, const std::string& format,
                            const std::string& path);
// All three, one after the other.
base::Status exportComplaint(CaseFile& file, const ComplaintExport& what, const std::string& format, const std::string& path,
                             const ComplaintRenderer& render, const base::JobControl& job);

} // namespace greffier::casefile
