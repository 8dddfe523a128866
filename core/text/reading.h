#pragma once
#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::text {

// How a text was read (RULES.md §3). A hit names the reading it needed: that is its confidence.
enum class ReadingKind { Raw, Readable, Folded, Plain };

// A code point that the readable form leaves out (default-ignorable, bidi control): evidence of obfuscation.
struct Hidden {
    std::int32_t at = 0; // code points of the exact text
    char32_t codePoint = 0;
    auto operator<=>(const Hidden&) const = default;
};

// How a word was disguised: what had to be undone to read it.
struct Disguises {
    bool hasLookalikes = false; // letters of other scripts, full-width, mathematical, in circles; odd marks
    bool hasSigns = false;      // digits and signs for letters: "c0nn@rd"
    bool hasRepeats = false;    // "connnard"
    bool hasSeparators = false; // "c o n", "c.o.n", "c*o*n"
    bool hasHidden = false;     // invisible characters inside
    bool operator==(const Disguises&) const = default;
};

// One reading of a text with the way back to the exact text.
// Invariant: `origin` has one entry per code point of `text` plus one for the end, ascending; code point i of
// `text` stands for [origin[i], origin[i+1]) of the exact text. Where one exact code point gives two ("œ" ->
// "oe"), both have the same origin, and a span is widened to the whole exact code point.
struct ReadText {
    ReadingKind kind = ReadingKind::Raw;
    std::string text; // UTF-8
    std::vector<std::int32_t> origin;
    std::vector<Hidden> hidden;

    // Code points of this reading -> code points of the exact text. Never empty for a non-empty span.
    base::Span toExact(base::Span span) const;
    // Invisible characters were left out of this stretch of the exact text.
    bool hidesIn(base::Span exact) const;
};

ReadText rawReading(std::string_view exact);
// NFC; ’ ʼ ` ´ ′ -> '; NBSP, NNBSP, thin spaces -> space; default-ignorable and bidi characters left out but
// recorded.
ReadText readableReading(std::string_view exact);
// The readable form case-folded, marks removed, œ -> oe, æ -> ae.
ReadText foldedReading(std::string_view exact);
ReadText foldedReading(const ReadText& readable); // of a readable reading that is already made
// The text of the folded reading alone: how patterns are brought to the same form as the text.
std::string fold(std::string_view text);
// The text of the readable reading alone.
std::string makeReadable(std::string_view text);

} // namespace greffier::text
