#include "core/text/reading.h"

#include "core/text/characters.h"
#include "core/text/decode.h"
#include "core/text/unicode.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <optional>

namespace greffier::text {
namespace {

constexpr char32_t kJoiner = 0x200D;
// Sorting marks takes quadratic time in the length of a run; like Unicode's Stream-Safe Text Format (UAX #15,
// 13) we cut runs that no writing system has.
constexpr std::size_t kLongestSegment = 64;

struct Located {
    char32_t codePoint = 0;
    std::int32_t at = 0; // code points of the exact text
};

const UNormalizer2* nfc()
{
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFCInstance(&status);
}

std::vector<std::int32_t> countingUp(std::int32_t count)
{
    const auto upTo = [](std::size_t end) {
        std::vector<std::int32_t> origin(end);
        std::iota(origin.begin(), origin.end(), 0);
        return origin;
    };
    static const std::vector<std::int32_t> known = upTo(8'192); // copying is quicker than counting
    const std::size_t size = static_cast<std::size_t>(count) + 1;
    return size <= known.size() ? std::vector<std::int32_t>(known.data(), known.data() + size) : upTo(size);
}

// The folded form of a readable ASCII character: most of a French text, so it is worth a way of its own.
char foldedAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Where the ASCII characters from `byte` on end; eight at a time.
std::int32_t asciiEnd(std::string_view text, std::int32_t byte)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    const auto size = static_cast<std::int32_t>(text.size());
    std::uint64_t eight = 0;
    for (; byte + 8 <= size; byte += 8) {
        std::memcpy(&eight, text.data() + byte, sizeof eight);
        if ((eight & kHighBits) != 0)
            break;
    }
    while (byte < size && static_cast<unsigned char>(text[static_cast<std::size_t>(byte)]) < 0x80)
        ++byte;
    return byte;
}

// An invisible character that belongs to an emoji: the joiner of a sequence, a presentation selector, a
// flag's tags. These are ordinary writing, not obfuscation, and stay. `before` is the last character that
// stayed.
bool belongsToEmoji(char32_t codePoint, char32_t before, char32_t after)
{
    const bool isSkinTone = before >= 0x1F3FB && before <= 0x1F3FF;
    if (codePoint == kJoiner)
        return isPictographic(after) && (isPictographic(before) || isSkinTone || before == 0xFE0F);
    if (codePoint == 0xFE0E || codePoint == 0xFE0F) {
        const bool isKeycapBase = before == U'#' || before == U'*' || (before >= U'0' && before <= U'9');
        return isPictographic(before) || (isKeycapBase && after == 0x20E3);
    }
    if (codePoint >= 0xE0020 && codePoint <= 0xE007F)
        return before == 0x1F3F4 || (before >= 0xE0020 && before <= 0xE007E);
    return false;
}

// Leaves out the invisible characters, and records them. They go before normalising: an "e", a ZWSP and a
// combining accent read as "é".
std::vector<Located> visibleCharacters(std::string_view exact, std::vector<Hidden>& hidden)
{
    const std::u32string text = toUtf32(exact);
    std::vector<Located> visible;
    visible.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto at = static_cast<std::int32_t>(i);
        const char32_t before = visible.empty() ? 0 : visible.back().codePoint;
        const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
        if (isIgnorable(text[i]) && !belongsToEmoji(text[i], before, after))
            hidden.push_back({at, text[i]});
        else
            visible.push_back({text[i], at});
    }
    return visible;
}

// True if nothing before this code point can change with it when the text is brought to NFC.
bool startsSegment(char32_t codePoint)
{
    return !needsNormalising(codePoint) ||
           unorm2_hasBoundaryBefore(nfc(), static_cast<UChar32>(codePoint)) != 0;
}

// Brings visible[from, to), a stretch that normalisation treats as one, to NFC and appends it. Composition
// takes from the front, so the last code points keep their own origins and the first one gets what was
// composed.
void appendSegment(ReadText& read, const std::vector<Located>& visible, std::size_t from, std::size_t to)
{
    std::u16string units;
    for (std::size_t i = from; i < to; ++i) {
        if (visible[i].codePoint > 0xFFFF) {
            units += static_cast<char16_t>(U16_LEAD(visible[i].codePoint));
            units += static_cast<char16_t>(U16_TRAIL(visible[i].codePoint));
        } else {
            units += static_cast<char16_t>(visible[i].codePoint);
        }
    }
    // No canonical form is longer than three times its source in UTF-16 (Unicode, UAX #15).
    std::u16string normal(units.size() * 3 + 8, u'\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size =
        unorm2_normalize(nfc(), units.data(), static_cast<std::int32_t>(units.size()), normal.data(),
                         static_cast<std::int32_t>(normal.size()), &status);
    if (U_FAILURE(status))
        normal = units;
    else
        normal.resize(static_cast<std::size_t>(size));

    std::u32string out;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(normal.size());) {
        UChar32 codePoint = 0;
        U16_NEXT(normal.data(), at, static_cast<std::int32_t>(normal.size()), codePoint);
        out += readableForm(static_cast<char32_t>(codePoint));
    }
    const std::size_t count = to - from;
    const std::size_t composed = count > out.size() ? count - out.size() : 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::size_t source = i == 0 ? 0 : std::min(i + composed, count - 1);
        read.origin.push_back(visible[from + source].at);
        appendUtf8(read.text, out[i]);
    }
}

ReadText readableByStep(std::string_view exact)
{
    ReadText read{ReadingKind::Readable, {}, {}, {}};
    const std::vector<Located> visible = visibleCharacters(exact, read.hidden);
    read.text.reserve(exact.size());
    read.origin.reserve(visible.size() + 1);
    for (std::size_t from = 0; from < visible.size();) {
        std::size_t to = from + 1;
        while (to < visible.size() && to - from < kLongestSegment && !startsSegment(visible[to].codePoint))
            ++to;
        if (to == from + 1 && !needsNormalising(visible[from].codePoint)) {
            read.origin.push_back(visible[from].at);
            appendUtf8(read.text, readableForm(visible[from].codePoint));
        } else {
            appendSegment(read, visible, from, to);
        }
        from = to;
    }
    read.origin.push_back(codePointCount(exact));
    return read;
}

// À to ÿ, × and ÷: they stay as they are, whatever stands beside them.
bool isLatinLetterAt(std::string_view text, std::size_t at)
{
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    return byte(at) == 0xC3 && (byte(at + 1) & 0xC0U) == 0x80;
}

// Nothing where some code point does not give exactly one in the readable form, independently of its neighbours.
std::optional<std::string> readableOneToOne(std::string_view exact)
{
    std::string text;
    text.reserve(exact.size());
    std::size_t from = 0; // what follows is not copied yet: nearly everything stays as it is
    const bool hasGraves = exact.find('`') != std::string_view::npos;
    for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(exact.size());) {
        if (!hasGraves)
            byte = asciiEnd(exact, byte);
        const auto at = static_cast<std::size_t>(byte);
        if (at == exact.size())
            break;
        if (isLatinLetterAt(exact, at)) { // nearly all that French has beyond ASCII
            byte += 2;
            continue;
        }
        const char32_t c = decode(exact, byte);
        if (c < 0x80 && c != U'`')
            continue;
        if (isIgnorable(c) || needsNormalising(c))
            return std::nullopt;
        if (const char32_t form = readableForm(c); form != c) {
            text.append(exact, from, at - from);
            appendUtf8(text, form);
            from = static_cast<std::size_t>(byte);
        }
    }
    text.append(exact, from, exact.size() - from);
    return text;
}

} // namespace

base::Span ReadText::toExact(base::Span span) const
{
    const auto last = static_cast<std::int32_t>(origin.size()) - 1;
    const std::int32_t start = std::clamp(span.start, 0, last);
    const std::int32_t end = std::clamp(span.end, start, last);
    const std::int32_t from = origin[static_cast<std::size_t>(start)];
    if (end == start)
        return {from, from};
    // Code points of one origin are not separable: the end is where the next exact code point begins.
    const std::int32_t lastOrigin = origin[static_cast<std::size_t>(end) - 1];
    const auto next = static_cast<std::size_t>(end);
    if (origin[next] > lastOrigin) // nearly always
        return {from, origin[next]};
    const auto after = std::upper_bound(origin.begin() + end, origin.end(), lastOrigin);
    return {from, after == origin.end() ? origin.back() : *after};
}

bool ReadText::hidesIn(base::Span exact) const
{
    const auto first = std::lower_bound(hidden.begin(), hidden.end(), exact.start,
                                        [](const Hidden& one, std::int32_t at) { return one.at < at; });
    return first != hidden.end() && first->at < exact.end;
}

ReadText rawReading(std::string_view exact)
{
    return {ReadingKind::Raw, std::string(exact), countingUp(codePointCount(exact)), {}};
}

ReadText readableReading(std::string_view exact)
{
    std::optional<std::string> text = readableOneToOne(exact);
    if (!text)
        return readableByStep(exact);
    return {ReadingKind::Readable, std::move(*text), countingUp(codePointCount(exact)), {}};
}

ReadText foldedReading(const ReadText& readable)
{
    ReadText folded{ReadingKind::Folded, {}, {}, readable.hidden};
    folded.text.reserve(readable.text.size() + 8);
    folded.origin.reserve(readable.origin.size() + 8);
    std::size_t index = 0;
    for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(readable.text.size()); ++index) {
        const char ascii = readable.text[static_cast<std::size_t>(byte)];
        if (static_cast<unsigned char>(ascii) < 0x80) {
            folded.text += foldedAscii(ascii);
            folded.origin.push_back(readable.origin[index]);
            ++byte;
            continue;
        }
        const int count = appendFolded(folded.text, decode(readable.text, byte));
        folded.origin.insert(folded.origin.end(), static_cast<std::size_t>(count), readable.origin[index]);
    }
    folded.origin.push_back(readable.origin.back());
    return folded;
}

ReadText foldedReading(std::string_view exact)
{
    return foldedReading(readableReading(exact));
}

std::string fold(std::string_view text)
{
    const std::string readable = makeReadable(text);
    std::string folded;
    folded.reserve(readable.size());
    for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(readable.size());) {
        const char ascii = readable[static_cast<std::size_t>(byte)];
        if (static_cast<unsigned char>(ascii) < 0x80) {
            folded += foldedAscii(ascii);
            ++byte;
        } else {
            appendFolded(folded, decode(readable, byte));
        }
    }
    return folded;
}

std::string makeReadable(std::string_view text)
{
    std::optional<std::string> readable = readableOneToOne(text);
    return readable ? std::move(*readable) : readableByStep(text).text;
}

} // namespace greffier::text
