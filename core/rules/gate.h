#pragma once
#include "core/rules/facts.h"
#include "core/rules/syntax.h"

#include <cstdint>
#include <optional>
#include <string>

namespace greffier::rules {

// A part of a condition that a row of the scan answers without tokens and facts. A closed gate makes the condition false;
// an open one says nothing.
class Gate {
public:
    // Nothing for a node that a row cannot answer.
    static std::optional<Gate> of(const Node& node);
    bool isOpen(const CommentRow& row) const;
    bool needsAuthor() const { return m_node->keyword == Keyword::Author || m_node->keyword == Keyword::UnknownAuthor; }

private:
    explicit Gate(const Node& node) : m_node(&node) {}
    bool mayBe(std::int64_t least, std::int64_t most) const;
    bool isCapsOpen(std::string_view text) const;
    bool isAuthorOpen(std::string_view author) const;

    const Node* m_node; // of the condition's expression, which outlives its gates
    bool m_isNegated = false;
    std::string m_author; // folded where it is looked for as a part
};

} // namespace greffier::rules
