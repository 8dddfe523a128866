#include "core/rules/dates.h"
#include "core/rules/parser.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::array<std::pair<std::string_view, Comparator>, 6> kComparators{{{"=", Comparator::Equal},
                                                                               {"!=", Comparator::NotEqual},
                                                                               {"<", Comparator::Less},
                                                                               {"<=", Comparator::LessOrEqual},
                                                                               {">", Comparator::Greater},
                                                                               {">=", Comparator::GreaterOrEqual}}};

// "0.75" -> 750; at most three decimals and twelve digits before them.
std::optional<std::int64_t> parseThousandths(std::string_view text)
{
    const std::size_t point = text.find('.');
    std::string digits(text.substr(0, point));
    std::string decimals = point == std::string_view::npos ? "" : std::string(text.substr(point + 1));
    if (decimals.size() > 3 || digits.size() > 12)
        return std::nullopt;
    decimals.resize(3, '0');
    digits += decimals;
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || stop != digits.data() + digits.size())
        return std::nullopt;
    return number;
}

} // namespace

Parser::NodePointer Parser::comparison(NodePointer left, const KeywordInfo& keyword)
{
    if (isWord("is")) // `author is unknown` needs no comparison
        return left;
    left->kind = NodeKind::Compare;
    if (!comparator(*left, keyword) || !value(*left, keyword))
        return nullptr;
    return left;
}

bool Parser::comparator(Node& node, const KeywordInfo& keyword)
{
    const bool isText = keyword.value == ValueType::Text;
    const bool hasOrder = !isText && keyword.value != ValueType::Choice;
    if (isText && (isWord("contains") || isWord("matches"))) {
        node.comparator = isWord("contains") ? Comparator::Contains : Comparator::Matches;
        take();
        return true;
    }
    if (peek().kind != SymbolKind::Comparison)
        return refuse(peek(), hasOrder ? ">=" : "=");
    const auto found = std::find_if(kComparators.begin(), kComparators.end(),
                                    [&](const auto& entry) { return entry.first == peek().text; });
    node.comparator = found->second;
    if (!hasOrder && node.comparator != Comparator::Equal && node.comparator != Comparator::NotEqual)
        return refuse(peek(), "=");
    take();
    return true;
}

bool Parser::value(Node& node, const KeywordInfo& keyword)
{
    if (keyword.value == ValueType::Number || keyword.value == ValueType::Ratio)
        return numberValue(node, keyword);
    if (keyword.value == ValueType::Choice)
        return choiceValue(node);
    if (peek().kind == SymbolKind::Pattern && keyword.value == ValueType::Text
        && (node.comparator == Comparator::Equal || node.comparator == Comparator::Matches)) {
        if (!flags(node))
            return false;
        node.comparator = Comparator::Matches;
    } else if (peek().kind != SymbolKind::String && peek().kind != SymbolKind::Name
               && !(peek().kind == SymbolKind::Number && keyword.value == ValueType::Date)) {
        return refuse(peek(), "\"…\"");
    }
    if (keyword.value == ValueType::Date && !DateRange::parse(peek().text))
        return refuse(peek(), "2021-03-04T10:00Z");
    if (peek().text.empty())
        return refuse(peek(), std::string(keyword.english) + " is unknown", "\"\"");
    node.text = take().text;
    return true;
}

bool Parser::numberValue(Node& node, const KeywordInfo& keyword)
{
    const std::optional<std::int64_t> number =
        peek().kind == SymbolKind::Number ? parseThousandths(peek().text) : std::nullopt;
    if (!number)
        return refuse(peek(), keyword.value == ValueType::Ratio ? "0.7" : "10");
    if (keyword.value == ValueType::Number && *number % 1000 != 0)
        return refuse(peek(), std::to_string(*number / 1000));
    take();
    node.thousandths = *number;
    return true;
}

bool Parser::choiceValue(Node& node)
{
    const bool isText = peek().kind == SymbolKind::String || peek().kind == SymbolKind::Name;
    const auto value = isText ? findWord(valuesOf(node.keyword), peek().text) : std::nullopt;
    if (!value)
        return refuse(peek(), nearestName(peek().text, allNames(valuesOf(node.keyword))));
    take();
    node.text = std::string(*value);
    return true;
}

// Takes the flags of the pattern that comes next, each once, and keeps them in one order.
bool Parser::flags(Node& node)
{
    constexpr std::string_view kFlags = "imsx";
    const std::string& given = peek().flags;
    for (const char flag : kFlags) {
        if (const auto count = std::count(given.begin(), given.end(), flag); count == 1)
            node.flags += flag;
    }
    return node.flags.size() == given.size() || refuse(peek(), "i m s x", given);
}

// Words of a table, in the order of the table: pii("phone", "email"), author.decided("removed").
bool Parser::choiceArguments(Node& node, const KeywordInfo& keyword)
{
    const std::vector<WordInfo>& table = valuesOf(node.keyword);
    std::vector<bool> isNamed(table.size());
    do {
        const bool isText = peek().kind == SymbolKind::String || peek().kind == SymbolKind::Name;
        const auto english = isText ? findWord(table, peek().text) : std::nullopt;
        if (!english)
            return refuse(peek(), nearestName(peek().text, allNames(table)));
        const auto row = std::find_if(table.begin(), table.end(), [&](const WordInfo& word) { return word.english == english; });
        const auto index = static_cast<std::size_t>(row - table.begin());
        if (isNamed[index])
            return refuse(peek(), ")"); // a kind twice
        isNamed[index] = true;
        take();
    } while (keyword.arguments == Arguments::Choices && peek().kind == SymbolKind::Comma && (take(), true));
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (isNamed[i])
            node.texts.emplace_back(table[i].english);
    }
    return true;
}

// burst(n, minutes): at least two comments, within at most a week.
bool Parser::numberArguments(Node& node)
{
    const auto read = [this](std::int32_t& number, std::int32_t least, std::int32_t greatest) {
        const auto given = peek().kind == SymbolKind::Number ? parseThousandths(peek().text) : std::nullopt;
        if (!given || *given % 1000 != 0 || *given < least * std::int64_t{1000} || *given > greatest * std::int64_t{1000})
            return refuse(peek(), std::to_string(least) + "…" + std::to_string(greatest));
        number = static_cast<std::int32_t>(*given / 1000);
        take();
        return true;
    };
    return read(node.number, 2, 1'000) && expect(SymbolKind::Comma, ",") && read(node.distance, 1, 10'080);
}

Parser::NodePointer Parser::make(NodeKind kind, const Symbol& at)
{
    if (++m_nodes > kMaxNodes)
        return fail(at, std::to_string(kMaxNodes));
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->line = at.line;
    node->column = at.column;
    return node;
}

// One child stands for itself; children of the same kind are taken in, so that "a and (b and c)" is "a and b and c".
Parser::NodePointer Parser::join(NodeKind kind, std::vector<NodePointer> children)
{
    if (children.size() == 1)
        return std::move(children[0]);
    NodePointer node = make(kind, {SymbolKind::Open, {}, {}, children[0]->line, children[0]->column});
    if (!node)
        return nullptr;
    for (NodePointer& child : children) {
        if (child->kind != kind) {
            node->children.push_back(std::move(child));
            continue;
        }
        for (NodePointer& grandchild : child->children)
            node->children.push_back(std::move(grandchild));
    }
    return node;
}

const Symbol& Parser::peek(std::size_t ahead) const
{
    return m_symbols[std::min(m_at + ahead, m_symbols.size() - 1)];
}

const Symbol& Parser::take()
{
    const Symbol& symbol = peek();
    m_at = std::min(m_at + 1, m_symbols.size() - 1);
    return symbol;
}

bool Parser::isWord(std::string_view english, std::size_t ahead) const
{
    return peek(ahead).kind == SymbolKind::Name && findWord(connectives(), peek(ahead).text) == english;
}

bool Parser::expect(SymbolKind kind, std::string_view shown)
{
    if (peek().kind != kind)
        return refuse(peek(), std::string(shown));
    take();
    return true;
}

// In the filter bar two conditions may stand side by side.
bool Parser::startsOperand() const
{
    const SymbolKind kind = peek().kind;
    if (kind == SymbolKind::Name)
        return isWord("not") || !findWord(connectives(), peek().text);
    return kind == SymbolKind::String || kind == SymbolKind::Number || kind == SymbolKind::Open;
}

std::nullptr_t Parser::fail(const Symbol& at, std::string expected, std::string found)
{
    if (!m_error)
        m_error = Error{ErrorCode::BadExpression, {}, found.empty() ? at.text : std::move(found), at.line, at.column,
                        std::move(expected)};
    return nullptr;
}

bool Parser::refuse(const Symbol& at, std::string expected, std::string found)
{
    fail(at, std::move(expected), std::move(found));
    return false;
}

base::Result<Expression> parseExpression(std::string_view text, const ParseOptions& options)
{
    constexpr std::size_t kMaxBytes = 1'000'000;
    if (text.size() > kMaxBytes)
        return base::fail(Error{ErrorCode::BadExpression, options.where, std::to_string(text.size()), options.firstLine,
                                options.firstColumn, std::to_string(kMaxBytes)});
    auto symbols = lex(text, {options.firstLine, options.firstColumn});
    if (!symbols) {
        symbols.error().where = options.where;
        return base::fail(symbols.error());
    }
    return Parser(std::move(*symbols), options).run();
}

} // namespace greffier::rules
