#include "core/rules/prefilter.h"

#include <algorithm>

namespace greffier::rules {
namespace {

// How much a set says: the length of its shortest literal. What may stand inside a word says less.
std::size_t weightOf(const std::vector<Literal>& literals)
{
    std::size_t weight = 1'000;
    for (const Literal& literal : literals) {
        const std::size_t length = literal.text.size() + (literal.place == LiteralPlace::Word ? 2 : 0);
        weight = std::min(weight, length);
    }
    return weight;
}

bool isBetter(const Literals& candidate, const Literals& best)
{
    return candidate && (!best || weightOf(*candidate) > weightOf(*best));
}

Literals best(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    Literals result;
    for (const auto& child : node.children) {
        Literals literals = requiredLiterals(*child, ofRule);
        if (isBetter(literals, result))
            result = std::move(literals);
    }
    return result;
}

Literals united(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    std::vector<Literal> all;
    for (const auto& child : node.children) {
        const Literals literals = requiredLiterals(*child, ofRule);
        if (!literals)
            return std::nullopt;
        all.insert(all.end(), literals->begin(), literals->end());
    }
    return all;
}

// count(x) >= 1 needs x, count(x) < 3 does not.
bool needsOne(const Node& node)
{
    switch (node.comparator) {
    case Comparator::Equal:
    case Comparator::GreaterOrEqual:
        return node.thousandths > 0;
    case Comparator::Greater:
        return node.thousandths >= 0;
    default:
        return false;
    }
}

Literals ofCondition(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    if (node.term)
        return node.term->literals();
    switch (node.node->keyword) {
    case Keyword::Near:
    case Keyword::SameSentence:
    case Keyword::Before:
        return best(node, ofRule);
    case Keyword::OutsideQuote:
    case Keyword::InQuote:
        return node.about ? std::nullopt : best(node, ofRule);
    case Keyword::Count:
        return node.node->kind == NodeKind::Compare && needsOne(*node.node) ? best(node, ofRule) : std::nullopt;
    case Keyword::Hit:
        return node.rule && ofRule ? ofRule(*node.rule) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

Literals requiredLiterals(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    switch (node.node->kind) {
    case NodeKind::All:
        return best(node, ofRule);
    case NodeKind::Any:
        return united(node, ofRule);
    case NodeKind::Condition:
    case NodeKind::Compare:
        return ofCondition(node, ofRule);
    default:
        return std::nullopt;
    }
}

std::vector<Gate> gatesOf(const Node& node)
{
    std::vector<Gate> gates;
    if (node.kind == NodeKind::All) {
        for (const auto& child : node.children) {
            const std::vector<Gate> more = gatesOf(*child);
            gates.insert(gates.end(), more.begin(), more.end());
        }
    } else if (auto gate = Gate::of(node)) {
        gates.push_back(std::move(*gate));
    }
    return gates;
}

} // namespace greffier::rules
