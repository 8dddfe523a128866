#include "core/rules/prefilter.h"

#include <algorithm>

namespace greffier::rules {
namespace {

constexpr std::size_t kMostSets = 6; // more would say little more

// How much a set says: the length of its shortest literal. What may stand inside a word says less.
std::size_t weightOf(const LiteralSet& literals)
{
    std::size_t weight = 1'000;
    for (const Literal& literal : literals) {
        const std::size_t length = literal.text.size() + (literal.place == LiteralPlace::Word || literal.place == LiteralPlace::WordGoesOn ? 2 : 0);
        weight = std::min(weight, length);
    }
    return weight;
}

bool saysMore(const LiteralSet& a, const LiteralSet& b)
{
    return weightOf(a) > weightOf(b);
}

// What every child needs, all together.
Literals joined(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    Literals all;
    for (const auto& child : node.children) {
        const Literals literals = requiredLiterals(*child, ofRule);
        all.insert(all.end(), literals.begin(), literals.end());
    }
    std::stable_sort(all.begin(), all.end(), saysMore);
    if (all.size() > kMostSets)
        all.resize(kMostSets);
    return all;
}

// One set for all of them: what says most of each.
Literals united(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    LiteralSet all;
    for (const auto& child : node.children) {
        const Literals literals = requiredLiterals(*child, ofRule);
        if (literals.empty())
            return {};
        const LiteralSet& best = *std::min_element(literals.begin(), literals.end(), saysMore);
        all.insert(all.end(), best.begin(), best.end());
    }
    return {all};
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
        return joined(node, ofRule);
    case Keyword::OutsideQuote:
    case Keyword::InQuote:
        return node.about ? Literals{} : joined(node, ofRule);
    case Keyword::Count:
        return node.node->kind == NodeKind::Compare && needsOne(*node.node) ? joined(node, ofRule) : Literals{};
    case Keyword::Hit:
        return node.rule && ofRule ? ofRule(*node.rule) : Literals{};
    default:
        return Literals{};
    }
}

} // namespace

Literals requiredLiterals(const ReadyNode& node, const LiteralsOfRule& ofRule)
{
    switch (node.node->kind) {
    case NodeKind::All:
        return joined(node, ofRule);
    case NodeKind::Any:
        return united(node, ofRule);
    case NodeKind::Condition:
    case NodeKind::Compare:
        return ofCondition(node, ofRule);
    default:
        return Literals{};
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
