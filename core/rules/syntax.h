#pragma once
#include "core/rules/expression.h"
#include "core/rules/keywords.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace greffier::rules {

enum class NodeKind { All, Any, Not, IsUnknown, OrUnknown, Condition, Compare };
enum class Comparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains, Matches };

// A node of the syntax tree.
// Invariant: All and Any have at least two children and never a child of their own kind; Not, IsUnknown and OrUnknown
// have one. A Condition's children are its arguments that are conditions themselves (near: two, parent: one). A Compare
// is a Condition with `comparator` and `number` or `text`. Nesting is at most kMaxNesting.
struct Node {
    NodeKind kind = NodeKind::Condition;
    Keyword keyword = Keyword::Word;
    std::vector<std::unique_ptr<Node>> children;
    std::vector<std::string> texts; // forms "con|conne" as written, a list's name, a pattern, a label, a search word, English names of choices
    AccentMode accents = AccentMode::Context;
    std::string flags;              // of /…/: some of i m s x, in that order
    std::int32_t distance = 0;      // phrase: gap; near: words; burst: minutes
    std::int32_t number = 0;        // burst: how many
    Comparator comparator = Comparator::Equal;
    std::int64_t thousandths = 0;   // Compare with a number: its value × 1000
    std::string text;               // Compare with a text, a choice, a date (as written) or a pattern
    const Node* about = nullptr;    // `it` and a bare in_quote: the term they speak of, a node of the same tree
    int line = 0;                   // where it stands; no part of the canonical form
    int column = 0;
};

constexpr int kMaxNesting = 200;
constexpr int kMaxNodes = 100'000; // of a pack
constexpr std::int64_t kMaxWords = 1'000'000; // that a pack's rules look for, a list's as often as it is named
constexpr std::size_t kMaxPattern = 2'000; // bytes of a regular expression

// True for a condition that finds spans of the text, and for an `or` of such conditions.
bool isTerm(const Node& node);
// True for the conditions whose argument is asked of another comment: parent, any_ancestor, any_reply.
bool isAboutAnother(Keyword keyword);
// The number of nodes of the tree, arguments included.
int nodeCount(const Node& node);
// The entries that the tree looks for: those of its conditions and of the lists that it names, each time it names them.
std::int64_t wordCount(const Node& node, const WordLists& lists);

// One node as text with the keywords of that language.
std::string nodeText(const Node& node, Language language);
// A text and a pattern as the language writes them: "a \"b\"", /a\/b/i.
std::string quoted(std::string_view text);
std::string slashed(std::string_view pattern, std::string_view flags);
// 750 as "0.75".
std::string numberText(std::int64_t thousandths);
// One node in canonical JSON, without the lists it uses.
std::string nodeJson(const Node& node);

} // namespace greffier::rules
