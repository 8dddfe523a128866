#include "core/rules/importers/abuse_filter_parser.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace greffier::rules::importers {
namespace {

using base::ErrorCode;
using Kind = Expr::Kind;

constexpr int kNesting = 100;
constexpr int kDepth = 200;
constexpr int kNodes = 20'000;

enum class Lexeme { Number, Text, Name, Symbol, End };

struct FilterToken {
    Lexeme kind = Lexeme::End;
    std::string text;
    int line = 1;
};

// Longest first.
constexpr std::array<std::string_view, 26> kSymbols{"===", "!==", ":=", "==", "!=", "/=", "<=", ">=", "**",
                                                    "&",   "|",   "^",  "!",  "<",  ">",  "=",  "+",  "-",
                                                    "*",   "/",   "%",  "(",  ")",  "[",  "]",  ","};
constexpr std::array<std::string_view, 3> kChoiceSymbols{"?", ":", ";"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kAliases{{{"===", "=="},
                                                                                 {"=", "=="},
                                                                                 {"!==", "!="},
                                                                                 {"/=", "!="},
                                                                                 {"matches", "like"},
                                                                                 {"regex", "rlike"},
                                                                                 {"iregex", "irlike"},
                                                                                 {"iregexp", "irlike"}}};

std::string canonical(const std::string& name)
{
    const auto alias = std::find_if(kAliases.begin(), kAliases.end(), [&](const auto& entry) { return entry.first == name; });
    return alias == kAliases.end() ? name : std::string(alias->second);
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class FilterLexer {
public:
    explicit FilterLexer(std::string_view text) : m_text(text) {}

    base::Result<std::vector<FilterToken>> run()
    {
        std::vector<FilterToken> tokens;
        for (skip(); m_at < m_text.size(); skip()) {
            auto token = next();
            if (!token)
                return base::fail(token.error());
            tokens.push_back(std::move(*token));
        }
        tokens.push_back({Lexeme::End, {}, m_line});
        return tokens;
    }

private:
    // Blanks and /* comments */.
    void skip()
    {
        while (m_at < m_text.size()) {
            if (m_text.substr(m_at, 2) == "/*") {
                const std::size_t end = std::min(m_text.find("*/", m_at + 2), m_text.size());
                m_line += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                                      m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
                m_at = std::min(end + 2, m_text.size());
            } else if (std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos) {
                m_line += m_text[m_at++] == '\n' ? 1 : 0;
            } else {
                return;
            }
        }
    }

    base::Result<FilterToken> next()
    {
        const char c = m_text[m_at];
        FilterToken token{Lexeme::Symbol, {}, m_line};
        if (c == '"' || c == '\'')
            return string(c);
        if (isNameByte(c) || c == '.') {
            token.kind = (c >= '0' && c <= '9') || c == '.' ? Lexeme::Number : Lexeme::Name;
            while (m_at < m_text.size() && (isNameByte(m_text[m_at]) || (token.kind == Lexeme::Number && m_text[m_at] == '.')))
                token.text += m_text[m_at++];
            std::transform(token.text.begin(), token.text.end(), token.text.begin(),
                           [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
            return token;
        }
        const auto fits = [this](std::string_view symbol) { return m_text.substr(m_at, symbol.size()) == symbol; };
        if (const auto found = std::find_if(kSymbols.begin(), kSymbols.end(), fits); found != kSymbols.end())
            token.text = std::string(*found);
        else if (const auto other = std::find_if(kChoiceSymbols.begin(), kChoiceSymbols.end(), fits); other != kChoiceSymbols.end())
            token.text = std::string(*other);
        else
            return base::fail({ErrorCode::BadExpression, {}, std::string(1, c), m_line, 0, {}});
        m_at += token.text.size();
        return token;
    }

    // \n, \r, \t and \x41 are read; before other characters the backslash stays, as patterns need it, except before the
    // quotation mark and another backslash.
    base::Result<FilterToken> string(char mark)
    {
        FilterToken token{Lexeme::Text, {}, m_line};
        for (++m_at; m_at < m_text.size() && m_text[m_at] != mark; ++m_at) {
            const char c = m_text[m_at];
            m_line += c == '\n' ? 1 : 0;
            if (c != '\\' || m_at + 1 >= m_text.size()) {
                token.text += c;
                continue;
            }
            const char escaped = m_text[++m_at];
            if (escaped == mark || escaped == '\\')
                token.text += escaped;
            else if (escaped == 'n' || escaped == 'r' || escaped == 't')
                token.text += escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : '\t';
            else
                token.text.append(1, '\\').append(1, escaped);
        }
        if (m_at >= m_text.size())
            return base::fail({ErrorCode::BadExpression, {}, std::string(1, mark), token.line, 0, std::string(1, mark)});
        ++m_at;
        return token;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
};

class FilterParser {
public:
    explicit FilterParser(std::vector<FilterToken> tokens) : m_tokens(std::move(tokens)) {}

    base::Result<ExprPointer> run()
    {
        ExprPointer value;
        while (!m_error && peek().kind != Lexeme::End) {
            if (takeSymbol(";"))
                continue;
            ExprPointer statement = set();
            if (statement && !m_wasAssignment)
                value = statement;
            if (!m_error && peek().kind != Lexeme::End && peek().text != ";")
                refuse();
        }
        if (!m_error && !value)
            refuse();
        if (m_error)
            return base::fail(*m_error);
        return value;
    }

private:
    using Level = ExprPointer (FilterParser::*)();

    const FilterToken& peek(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    bool isSymbol(std::string_view text) const { return peek().kind == Lexeme::Symbol && peek().text == text; }
    bool isName(std::string_view text) const { return peek().kind == Lexeme::Name && peek().text == text; }
    bool takeSymbol(std::string_view text)
    {
        const bool isHere = isSymbol(text);
        m_at += isHere ? 1 : 0;
        return isHere;
    }
    bool takeName(std::string_view text)
    {
        const bool isHere = isName(text);
        m_at += isHere ? 1 : 0;
        return isHere;
    }

    std::nullptr_t refuse(std::string expected = {})
    {
        if (!m_error)
            m_error = base::Error{ErrorCode::BadExpression, {}, peek().text, peek().line, 0, std::move(expected)};
        return nullptr;
    }

    ExprPointer make(Kind kind, std::string text, std::vector<ExprPointer> parts, int line)
    {
        if (++m_nodes > kNodes && !m_error)
            m_error = base::Error{ErrorCode::LimitExceeded, {}, std::to_string(kNodes), line, 0, {}};
        if (m_error)
            return nullptr;
        auto expr = std::make_shared<Expr>();
        for (const ExprPointer& part : parts)
            expr->depth = std::max(expr->depth, part ? part->depth + 1 : 1);
        if (expr->depth > kDepth) {
            m_error = base::Error{ErrorCode::LimitExceeded, {}, std::to_string(kDepth), line, 0, {}};
            return nullptr;
        }
        expr->kind = kind;
        expr->text = std::move(text);
        expr->parts = std::move(parts);
        expr->line = line;
        return expr;
    }

    // name := value; its value is also the value of the statement.
    ExprPointer set()
    {
        m_wasAssignment = false;
        if (peek().kind != Lexeme::Name || peek(1).kind != Lexeme::Symbol || peek(1).text != ":=")
            return choice();
        const std::string name = peek().text;
        m_at += 2;
        ExprPointer value = set();
        m_wasAssignment = true;
        if (value)
            m_names[name] = value;
        return value;
    }

    ExprPointer choice()
    {
        const int line = peek().line;
        if (m_nesting >= kNesting) {
            if (!m_error)
                m_error = base::Error{ErrorCode::LimitExceeded, {}, std::to_string(kNesting), line, 0, {}};
            return nullptr;
        }
        ++m_nesting;
        ExprPointer result = takeName("if") ? ifThenElse(line) : ternary(line);
        --m_nesting;
        return result;
    }

    ExprPointer ifThenElse(int line)
    {
        std::vector<ExprPointer> parts{logic()};
        if (!takeName("then"))
            return refuse("then");
        parts.push_back(choice());
        if (takeName("else"))
            parts.push_back(choice());
        if (!takeName("end"))
            return refuse("end");
        return make(Kind::Choice, {}, std::move(parts), line);
    }

    ExprPointer ternary(int line)
    {
        ExprPointer condition = logic();
        if (!takeSymbol("?"))
            return condition;
        std::vector<ExprPointer> parts{condition, choice()};
        if (!takeSymbol(":"))
            return refuse(":");
        parts.push_back(choice());
        return make(Kind::Choice, {}, std::move(parts), line);
    }

    ExprPointer binary(Level next, std::initializer_list<std::string_view> symbols)
    {
        std::vector<ExprPointer> parts{(this->*next)()};
        FilterToken last;
        while (!m_error && peek().kind == Lexeme::Symbol && std::find(symbols.begin(), symbols.end(), peek().text) != symbols.end()) {
            const FilterToken operation = m_tokens[m_at++];
            if (parts.size() > 1 && operation.text != last.text)
                parts = {make(Kind::Operation, canonical(last.text), std::move(parts), last.line)};
            last = operation;
            parts.push_back((this->*next)());
        }
        if (m_error)
            return nullptr;
        return parts.size() == 1 ? parts[0] : make(Kind::Operation, canonical(last.text), std::move(parts), last.line);
    }

    ExprPointer logic() { return binary(&FilterParser::comparison, {"&", "|", "^"}); }
    ExprPointer comparison() { return binary(&FilterParser::sum, {"==", "===", "!=", "!==", "/=", "=", "<", ">", "<=", ">="}); }
    ExprPointer sum() { return binary(&FilterParser::product, {"+", "-"}); }
    ExprPointer product() { return binary(&FilterParser::power, {"*", "/", "%"}); }
    ExprPointer power() { return binary(&FilterParser::inversion, {"**"}); }

    ExprPointer inversion()
    {
        const int line = peek().line;
        int count = 0;
        while (takeSymbol("!"))
            ++count;
        ExprPointer value = keyword();
        if (!value || count % 2 == 0)
            return value;
        return make(Kind::Operation, "!", {value}, line);
    }

    ExprPointer keyword()
    {
        static constexpr std::array<std::string_view, 9> kWords{"in",    "like",   "matches", "rlike",   "irlike",
                                                                "regex", "iregex", "iregexp", "contains"};
        ExprPointer left = unary();
        if (!left || peek().kind != Lexeme::Name || std::find(kWords.begin(), kWords.end(), peek().text) == kWords.end())
            return left;
        const FilterToken operation = m_tokens[m_at++];
        ExprPointer right = unary();
        return right ? make(Kind::Operation, canonical(operation.text), {left, right}, operation.line) : nullptr;
    }

    ExprPointer unary()
    {
        const int line = peek().line;
        if (takeSymbol("+"))
            return atom();
        if (!takeSymbol("-"))
            return atom();
        ExprPointer value = atom();
        return value ? make(Kind::Operation, "neg", {value}, line) : nullptr;
    }

    std::optional<std::vector<ExprPointer>> list(std::string_view closing)
    {
        std::vector<ExprPointer> parts;
        while (!takeSymbol(closing)) {
            ExprPointer part = choice();
            if (!part)
                return std::nullopt;
            parts.push_back(std::move(part));
            if (!takeSymbol(",") && !isSymbol(closing)) {
                refuse(std::string(closing));
                return std::nullopt;
            }
        }
        return parts;
    }

    ExprPointer atom()
    {
        const FilterToken token = peek();
        if (takeSymbol("(")) {
            ExprPointer inner = choice();
            return inner && !takeSymbol(")") ? refuse(")") : inner;
        }
        if (takeSymbol("[")) {
            auto items = list("]");
            return items ? make(Kind::Array, {}, std::move(*items), token.line) : nullptr;
        }
        if (token.kind != Lexeme::Number && token.kind != Lexeme::Text && token.kind != Lexeme::Name)
            return refuse("(");
        ++m_at;
        if (token.kind != Lexeme::Name)
            return make(token.kind == Lexeme::Number ? Kind::Number : Kind::Text, token.text, {}, token.line);
        if (takeSymbol("(")) {
            auto arguments = list(")");
            return arguments ? make(Kind::Call, token.text, std::move(*arguments), token.line) : nullptr;
        }
        const auto known = m_names.find(token.text);
        return known != m_names.end() ? known->second : make(Kind::Variable, token.text, {}, token.line);
    }

    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    std::map<std::string, ExprPointer, std::less<>> m_names;
    std::optional<base::Error> m_error;
    int m_nesting = 0;
    int m_nodes = 0;
    bool m_wasAssignment = false;
};

} // namespace

base::Result<ExprPointer> parseFilter(std::string_view text)
{
    auto tokens = FilterLexer(text).run();
    if (!tokens)
        return base::fail(tokens.error());
    return FilterParser(std::move(*tokens)).run();
}

} // namespace greffier::rules::importers
