#pragma once
#include "core/report/characters.h"
#include "core/report/document.h"

#include <string>
#include <string_view>

namespace greffier::report {

// OpenDocument cannot hold what XML forbids, and a word processor draws neither bidirectional controls nor other
// invisible characters as what they are: both are coded. Line ends become line breaks.
Rendering renderInOdt(char32_t codePoint);

// As an attribute's value or as text without blanks to keep.
std::string odtEscaped(std::string_view text);
// Whether some character is written from right to left.
bool hasRightToLeft(std::string_view text);
// Whether the first character that has a direction is written from right to left.
bool isRightToLeft(std::string_view text);

// The content of one paragraph. OpenDocument collapses blanks: all but one between two other characters are written as
// elements, so that every space of the text survives.
class OdtText {
public:
    void add(const Inlines& inlines);
    // Of an exact text, without line ends.
    void add(const Piece& piece);
    void addBookmark(const std::string& anchor); // nothing for an empty one
    std::string take();

private:
    void add(const Inline& each);
    void append(std::string_view text);
    void span(std::string_view style, std::string_view text);

    std::string m_out;
    bool m_isAfterBlank = true; // at the start of the paragraph, too
};

} // namespace greffier::report
