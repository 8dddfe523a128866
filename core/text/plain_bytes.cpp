#include "core/text/plain_bytes.h"

namespace greffier::text {
namespace {

std::size_t byteOf(std::string_view bytes, std::size_t i)
{
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

// U+0080 to U+00BF.
ByteCharacter latinCharacter(std::size_t second)
{
    switch (second) {
    case 0x85:
    case 0xA0:
        return {Kind::Blank, 2};
    case 0xB4:
        return {Kind::Apostrophe, 2};
    case 0xB7:
        return {Kind::Joint, 2};
    case 0xA2:
    case 0xA3:
    case 0xA5:
    case 0xA7:
        return {Kind::Sign, 2};
    case 0xAA: // letters, digits and the soft hyphen
    case 0xAD:
    case 0xB2:
    case 0xB3:
    case 0xB5:
    case 0xB9:
    case 0xBA:
    case 0xBC:
    case 0xBD:
    case 0xBE:
        return {Kind::Odd, 2};
    default:
        return {second < 0x80 ? Kind::Odd : Kind::Other, 2};
    }
}

// U+2000 to U+2FFF: punctuation, currencies and symbols that are no letters, digits or marks.
ByteCharacter punctuation(std::string_view bytes, std::size_t i, bool isAfterSymbol)
{
    const std::size_t second = byteOf(bytes, i + 1);
    const std::size_t third = byteOf(bytes, i + 2);
    if (second == 0x80) {
        if (third == 0x98 || third == 0x99 || third == 0xB2)
            return {Kind::Apostrophe, 3};
        if (third <= 0x8A || third == 0xAF)
            return {third >= 0x80 ? Kind::Blank : Kind::Odd, 3};
        if (third == 0x90 || third == 0x91)
            return {Kind::Hyphen, 3};
        if (third == 0xA2)
            return {Kind::Joint, 3};
        const bool isJoiner = third == 0x8D && isAfterSymbol;
        const bool isHidden = (third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE);
        return {isHidden && !isJoiner ? Kind::Odd : Kind::Other, 3};
    }
    if (second == 0x82)
        return {third == 0xAC ? Kind::EdgeSign : third > 0xAC ? Kind::Other : Kind::Odd, 3};
    const bool isTrademark = second == 0x84 && third == 0xA2;
    const bool isSymbol = (second >= 0x86 && second <= 0x90) || (second >= 0x94 && second <= 0x9C)
                          || (second == 0x9D && third < 0xB6) || (second >= 0xA0 && second <= 0xAE);
    return {isTrademark || isSymbol ? Kind::Other : Kind::Odd, 3};
}

// U+1F000 to U+1FAFF without the letters in squares and circles; flags are two letters.
ByteCharacter emoji(std::string_view bytes, std::size_t i)
{
    const auto isRegion = [bytes](std::size_t at) {
        return byteOf(bytes, at) == 0xF0 && byteOf(bytes, at + 1) == 0x9F && byteOf(bytes, at + 2) == 0x87 && byteOf(bytes, at + 3) >= 0xA6;
    };
    if (byteOf(bytes, i + 1) != 0x9F)
        return {Kind::Odd, 4};
    const std::size_t third = byteOf(bytes, i + 2);
    if (isRegion(i)) {
        const bool isFlag = isRegion(i + 4) && !isRegion(i + 8);
        return {isFlag ? Kind::Other : Kind::Odd, 8};
    }
    return {third >= 0x88 && third < 0xAF ? Kind::Other : Kind::Odd, 4};
}

} // namespace

ByteCharacter longCharacter(std::string_view bytes, std::size_t i, bool isAfterSymbol)
{
    const std::size_t second = byteOf(bytes, i + 1);
    switch (byteOf(bytes, i)) {
    case 0xC2:
        return latinCharacter(second);
    case 0xC3: { // À to ÿ: letters, those of French alone
        return {isFrenchSecondByte(second) ? Kind::Letter : Kind::Odd, 2};
    }
    case 0xC5: // Œ œ Ÿ
        return {second == 0x92 || second == 0x93 || second == 0xB8 ? Kind::Letter : Kind::Odd, 2};
    case 0xE2:
        return punctuation(bytes, i, isAfterSymbol);
    case 0xEF: { // a presentation selector after an emoji or symbol
        const bool isSelector = second == 0xB8 && (byteOf(bytes, i + 2) == 0x8E || byteOf(bytes, i + 2) == 0x8F);
        return {isSelector && isAfterSymbol ? Kind::Other : Kind::Odd, 3};
    }
    case 0xF0:
        return emoji(bytes, i);
    default:
        return {Kind::Odd, 1};
    }
}

} // namespace greffier::text
