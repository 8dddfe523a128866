#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/casefile/export.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

struct BundleOptions {
    std::string profile = "none", language = "fr", recipient, purpose;
    std::vector<std::string> complaints; // "d-1"
    std::string signingKeyPath;          // Ed25519 secret key, empty: not signed
};
// Writers by format ("html", "pdf", …), because PDF needs Qt Gui.
using Renderers = std::map<std::string, Renderer>;

// Writes a BagIt 1.0 bundle as ZIP: whole or not at all. Same case and clock, same bytes. Journals Exported.
// Errors: FileExists, WriteFailed, DiskFull, RedactionLeak, Cancelled.
base::Status writeBundle(CaseFile& file, const std::string& path, const BundleOptions& options, const Renderers& renderers,
                         const base::JobControl& job);

} // namespace greffier::casefile
