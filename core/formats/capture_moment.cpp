#include "core/formats/capture_moment.h"

#include "core/formats/mhtml.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <string>

namespace greffier::formats {
namespace {

constexpr std::size_t kHead = std::size_t{16} << 10U;  // bytes at the beginning in which headers and remarks stand
constexpr std::size_t kTail = std::size_t{256} << 10U; // bytes at the end in which an archive puts its remark
constexpr std::size_t kLine = 200;

bool startsLike(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
           });
}

std::string_view lineAt(std::string_view text, std::size_t at)
{
    const auto line = text.substr(at, kLine);
    return line.substr(0, line.find_first_of("\r\n"));
}

std::optional<StatedMoment> moment(const evidence::PostedTime& time, int offset, MomentSource source)
{
    if (!time.seconds || !time.isZoneKnown)
        return std::nullopt;
    return StatedMoment{{*time.seconds * 1'000, offset}, source};
}

// The minutes of "+0100" at the end; 0 where there are none.
int offsetOf(std::string_view text)
{
    const auto sign = text.find_last_of("+-");
    if (sign == std::string_view::npos || text.size() - sign < 5)
        return 0;
    int minutes = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const char digit = text[sign + 1 + i];
        if (digit < '0' || digit > '9')
            return 0;
        constexpr int kWorth[] = {600, 60, 10, 1};
        minutes += (digit - '0') * kWorth[i];
    }
    return text[sign] == '-' ? -minutes : minutes;
}

// "saved date: Thu Nov 26 2020 21:06:05 GMT+0100 (heure normale d'Europe centrale)"
std::optional<StatedMoment> ofSingleFile(std::string_view head)
{
    constexpr std::string_view kMark = "saved date: ";
    const auto remark = head.find("SingleFile");
    const auto at = remark == std::string_view::npos ? remark : head.find(kMark, remark);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::string text(lineAt(head, at + kMark.size()));
    text.resize(std::min(text.size(), text.find(" (")));
    if (const auto zone = text.find("GMT"); zone != std::string::npos && zone + 3 < text.size())
        text.erase(zone, 3);
    return moment(parsePostedTime(text), offsetOf(text), MomentSource::Page);
}

// "FILE ARCHIVED ON 12:34:56 Nov 23, 2020 AND RETRIEVED FROM THE", in UTC
std::optional<StatedMoment> ofWebArchive(std::string_view tail)
{
    constexpr std::string_view kMark = "FILE ARCHIVED ON ";
    const auto at = tail.rfind(kMark);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto line = lineAt(tail, at + kMark.size());
    if (line.find(" AND") == std::string_view::npos || line.find(' ') == line.find(" AND"))
        return std::nullopt;
    const auto clock = line.substr(0, line.find(' ')), day = line.substr(clock.size(), line.find(" AND") - clock.size());
    auto time = parsePostedTime(std::string(day) + " " + std::string(clock));
    time.isZoneKnown = time.seconds && time.precision != evidence::TimePrecision::Day;
    return moment(time, 0, MomentSource::Page);
}

// The Date among the header lines, up to the first empty one.
std::optional<StatedMoment> ofHeaders(std::string_view head)
{
    std::optional<StatedMoment> found;
    bool isPage = startsLike(head, "http/") || isSavedPage(head);
    for (std::size_t at = 0; at < head.size();) {
        const auto end = std::min(head.find('\n', at), head.size());
        auto line = head.substr(at, end - at);
        at = end + 1;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty())
            break;
        isPage = isPage || startsLike(line, "snapshot-content-location:") || startsLike(line, "from: <saved by ") ||
                 startsLike(line, "from: \"saved by ");
        if (!found && startsLike(line, "date:"))
            found = moment(parsePostedTime(line.substr(5)), offsetOf(line), MomentSource::Headers);
    }
    return isPage ? found : std::nullopt;
}

} // namespace

std::optional<StatedMoment> statedMoment(std::string_view bytes)
{
    const auto head = bytes.substr(0, kHead);
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos)
        return std::nullopt;
    if (head[first] != '<')
        return ofHeaders(head.substr(first));
    if (const auto saved = ofSingleFile(head))
        return saved;
    return ofWebArchive(bytes.substr(bytes.size() > kTail ? bytes.size() - kTail : 0));
}

} // namespace greffier::formats
