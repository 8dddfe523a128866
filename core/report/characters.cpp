#include "core/report/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace greffier::report {
namespace {

std::size_t lengthOf(unsigned char lead)
{
    if (lead < 0xC0)
        return 1;
    if (lead < 0xE0)
        return 2;
    return lead < 0xF0 ? 3 : 4;
}

std::string hexOf(char32_t codePoint)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string hex;
    for (char32_t rest = codePoint; rest != 0 || hex.size() < 4; rest >>= 4U)
        hex.insert(hex.begin(), kDigits[rest & 0x0FU]);
    return hex;
}

} // namespace

char32_t nextCodePoint(std::string_view utf8, std::size_t& at)
{
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = std::min(lengthOf(lead), utf8.size() - at);
    char32_t value = lead;
    if (length > 1)
        value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
    at += length;
    return value;
}

void appendCodePoint(std::string& out, char32_t codePoint)
{
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
        return;
    }
    const unsigned count = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
    constexpr std::array<unsigned, 4> kLeads{0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(kLeads[count] | (codePoint >> (6 * count)));
    for (unsigned i = count; i-- > 0;)
        out += static_cast<char>(0x80U | ((codePoint >> (6 * i)) & 0x3FU));
}

std::string_view sliceOf(std::string_view utf8, base::Span span)
{
    std::size_t at = 0;
    std::int32_t index = 0;
    for (; index < span.start && at < utf8.size(); ++index)
        nextCodePoint(utf8, at);
    const std::size_t start = at;
    for (; index < span.end && at < utf8.size(); ++index)
        nextCodePoint(utf8, at);
    return utf8.substr(start, at - start);
}

std::vector<Piece> cutAtMarks(const ExactText& exact)
{
    // +1/-1 at the borders: marks may overlap, so each kind is counted.
    struct Border {
        std::int32_t at;
        int hits, passages;
    };
    std::vector<Border> borders;
    for (const Mark& mark : exact.marks) {
        if (mark.span.isEmpty())
            continue;
        borders.push_back({mark.span.start, mark.isPassage ? 0 : 1, mark.isPassage ? 1 : 0});
        borders.push_back({mark.span.end, mark.isPassage ? 0 : -1, mark.isPassage ? -1 : 0});
    }
    std::sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) { return a.at < b.at; });

    const std::string_view text = exact.text;
    std::vector<Piece> pieces;
    std::size_t from = 0;
    std::size_t at = 0;
    std::int32_t index = 0;
    int hits = 0;
    int passages = 0;
    for (const Border& border : borders) {
        for (; index < border.at && at < text.size(); ++index)
            nextCodePoint(text, at);
        if (at > from)
            pieces.push_back({text.substr(from, at - from), hits > 0, passages > 0});
        from = at;
        hits += border.hits;
        passages += border.passages;
    }
    if (from < text.size())
        pieces.push_back({text.substr(from), false, false});
    return pieces;
}

Rendering renderInHtml(char32_t codePoint)
{
    const bool isBlank = codePoint == U'\t' || codePoint == U'\n' || codePoint == U'\r';
    const bool isControl = (codePoint < 0x20 && !isBlank) || (codePoint >= 0x7F && codePoint < 0xA0);
    const bool isNoCharacter = (codePoint & 0xFFFEU) == 0xFFFEU || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    return isControl || isNoCharacter ? Rendering::Coded : Rendering::Exact;
}

bool isInvisible(char32_t codePoint)
{
    const auto c = static_cast<UChar32>(codePoint);
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0
           || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0 || codePoint == 0x2028 || codePoint == 0x2029;
}

bool isEmojiGlue(char32_t codePoint)
{
    return codePoint == 0x200D || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
}

std::string codeOf(char32_t codePoint)
{
    return "\u27E8U+" + hexOf(codePoint) + "\u27E9";
}

std::string nameOf(char32_t codePoint)
{
    std::array<char, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = u_charName(static_cast<UChar32>(codePoint), U_EXTENDED_CHAR_NAME, name.data(),
                                      static_cast<int32_t>(name.size()), &status);
    std::string out = "U+" + hexOf(codePoint);
    if (U_SUCCESS(status) && length > 0)
        out += " " + std::string(name.data(), static_cast<std::size_t>(length));
    return out;
}

} // namespace greffier::report
