#pragma once
#include "core/base/result.h"
#include "core/journal/act.h"
#include "core/store/connection.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace greffier::casefile {

inline constexpr const char* kErasureType = "application/vnd.greffier.erasure+json";

// What an erasure changed: kept in the case as a document that an act binds, so that `verify` knows which rows may differ
// from what their acts say, and what they must be since. Several erasures of a case add up; later ones win.
struct ErasureRecord {
    std::map<std::string, std::string> evidence; // capture uid -> evidence digest since, hex
    std::map<std::string, std::string> rows;     // "c-3", "t-1", "author 4" -> SHA-256 of what stands there now, hex
    std::set<std::string> blobs;                 // "blob 2": its bytes are gone
    std::set<std::string> acts;                  // "a-9": its words are gone, its hash stays

    bool isEmpty() const { return evidence.empty() && rows.empty() && blobs.empty() && acts.empty(); }
    std::string toJson() const; // canonical
    void add(const std::string& json);
};

// Of all erasures that the journal tells of; an attached record counts only behind its act Erased.
base::Result<ErasureRecord> erasuresOf(store::Connection& connection, const std::vector<journal::Act>& acts);

} // namespace greffier::casefile
