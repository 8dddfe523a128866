#pragma once
#include <cstdint>
#include <string>

namespace greffier::base {

// A moment with the local offset that was in force where it was taken.
struct Moment {
    std::int64_t utcMs = 0;        // milliseconds since 1970-01-01T00:00:00Z
    std::int32_t offsetMinutes = 0; // local time minus UTC

    auto operator<=>(const Moment&) const = default;
};

// Where the time comes from, so that tests and reproducible exports can fix it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};

// The machine's clock, or the moment of the environment variable SOURCE_DATE_EPOCH (seconds, UTC) where it is set
// (https://reproducible-builds.org/specs/source-date-epoch/).
class SystemClock final : public Clock {
public:
    Moment now() const override;
};

// "2026-11-23T20:14:05Z"; milliseconds are dropped.
std::string isoUtc(std::int64_t utcMs);
// "2026-11-23T21:14:05+01:00": local time with its offset.
std::string isoLocal(Moment moment);

} // namespace greffier::base
