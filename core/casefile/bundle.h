#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/signature.h"
#include "core/casefile/complaint_export.h"
#include "core/casefile/export.h"
#include "core/report/export_formats.h"

#include <QSaveFile>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

struct BundleOptions {
    std::string profile = "none", // of redaction: then neither captured bytes nor what the acts say go in
        language = "fr", recipient, purpose;
    std::vector<std::string> complaints; // "d-1"
    std::string signingKeyPath;          // Ed25519 secret key (base/signature.h), empty: not signed
};
// The formats that the report is written in, of report::exportFormats(): handed in, because PDF needs Qt Gui. JSON is
// always written.
using BundleFormats = std::vector<report::ExportFormat>;

// Writes a BagIt 1.0 bundle as ZIP: whole or not at all. Same case and clock, same bytes. Journals Exported ("bagit").
// Captured bytes go from the case into the file in pieces; in memory stand the values that the report prints and one
// rendered document at a time.
// Errors: FileExists, WriteFailed, DiskFull, UnknownObject, BadValue (key or profile), RedactionLeak,
// Cancelled.
base::Status writeBundle(CaseFile& file, const std::string& path, const BundleOptions& options, const BundleFormats& formats,
                         const base::JobControl& job);

// The same in three steps, for a window: the last on the case's own thread, the others on any that has the case open.
struct BundleInput {
    BundleOptions options;
    std::string casePath;
    report::ReportData data; // without what the profile takes out
    report::RedactionSet set;
    std::vector<PreparedComplaint> complaints;
    std::vector<journal::Act> acts;
    std::optional<base::KeyPair> keys;
};
struct MadeBundle {
    std::unique_ptr<QSaveFile> target; // written, not yet in its place
    std::string sha256;                // hex, of the ZIP
};
base::Result<BundleInput> collectBundle(const CaseFile& file, const BundleOptions& options, const base::JobControl& job);
base::Result<MadeBundle> makeBundle(const BundleInput& input, const std::string& path, const BundleFormats& formats,
                                    const base::JobControl& job);
base::Status finishBundle(CaseFile& file, const BundleOptions& options, MadeBundle made);

// Makes a key pair: the secret key at `path`, readable by its owner alone, the public one at `path`.pub.
// Errors: FileExists, WriteFailed.
base::Status writeKeyPair(const std::string& path);

} // namespace greffier::casefile
