#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/hit.h"
#include "core/rules/syntax.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace greffier::rules {

// The stretch of time that a written date stands for: "2021" a year, "2021-03-04T10:00" a minute.
// Invariant: first <= last, seconds since 1970-01-01 00:00:00, in UTC where a zone was written, else in local time.
struct DateRange {
    std::int64_t first = 0;
    std::int64_t last = 0; // included
    bool isZoneKnown = false;

    // ISO 8601: 2021, 2021-03, 2021-03-04, 2021-03-04T10:00, 2021-03-04T10:00:30, with Z or +01:00 after a time.
    static std::optional<DateRange> parse(std::string_view text);
    // The stretch in which a comment may have been posted; nothing where its time is unknown.
    static std::optional<DateRange> of(const evidence::PostedTime& posted);
};

// Compares the moment of posting with a written date: "<" before its beginning, "<=" before its end, "=" within it.
// Unknown where the answer depends on the precision of `posted`, or on a zone that one of both leaves open.
evidence::Truth compareDates(const DateRange& posted, Comparator comparator, const DateRange& value);

// The clock that the source states: local time where it states local time; else the zone that is written behind the
// captured text ("+01:00"); else UTC. Nothing where the time, or the hour, is unknown.
std::optional<int> hourOf(const evidence::PostedTime& posted);           // 0 to 23
std::string_view weekdayOf(const evidence::PostedTime& posted);          // "monday"; empty where unknown
// Whole minutes from one moment to a later one. Nothing where one is unknown or only a day, where one is in UTC and the
// other in local time, or where the answer would be older than what it answers.
std::optional<std::int64_t> minutesBetween(const evidence::PostedTime& first, const evidence::PostedTime& second);

} // namespace greffier::rules
