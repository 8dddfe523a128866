#include "core/base/json.h"
#include "core/rules/syntax.h"

#include <algorithm>
#include <array>

namespace greffier::rules {
namespace {

using base::toQString;

constexpr std::array<const char*, 8> kComparators{"=", "!=", "<", "<=", ">", ">=", "contains", "matches"};

QString key(std::string_view name)
{
    return toQString(name);
}

QJsonObject toJson(const Node& node);

QJsonArray childrenJson(const Node& node)
{
    QJsonArray children;
    for (const auto& child : node.children)
        children.append(toJson(*child));
    return children;
}

// Every option is written out, so that a changed default can never change what a digest stands for.
QJsonObject argumentsJson(const Node& node)
{
    QJsonObject arguments;
    if (!node.texts.empty()) {
        QJsonArray texts;
        for (const std::string& text : node.texts)
            texts.append(toQString(text));
        arguments.insert(key("texts"), texts);
    }
    if (!node.children.empty())
        arguments.insert(key("of"), childrenJson(node));
    if (node.keyword == Keyword::Search)
        return arguments;
    const std::string_view options = info(node.keyword).options;
    if (options.find("accents") != std::string_view::npos)
        arguments.insert(key("accents"), key(node.accents == AccentMode::Strict    ? "strict"
                                             : node.accents == AccentMode::Context ? "context"
                                                                                   : "ignore"));
    if (options.find("gap") != std::string_view::npos)
        arguments.insert(key("gap"), node.distance);
    if (options.find("words") != std::string_view::npos)
        arguments.insert(key("words"), node.distance);
    if (!node.flags.empty())
        arguments.insert(key("flags"), toQString(node.flags));
    if (info(node.keyword).arguments == Arguments::TwoNumbers) {
        arguments.insert(key("count"), node.number);
        arguments.insert(key("minutes"), node.distance);
    }
    return arguments;
}

QJsonObject compareJson(const Node& node)
{
    QJsonObject result = argumentsJson(node);
    result.insert(key("value"), key(info(node.keyword).english));
    result.insert(key("is"), key(kComparators[static_cast<std::size_t>(node.comparator)]));
    const ValueType type = info(node.keyword).value;
    if (type == ValueType::Number || type == ValueType::Ratio)
        result.insert(key("thousandths"), static_cast<qint64>(node.thousandths));
    else
        result.insert(key("text"), toQString(node.text));
    return {{key("compare"), result}};
}

QJsonObject toJson(const Node& node)
{
    switch (node.kind) {
    case NodeKind::All:
        return {{key("all"), childrenJson(node)}};
    case NodeKind::Any:
        return {{key("any"), childrenJson(node)}};
    case NodeKind::Not:
        return {{key("not"), toJson(*node.children[0])}};
    case NodeKind::IsUnknown:
        return {{key("is_unknown"), toJson(*node.children[0])}};
    case NodeKind::OrUnknown:
        return {{key("or_unknown"), toJson(*node.children[0])}};
    case NodeKind::Compare:
        return compareJson(node);
    default:
        break;
    }
    const std::string_view name = node.keyword == Keyword::Search ? "search" : info(node.keyword).english;
    return {{key(name), argumentsJson(node)}};
}

} // namespace

bool isTerm(const Node& node)
{
    if (node.kind == NodeKind::Any)
        return std::all_of(node.children.begin(), node.children.end(), [](const auto& child) { return isTerm(*child); });
    if (node.kind != NodeKind::Condition || node.keyword == Keyword::Search)
        return false;
    // in_quote(x) finds what x finds; a bare in_quote speaks of a term that is already there.
    return info(node.keyword).isTerm || (node.keyword == Keyword::InQuote && !node.children.empty());
}

bool isAboutAnother(Keyword keyword)
{
    return keyword == Keyword::Parent || keyword == Keyword::AnyAncestor || keyword == Keyword::AnyReply;
}

int nodeCount(const Node& node)
{
    int count = 1;
    for (const auto& child : node.children)
        count += nodeCount(*child);
    return count;
}

std::int64_t wordCount(const Node& node, const WordLists& lists)
{
    auto count = static_cast<std::int64_t>(node.texts.size());
    if (node.keyword == Keyword::List)
        count = static_cast<std::int64_t>(lists.find(node.texts[0])->second.size());
    for (const auto& child : node.children)
        count += wordCount(*child, lists);
    return count;
}

std::string nodeJson(const Node& node)
{
    return base::canonicalJson(toJson(node));
}

std::string Expression::canonicalJson() const
{
    if (!m_root)
        return "{}";
    QJsonObject lists;
    for (const auto& [name, entries] : m_lists) {
        QJsonArray words;
        for (const std::string& entry : entries)
            words.append(toQString(entry));
        lists.insert(toQString(name), words);
    }
    return base::canonicalJson(QJsonObject{{key("condition"), toJson(*m_root)}, {key("lists"), lists}});
}

base::Digest Expression::digest() const
{
    return base::sha256(canonicalJson());
}

std::string Expression::toText(Language language) const
{
    return m_root ? nodeText(*m_root, language) : std::string();
}

} // namespace greffier::rules
