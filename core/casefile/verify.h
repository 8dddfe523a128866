#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// What a finding is about; the interface words it.
enum class Layer { File, Schema, Blob, Text, Author, Thread, Capture, Passage, Chain, Derived, Reparse };

// Stable names for JSON: "file" "schema" "blob" "text" "author" "thread" "capture" "passage" "chain" "derived" "reparse".
const char* layerName(Layer layer);

struct Finding {
    Layer layer = Layer::File;
    std::string row;    // "c-12", "k-1", "a-9", "blob 3"
    std::string detail; // what differs
};

struct LayerCount {
    Layer layer = Layer::File;
    std::int64_t checked = 0;
};

struct VerifyReport {
    std::vector<LayerCount> layers;
    std::vector<Finding> findings; // empty = intact
    std::vector<std::string> erased; // rows that a journalled erasure changed: checked against its record
    std::string journalHead;       // hex
    std::int64_t acts = 0;
    bool isIntact() const { return findings.empty(); }
};

// Recomputes every digest of the case (CASEFILE.md §5). Opens the file read-only and writes nothing; works on files
// that CaseFile::open refuses for damage. Errors: CaseMissing, CaseNotACase, CaseNewer, Cancelled.
base::Result<VerifyReport> verify(const std::string& path, const std::string& cacheFolder, const base::JobControl& job);

// Builds what is missing of the derived file: the hits of the last scan and the full-text index. Does nothing where both
// are there. May run on a worker thread.
base::Status completeDerived(CaseFile& file, const base::JobControl& job);

// Drops everything derived and builds it again: arrays, full-text index, hits of the last scan.
base::Status rebuild(CaseFile& file, const base::JobControl& job);

} // namespace greffier::casefile
