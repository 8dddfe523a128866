#pragma once
#include "core/report/document.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

// The code point at byte `at` of valid UTF-8; `at` moves on to the next one.
char32_t nextCodePoint(std::string_view utf8, std::size_t& at);
void appendCodePoint(std::string& out, char32_t codePoint);
// The code points of the span, clamped to the text.
std::string_view sliceOf(std::string_view utf8, base::Span span);

// A stretch of an exact text under the same marks.
struct Piece {
    std::string_view text;
    bool isHit = false;
    bool isPassage = false;
};
// The whole text in pieces, in order; spans outside the text are clamped. The pieces point into `exact.text`.
std::vector<Piece> cutAtMarks(const ExactText& exact);

// How a format gives a character. NotCopied: drawn, but lost when the text is copied out of the file. Coded: it cannot
// be drawn, or would deceive the reader (it reverses the text's direction), and stands as codeOf().
enum class Rendering { Exact, NotCopied, Coded };
using Renders = std::function<Rendering(char32_t)>;
// Everything that may stand in an XML document; the rest is coded.
Rendering renderInHtml(char32_t codePoint);

// Default-ignorable and direction controls: a reader does not see them.
bool isInvisible(char32_t codePoint);
// Variation selectors and the joiner of emoji sequences: invisible, but not a sign of obfuscation.
bool isEmojiGlue(char32_t codePoint);
std::string codeOf(char32_t codePoint);  // "⟨U+202E⟩"
std::string nameOf(char32_t codePoint);  // "U+202E RIGHT-TO-LEFT OVERRIDE", Unicode's own name

} // namespace greffier::report
