#pragma once
#include "core/evidence/comment.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// What a date in figures alone begins with.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

// What a source says about when something was posted. `raw` is always kept; where nothing can be made of it
// the precision is Unknown. Understood: ISO 8601 with or without a zone ("2014-10-06T12:29:00+02:00",
// "2014-10-06 12:29"), seconds or milliseconds since 1970 (UTC), RFC 822 ("Mon, 06 Oct 2014 12:29:00 +0000"),
// and dates in French or English words ("6 octobre 2014 à 12 h 29 min", "October 6, 2014 at 12:29 pm"). Dates
// in figures alone (07/07/2009) are read only where day and month cannot be confused, where dots stand
// between them (06.01.2020), or where `order` says so. A time without zone is the writer's local time.
evidence::PostedTime parsePostedTime(std::string_view raw, DateOrder order = DateOrder::Unknown);

// The order of the dates of one page, where one of them proves it (25/12/2009, 12/25/2009); Unknown where
// none does or they contradict each other.
DateOrder dateOrderOf(const std::vector<std::string>& dates);

// The same for text that is known to be UTC though it does not say so (WXR's *_gmt); "0000-00-00 …" is
// unknown.
evidence::PostedTime parseUtcTime(std::string_view raw);

// Seconds since 1970 of a date of the Gregorian calendar; month and day count from 1.
std::int64_t secondsOf(std::int64_t year, int month, int day, int hour, int minute, int second);

} // namespace greffier::formats
