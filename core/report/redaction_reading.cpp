#include "core/report/redaction_reading.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace greffier::report {
namespace {

// What people put inside of a name so that it is not found; apostrophes stand inside of ordinary words ("l’homme").
bool isJoint(char32_t c)
{
    return c == U'-' || c == U'.' || c == U'_' || c == U'\u2010' || c == U'\u2011' || c == U'\u00B7';
}

using Named = std::pair<std::u32string_view, char32_t>;

// HTML's names of the letters that French and its neighbours write, and of the signs that stand in a text (HTML 4, 24.2).
constexpr std::array<Named, 43> kEntities{{
    {U"agrave", U'à'}, {U"aacute", U'á'}, {U"acirc", U'â'},  {U"atilde", U'ã'}, {U"auml", U'ä'},   {U"aring", U'å'},
    {U"aelig", U'æ'},  {U"ccedil", U'ç'}, {U"egrave", U'è'}, {U"eacute", U'é'}, {U"ecirc", U'ê'},  {U"euml", U'ë'},
    {U"igrave", U'ì'}, {U"iacute", U'í'}, {U"icirc", U'î'},  {U"iuml", U'ï'},   {U"ntilde", U'ñ'}, {U"ograve", U'ò'},
    {U"oacute", U'ó'}, {U"ocirc", U'ô'},  {U"otilde", U'õ'}, {U"ouml", U'ö'},   {U"oslash", U'ø'}, {U"ugrave", U'ù'},
    {U"uacute", U'ú'}, {U"ucirc", U'û'},  {U"uuml", U'ü'},   {U"yacute", U'ý'}, {U"yuml", U'ÿ'},   {U"oelig", U'œ'},
    {U"scaron", U'š'}, {U"szlig", U'ß'},  {U"nbsp", U' '},   {U"amp", U'&'},    {U"lt", U'<'},     {U"gt", U'>'},
    {U"quot", U'"'},   {U"apos", U'\''},  {U"shy", 0xAD},    {U"rsquo", U'\''}, {U"lsquo", U'\''}, {U"zwj", 0x200D},
    {U"zwnj", 0x200C}}};

int hexValue(char32_t c)
{
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    if (c >= U'a' && c <= U'f')
        return static_cast<int>(c - U'a') + 10;
    return c >= U'A' && c <= U'F' ? static_cast<int>(c - U'A') + 10 : -1;
}

// What stands at a place, and how many code points it takes there.
struct Undone {
    char32_t codePoint = 0;
    std::size_t length = 0;
};
using Maybe = std::optional<Undone>;

std::optional<std::uint32_t> hexNumber(std::u32string_view digits)
{
    std::uint32_t number = 0;
    for (const char32_t digit : digits) {
        const int value = hexValue(digit);
        if (value < 0)
            return std::nullopt;
        number = number * 16 + static_cast<std::uint32_t>(value);
    }
    return number;
}

// "%C3%A9": the bytes of one character of UTF-8.
Maybe percent(std::u32string_view text, std::size_t at)
{
    std::string bytes;
    for (std::size_t i = at; bytes.size() < 4 && i + 2 < text.size() && text[i] == U'%'; i += 3) {
        const auto byte = hexNumber(text.substr(i + 1, 2));
        if (!byte)
            break;
        bytes += static_cast<char>(*byte);
        if (text::isValidUtf8(bytes))
            return Undone{text::toUtf32(bytes).front(), i + 3 - at};
    }
    return std::nullopt;
}

Maybe entity(std::u32string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 10;
    const std::size_t end = text.substr(at, kLongest).find(U';');
    if (end == std::u32string_view::npos || end < 2)
        return std::nullopt;
    std::u32string name(text.substr(at + 1, end - 1));
    if (name.front() == U'#') {
        const bool isHex = name.size() > 1 && (name[1] == U'x' || name[1] == U'X');
        std::uint32_t number = 0;
        for (std::size_t i = isHex ? 2 : 1; i < name.size(); ++i) {
            const int digit = hexValue(name[i]);
            if (digit < 0 || (!isHex && digit > 9))
                return std::nullopt;
            number = number * (isHex ? 16 : 10) + static_cast<std::uint32_t>(digit);
        }
        const bool isCharacter = number > 0 && number < 0x110000 && (number < 0xD800 || number > 0xDFFF);
        return isCharacter ? Maybe(Undone{static_cast<char32_t>(number), end + 1}) : std::nullopt;
    }
    for (char32_t& c : name)
        c = c >= U'A' && c <= U'Z' ? c + 32 : c; // "&Eacute;": case does not count here
    const auto found = std::find_if(kEntities.begin(), kEntities.end(), [&](const Named& each) { return each.first == name; });
    return found == kEntities.end() ? std::nullopt : Maybe(Undone{found->second, end + 1});
}

// The escapes of JSON strings (RFC 8259, 7).
Maybe escape(std::u32string_view text, std::size_t at)
{
    if (at + 1 >= text.size())
        return std::nullopt;
    switch (text[at + 1]) {
    case U'n':
    case U'r':
    case U't':
    case U'b':
    case U'f': return Undone{U' ', 2};
    case U'"':
    case U'/':
    case U'\\': return Undone{text[at + 1], 2};
    case U'u': break;
    default: return std::nullopt;
    }
    const auto unitAt = [&](std::size_t i) {
        return i + 6 <= text.size() && text[i] == U'\\' && text[i + 1] == U'u' ? hexNumber(text.substr(i + 2, 4)) : std::nullopt;
    };
    const auto first = unitAt(at);
    if (!first)
        return std::nullopt;
    if (*first < 0xD800 || *first > 0xDFFF)
        return Undone{static_cast<char32_t>(*first), 6};
    const auto second = unitAt(at + 6);
    if (*first > 0xDBFF || !second || *second < 0xDC00 || *second > 0xDFFF)
        return std::nullopt;
    return Undone{static_cast<char32_t>(0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00)), 12};
}

// "⟨U+00AD⟩": how a report prints a character that it cannot show (characters.h).
Maybe printedCode(std::u32string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 10;
    const std::size_t end = text.substr(at, kLongest).find(U'\u27E9');
    if (end == std::u32string_view::npos || end < 4 || text.substr(at + 1, 2) != U"U+")
        return std::nullopt;
    const auto number = hexNumber(text.substr(at + 3, end - 3));
    const bool isCharacter = number && *number > 0 && *number < 0x110000 && (*number < 0xD800 || *number > 0xDFFF);
    return isCharacter ? Maybe(Undone{static_cast<char32_t>(*number), end + 1}) : std::nullopt;
}

Maybe undo(std::u32string_view text, std::size_t at)
{
    switch (text[at]) {
    case U'\u27E8': return printedCode(text, at);
    case U'%': return percent(text, at);
    case U'&': return entity(text, at);
    case U'\\': return escape(text, at);
    default: return std::nullopt;
    }
}

// The length of a token of the set that begins at the bracket, else 0. A line may have been broken inside it.
std::size_t tokenLength(std::u32string_view text, std::size_t at, const std::unordered_set<std::string>& tokens)
{
    constexpr std::size_t kLongest = 48;
    std::u32string shown;
    for (std::size_t i = at; i < std::min(text.size(), at + kLongest); ++i) {
        const bool isBlank = u_isUWhiteSpace(static_cast<UChar32>(text[i])) != 0;
        if (!isBlank)
            shown += text[i];
        else if (shown.back() != U' ')
            shown += U' ';
        if (text[i] == U']')
            return tokens.contains(text::fromUtf32(shown)) ? i + 1 - at : 0;
    }
    return 0;
}

} // namespace

std::vector<base::Span> tokenSpans(std::string_view text, const std::unordered_set<std::string>& tokens)
{
    std::vector<base::Span> spans;
    if (tokens.empty() || text.find('[') == std::string_view::npos)
        return spans;
    const std::u32string points = text::toUtf32(text);
    for (std::size_t at = points.find(U'['); at != std::u32string::npos; at = points.find(U'[', at + 1)) {
        if (const std::size_t length = tokenLength(points, at, tokens))
            spans.push_back({static_cast<std::int32_t>(at), static_cast<std::int32_t>(at + length)});
    }
    return spans;
}

Cells cellsOf(std::string_view text, const std::unordered_set<std::string>& tokens)
{
    const std::vector<base::Span> walls = tokenSpans(text, tokens);
    const text::ReadText read = text::foldedReading(text);
    const std::u32string points = text::toUtf32(read.text);
    Cells cells;
    cells.reserve(points.size());
    auto wall = walls.begin();
    std::int32_t gap = 0;
    char32_t before = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto at = static_cast<std::int32_t>(i);
        const auto c = static_cast<UChar32>(points[i]);
        while (wall != walls.end() && read.origin[i] >= wall->end)
            ++wall;
        if (wall != walls.end() && read.origin[i] >= wall->start) {
            gap = kWall;
        } else if (u_isalnum(c)) {
            const base::Span exact = read.toExact({at, at + 1});
            const std::int32_t signStart = before == U'+' ? read.toExact({at - 1, at}).start : exact.start;
            cells.push_back({points[i], exact, gap, u_isdigit(c) != 0, before == U'@', gap == 1 && isJoint(before), signStart});
            gap = 0;
        } else if ((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) { // a mark belongs to its letter
            ++gap;
        }
        before = points[i];
    }
    return cells;
}

Decoded decodeOnce(std::string_view text)
{
    const std::u32string points = text::toUtf32(text);
    Decoded decoded;
    std::u32string out;
    for (std::size_t at = 0; at < points.size();) {
        const Maybe undone = undo(points, at);
        out += undone ? undone->codePoint : points[at];
        decoded.origin.push_back(static_cast<std::int32_t>(at));
        at += undone ? undone->length : 1;
    }
    decoded.origin.push_back(static_cast<std::int32_t>(points.size()));
    decoded.text = text::fromUtf32(out);
    return decoded;
}

std::vector<Reading> readings(std::string_view text, const std::unordered_set<std::string>& tokens)
{
    constexpr int kLayers = 3;
    std::vector<Reading> all;
    all.push_back({std::string(text), {}, cellsOf(text, tokens)});
    const auto mayHideMore = [](const std::string& layer) {
        return layer.find_first_of("%&\\") != std::string::npos || layer.find("\u27E8") != std::string::npos;
    };
    for (int i = 0; i < kLayers && mayHideMore(all.back().text); ++i) {
        const Reading& former = all.back();
        Decoded decoded = decodeOnce(former.text);
        if (decoded.text == former.text)
            break;
        Reading reading{std::move(decoded.text), std::move(decoded.origin), {}};
        for (std::int32_t& at : reading.origin)
            at = former.toExact({at, at}).start;
        reading.cells = cellsOf(reading.text, tokens);
        for (Cell& cell : reading.cells) {
            cell.signStart = reading.toExact({cell.signStart, cell.exact.start}).start;
            cell.exact = reading.toExact(cell.exact);
        }
        all.push_back(std::move(reading));
    }
    return all;
}

Reading withTokens(const Reading& reading, const std::vector<TokenPlace>& places)
{
    const std::u32string points = text::toUtf32(reading.text);
    Reading shown;
    std::u32string all;
    auto place = places.begin();
    bool isInside = false; // of the place, whose token stands already
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto at = static_cast<std::int32_t>(i);
        const base::Span exact = reading.toExact({at, at + 1});
        for (; place != places.end() && place->exact.end <= exact.start; ++place)
            isInside = false;
        std::u32string put(1, points[i]);
        if (place != places.end() && place->exact.intersects(exact))
            put = isInside ? std::u32string() : text::toUtf32(place->token), isInside = true;
        all += put;
        shown.origin.insert(shown.origin.end(), put.size(), exact.start);
    }
    const auto end = static_cast<std::int32_t>(points.size());
    shown.origin.push_back(reading.toExact({end, end}).end);
    shown.text = text::fromUtf32(all);
    return shown;
}

} // namespace greffier::report
