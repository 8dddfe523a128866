#include "core/rules/syntax.h"

#include <array>

namespace greffier::rules {
namespace {

// The symbols of Comparator in its order; the two words come from the table of connectives.
constexpr std::array<std::string_view, 8> kComparators{"=", "!=", "<", "<=", ">", ">=", "contains", "matches"};

class Printer {
public:
    explicit Printer(Language language) : m_language(language) {}

    std::string print(const Node& node) const
    {
        switch (node.kind) {
        case NodeKind::All:
            return joined(node, "and");
        case NodeKind::Any:
            return joined(node, "or");
        case NodeKind::Not:
            return word("not") + " " + operand(*node.children[0]);
        case NodeKind::IsUnknown:
            return operand(*node.children[0]) + " " + word("is") + " " + word("unknown");
        case NodeKind::OrUnknown:
            return operand(*node.children[0]) + " " + word("or") + " " + word("unknown");
        case NodeKind::Compare:
            return condition(node) + " " + comparator(node) + " " + value(node);
        default:
            return condition(node);
        }
    }

private:
    std::string word(std::string_view english) const
    {
        return std::string(translated(connectives(), english, m_language));
    }

    // Everything that is more than one condition stands in parentheses.
    std::string operand(const Node& node) const
    {
        const bool isPlain = node.kind == NodeKind::Condition || node.kind == NodeKind::Compare;
        return isPlain ? print(node) : std::string("(").append(print(node)).append(")");
    }

    std::string joined(const Node& node, std::string_view connective) const
    {
        const std::string separator = std::string(" ").append(word(connective)).append(" ");
        std::string text;
        for (const auto& child : node.children) {
            // `a or unknown` beside an `or` or `and` reads better, and safer, in parentheses.
            const bool isTight = child->kind == NodeKind::Not || child->kind == NodeKind::IsUnknown;
            text += (text.empty() ? "" : separator) + (isTight ? print(*child) : operand(*child));
        }
        return text;
    }

    std::string condition(const Node& node) const
    {
        if (node.keyword == Keyword::Search)
            return quoted(node.texts[0]);
        std::string arguments;
        const auto add = [&arguments](const std::string& text) {
            arguments += (arguments.empty() ? "" : ", ") + text;
        };
        const Arguments kind = info(node.keyword).arguments;
        const bool isChoice = kind == Arguments::Choice || kind == Arguments::Choices;
        for (const std::string& text : node.texts)
            add(kind == Arguments::Pattern ? slashed(text, node.flags)
                : isChoice                 ? quoted(translated(valuesOf(node.keyword), text, m_language))
                                           : quoted(text));
        if (kind == Arguments::TwoNumbers) {
            add(std::to_string(node.number));
            add(std::to_string(node.distance));
        }
        for (const auto& child : node.children)
            add(print(*child));
        const std::string_view options = info(node.keyword).options;
        if (options.find("gap") != std::string_view::npos && node.distance != 0)
            add(option("gap", std::to_string(node.distance)));
        if (options.find("words") != std::string_view::npos)
            add(option("words", std::to_string(node.distance)));
        if (options.find("accents") != std::string_view::npos && node.accents != AccentMode::Context)
            add(option("accents", quoted(translated(accentValues(),
                                                    node.accents == AccentMode::Strict ? "strict" : "ignore",
                                                    m_language))));
        const std::string name(nameOf(node.keyword, m_language));
        return arguments.empty() ? name : name + "(" + arguments + ")";
    }

    std::string option(std::string_view name, const std::string& text) const
    {
        return std::string(translated(optionNames(), name, m_language)) + " = " + text;
    }

    std::string comparator(const Node& node) const
    {
        const std::string_view symbol = kComparators[static_cast<std::size_t>(node.comparator)];
        return node.comparator < Comparator::Contains ? std::string(symbol) : word(symbol);
    }

    std::string value(const Node& node) const
    {
        switch (info(node.keyword).value) {
        case ValueType::Number:
        case ValueType::Ratio:
            return numberText(node.thousandths);
        case ValueType::Choice:
            return quoted(translated(valuesOf(node.keyword), node.text, m_language));
        default:
            return node.comparator == Comparator::Matches ? slashed(node.text, node.flags) : quoted(node.text);
        }
    }

    Language m_language;
};

} // namespace

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

std::string slashed(std::string_view text, std::string_view flags)
{
    std::string result = "/";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            result += text[i++];
            result += text[i];
            continue;
        }
        if (text[i] == '/')
            result += '\\';
        result += text[i];
    }
    return result.append("/").append(flags);
}

std::string numberText(std::int64_t thousandths)
{
    std::string text = std::to_string(thousandths / 1000);
    std::int64_t rest = thousandths % 1000;
    if (rest == 0)
        return text;
    text += '.';
    for (std::int64_t digit = 100; rest != 0; digit /= 10) {
        text += static_cast<char>('0' + rest / digit);
        rest %= digit;
    }
    return text;
}

std::string nodeText(const Node& node, Language language)
{
    return Printer(language).print(node);
}

} // namespace greffier::rules
