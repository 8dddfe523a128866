#pragma once
#include "core/text/source.h"
#include "core/text/tokens.h"

// Deciding where sentences begin; not for other folders.
namespace greffier::text {

// Is told every token in order and says of each whether it begins a sentence.
class Sentences {
public:
    explicit Sentences(const Source& source) : m_source(source) {}
    bool startsWith(TokenKind kind, std::size_t start, std::size_t end);

private:
    bool isBoundary(TokenKind kind, std::size_t start) const;
    bool endsWithAbbreviation() const;

    const Source& m_source;
    std::size_t m_wordStart = 0; // the last word before the terminator
    std::size_t m_wordEnd = 0;
    std::size_t m_end = 0;         // of the last token
    std::size_t m_terminators = 0; // how many . ! ? … the text so far ends with
    char32_t m_terminator = 0;     // the last of them
    bool m_isFirst = true;
};

} // namespace greffier::text
