#pragma once
#include "core/rules/lexer.h"
#include "core/rules/syntax.h"

#include <optional>

namespace greffier::rules {

// Recursive descent over the symbols of one expression, at most kMaxNesting deep.
//   any       = all { "or" all }            all = unary { ["and"] unary }     (the blank means "and" in filters only)
//   unary     = "not" unary | postfix       postfix = primary { "is" ["not"] "unknown" | "or" "unknown" }
//   primary   = "(" any ")" | condition [ comparison value ]
// The first error ends the parse.
class Parser {
public:
    Parser(std::vector<Symbol> symbols, const ParseOptions& options);
    base::Result<Expression> run();

private:
    using NodePointer = std::unique_ptr<Node>;
    // Null after an error; then m_error is set.
    NodePointer any();
    NodePointer all();
    NodePointer unary();
    NodePointer postfix();
    NodePointer primary();
    NodePointer group();
    NodePointer condition();
    NodePointer search();
    bool arguments(Node& node, const KeywordInfo& keyword);
    bool ownArguments(Node& node, const KeywordInfo& keyword); // those that are no options
    bool choiceArguments(Node& node, const KeywordInfo& keyword);
    bool numberArguments(Node& node);
    bool stringArguments(Node& node, const KeywordInfo& keyword);
    bool nodeArguments(Node& node, const KeywordInfo& keyword);
    bool option(Node& node, const KeywordInfo& keyword, std::vector<std::string>& seen);
    bool checkName(const Node& node);
    NodePointer comparison(NodePointer left, const KeywordInfo& keyword);
    bool comparator(Node& node, const KeywordInfo& keyword);
    bool value(Node& node, const KeywordInfo& keyword);
    bool numberValue(Node& node, const KeywordInfo& keyword);
    bool choiceValue(Node& node);
    bool flags(Node& node);

    NodePointer make(NodeKind kind, const Symbol& at);
    NodePointer join(NodeKind kind, std::vector<NodePointer> children);
    const Symbol& peek(std::size_t ahead = 0) const;
    const Symbol& take();
    bool isWord(std::string_view english, std::size_t ahead = 0) const; // a connective, in either language
    bool expect(SymbolKind kind, std::string_view shown);
    bool startsOperand() const;
    // Both remember the first error; `expected` is its hint. They return what the caller passes on.
    std::nullptr_t fail(const Symbol& at, std::string expected, std::string found = {});
    bool refuse(const Symbol& at, std::string expected, std::string found = {});

    std::vector<Symbol> m_symbols;
    const ParseOptions& m_options;
    std::size_t m_at = 0;
    int m_nesting = 0;
    int m_nodes = 0;
    WordLists m_usedLists;
    std::optional<base::Error> m_error;
};

// Checks that need the whole tree and are errors when saving: `it` without a term before it, conditions that can
// never or must always hold, forms that the tokenizer would never give. Sets Node::about.
std::optional<base::Error> checkTree(Node& root, const ParseOptions& options);

} // namespace greffier::rules
