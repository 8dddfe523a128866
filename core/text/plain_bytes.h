#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The characters of a text, told apart only as far as the quick look for disguises needs it; not for other folders.
namespace greffier::text {

// Everything that ordinary French does not hold is Odd: then the text is read properly.
enum class Kind : unsigned char { Letter, Digit, Blank, Apostrophe, Hyphen, Joint, Sign, EdgeSign, Other, Odd };

struct ByteCharacter {
    Kind kind = Kind::Odd;
    std::size_t size = 1; // bytes
};

constexpr std::array<Kind, 128> asciiKinds()
{
    std::array<Kind, 128> kinds{};
    for (Kind& kind : kinds)
        kind = Kind::Other;
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        kinds[c] = Kind::Letter;
        kinds[c - 32] = Kind::Letter;
    }
    for (std::size_t c = '0'; c <= '9'; ++c)
        kinds[c] = Kind::Digit;
    for (const char c : {' ', '\t', '\n', '\r', '\v', '\f'})
        kinds[static_cast<std::size_t>(c)] = Kind::Blank;
    for (const char c : {'*', '#', '~', '^', '=', '\\', '_'})
        kinds[static_cast<std::size_t>(c)] = Kind::Joint;
    for (const char c : {'@', '|', '!', '+'})
        kinds[static_cast<std::size_t>(c)] = Kind::Sign;
    kinds['\''] = Kind::Apostrophe;
    kinds['`'] = Kind::Apostrophe;
    kinds['$'] = Kind::EdgeSign;
    kinds['-'] = Kind::Hyphen;
    return kinds;
}
inline constexpr std::array<Kind, 128> kAsciiKinds = asciiKinds();

// One bit for each of U+00C0 to U+00FF.
constexpr std::uint64_t frenchLetters()
{
    constexpr std::string_view kSmall = "\x20\x22\x24\x26\x27\x28\x29\x2A\x2B\x2E\x2F\x34\x36\x39\x3B\x3C"; // à â ä æ ç … ü
    std::uint64_t letters = std::uint64_t{1} << 0x3FU;                                                   // ÿ
    for (const char small : kSmall)
        letters |= std::uint64_t{0x100000001} << (static_cast<unsigned>(small) - 0x20U); // and the capital
    return letters;
}
inline constexpr std::uint64_t kFrenchLetters = frenchLetters();

// U+00C0 to U+00FF, by the second of their bytes.
inline bool isFrenchSecondByte(std::size_t second)
{
    return (second & 0xC0U) == 0x80 && (kFrenchLetters >> (second & 0x3FU) & 1U) != 0;
}

// A character beyond ASCII that begins at this byte. `isAfterSymbol`: the one before is a symbol, so that an emoji may
// go on.
ByteCharacter longCharacter(std::string_view bytes, std::size_t at, bool isAfterSymbol);

} // namespace greffier::text
