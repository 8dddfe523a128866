#pragma once
#include "core/base/result.h"
#include "core/journal/act.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::journal {

// Who appends: one chain per person and device.
struct Author {
    std::string actor, device;
};

// Acts with seq > after, in order. Errors: those of store::Connection; CaseDamaged where a payload is no JSON, its
// fields are wrong or its kind is not known (`detail` = "a-12").
base::Result<std::vector<Act>> loadActs(store::Connection& connection, std::int64_t after);

// Appends the payload to the author's chain, inside the caller's write transaction.
base::Result<Act> append(store::Connection& connection, std::string_view caseUid, const Author& author,
                         base::Moment at, Payload payload);

// What is wrong with the chains, by act: "a-3" and why ("hash", "prev", "n", "seq", "uid", "device"). Empty = intact.
struct ChainFault {
    std::string act, why;
};
std::vector<ChainFault> checkChains(const std::vector<Act>& acts, std::string_view caseUid);

// SHA-256 over the sorted hashes at the ends of all chains (DECISIONS.md 3).
base::Digest journalHead(const std::vector<Act>& acts);

} // namespace greffier::journal
