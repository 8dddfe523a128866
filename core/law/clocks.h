#pragma once
#include "core/law/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

enum class ClockKind {
    Prescription,      // from first publication to the last day
    InternalComplaint, // DSA art. 20: six months from the day the person was informed
    OrdreConciliation, // one month from registration
    OrdreTransmission, // three months from registration
};
enum class ClockState { Unknown, Running, Soon, Over }; // Soon: fourteen days or less

// One period that runs. Invariant: an unknown start gives an unknown end; nothing is invented.
struct Clock {
    ClockKind kind = ClockKind::Prescription;
    std::string ground; // of a prescription
    QDate start, end;   // Europe/Paris; invalid where unknown. `end` is the last day
    ClockState state = ClockState::Unknown;
    int daysLeft = 0;   // Running, Soon: whole days to `end`; Over: negative
    bool isVerified = false;
    bool isAsserted = false; // its start was told by a person, not captured
};

// A ground without a period gives a clock without an end, Unknown. `isAsserted` is the caller's to set.
Clock prescriptionClock(const Ground& ground, const Dated& published, QDate today);
// One of the fixed periods; an invalid start gives an unknown end.
Clock runningClock(ClockKind kind, QDate start, QDate today);

} // namespace greffier::law
