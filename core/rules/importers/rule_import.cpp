#include "core/rules/importers/rule_import.h"

#include "core/rules/importers/automoderator_fields.h"
#include "core/rules/importers/readers.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <algorithm>

namespace greffier::rules::importers {
namespace {

using base::ErrorCode;

constexpr std::size_t kMaxBytes = 1'048'576;

std::string_view withoutMark(std::string_view bytes)
{
    return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
}

// At least one line that begins with a field of AutoModerator and a colon.
bool hasModeratorField(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || line[0] == '#')
            continue;
        const FieldKey key = parseFieldKey(line.substr(0, colon));
        const bool isKnown = std::any_of(key.fields.begin(), key.fields.end(), [](const auto& field) { return fieldKind(field).has_value(); });
        if (isKnown)
            return true;
    }
    return false;
}

base::Status read(Source source, const Request& request, PackBuilder& pack)
{
    switch (source) {
    case Source::AutoModerator:
        return readAutoModerator(request, pack);
    case Source::AbuseFilter:
        return readAbuseFilter(request, pack);
    case Source::WordPress:
        return readWordList(request, pack);
    case Source::Discourse:
        break;
    }
    return readWatchedWords(request, pack);
}

} // namespace

std::string_view toString(Source source)
{
    return kSourceNames[static_cast<std::size_t>(source)];
}

std::optional<Source> sourceFrom(std::string_view name)
{
    const auto found = std::find(kSourceNames.begin(), kSourceNames.end(), name);
    return found == kSourceNames.end() ? std::nullopt : std::optional(static_cast<Source>(found - kSourceNames.begin()));
}

std::optional<Source> detectSource(std::string_view bytes, std::string_view fileName)
{
    bytes = withoutMark(bytes);
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || !text::isValidUtf8(bytes) || bytes.find('\0') != std::string_view::npos)
        return std::nullopt;
    const auto has = [bytes](std::string_view part) { return bytes.find(part) != std::string_view::npos; };
    if (bytes[start] == '{' || bytes[start] == '[') {
        if (has("\"af_pattern\"") || has("\"pattern\"") || has("\"rules\"") || has("\"abusefilters\""))
            return Source::AbuseFilter;
        if (has("\"word\"") || has("\"words\""))
            return Source::Discourse;
    }
    if (hasModeratorField(bytes))
        return Source::AutoModerator;
    const std::string name = text::fold(fileName);
    const bool isDiscourse = name.find("discourse") != std::string::npos || name.find("watched") != std::string::npos;
    const bool isTable = name.size() > 4 && name.substr(name.size() - 4) == ".csv";
    return isDiscourse || isTable ? Source::Discourse : Source::WordPress;
}

base::Result<Import> importRules(const Request& request)
{
    Request clean = request;
    clean.bytes = withoutMark(request.bytes);
    if (clean.bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return base::fail(ErrorCode::FileEmpty, request.fileName);
    if (clean.bytes.size() > kMaxBytes)
        return base::fail(ErrorCode::LimitExceeded, request.fileName, std::to_string(kMaxBytes));
    if (!text::isValidUtf8(clean.bytes))
        return base::fail(ErrorCode::NotUtf8, request.fileName);
    const std::optional<Source> source = request.from ? request.from : detectSource(clean.bytes, request.fileName);
    if (!source)
        return base::fail(ErrorCode::FormatNotRecognised, request.fileName);
    PackBuilder pack(clean, *source);
    if (const auto status = read(*source, clean, pack); !status)
        return base::fail(status.error());
    return pack.finish();
}

} // namespace greffier::rules::importers
