#include "core/formats/html_selector.h"

#include <algorithm>

namespace greffier::formats {

namespace {

constexpr std::string_view kStarts = ".#[~";

// "[name]", "[name=value]", "[name^=beginning]" without the brackets.
bool matchesAttribute(const HtmlNode& node, std::string_view test)
{
    const auto equals = test.find('=');
    if (equals == std::string_view::npos) {
        return std::any_of(node.attributes.begin(), node.attributes.end(),
                           [&](const auto& attribute) { return attribute.first == test; });
    }
    const bool isPrefix = equals > 0 && test[equals - 1] == '^';
    const auto value = node.attribute(test.substr(0, isPrefix ? equals - 1 : equals));
    const auto wanted = test.substr(equals + 1);
    return isPrefix ? value.substr(0, wanted.size()) == wanted : value == wanted;
}

bool beginsWith(const HtmlTree& tree, std::int32_t node, std::string_view text)
{
    if (node + 1 >= tree.node(node).end || !tree.node(node + 1).isText())
        return false;
    return std::string_view(tree.node(node + 1).text).substr(0, text.size()) == text;
}

} // namespace

bool matchesSelector(const HtmlTree& tree, std::int32_t index, std::string_view selector)
{
    const auto& node = tree.node(index);
    if (node.isText())
        return false;
    auto end = std::min(selector.find_first_of(kStarts), selector.size());
    if (end > 0 && node.name != selector.substr(0, end))
        return false;
    while (end < selector.size()) {
        const char kind = selector[end];
        selector.remove_prefix(end + 1);
        end = kind == '~'   ? selector.size()
              : kind == '[' ? std::min(selector.find(']'), selector.size())
                            : std::min(selector.find_first_of(kStarts), selector.size());
        const auto part = selector.substr(0, end);
        const bool holds = kind == '.'   ? node.hasClass(part)
                           : kind == '#' ? node.attribute("id") == part
                           : kind == '[' ? matchesAttribute(node, part)
                                         : beginsWith(tree, index, part);
        if (!holds)
            return false;
        if (kind == '[')
            end = std::min(end + 1, selector.size());
    }
    return true;
}

} // namespace greffier::formats
