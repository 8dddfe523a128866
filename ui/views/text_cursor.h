#pragma once
#include "core/base/span.h"

#include <cstdint>
#include <string>

class QKeyEvent;

namespace greffier::views {

class TextBlock;

// An anchor and a caret in one exact text, code points. Invariant: moves in whole grapheme clusters;
// selected() never cuts one, because a passage must not (CASEFILE.md §4).
class TextCursor {
public:
    enum class Keep { Nothing, Anchor };

    std::int32_t anchor() const { return m_anchor; }
    std::int32_t caret() const { return m_caret; }
    void moveTo(std::int32_t codePoint, Keep keep);
    void select(base::Span span);
    void clear() { m_anchor = m_caret; }
    base::Span selected(const std::string& exact) const; // empty = nothing

    // Arrow keys, Home, End, with Shift and Ctrl, and Ctrl+A, as in any text field. True where the key was
    // one of them.
    bool handleKey(const QKeyEvent& event, const TextBlock& block);
    // The word (letters, digits, apostrophes apart) around the code point.
    static base::Span wordAt(const std::string& exact, std::int32_t codePoint);

private:
    std::int32_t m_anchor = 0;
    std::int32_t m_caret = 0;
};

} // namespace greffier::views
