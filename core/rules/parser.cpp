#include "core/rules/parser.h"

#include "core/rules/dates.h"

#include <algorithm>
#include <charconv>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;

// Counts the nesting while a rule of the grammar is being read.
class Nested {
public:
    explicit Nested(int& depth) : m_depth(depth) { ++m_depth; }
    ~Nested() { --m_depth; }
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;

private:
    int& m_depth;
};

std::vector<std::string> names(const WordLists& lists)
{
    std::vector<std::string> all;
    for (const auto& [name, words] : lists)
        all.push_back(name);
    return all;
}

} // namespace

Parser::Parser(std::vector<Symbol> symbols, const ParseOptions& options)
    : m_symbols(std::move(symbols)), m_options(options)
{
}

base::Result<Expression> Parser::run()
{
    NodePointer root = peek().kind == SymbolKind::End ? fail(peek(), "(") : any();
    if (root && peek().kind != SymbolKind::End)
        root = fail(peek(), peek().kind == SymbolKind::Close ? "(" : "and");
    if (root)
        m_error = checkTree(*root, m_options);
    if (m_error) {
        m_error->where = m_options.where;
        return base::fail(*m_error);
    }
    Expression expression;
    expression.m_root = std::shared_ptr<const Node>(std::move(root));
    expression.m_lists = std::move(m_usedLists);
    expression.m_accents = m_options.accents;
    return expression;
}

Parser::NodePointer Parser::any()
{
    const Nested nested(m_nesting);
    if (m_nesting > kMaxNesting)
        return fail(peek(), std::to_string(kMaxNesting));
    std::vector<NodePointer> children;
    do {
        NodePointer child = all();
        if (!child)
            return nullptr;
        children.push_back(std::move(child));
    } while (isWord("or") && (take(), true));
    return join(NodeKind::Any, std::move(children));
}

Parser::NodePointer Parser::all()
{
    std::vector<NodePointer> children;
    do {
        NodePointer child = unary();
        if (!child)
            return nullptr;
        children.push_back(std::move(child));
    } while ((isWord("and") && (take(), true)) || (m_options.allowsSearchWords && startsOperand()));
    return join(NodeKind::All, std::move(children));
}

Parser::NodePointer Parser::unary()
{
    if (!isWord("not"))
        return postfix();
    const Nested nested(m_nesting);
    if (m_nesting > kMaxNesting)
        return fail(peek(), std::to_string(kMaxNesting));
    const Symbol& at = take();
    NodePointer child = unary();
    if (!child)
        return nullptr;
    NodePointer node = make(NodeKind::Not, at);
    if (node)
        node->children.push_back(std::move(child));
    return node;
}

Parser::NodePointer Parser::postfix()
{
    constexpr int kMostTests = 3; // `x is not unknown or unknown`; they nest, too
    NodePointer node = primary();
    for (int tests = 0; node; ++tests) {
        const bool isTest = isWord("is");
        if (!isTest && !(isWord("or") && isWord("unknown", 1)))
            return node;
        if (tests == kMostTests)
            return fail(peek(), "and");
        const Symbol& at = take();
        const bool isNegated = isTest && isWord("not") && (take(), true);
        if (!isWord("unknown"))
            return fail(peek(), "unknown");
        take();
        NodePointer outer = make(isTest ? NodeKind::IsUnknown : NodeKind::OrUnknown, at);
        if (!outer)
            return nullptr;
        outer->children.push_back(std::move(node));
        node = std::move(outer);
        if (isNegated) {
            NodePointer negation = make(NodeKind::Not, at);
            if (negation)
                negation->children.push_back(std::move(node));
            node = std::move(negation);
        }
    }
    return node;
}

Parser::NodePointer Parser::primary()
{
    switch (peek().kind) {
    case SymbolKind::Open:
        return group();
    case SymbolKind::Name:
        return condition();
    case SymbolKind::String:
    case SymbolKind::Number:
        if (m_options.allowsSearchWords)
            return search();
        return fail(peek(), peek().kind == SymbolKind::String ? "word(\"" + peek().text + "\")" : "");
    default:
        return fail(peek(), "word(");
    }
}

Parser::NodePointer Parser::group()
{
    take();
    NodePointer inner = any();
    if (inner && !expect(SymbolKind::Close, ")"))
        return nullptr;
    return inner;
}

Parser::NodePointer Parser::search()
{
    NodePointer node = make(NodeKind::Condition, peek());
    if (!node)
        return nullptr;
    node->keyword = Keyword::Search;
    node->texts.push_back(take().text);
    if (node->texts[0].find_first_not_of(" \t\n") == std::string::npos)
        return fail(m_symbols[m_at - 1], "");
    return node;
}

Parser::NodePointer Parser::condition()
{
    const KeywordInfo* keyword = findKeyword(peek().text);
    if (!keyword) {
        const bool looksLikeField = peek(1).kind == SymbolKind::Open || peek(1).kind == SymbolKind::Comparison;
        const bool isReserved = findWord(connectives(), peek().text).has_value();
        if (m_options.allowsSearchWords && !looksLikeField && !isReserved)
            return search();
        return fail(peek(), isReserved ? "word(" : nearestName(peek().text, allKeywordNames()));
    }
    NodePointer node = make(NodeKind::Condition, peek());
    if (!node)
        return nullptr;
    node->keyword = keyword->keyword;
    node->accents = m_options.accents;
    if (keyword->keyword == Keyword::It)
        return fail(peek(), "near(it, word(\"\"))");
    const bool isOfLastScan = keyword->keyword == Keyword::Hits || keyword->keyword == Keyword::Score;
    if (isOfLastScan && !m_options.allowsSearchWords)
        return fail(peek(), "hit(\"\")"); // a rule that counts the hits of its own scan would depend on the order
    take();
    if (!arguments(*node, *keyword))
        return nullptr;
    return keyword->value == ValueType::Truth ? std::move(node) : comparison(std::move(node), *keyword);
}

bool Parser::arguments(Node& node, const KeywordInfo& keyword)
{
    const std::string name(keyword.english);
    const bool hasList = peek().kind == SymbolKind::Open;
    if (keyword.arguments == Arguments::None || (keyword.arguments == Arguments::OptionalTerm && !hasList))
        return !hasList || refuse(peek(), name);
    if (!expect(SymbolKind::Open, "("))
        return false;
    node.distance = keyword.keyword == Keyword::Near ? 10 : 0;
    if (!ownArguments(node, keyword))
        return false;
    std::vector<std::string> seen;
    while (peek().kind == SymbolKind::Comma) {
        take();
        if (!option(node, keyword, seen))
            return false;
    }
    return expect(SymbolKind::Close, ")");
}

bool Parser::ownArguments(Node& node, const KeywordInfo& keyword)
{
    switch (keyword.arguments) {
    case Arguments::Forms:
    case Arguments::Name:
    case Arguments::Pattern:
        return stringArguments(node, keyword);
    case Arguments::Choice:
    case Arguments::Choices:
        return choiceArguments(node, keyword);
    case Arguments::TwoNumbers:
        return numberArguments(node);
    default:
        return nodeArguments(node, keyword);
    }
}

bool Parser::stringArguments(Node& node, const KeywordInfo& keyword)
{
    const bool isPattern = keyword.arguments == Arguments::Pattern;
    do {
        const bool isRight = peek().kind == SymbolKind::String || (isPattern && peek().kind == SymbolKind::Pattern);
        if (!isRight)
            return refuse(peek(), isPattern ? "/…/" : "\"…\"");
        if (isPattern && !flags(node))
            return false;
        node.texts.push_back(take().text);
        const bool isOneOnly = keyword.arguments != Arguments::Forms;
        if (isOneOnly || peek().kind != SymbolKind::Comma || peek(1).kind != SymbolKind::String)
            return checkName(node);
        take();
    } while (true);
}

// A list must be one of the pack's. The lists used are part of the rule's version.
bool Parser::checkName(const Node& node)
{
    const Symbol& at = m_symbols[m_at - 1];
    if (node.texts.back().find_first_not_of(" \t\n") == std::string::npos)
        return refuse(at, "\"…\"", "\"\"");
    if (node.keyword != Keyword::List)
        return true;
    const auto list = m_options.lists.find(node.texts[0]);
    if (list == m_options.lists.end())
        return refuse(at, nearestName(node.texts[0], names(m_options.lists)), node.texts[0]);
    m_usedLists.insert(*list);
    return true;
}

bool Parser::nodeArguments(Node& node, const KeywordInfo& keyword)
{
    const bool wantsTerms = keyword.arguments != Arguments::Condition;
    const std::size_t wanted = keyword.arguments == Arguments::TwoTerms ? 2 : 1;
    while (node.children.size() < wanted) {
        if (!node.children.empty() && !expect(SymbolKind::Comma, ","))
            return false;
        const Symbol at = peek();
        const KeywordInfo* first = at.kind == SymbolKind::Name ? findKeyword(at.text) : nullptr;
        NodePointer child;
        if (wantsTerms && first && first->keyword == Keyword::It) {
            child = make(NodeKind::Condition, take());
            if (child)
                child->keyword = Keyword::It;
        } else {
            child = any();
        }
        if (!child)
            return false;
        if (wantsTerms && !isTerm(*child))
            return refuse(at, "word(");
        node.children.push_back(std::move(child));
    }
    return true;
}

bool Parser::option(Node& node, const KeywordInfo& keyword, std::vector<std::string>& seen)
{
    const Symbol name = take();
    const auto english = findWord(optionNames(), name.text);
    const bool isAllowed = english && keyword.options.find(*english) != std::string_view::npos;
    if (name.kind != SymbolKind::Name || !isAllowed) {
        std::vector<WordInfo> allowed;
        for (const WordInfo& word : optionNames()) {
            if (keyword.options.find(word.english) != std::string_view::npos)
                allowed.push_back(word);
        }
        return refuse(name, allowed.empty() ? ")" : nearestName(name.text, allNames(allowed)));
    }
    if (std::find(seen.begin(), seen.end(), *english) != seen.end())
        return refuse(name, ")"); // a key twice
    seen.emplace_back(*english);
    if (peek().text != "=" || peek().kind != SymbolKind::Comparison)
        return refuse(peek(), "=");
    take();
    const Symbol given = take();
    if (*english == "accents") {
        const auto mode = findWord(accentValues(), given.text);
        if (!mode)
            return refuse(given, nearestName(given.text, allNames(accentValues())));
        node.accents = *mode == "strict"   ? AccentMode::Strict
                       : *mode == "ignore" ? AccentMode::Ignore
                                           : AccentMode::Context;
        return true;
    }
    const char* end = given.text.data() + given.text.size();
    const auto [stop, error] = std::from_chars(given.text.data(), end, node.distance);
    if (given.kind != SymbolKind::Number || error != std::errc{} || stop != end || node.distance < 0
        || node.distance > 1000)
        return refuse(given, "0…1000");
    return true;
}

} // namespace greffier::rules
