#pragma once
#include "core/casefile/case_core.h"
#include "core/casefile/rule_book.h"
#include "core/index/derived_file.h"

#include <set>
#include <string>
#include <vector>

namespace greffier::casefile {

// What is scanned: the items of the captures that the snapshot's acts tell of.
class ScannedEvidence {
public:
    explicit ScannedEvidence(const Snapshot& snapshot);
    std::int64_t lastItem() const { return m_prefixes.empty() ? 0 : m_prefixes.back().lastItem; }
    // The stamp of the captures to which the items 1 .. item belong; empty for 0.
    std::string stampAt(std::int64_t item) const;
    const std::set<std::string>& stamps() const { return m_stamps; }
    // The same for sketches of words, which also depend on how the engine reads texts.
    std::string sketchStampAt(std::int64_t item) const;
    std::set<std::string> sketchStamps() const;

private:
    struct Prefix {
        std::string stamp;
        std::int64_t lastItem = 0;
    };
    std::vector<Prefix> m_prefixes; // the first capture, the first two, …
    std::set<std::string> m_stamps;
};

// The rules of a set with all their hits.
struct RuleScan {
    ScanReport report;
    std::vector<index::StoredRule> rules; // the live ones; as many parts
    std::vector<index::RulePart> parts;
    std::int64_t lastItem = 0;
    std::string rulesDigest;
};

// Completes the hits of every live rule in `file`: a rule whose version has hits already is run on new items only.
// What was done stays in the file when the scan is cancelled or fails, and is gone on with the next time.
base::Result<RuleScan> scanRules(const CaseCore& core, const Snapshot& snapshot, const rules::RuleSet& set,
                                 index::DerivedFile& file, const base::JobControl& job);

} // namespace greffier::casefile
