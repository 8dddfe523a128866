#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/casefile/bundle_report.h"

#include <string>

namespace greffier::casefile {

// What the caller trusts from elsewhere: PEM texts, empty where there is none.
struct BundleTrust {
    std::string publicKey;   // of whom the bundle should be signed by
    std::string authorities; // certificates that time stamps are traced to
};

// A ZIP file, or a folder that looks like an unpacked bag: not a case. The file is opened for a moment: never ask about a
// case that this program has open.
bool isBundle(const std::string& path);

// Checks a bundle, as ZIP or unpacked, without writing anything and without holding it in memory: files against the lists,
// acts against their chain, texts against their digests and salts, fields against the acts that bind them, captured bytes,
// anchors, signature. What is missing because the bundle is redacted is among what is not proved.
// A file that cannot be unpacked, or a ZIP file whose parts contradict each other, are findings too; the rest is read.
// Errors: those of formats::readBag.
base::Result<BundleReport> verifyBundle(const std::string& path, const BundleTrust& trust, const base::JobControl& job);

} // namespace greffier::casefile
