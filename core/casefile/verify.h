#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// What a finding is about; the interface words it. The last four are a bundle's: the ZIP file or folder itself, its lists,
// the files they list, the signature.
enum class Layer {
    File, Schema, Blob, Text, Author, Thread, Capture, Passage, Chain, Derived, Reparse, Anchor, Exhibit, Person, Container,
    Manifest, Payload, Signature
};

// Stable names for JSON: "file" "schema" "blob" "text" "author" "thread" "capture" "passage" "chain" "derived" "reparse"
// "anchor" "exhibit" "person" "container" "manifest" "payload" "signature".
const char* layerName(Layer layer);

// What no digest can show, whatever was found.
enum class NotProved {
    Source,         // that the site really showed this
    Clock,          // that the clock was right
    Rebuilt,        // that nobody rebuilt the whole journal before its head was noted elsewhere
    People,         // who the people behind the names are
    StampAuthority, // who made the time stamps: no certificate of an authority was given
    Maker,          // who made the bundle: it is not signed
    SignerKey,      // whose key signed it: no public key was given to compare with
    LeftOutBytes,   // redacted: that the texts are those of the captured bytes
    LeftOutActs     // redacted: what the acts say
};
const char* notProvedName(NotProved what); // for JSON: "source", "clock", …

// A time stamp that was checked: its moment, and whether it was traced to an authority that the caller trusts.
struct CheckedStamp {
    std::int64_t upToSeq = 0, utcMs = 0;
    std::string authority; // as its certificate names it
    bool isTrusted = false;
};

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
    std::string journalHead;       // hex
    std::int64_t acts = 0;
    std::vector<CheckedStamp> stamps;
    std::vector<NotProved> notProved;
    std::string caseUid, profile; // of a bundle
    bool isIntact() const { return findings.empty(); }
};

// Recomputes every digest of the case (CASEFILE.md §5). Opens the file read-only and writes nothing; works on files
// that CaseFile::open refuses for damage. Errors: CaseMissing, CaseNotACase, CaseNewer, Cancelled.
// `authorities`: certificates (PEM) that time stamps are traced to; empty: their own signature is checked alone.
base::Result<VerifyReport> verify(const std::string& path, const std::string& cacheFolder, const base::JobControl& job,
                                  const std::string& authorities = {});

// Builds what is missing of the derived file: the hits of the last scan and the full-text index. Does nothing where both
// are there. May run on a worker thread.
base::Status completeDerived(CaseFile& file, const base::JobControl& job);

// Drops everything derived and builds it again: arrays, full-text index, hits of the last scan.
base::Status rebuild(CaseFile& file, const base::JobControl& job);

} // namespace greffier::casefile
