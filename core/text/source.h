#pragma once
#include "core/text/characters.h"
#include "core/text/decode.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// A readable text in the form in which the tokenizer walks over it; not for other folders.
namespace greffier::text {

// Code points with their classes. Indices past the end are allowed and give 0 and LineEnd.
// Invariant: the readable text outlives the source.
class Source {
public:
    explicit Source(const std::string& readable) : m_readable(readable)
    {
        const auto& common = commonCharacters();
        m_text.resize(readable.size()); // at most: one code point per byte
        m_kinds.resize(readable.size());
        m_bytes.resize(readable.size() + 1);
        std::size_t count = 0;
        for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(readable.size()); ++count) {
            m_bytes[count] = byte;
            const char32_t c = decode(readable, byte);
            m_text[count] = c;
            m_kinds[count] = c < kCommonCount ? common[c].kind : classOf(c);
        }
        m_bytes[count] = static_cast<std::int32_t>(readable.size());
        m_text.resize(count);
        m_kinds.resize(count);
        m_bytes.resize(count + 1);
    }

    std::size_t size() const { return m_text.size(); }
    char32_t at(std::size_t i) const { return i < m_text.size() ? m_text[i] : 0; }
    CharacterClass kind(std::size_t i) const
    {
        return i < m_kinds.size() ? m_kinds[i] : CharacterClass::LineEnd;
    }
    bool isLetter(std::size_t i) const { return kind(i) == CharacterClass::Letter; }
    bool isLetterOrDigit(std::size_t i) const { return isLetter(i) || kind(i) == CharacterClass::Digit; }
    // Letters, marks and digits.
    bool isWordCharacter(std::size_t i) const { return isWordClass(kind(i)); }
    bool isBlank(std::size_t i) const
    {
        return kind(i) == CharacterClass::Blank || kind(i) == CharacterClass::LineEnd;
    }
    bool isAsciiDigit(std::size_t i) const { return at(i) >= U'0' && at(i) <= U'9'; }
    bool isUpperAt(std::size_t i) const { return isUpper(at(i)); }
    bool isLowerAt(std::size_t i) const { return isLower(at(i)); }
    // True where a word may begin: the character before is not part of one.
    bool isWordStart(std::size_t i) const { return i == 0 || !isWordCharacter(i - 1); }

    std::size_t wordCharactersEnd(std::size_t i) const
    {
        while (isWordCharacter(i))
            ++i;
        return i;
    }
    // Number of equal characters from `i` on.
    std::size_t runLength(std::size_t i) const
    {
        std::size_t end = i;
        while (end < size() && m_text[end] == m_text[i])
            ++end;
        return end - i;
    }
    // What stands in [start, end), as it is and folded.
    std::string slice(std::size_t start, std::size_t end) const
    {
        const auto from = static_cast<std::size_t>(m_bytes[start]);
        return m_readable.substr(from, static_cast<std::size_t>(m_bytes[end]) - from);
    }
    std::string folded(std::size_t start, std::size_t end) const
    {
        std::string out;
        for (std::size_t i = start; i < end; ++i) {
            const char32_t c = at(i);
            if (c < 0x80)
                out += static_cast<char>(c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c);
            else
                appendFolded(out, c);
        }
        return out;
    }

private:
    const std::string& m_readable;
    std::u32string m_text;
    std::vector<CharacterClass> m_kinds;
    std::vector<std::int32_t> m_bytes; // where each code point begins in the readable text
};

} // namespace greffier::text
