#include "core/rules/key_depth.h"

#include <algorithm>

namespace greffier::rules {
namespace {

// The end of the string that begins at `start` with a quotation mark, or of the text where it is left open.
std::size_t endOfString(std::string_view toml, std::size_t start)
{
    const char mark = toml[start];
    const bool isLong = toml.substr(start, 3) == std::string_view(mark == '"' ? "\"\"\"" : "'''");
    const std::size_t length = isLong ? 3 : 1;
    for (std::size_t at = start + length; at < toml.size(); ++at) {
        if (mark == '"' && toml[at] == '\\') {
            ++at;
        } else if (!isLong && toml[at] == '\n') {
            return at; // left open: no TOML
        } else if (toml[at] == mark && (!isLong || toml.substr(at, 3) == toml.substr(start, 3))) {
            at += length;
            for (int extra = 0; isLong && extra < 2 && at < toml.size() && toml[at] == mark; ++extra)
                ++at; // up to two marks before the closing three belong to the text
            return at;
        }
    }
    return toml.size();
}

} // namespace

// Outside of strings and comments a point stands in keys, numbers and times alone.
std::optional<int> lineOfDeepKey(std::string_view toml)
{
    int line = 1;
    int points = 0;
    for (std::size_t at = 0; at < toml.size();) {
        const char c = toml[at];
        if (c == '"' || c == '\'') {
            const std::size_t end = endOfString(toml, at);
            line += static_cast<int>(std::count(toml.begin() + static_cast<std::ptrdiff_t>(at), toml.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            at = end;
            continue;
        }
        if (c == '#') {
            at = std::min(toml.find('\n', at), toml.size());
            continue;
        }
        points = c == '.' ? points + 1 : std::string_view("\n=,[]{}").find(c) != std::string_view::npos ? 0 : points;
        if (points >= kMaxKeyParts)
            return line;
        line += c == '\n' ? 1 : 0;
        ++at;
    }
    return std::nullopt;
}

} // namespace greffier::rules
