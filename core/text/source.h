#pragma once
#include "core/text/characters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

// A readable text in the form in which the tokenizer walks over it; not for other folders.
namespace greffier::text {

// Code points with their classes. Indices past the end are allowed and give 0 and LineEnd.
class Source {
public:
    explicit Source(std::string_view readable);

    std::size_t size() const { return m_size; }
    char32_t at(std::size_t i) const { return i < m_size ? m_text[i] : 0; }
    CharacterClass kind(std::size_t i) const { return i < m_size ? m_kinds[i] : CharacterClass::LineEnd; }
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
    bool isLowerAt(std::size_t i) const
    {
        const char32_t c = at(i);
        return c < 0x80 ? c >= U'a' && c <= U'z' : isLower(c);
    }
    // True where a word may begin: the character before is not part of one.
    bool isWordStart(std::size_t i) const { return i == 0 || !isWordCharacter(i - 1); }

    std::size_t wordCharactersEnd(std::size_t i) const
    {
        while (i < m_size && isWordClass(m_kinds[i]))
            ++i;
        return i;
    }
    // `i` lies before the end.
    std::size_t lettersEnd(std::size_t i) const
    {
        while (m_kinds[i] == CharacterClass::Letter) // a line end stands behind the last one
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
    // What stands in [start, end), as it is and folded; lives as long as the letters.
    std::string_view slice(std::size_t start, std::size_t end) const
    {
        return {m_readable + m_bytes[start], m_bytes[end] - m_bytes[start]};
    }
    std::string_view folded(std::size_t start, std::size_t end) const
    {
        end = std::min(end, m_size);
        return {m_folded + m_folds[start], m_folds[end] - m_folds[start]};
    }
    // The bytes that slice() and folded() show; the source stays as it is.
    std::unique_ptr<char[]> takeLetters() { return std::move(m_letters); }

private:
    std::size_t readAscii(std::size_t byte, std::size_t size);
    void readOther(std::string_view readable, std::size_t& byte);

    std::size_t m_size = 0; // code points
    std::unique_ptr<char[]> m_letters; // the readable text, and behind it the folded one
    const char* m_readable = nullptr;
    char* m_folded = nullptr;
    std::uint32_t m_foldedSize = 0; // bytes
    // What is not written is never read: no need to fill them with zeros first.
    std::unique_ptr<char32_t[]> m_text;
    std::unique_ptr<CharacterClass[]> m_kinds;
    std::unique_ptr<std::uint32_t[]> m_bytes; // where each code point begins in the readable text
    std::unique_ptr<std::uint32_t[]> m_folds; // and in the folded one
};

} // namespace greffier::text
