#include "core/text/source.h"

#include "core/text/decode.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace greffier::text {
namespace {

constexpr std::size_t kBlock = 16;

// How many ASCII characters the block begins with.
std::size_t asciiCount(const char* block)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    for (std::size_t part = 0; part < kBlock; part += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, block + part, sizeof eight);
        eight &= kHighBits;
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(eight) : std::countl_zero(eight);
        if (eight != 0)
            return part + static_cast<std::size_t>(bits) / 8;
    }
    return kBlock;
}

// The class of an ASCII character without branches and tables, so that compilers work it out for sixteen at a time.
std::uint8_t classOfAscii(std::uint8_t c)
{
    const auto when = [](bool condition, CharacterClass kind) {
        const auto change = static_cast<std::uint8_t>(static_cast<std::uint8_t>(CharacterClass::Other) ^ static_cast<std::uint8_t>(kind));
        return static_cast<std::uint8_t>(condition ? change : 0);
    };
    std::uint8_t kind = static_cast<std::uint8_t>(CharacterClass::Other);
    kind ^= when(static_cast<std::uint8_t>((c | 0x20) - 'a') < 26, CharacterClass::Letter);
    kind ^= when(static_cast<std::uint8_t>(c - '0') < 10, CharacterClass::Digit);
    kind ^= when(c == '\'', CharacterClass::Apostrophe);
    kind ^= when(c == '-', CharacterClass::Hyphen);
    kind ^= when((c == '\n') | (c == '\r'), CharacterClass::LineEnd);
    kind ^= when((c == ' ') | (c == '\t') | (c == '\v') | (c == '\f'), CharacterClass::Blank);
    return kind;
}

} // namespace

Source::Source(const std::string& readable) : m_readable(readable)
{
    const auto& common = commonCharacters();
    const std::size_t size = readable.size();
    const std::size_t most = size + kBlock; // at most one code point per byte; blocks are written whole
    m_text = std::make_unique_for_overwrite<char32_t[]>(most);
    m_kinds = std::make_unique_for_overwrite<CharacterClass[]>(most);
    m_bytes = std::make_unique_for_overwrite<std::int32_t[]>(most);
    m_lower = std::make_unique_for_overwrite<char[]>(most);
    for (std::size_t byte = 0; byte < size;) {
        const std::size_t before = m_size;
        readAscii(byte);
        byte += m_size - before;
        auto next = static_cast<std::int32_t>(byte);
        while (next < static_cast<std::int32_t>(size) && static_cast<unsigned char>(readable[static_cast<std::size_t>(next)]) >= 0x80) {
            m_bytes[m_size] = next;
            const char32_t c = decode(readable, next);
            m_text[m_size] = c;
            m_kinds[m_size++] = c < kCommonCount ? common[c].kind : classOf(c);
        }
        byte = static_cast<std::size_t>(next);
    }
    m_bytes[m_size] = static_cast<std::int32_t>(size);
    m_kinds[m_size] = CharacterClass::LineEnd;
}

// The ASCII characters from `byte` on, at most a block.
void Source::readAscii(std::size_t byte)
{
    std::array<char, kBlock> block{};
    const std::size_t count = std::min(m_readable.size() - byte, kBlock);
    if (count == kBlock) // the usual case has a constant size
        std::memcpy(block.data(), m_readable.data() + byte, kBlock);
    else
        std::memcpy(block.data(), m_readable.data() + byte, count);
    char32_t* const text = m_text.get() + m_size;
    auto* const kinds = m_kinds.get() + m_size;
    std::int32_t* const bytes = m_bytes.get() + m_size;
    char* const lower = m_lower.get() + byte;
    for (std::size_t i = 0; i < kBlock; ++i)
        text[i] = static_cast<unsigned char>(block[i]);
    std::array<std::uint8_t, kBlock> made{};
    for (std::size_t i = 0; i < kBlock; ++i)
        made[i] = classOfAscii(static_cast<std::uint8_t>(block[i]));
    std::memcpy(kinds, made.data(), kBlock);
    for (std::size_t i = 0; i < kBlock; ++i)
        bytes[i] = static_cast<std::int32_t>(byte + i);
    for (std::size_t i = 0; i < kBlock; ++i)
        lower[i] = static_cast<char>(block[i] + (static_cast<std::uint8_t>(block[i] - 'A') < 26 ? 'a' - 'A' : 0));
    m_size += std::min(count, asciiCount(block.data()));
}

void Source::appendFoldedTo(std::string& out, std::size_t start, std::size_t end) const
{
    end = std::min(end, m_size);
    const auto from = static_cast<std::size_t>(m_bytes[start]);
    const std::size_t bytes = static_cast<std::size_t>(m_bytes[end]) - from;
    if (bytes == end - start) { // ASCII alone
        out.append(m_lower.get() + from, bytes);
        return;
    }
    for (std::size_t i = start; i < end; ++i) {
        if (m_text[i] < 0x80)
            out += m_lower[static_cast<std::size_t>(m_bytes[i])];
        else
            appendFolded(out, m_text[i]);
    }
}

} // namespace greffier::text
