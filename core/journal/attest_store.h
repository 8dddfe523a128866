#pragma once
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::journal {

// One row of the table `attest`: the head of the journal as somebody outside has it, or is asked to state. An act
// Anchored with the token's SHA-256 binds it.
struct Attest {
    std::int64_t id = 0, upToSeq = 0;
    std::string head;  // 32 bytes
    std::string kind;  // "request", "rfc3161", "printed", "mailed"
    std::string token; // the request or response (DER), or the text that was printed or sent
    std::int64_t obtainedUtcMs = 0;
};

base::Status storeAttest(store::Connection& connection, const Attest& attest);
base::Result<std::vector<Attest>> loadAttests(store::Connection& connection);

} // namespace greffier::journal
