#include "core/rules/dates.h"

#include "core/rules/truth.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>

namespace greffier::rules {
namespace {

using evidence::Truth;

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
// Local times lie between UTC-12 and UTC+14.
constexpr std::int64_t kWest = 12 * kHour;
constexpr std::int64_t kEast = 14 * kHour;

// Reads exactly `width` digits and drops them from `text`.
std::optional<int> digits(std::string_view& text, std::size_t width)
{
    int number = 0;
    if (text.size() < width)
        return std::nullopt;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + width, number);
    if (error != std::errc{} || stop != text.data() + width || number < 0)
        return std::nullopt;
    text.remove_prefix(width);
    return number;
}

bool skip(std::string_view& text, char c)
{
    if (text.empty() || text[0] != c)
        return false;
    text.remove_prefix(1);
    return true;
}

std::int64_t startOf(const QDate& day)
{
    return (day.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * kDay;
}

// "Z", "+01:00", "-0500" after a time: seconds to take off.
std::optional<std::int64_t> zone(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    const bool isWest = !text.empty() && text[0] == '-';
    if (!skip(text, isWest ? '-' : '+'))
        return std::nullopt;
    const auto hours = digits(text, 2);
    skip(text, ':');
    const auto minutes = digits(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59)
        return std::nullopt;
    const std::int64_t offset = *hours * kHour + *minutes * 60;
    return isWest ? -offset : offset;
}

// The part after the day: "T10:00", "T10:00:30Z", also with a blank for the T.
std::optional<DateRange> withTime(std::int64_t day, std::string_view text)
{
    if (!skip(text, 'T') && !skip(text, 't') && !skip(text, ' '))
        return std::nullopt;
    const auto hour = digits(text, 2);
    const bool hasColon = skip(text, ':');
    const auto minute = digits(text, 2);
    if (!hour || !hasColon || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    DateRange range{day + *hour * kHour + *minute * 60, 0, false};
    range.last = range.first + 59;
    if (skip(text, ':')) {
        const auto second = digits(text, 2);
        if (!second || *second > 59)
            return std::nullopt;
        range.first += *second;
        range.last = range.first;
    }
    if (text.empty())
        return range;
    const auto offset = zone(text);
    if (!offset)
        return std::nullopt;
    return DateRange{range.first - *offset, range.last - *offset, true};
}

// Is the moment before `threshold`?
Truth isBefore(const DateRange& posted, std::int64_t threshold)
{
    if (posted.last < threshold)
        return Truth::True;
    return posted.first >= threshold ? Truth::False : Truth::Unknown;
}

} // namespace

std::optional<DateRange> DateRange::parse(std::string_view text)
{
    const auto year = digits(text, 4);
    if (!year || *year < 1)
        return std::nullopt;
    if (text.empty())
        return DateRange{startOf(QDate(*year, 1, 1)), startOf(QDate(*year, 12, 31)) + kDay - 1, false};
    const bool hasMonth = skip(text, '-');
    const auto month = digits(text, 2);
    if (!hasMonth || !month || *month < 1 || *month > 12)
        return std::nullopt;
    const QDate first(*year, *month, 1);
    if (text.empty())
        return DateRange{startOf(first), startOf(first.addMonths(1)) - 1, false};
    const bool hasDay = skip(text, '-');
    const auto day = digits(text, 2);
    if (!hasDay || !day || !QDate::isValid(*year, *month, *day))
        return std::nullopt;
    const std::int64_t start = startOf(QDate(*year, *month, *day));
    if (text.empty())
        return DateRange{start, start + kDay - 1, false};
    return withTime(start, text);
}

std::optional<DateRange> DateRange::of(const evidence::PostedTime& posted)
{
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown)
        return std::nullopt;
    const std::int64_t length = posted.precision == evidence::TimePrecision::Day      ? kDay
                                : posted.precision == evidence::TimePrecision::Minute ? 60
                                                                                      : 1;
    return DateRange{*posted.seconds, *posted.seconds + length - 1, posted.isZoneKnown};
}

namespace {

// "…T10:00:30+01:00", "… 10:00:30 +0100": the seconds that were taken off to get UTC.
std::int64_t writtenOffset(std::string_view raw)
{
    const std::size_t sign = raw.find_last_of("+-");
    if (sign == std::string_view::npos || raw.substr(0, sign).find(':') == std::string_view::npos)
        return 0; // the hyphens of a date
    return zone(raw.substr(sign)).value_or(0);
}

std::optional<std::int64_t> clockSeconds(const evidence::PostedTime& posted)
{
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown)
        return std::nullopt;
    return *posted.seconds + (posted.isZoneKnown ? writtenOffset(posted.raw) : 0);
}

std::int64_t floorDivide(std::int64_t number, std::int64_t by)
{
    return number / by - (number % by < 0 ? 1 : 0);
}

bool hasMinutes(const evidence::PostedTime& posted)
{
    return posted.seconds
           && (posted.precision == evidence::TimePrecision::Minute || posted.precision == evidence::TimePrecision::Second);
}

} // namespace

std::optional<int> hourOf(const evidence::PostedTime& posted)
{
    const auto seconds = clockSeconds(posted);
    if (!seconds || !hasMinutes(posted))
        return std::nullopt;
    return static_cast<int>((*seconds - floorDivide(*seconds, kDay) * kDay) / kHour);
}

std::string_view weekdayOf(const evidence::PostedTime& posted)
{
    static constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                           "friday", "saturday", "sunday"};
    const auto seconds = clockSeconds(posted);
    if (!seconds)
        return {};
    const std::int64_t day = floorDivide(*seconds, kDay) + 3; // 1970-01-01 was a Thursday
    return kDays[static_cast<std::size_t>(day - floorDivide(day, 7) * 7)];
}

std::optional<std::int64_t> minutesBetween(const evidence::PostedTime& first, const evidence::PostedTime& second)
{
    const bool areComparable = hasMinutes(first) && hasMinutes(second) && first.isZoneKnown == second.isZoneKnown;
    if (!areComparable || *second.seconds / 60 < *first.seconds / 60)
        return std::nullopt;
    return std::max<std::int64_t>(0, *second.seconds - *first.seconds) / 60;
}

Truth compareDates(const DateRange& posted, Comparator comparator, const DateRange& value)
{
    DateRange moment = posted;
    if (posted.isZoneKnown && !value.isZoneKnown) { // to the local time of an unstated place
        moment.first -= kWest;
        moment.last += kEast;
    } else if (!posted.isZoneKnown && value.isZoneKnown) { // to UTC
        moment.first -= kEast;
        moment.last += kWest;
    }
    const Truth beforeStart = isBefore(moment, value.first);
    const Truth beforeEnd = isBefore(moment, value.last + 1);
    switch (comparator) {
    case Comparator::Less:
        return beforeStart;
    case Comparator::LessOrEqual:
        return beforeEnd;
    case Comparator::Greater:
        return negated(beforeEnd);
    case Comparator::GreaterOrEqual:
        return negated(beforeStart);
    case Comparator::NotEqual:
        return negated(both(negated(beforeStart), beforeEnd));
    default:
        return both(negated(beforeStart), beforeEnd);
    }
}

} // namespace greffier::rules
