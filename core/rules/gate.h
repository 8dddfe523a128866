#pragma once
#include "core/rules/facts.h"
#include "core/rules/syntax.h"
#include "core/text/letter_counts.h"

#include <cstdint>
#include <optional>
#include <string>

namespace greffier::rules {

// A part of a condition that a row of the scan answers without tokens and facts. A closed gate makes the condition false;
// an open one says nothing.
class Gate {
public:
    // A row before the gates: what several of them ask of it is worked out once, when the first one asks.
    class Row {
    public:
        explicit Row(const CommentRow& row) : m_row(&row) {}
        const CommentRow& operator*() const { return *m_row; }
        bool hasPlainAuthor(); // reading leaves the author's name as it is
        const text::LetterCounts& letters();
        bool mayHoldLink();

    private:
        const CommentRow* m_row;
        std::optional<bool> m_hasPlainAuthor, m_mayHoldLink;
        std::optional<text::LetterCounts> m_letters;
    };

    // Nothing for a node that a row cannot answer.
    static std::optional<Gate> of(const Node& node);
    bool isOpen(Row& row) const;
    bool needsLetters() const { return m_node->keyword == Keyword::Caps; }
    // The name that the author bears where the gate is open and hasPlainAuthor(); null where the gate asks something else.
    const std::string* plainAuthor() const;
    bool needsAuthor() const { return m_node->keyword == Keyword::Author || m_node->keyword == Keyword::UnknownAuthor; }

private:
    explicit Gate(const Node& node) : m_node(&node) {}
    bool mayBe(std::int64_t least, std::int64_t most) const;
    bool isCapsOpen(Row& row) const;
    bool isAuthorOpen(Row& row) const;

    const Node* m_node; // of the condition's expression, which outlives its gates
    bool m_isNegated = false;
    std::string m_author; // folded where it is looked for as a part
};

} // namespace greffier::rules
