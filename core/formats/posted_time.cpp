#include "core/formats/posted_time.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace greffier::formats {

namespace {

using evidence::PostedTime;
using evidence::TimePrecision;

constexpr std::size_t kMaxLength = 100;
constexpr std::int64_t kMinEpochSeconds = 100000000;    // 1973; smaller numbers are no dates
constexpr std::int64_t kMaxEpochSeconds = 100000000000; // beyond: milliseconds
constexpr std::int64_t kMaxEpochMs = 100000000000000;

struct Parts {
    std::int64_t year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool hasTime = false;
    bool hasSeconds = false;
    std::optional<int> zoneMinutes;
};

int daysIn(std::int64_t year, int month)
{
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && isLeap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool isPlausible(const Parts& parts)
{
    return parts.year >= 1970 && parts.year <= 2200 && parts.month >= 1 && parts.month <= 12 &&
           parts.day >= 1 && parts.day <= daysIn(parts.year, parts.month) && parts.hour < 24 &&
           parts.minute < 60 && parts.second < 61;
}

PostedTime built(std::string_view raw, const std::optional<Parts>& parts)
{
    PostedTime result;
    result.raw = raw;
    if (!parts || !isPlausible(*parts))
        return result;
    result.seconds =
        secondsOf(parts->year, parts->month, parts->day, parts->hour, parts->minute, parts->second);
    result.precision = !parts->hasTime     ? TimePrecision::Day
                       : parts->hasSeconds ? TimePrecision::Second
                                           : TimePrecision::Minute;
    if (parts->zoneMinutes && parts->hasTime) {
        *result.seconds -= std::int64_t(*parts->zoneMinutes) * 60;
        result.isZoneKnown = true;
    }
    return result;
}

// Reads a text from left to right; every step says whether it matched.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool number(int minDigits, int maxDigits, int& value)
    {
        int digits = 0;
        std::int64_t result = 0;
        while (digits < maxDigits && m_at + static_cast<std::size_t>(digits) < m_text.size()) {
            const char c = m_text[m_at + static_cast<std::size_t>(digits)];
            if (c < '0' || c > '9')
                break;
            result = result * 10 + (c - '0');
            ++digits;
        }
        if (digits < minDigits)
            return false;
        m_at += static_cast<std::size_t>(digits);
        value = static_cast<int>(result);
        return true;
    }
    bool oneOf(std::string_view characters)
    {
        if (m_at >= m_text.size() || characters.find(m_text[m_at]) == std::string_view::npos)
            return false;
        ++m_at;
        return true;
    }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    std::string_view rest() const { return m_text.substr(std::min(m_at, m_text.size())); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

// "Z", "+02:00", "+0200", "UTC", "GMT" and nothing behind; an empty text is no zone.
bool readZone(std::string_view text, Parts& parts)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    if (text.empty())
        return true;
    if (text == "Z" || text == "z" || text == "UTC" || text == "GMT") {
        parts.zoneMinutes = 0;
        return true;
    }
    const int sign = text.front() == '-' ? -1 : 1;
    Scanner scanner(text);
    int hours = 0;
    int minutes = 0;
    if (!scanner.oneOf("+-") || !scanner.number(2, 2, hours))
        return false;
    scanner.oneOf(":");
    scanner.number(2, 2, minutes);
    if (!scanner.isAtEnd() || hours > 14 || minutes > 59)
        return false;
    parts.zoneMinutes = sign * (hours * 60 + minutes);
    return true;
}

std::optional<Parts> readIso(std::string_view text)
{
    Parts parts;
    Scanner scanner(text);
    int year = 0;
    if (!scanner.number(4, 4, year) || !scanner.oneOf("-/") || !scanner.number(1, 2, parts.month) ||
        !scanner.oneOf("-/") || !scanner.number(1, 2, parts.day))
        return std::nullopt;
    parts.year = year;
    if (scanner.isAtEnd())
        return parts;
    if (!scanner.oneOf("Tt ") || !scanner.number(1, 2, parts.hour) || !scanner.oneOf(":") ||
        !scanner.number(2, 2, parts.minute))
        return std::nullopt;
    parts.hasTime = true;
    if (scanner.oneOf(":")) {
        if (!scanner.number(2, 2, parts.second))
            return std::nullopt;
        parts.hasSeconds = true;
        int fraction = 0;
        if (scanner.oneOf(".,") && !scanner.number(1, 9, fraction))
            return std::nullopt;
    }
    return readZone(scanner.rest(), parts) ? std::optional(parts) : std::nullopt;
}

std::optional<PostedTime> readEpoch(std::string_view text)
{
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    if (whole.size() < 9 || whole.size() > 14 ||
        text.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    auto value = std::stoll(std::string(whole));
    if (value >= kMaxEpochSeconds)
        value = value < kMaxEpochMs ? value / 1000 : 0;
    if (value < kMinEpochSeconds)
        return std::nullopt;
    PostedTime result;
    result.raw = text;
    result.seconds = value;
    result.precision = TimePrecision::Second;
    result.isZoneKnown = true;
    return result;
}

// Lower-case words and numbers; everything else separates, but '+', '-' before digits and ':' stay with their
// neighbours.
std::vector<std::string> tokensOf(std::string_view text)
{
    std::vector<std::string> tokens;
    std::string token;
    int kind = 0; // 1 digits, 2 letters
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const auto byte = static_cast<unsigned char>(c);
        const bool isBlank =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0;
        const bool isNarrow = text.substr(i, 3) == "\xE2\x80\xAF";
        const int now =
            c >= '0' && c <= '9'                                                                          ? 1
            : !isBlank && !isNarrow && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80) ? 2
                                                                                                          : 0;
        if (now != kind && !token.empty())
            tokens.push_back(std::move(token)), token.clear();
        if (now != 0)
            token += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        else if (c == ':' || c == '/' || c == '+')
            tokens.emplace_back(1, c);
        kind = now;
        i += isBlank ? 1 : isNarrow ? 2 : 0;
    }
    return tokens;
}

bool isNumber(const std::string& token)
{
    return !token.empty() && token.front() >= '0' && token.front() <= '9';
}

// The month that a word names, whole or abbreviated, in French, English, German, Italian, Spanish, Polish or
// Serbian; 0 for another word.
int monthOf(const std::string& word)
{
    static constexpr std::array<std::array<std::string_view, 14>, 12> names = {{
        {"janvier", "january", "januar", "janv", "jan", "jänner", "gennaio", "gen", "enero", "ene", "sty",
         "stycznia", "јануар", "јан"},
        {"février", "february", "februar", "févr", "feb", "fév", "fevrier", "febbraio", "febrero", "lut",
         "lutego", "фебруар", "феб", ""},
        {"mars", "march", "märz", "mar", "mär", "marzo", "marca", "март", "мар", "", "", "", "", ""},
        {"avril", "april", "avr", "apr", "aprile", "abril", "abr", "kwi", "kwietnia", "април", "апр", "", "",
         ""},
        {"mai", "may", "maggio", "mag", "mayo", "maj", "maja", "мај", "", "", "", "", "", ""},
        {"juin", "june", "juni", "jun", "giugno", "giu", "junio", "cze", "czerwca", "јун", "", "", "", ""},
        {"juillet", "july", "juli", "juil", "jul", "luglio", "lug", "julio", "lip", "lipca", "јул", "", "",
         ""},
        {"août", "august", "aug", "aoû", "aout", "agosto", "ago", "sie", "sierpnia", "август", "авг", "", "",
         ""},
        {"septembre", "september", "sept", "sep", "settembre", "set", "septiembre", "wrz", "września",
         "септембар", "септ", "сеп", "", ""},
        {"octobre", "october", "oktober", "oct", "okt", "ottobre", "ott", "octubre", "paź", "października",
         "октобар", "окт", "", ""},
        {"novembre", "november", "nov", "noviembre", "lis", "listopada", "новембар", "нов", "", "", "", "",
         "", ""},
        {"décembre", "december", "dezember", "déc", "dec", "dez", "decembre", "dicembre", "dic", "diciembre",
         "gru", "grudnia", "децембар", "дец"},
    }};
    if (word.empty())
        return 0;
    for (std::size_t month = 0; month < names.size(); ++month) {
        if (std::find(names[month].begin(), names[month].end(), word) != names[month].end())
            return static_cast<int>(month) + 1;
    }
    return 0;
}

int valueOf(const std::string& token)
{
    return token.size() > 4 ? -1 : std::stoi(token);
}

// The clock among the tokens behind the date: "12 h 29", "12:29:31", "12:29 pm", "à 12h29min".
void readClock(const std::vector<std::string>& tokens, std::size_t from, Parts& parts)
{
    for (auto i = from; i + 1 < tokens.size(); ++i) {
        if (!isNumber(tokens[i]) || tokens[i].size() > 2 || (tokens[i + 1] != ":" && tokens[i + 1] != "h"))
            continue;
        parts.hour = valueOf(tokens[i]);
        parts.hasTime = true;
        auto next = i + 2;
        if (next < tokens.size() && isNumber(tokens[next]) && tokens[next].size() <= 2)
            parts.minute = valueOf(tokens[next++]);
        if (next + 1 < tokens.size() && tokens[next] == ":" && isNumber(tokens[next + 1])) {
            parts.second = valueOf(tokens[next + 1]);
            parts.hasSeconds = true;
            next += 2;
        }
        if (next < tokens.size() && (tokens[next] == "pm" || tokens[next] == "p") && parts.hour < 12)
            parts.hour += 12;
        else if (next < tokens.size() && (tokens[next] == "am" || tokens[next] == "a") && parts.hour == 12)
            parts.hour = 0;
        if (next < tokens.size() && (tokens[next] == "gmt" || tokens[next] == "utc"))
            parts.zoneMinutes = 0;
        return;
    }
}

std::optional<Parts> readWords(const std::vector<std::string>& tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Parts parts;
        parts.month = monthOf(tokens[i]);
        if (parts.month == 0)
            continue;
        auto next = i + 1;
        auto before = i;
        if (before > 0 && (tokens[before - 1] == "er" || tokens[before - 1] == "de"))
            --before; // "1er mai"
        if (before > 0 && isNumber(tokens[before - 1]) && tokens[before - 1].size() <= 2) {
            parts.day = valueOf(tokens[before - 1]);
        } else if (next < tokens.size() && isNumber(tokens[next]) && tokens[next].size() <= 2) {
            parts.day = valueOf(tokens[next++]);
            if (next < tokens.size() && (tokens[next] == "st" || tokens[next] == "nd" ||
                                         tokens[next] == "rd" || tokens[next] == "th"))
                ++next;
        }
        if (next < tokens.size() && isNumber(tokens[next]) && tokens[next].size() == 4)
            parts.year = valueOf(tokens[next++]);
        else if (isNumber(tokens.back()) && tokens.back().size() == 4)
            parts.year = valueOf(tokens.back()); // "Wed Aug 27 13:08:45 +0000 2008"
        if (parts.day == 0 || parts.year == 0)
            continue;
        readClock(tokens, next, parts);
        if (!parts.hasTime)
            readClock(tokens, 0, parts); // "12:29, 6 October 2014"
        return parts;
    }
    return std::nullopt;
}

// The three numbers at the start of "07/07/2009 at 18:53"; `next` is then the token behind them.
std::optional<std::array<int, 3>> threeFigures(const std::vector<std::string>& tokens, std::size_t& next)
{
    std::array<int, 3> numbers = {0, 0, 0};
    std::size_t count = 0;
    while (next < tokens.size() && count < 3) {
        if (isNumber(tokens[next]))
            numbers[count++] = valueOf(tokens[next]);
        else if (tokens[next] != "/")
            return std::nullopt;
        ++next;
    }
    if (count < 3 || numbers[2] < 1000)
        return std::nullopt;
    return numbers;
}

// Only where the order of day and month is certain.
std::optional<Parts> readFigures(const std::vector<std::string>& tokens, DateOrder order)
{
    std::size_t next = 0;
    const auto figures = threeFigures(tokens, next);
    if (!figures)
        return std::nullopt;
    const auto& numbers = *figures;
    Parts parts;
    parts.year = numbers[2];
    parts.day = numbers[0];
    parts.month = numbers[1];
    const bool isAmbiguous = numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1];
    if (isAmbiguous && order == DateOrder::Unknown)
        return std::nullopt;
    if (parts.month > 12 || (isAmbiguous && order == DateOrder::MonthFirst))
        std::swap(parts.month, parts.day);
    readClock(tokens, next, parts);
    return parts;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// "06.01.2020": with dots the day always comes first.
bool hasDots(std::string_view text)
{
    const auto first = text.find_first_not_of("0123456789");
    if (first == std::string_view::npos || first == 0 || first > 2 || text[first] != '.')
        return false;
    const auto second = text.find_first_not_of("0123456789", first + 1);
    return second != std::string_view::npos && second > first + 1 && text[second] == '.';
}

// The zone at the end of an RFC 822 date ("… 12:29:00 +0200"), which the tokens have torn apart, or before
// the year at the end ("… 13:08:45 +0000 2008").
void readTrailingZone(std::string_view text, Parts& parts)
{
    auto blank = text.find_last_of(' ');
    if (blank != std::string_view::npos && text.size() - blank == 5 && text[blank + 1] != '+' &&
        text[blank + 1] != '-') {
        text = text.substr(0, blank);
        blank = text.find_last_of(' ');
    }
    if (!parts.hasTime || blank == std::string_view::npos || text.size() - blank != 6)
        return;
    Parts zone;
    if (readZone(text.substr(blank + 1), zone) && zone.zoneMinutes)
        parts.zoneMinutes = zone.zoneMinutes;
}

} // namespace

std::int64_t secondsOf(std::int64_t year, int month, int day, int hour, int minute, int second)
{
    // Days from civil date: years begin in March, so that the leap day comes last
    // (http://howardhinnant.github.io/date_algorithms.html#days_from_civil).
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    const std::int64_t days = era * 146097 + dayOfEra - 719468;
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

evidence::PostedTime parsePostedTime(std::string_view raw, DateOrder order)
{
    const auto text = trimmed(raw);
    if (text.empty() || text.size() > kMaxLength)
        return built(text.substr(0, kMaxLength), std::nullopt);
    if (auto parts = readIso(text))
        return built(text, parts);
    if (auto epoch = readEpoch(text))
        return *epoch;
    const auto tokens = tokensOf(text);
    auto parts = readWords(tokens);
    if (!parts)
        parts = readFigures(tokens, hasDots(text) ? DateOrder::DayFirst : order);
    if (parts && !parts->zoneMinutes)
        readTrailingZone(text, *parts);
    return built(text, parts);
}

DateOrder dateOrderOf(const std::vector<std::string>& dates)
{
    bool isDayFirst = false;
    bool isMonthFirst = false;
    for (const auto& date : dates) {
        std::size_t next = 0;
        if (date.size() > kMaxLength)
            continue;
        const auto figures = threeFigures(tokensOf(date), next);
        if (!figures)
            continue;
        isDayFirst = isDayFirst || (*figures)[0] > 12;
        isMonthFirst = isMonthFirst || (*figures)[1] > 12;
    }
    if (isDayFirst == isMonthFirst)
        return DateOrder::Unknown;
    return isDayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

evidence::PostedTime parseUtcTime(std::string_view raw)
{
    auto parts = readIso(trimmed(raw));
    if (parts && parts->hasTime && !parts->zoneMinutes)
        parts->zoneMinutes = 0;
    return built(trimmed(raw), parts);
}

} // namespace greffier::formats
