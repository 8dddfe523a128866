#include "core/rules/lexer.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;

// Characters that end a name. A slash begins a pattern only at the start of a symbol ("pack/rule" is one name).
constexpr std::string_view kDelimiters = " \t\r\n()=!<>,\"";
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWideComparisons{
    {{"≤", "<="}, {"≥", ">="}, {"≠", "!="}}};
constexpr std::array<std::string_view, 4> kWideBlanks{"\u00A0", "\u202F", "\u2009", "\uFEFF"};

bool isNumber(std::string_view text)
{
    const bool isSigned = text.size() > 1 && text[0] == '-';
    const std::string_view digits = text.substr(isSigned ? 1 : 0);
    return !digits.empty() && digits[0] >= '0' && digits[0] <= '9' && std::count(digits.begin(), digits.end(), '.') <= 1
           && digits.back() != '.'
           && std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

class Lexer {
public:
    Lexer(std::string_view text, Origin origin) : m_text(text), m_line(origin.line), m_column(origin.column) {}

    base::Result<std::vector<Symbol>> run()
    {
        if (!text::isValidUtf8(m_text))
            return base::fail(Error{ErrorCode::BadExpression, {}, "UTF-8", m_line, m_column, {}});
        skipBlanks();
        while (m_at < m_text.size() && !m_error.has_value()) {
            next();
            skipBlanks();
        }
        if (m_error)
            return base::fail(*m_error);
        begin(SymbolKind::End);
        return std::move(m_symbols);
    }

private:
    bool startsWith(std::string_view text) const { return m_text.substr(m_at, text.size()) == text; }

    // Moves over `bytes` bytes, keeping line and column.
    void advance(std::size_t bytes)
    {
        for (const std::size_t end = std::min(m_at + bytes, m_text.size()); m_at < end; ++m_at) {
            const auto byte = static_cast<unsigned char>(m_text[m_at]);
            if (byte == '\n') {
                ++m_line;
                m_column = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++m_column;
            }
        }
    }

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos) {
                advance(1);
                continue;
            }
            const auto wide = std::find_if(kWideBlanks.begin(), kWideBlanks.end(), [&](auto b) { return startsWith(b); });
            if (wide == kWideBlanks.end())
                return;
            advance(wide->size());
        }
    }

    Symbol& begin(SymbolKind kind)
    {
        m_symbols.push_back({kind, {}, {}, m_line, m_column});
        return m_symbols.back();
    }

    void single(SymbolKind kind, std::size_t bytes, std::string_view text)
    {
        begin(kind).text = std::string(text);
        advance(bytes);
    }

    void next()
    {
        const char c = m_text[m_at];
        for (const auto& [wide, ascii] : kWideComparisons) {
            if (startsWith(wide))
                return single(SymbolKind::Comparison, wide.size(), ascii);
        }
        if (c == '(' || c == ')' || c == ',')
            return single(c == '(' ? SymbolKind::Open : c == ')' ? SymbolKind::Close : SymbolKind::Comma, 1, {&c, 1});
        if (startsWith("<=") || startsWith(">=") || startsWith("!="))
            return single(SymbolKind::Comparison, 2, m_text.substr(m_at, 2));
        if (c == '<' || c == '>' || c == '=')
            return single(SymbolKind::Comparison, 1, {&c, 1});
        if (c == '!')
            return fail("!", "!=", m_line, m_column);
        if (c == '"')
            return quoted("\"");
        if (startsWith("“"))
            return quoted("”");
        if (startsWith("«"))
            return quoted("»");
        if (c == '/')
            return pattern();
        name();
    }

    void quoted(std::string_view closing)
    {
        Symbol& symbol = begin(SymbolKind::String);
        advance(closing.size());
        while (m_at < m_text.size() && !startsWith(closing)) {
            // A backslash takes the next character as it is: \" and \\.
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                advance(1);
            symbol.text += m_text[m_at];
            advance(1);
        }
        if (m_at >= m_text.size())
            return fail("\"" + symbol.text, std::string(closing), symbol.line, symbol.column);
        advance(closing.size());
        if (closing == "»")
            trim(symbol.text);
    }

    // French quotation marks keep a blank inside that is no part of the text.
    static void trim(std::string& text)
    {
        const auto isBlank = [&text](std::string_view blank, bool atEnd) {
            return text.size() >= blank.size()
                   && text.compare(atEnd ? text.size() - blank.size() : 0, blank.size(), blank) == 0;
        };
        for (const std::string_view blank : {std::string_view(" "), kWideBlanks[0], kWideBlanks[1]}) {
            if (isBlank(blank, false))
                text.erase(0, blank.size());
            if (isBlank(blank, true))
                text.erase(text.size() - blank.size());
        }
    }

    void pattern()
    {
        Symbol& symbol = begin(SymbolKind::Pattern);
        advance(1);
        while (m_at < m_text.size() && m_text[m_at] != '/') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
                if (m_text[m_at + 1] != '/') // only \/ loses its backslash: the rest is PCRE2's
                    symbol.text += '\\';
                advance(1);
            }
            symbol.text += m_text[m_at];
            advance(1);
        }
        if (m_at >= m_text.size())
            return fail("/" + symbol.text, "/", symbol.line, symbol.column);
        advance(1);
        while (m_at < m_text.size() && m_text[m_at] >= 'a' && m_text[m_at] <= 'z') {
            symbol.flags += m_text[m_at];
            advance(1);
        }
    }

    bool atDelimiter() const
    {
        if (kDelimiters.find(m_text[m_at]) != std::string_view::npos)
            return true;
        const auto isHere = [this](std::string_view text) { return startsWith(text); };
        return std::any_of(kWideBlanks.begin(), kWideBlanks.end(), isHere)
               || std::any_of(kWideComparisons.begin(), kWideComparisons.end(),
                              [&](const auto& entry) { return isHere(entry.first); });
    }

    void name()
    {
        Symbol& symbol = begin(SymbolKind::Name);
        const std::size_t start = m_at;
        do
            advance(1);
        while (m_at < m_text.size() && !atDelimiter());
        symbol.text = std::string(m_text.substr(start, m_at - start));
        if (isNumber(symbol.text))
            symbol.kind = SymbolKind::Number;
    }

    void fail(std::string found, std::string expected, int line, int column)
    {
        m_error = Error{ErrorCode::BadExpression, {}, std::move(found), line, column, std::move(expected)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line;
    int m_column;
    std::vector<Symbol> m_symbols;
    std::optional<Error> m_error;
};

} // namespace

base::Result<std::vector<Symbol>> lex(std::string_view text, Origin origin)
{
    return Lexer(text, origin).run();
}

} // namespace greffier::rules
