#pragma once
#include "core/casefile/proof.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace greffier::casefile {

// What a finding about a bundle is about: the ZIP file or folder itself, its lists, the files they list, its signature;
// then what the files hold: captured bytes, texts, threads, captures, the journal, anchors, numbers of exhibits.
enum class BundleLayer { Container, Manifest, Payload, Signature, Blob, Text, Thread, Capture, Chain, Anchor, Exhibit };
const char* bundleLayerName(BundleLayer layer); // stable, for JSON: "container", "manifest", …

struct BundleFinding {
    BundleLayer layer = BundleLayer::Container;
    std::string row;    // a file of the bundle, "c-12", "k-1", "a-9"
    std::string detail; // what differs
};
struct BundleLayerCount {
    BundleLayer layer = BundleLayer::Container;
    std::int64_t checked = 0;
};

struct BundleReport {
    std::vector<BundleLayerCount> layers;
    std::vector<BundleFinding> findings; // empty = intact
    std::int64_t moreFindings = 0;       // that are not listed: a bundle may be made to have any number of them
    std::vector<std::string> erased;     // acts, rows and files that a journalled erasure changed: checked against its record
    std::string caseUid, profile;
    std::string journalHead; // hex
    std::int64_t acts = 0;
    std::vector<CheckedStamp> stamps;
    std::vector<NotProved> notProved;
    bool isIntact() const { return findings.empty(); }
    void add(BundleLayer layer, std::string row, std::string detail)
    {
        constexpr std::size_t kMost = 10'000;
        if (findings.size() < kMost)
            findings.push_back({layer, std::move(row), std::move(detail)});
        else
            ++moreFindings;
    }
};

} // namespace greffier::casefile
