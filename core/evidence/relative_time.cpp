#include "core/evidence/relative_time.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace greffier::evidence {
namespace {

constexpr std::size_t kMaxLength = 100; // bytes; longer ones are no time
constexpr std::int64_t kMinute = 60, kHour = 3'600, kDay = 86'400;
constexpr int kMost = 999;

enum class Unit { None, Second, Minute, Hour, Day, Longer };

// What the words tell: a distance, or a day with or without a clock.
struct Told {
    Unit unit = Unit::None;
    int count = 0;
    bool isVague = false; // "quelques heures"
    std::optional<int> clock; // minutes of that day
};

using Tokens = std::vector<std::string>;

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Lower-case words and numbers, and ':'; accents stay, blanks, apostrophes and marks of every kind separate.
Tokens tokensOf(std::string_view text)
{
    Tokens tokens;
    int kind = 0; // of the last character: 1 digit, 2 letter
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isNoBreak = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0;
        const bool isPunctuation = byte == 0xE2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80;
        const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
        const int now = byte >= '0' && byte <= '9' ? 1 : isLetter && !isNoBreak && !isPunctuation ? 2 : 0;
        if (now != 0 && now != kind)
            tokens.emplace_back();
        if (now != 0)
            tokens.back() += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[i];
        else if (byte == ':')
            tokens.emplace_back(":");
        kind = now;
        i += isNoBreak ? 1 : isPunctuation ? 2 : 0;
    }
    return tokens;
}

Unit unitOf(const std::string& word)
{
    static constexpr std::array<std::pair<Unit, std::string_view>, 5> kUnits{{
        {Unit::Second, " seconde secondes second seconds sec secs s "},
        {Unit::Minute, " minute minutes min mins mn "},
        {Unit::Hour, " heure heures hour hours hr hrs h "},
        {Unit::Day, " jour jours day days j d "},
        {Unit::Longer, " semaine semaines sem week weeks w mois month months mo an ans année années annee annees year years yr yrs y "},
    }};
    for (const auto& [unit, words] : kUnits) {
        if (words.find(" " + word + " ") != std::string_view::npos)
            return unit;
    }
    return Unit::None;
}

bool isNumber(const std::string& token)
{
    return !token.empty() && token.front() >= '0' && token.front() <= '9';
}

std::optional<int> countOf(const std::string& token)
{
    if (isNumber(token))
        return token.size() > 3 ? kMost : std::stoi(token);
    return isOneOf(token, {"un", "une", "a", "an", "one"}) ? std::optional(1) : std::nullopt;
}

// "il y a (environ) 2 heures": the words behind "il y a".
std::optional<Told> behind(const Tokens& tokens, std::size_t at)
{
    bool isLess = false;
    while (at < tokens.size() && isOneOf(tokens[at], {"environ", "plus", "moins", "presque", "de", "d", "à", "peu", "près"})) {
        isLess = isLess || tokens[at] == "moins";
        ++at;
    }
    if (at + 1 >= tokens.size())
        return std::nullopt;
    const Unit unit = unitOf(tokens[at + 1]);
    const auto count = countOf(tokens[at]);
    const bool isSome = tokens[at] == "quelques" || tokens[at] == "plusieurs";
    if (unit == Unit::None || (!count && !isSome))
        return std::nullopt;
    return Told{unit, count ? *count - (isLess ? 1 : 0) : 0, isSome, {}};
}

// "about 2 hours ago": the words before "ago".
std::optional<Told> before(const Tokens& tokens, std::size_t ago)
{
    if (ago < 2)
        return std::nullopt;
    const Unit unit = unitOf(tokens[ago - 1]);
    const std::string& number = tokens[ago - 2];
    const bool isSome = isOneOf(number, {"few", "several", "some"});
    const auto count = countOf(number);
    if (unit == Unit::None || (!count && !isSome))
        return std::nullopt;
    const bool isLess = ago >= 4 && tokens[ago - 3] == "than" && tokens[ago - 4] == "less";
    return Told{unit, count ? *count - (isLess ? 1 : 0) : 0, isSome, {}};
}

// The clock behind "hier": "14:05", "14h05", "2:05 pm", "14 h".
std::optional<int> clockBehind(const Tokens& tokens, std::size_t at)
{
    for (; at + 1 < tokens.size(); ++at) {
        if (!isNumber(tokens[at]) || tokens[at].size() > 2 || (tokens[at + 1] != ":" && tokens[at + 1] != "h"))
            continue;
        int hour = std::stoi(tokens[at]), minute = 0;
        std::size_t next = at + 2;
        if (next < tokens.size() && isNumber(tokens[next]) && tokens[next].size() <= 2)
            minute = std::stoi(tokens[next++]);
        if (next < tokens.size() && tokens[next] == "pm" && hour < 12)
            hour += 12;
        else if (next < tokens.size() && tokens[next] == "am" && hour == 12)
            hour = 0;
        return hour < 24 && minute < 60 ? std::optional(hour * 60 + minute) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Told> dayWord(const Tokens& tokens, std::size_t at)
{
    const std::string& word = tokens[at];
    const bool isBefore = at > 0 && tokens[at - 1] == "avant";
    if (word == "hier" || word == "yesterday")
        return Told{Unit::Day, isBefore ? 2 : 1, false, clockBehind(tokens, at + 1)};
    const bool isToday = word == "today" || (word == "hui" && at > 0 && tokens[at - 1] == "aujourd");
    return isToday ? std::optional(Told{Unit::Day, 0, false, clockBehind(tokens, at + 1)}) : std::nullopt;
}

std::optional<Told> told(std::string_view raw)
{
    if (raw.size() > kMaxLength)
        return std::nullopt;
    const Tokens tokens = tokensOf(raw);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& word = tokens[i];
        if (isOneOf(word, {"modifié", "modifie", "édité", "edited", "updated"})) // when it was changed is not when it was posted
            return std::nullopt;
        std::optional<Told> found;
        if (word == "il" && i + 2 < tokens.size() && tokens[i + 1] == "y" && tokens[i + 2] == "a")
            found = behind(tokens, i + 3);
        else if (word == "ago")
            found = before(tokens, i);
        else if ((word == "instant" && i > 0 && tokens[i - 1] == "l") || (word == "now" && i > 0 && tokens[i - 1] == "just"))
            found = Told{Unit::Second, 0, false, {}};
        else
            found = dayWord(tokens, i);
        if (found)
            return found;
    }
    return std::nullopt;
}

std::int64_t dayOf(std::int64_t seconds)
{
    return seconds >= 0 ? seconds / kDay : (seconds - kDay + 1) / kDay;
}

// Programs round up or down: an hour more or less, and in one day all the same.
std::optional<std::int64_t> dayOfHours(std::int64_t local, int least, int most)
{
    const std::int64_t first = dayOf(local - most * kHour), last = dayOf(local - least * kHour);
    return first == last ? std::optional(first) : std::nullopt;
}

} // namespace

bool isRelativeTime(std::string_view raw)
{
    return told(raw).has_value();
}

std::optional<PostedTime> relativeTime(std::string_view raw, base::Moment captured)
{
    const auto words = told(raw);
    if (!words)
        return std::nullopt;
    const std::int64_t utc = captured.utcMs / 1'000, local = utc + captured.offsetMinutes * kMinute;
    std::optional<std::int64_t> day;
    switch (words->unit) {
    case Unit::Second:
        return PostedTime{std::string(raw), (utc - words->count) / kMinute * kMinute, TimePrecision::Minute, true};
    case Unit::Minute:
        if (!words->isVague)
            return PostedTime{std::string(raw), (utc - words->count * kMinute) / kMinute * kMinute, TimePrecision::Minute, true};
        day = dayOfHours(local, 0, 1);
        break;
    case Unit::Hour:
        if (!words->isVague)
            day = dayOfHours(local, std::max(0, words->count - 1), words->count + 1);
        break;
    case Unit::Day:
        if (!words->isVague)
            day = dayOf(local) - words->count;
        break;
    case Unit::None:
    case Unit::Longer:
        break;
    }
    if (!day)
        return std::nullopt;
    if (words->clock)
        return PostedTime{std::string(raw), *day * kDay + *words->clock * kMinute, TimePrecision::Minute, false};
    return PostedTime{std::string(raw), *day * kDay, TimePrecision::Day, false};
}

} // namespace greffier::evidence
