#pragma once
#include <cstdint>
#include <string>

namespace greffier::report {

struct BagGuide {
    std::string caseUid, journalHead, profile;
    std::int64_t acts = 0;
    bool isSigned = false;
    bool hasStamps = false;
    bool hasComplaints = false;
    bool hasErasures = false; // of persons
    bool isRedacted() const { return profile != "none"; }
};

// HOW-TO-VERIFY.txt: how anybody checks the bag without this program, and what is not proved; French, then English.
std::string verifyGuide(const BagGuide& guide);

} // namespace greffier::report
