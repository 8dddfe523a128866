#include "core/text/unicode.h"

#include "core/text/decode.h"

#include <algorithm>
#include <cstring>

namespace greffier::text {
namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::int32_t sizeOf(std::string_view text)
{
    return static_cast<std::int32_t>(text.size());
}

// Byte offset of the code point `count` code points after `byte`, at most the end of the text.
std::size_t advance(std::string_view utf8, std::size_t byte, std::int32_t count)
{
    constexpr std::size_t kStep = 8;
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    for (std::uint64_t eight = 0; count >= static_cast<std::int32_t>(kStep) && byte + kStep <= utf8.size(); byte += kStep) {
        std::memcpy(&eight, utf8.data() + byte, kStep);
        const std::uint64_t continuations = eight >> 7U & ~(eight >> 6U) & kOnes;
        count -= static_cast<std::int32_t>(kStep - (continuations * kOnes >> 56U));
    }
    while (byte < utf8.size() && isContinuation(utf8[byte]))
        ++byte;
    for (; count > 0 && byte < utf8.size(); --count) {
        ++byte;
        while (byte < utf8.size() && isContinuation(utf8[byte]))
            ++byte;
    }
    return byte;
}

// Index of the last element that is not greater than `value`; `starts` is ascending and begins with 0.
std::int32_t lastNotAfter(const std::vector<std::int32_t>& starts, std::int32_t value)
{
    const auto after = std::upper_bound(starts.begin(), starts.end(), value);
    return after == starts.begin() ? 0 : static_cast<std::int32_t>(after - starts.begin()) - 1;
}

} // namespace

std::int32_t codePointCount(std::string_view utf8)
{
    return static_cast<std::int32_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !isContinuation(byte); }));
}

bool isValidUtf8(std::string_view bytes)
{
    const std::int32_t size = sizeOf(bytes);
    for (std::int32_t at = 0; at < size;) {
        if (decodeStrictly(bytes, at) == kIllFormed)
            return false;
    }
    return true;
}

std::string toValidUtf8(std::string_view bytes, std::int32_t* replaced)
{
    std::string valid;
    valid.reserve(bytes.size());
    std::int32_t count = 0;
    const std::int32_t size = sizeOf(bytes);
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t start = at;
        if (decodeStrictly(bytes, at) != kIllFormed) {
            valid.append(bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)));
        } else {
            appendUtf8(valid, kReplacement);
            ++count;
        }
    }
    if (replaced)
        *replaced = count;
    return valid;
}

std::string_view slice(std::string_view utf8, base::Span span)
{
    const std::int32_t start = std::max(span.start, 0);
    const std::size_t from = advance(utf8, 0, start);
    const std::size_t to = advance(utf8, from, std::max(span.end - start, 0));
    return utf8.substr(from, to - from);
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
        return;
    }
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = kReplacement;
    const auto tail = [codePoint](unsigned shift) {
        return static_cast<char>(0x80U | ((codePoint >> shift) & 0x3FU));
    };
    if (codePoint < 0x800) {
        out += static_cast<char>(0xC0U | (codePoint >> 6U));
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0U | (codePoint >> 12U));
        out += tail(6);
    } else {
        out += static_cast<char>(0xF0U | (codePoint >> 18U));
        out += tail(12);
        out += tail(6);
    }
    out += tail(0);
}

std::u32string toUtf32(std::string_view utf8)
{
    std::u32string text;
    text.reserve(utf8.size());
    const std::int32_t size = sizeOf(utf8);
    for (std::int32_t at = 0; at < size;)
        text += decode(utf8, at);
    return text;
}

std::string fromUtf32(std::u32string_view text)
{
    std::string utf8;
    utf8.reserve(text.size());
    for (const char32_t codePoint : text)
        appendUtf8(utf8, codePoint);
    return utf8;
}

Offsets::Offsets(std::string_view utf8)
{
    m_bytes.reserve(utf8.size() + 1);
    std::int32_t unit = 0;
    for (std::size_t byte = 0; byte < utf8.size(); ++byte) {
        if (isContinuation(utf8[byte]))
            continue;
        const bool isAstral = static_cast<unsigned char>(utf8[byte]) >= 0xF0U;
        if (isAstral && m_units.empty()) {
            // Up to here both counts were the same.
            m_units.reserve(utf8.size() + 1);
            for (std::size_t i = 0; i < m_bytes.size(); ++i)
                m_units.push_back(static_cast<std::int32_t>(i));
            unit = static_cast<std::int32_t>(m_bytes.size());
        }
        m_bytes.push_back(static_cast<std::int32_t>(byte));
        if (isAstral || !m_units.empty()) {
            m_units.push_back(unit);
            unit += isAstral ? 2 : 1;
        }
    }
    m_bytes.push_back(sizeOf(utf8));
    if (!m_units.empty())
        m_units.push_back(unit);
}

std::int32_t Offsets::size() const
{
    return static_cast<std::int32_t>(m_bytes.size()) - 1;
}

std::int32_t Offsets::toByte(std::int32_t codePoint) const
{
    return m_bytes[static_cast<std::size_t>(std::clamp(codePoint, 0, size()))];
}

std::int32_t Offsets::fromByte(std::int32_t byte) const
{
    return lastNotAfter(m_bytes, byte);
}

std::int32_t Offsets::toUtf16(std::int32_t codePoint) const
{
    const std::int32_t at = std::clamp(codePoint, 0, size());
    return m_units.empty() ? at : m_units[static_cast<std::size_t>(at)];
}

std::int32_t Offsets::fromUtf16(std::int32_t unit) const
{
    return m_units.empty() ? std::clamp(unit, 0, size()) : lastNotAfter(m_units, unit);
}

std::optional<base::Span> findOccurrence(std::string_view utf8, std::string_view exact, int n)
{
    if (exact.empty() || n < 1)
        return std::nullopt;
    std::size_t at = utf8.find(exact);
    for (; n > 1 && at != std::string_view::npos; --n)
        at = utf8.find(exact, at + 1);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::int32_t start = codePointCount(utf8.substr(0, at));
    return base::Span{start, start + codePointCount(exact)};
}

} // namespace greffier::text
