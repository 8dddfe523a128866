#pragma once
#include <cstdint>
#include <string>

namespace greffier::casefile {

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

} // namespace greffier::casefile
