#pragma once
#include "core/casefile/bundle_report.h"

#include <cstdint>
#include <map>
#include <string>

namespace greffier::casefile {

// What was read of a bag: every file's digests (hex) and size in bytes, and the small files whole.
struct SeenFile {
    std::string sha256, sha512;
    std::int64_t size = 0;
};
using SeenFiles = std::map<std::string, SeenFile>; // by path within the bag
using KeptFiles = std::map<std::string, std::string>;

// The bag after RFC 8493: declaration, both manifests complete and right, Payload-Oxum, both tag manifests, nothing that
// is to be fetched from elsewhere, no file that stands in no list.
void checkLists(const SeenFiles& seen, const KeptFiles& kept, BundleReport& report);

// bag-info.txt by label; of a label that stands there twice the first.
std::map<std::string, std::string> readBagInfo(const std::string& text);

} // namespace greffier::casefile
