#include "core/rules/condition.h"

#include <algorithm>

// The conditions that speak of a comment's facts and of the thread around it.
namespace greffier::rules {
namespace {

using evidence::ParentState;
using evidence::Truth;

// A chain of answers longer than this is no conversation; walking on would cost a minute per comment.
constexpr int kMaxAncestors = 2'000;

bool isParentGone(const Facts& facts)
{
    return facts.parentState == ParentState::Missing || facts.parentState == ParentState::Deleted;
}

// "pack/rule", or the rule's own id.
bool names(std::string_view fullId, std::string_view name)
{
    return fullId == name
           || (fullId.size() > name.size() && fullId.substr(fullId.size() - name.size()) == name
               && fullId[fullId.size() - name.size() - 1] == '/');
}

} // namespace

Truth Evaluator::flag(const ReadyNode& node)
{
    const Facts& facts = m_subject.facts();
    switch (node.node->keyword) {
    case Keyword::TopLevel:
        return truthOf(facts.parentState == ParentState::Root);
    case Keyword::Orphan:
        return truthOf(facts.parentState == ParentState::Missing);
    case Keyword::MissingParent:
        return truthOf(isParentGone(facts));
    case Keyword::UnknownAuthor:
        return truthOf(facts.author.empty());
    case Keyword::Annotated:
        return truthOf(facts.isAnnotated);
    case Keyword::Label:
        return truthOf(std::find(facts.labels.begin(), facts.labels.end(), node.node->texts[0]) != facts.labels.end());
    case Keyword::Search:
        return truthOf(m_around.matchesSearch(facts, node.folded));
    case Keyword::Hit:
        return hits(node);
    case Keyword::Parent:
        return parentHolds(node);
    case Keyword::AnyAncestor:
        return ancestorHolds(node);
    default: // a number before `is unknown`: it always has a value
        return Truth::True;
    }
}

Truth Evaluator::hits(const ReadyNode& node)
{
    if (node.rule && m_hits)
        return m_hits->ruleHits(*node.rule, m_subject);
    const auto& known = m_subject.facts().hits;
    return truthOf(std::any_of(known.begin(), known.end(),
                               [&](const std::string& id) { return names(id, node.node->texts[0]); }));
}

// The argument of parent(…) and any_ancestor(…) on another comment: with terms of its own.
Truth Evaluator::holdsFor(const ReadyNode& node, const Facts& other)
{
    Subject subject(other);
    return Evaluator(m_condition, subject, m_around, m_hits).evaluate(*node.children[0]).truth;
}

Truth Evaluator::parentHolds(const ReadyNode& node)
{
    const Facts* const parent = m_around.parentOf(m_subject.facts());
    if (!parent)
        return isParentGone(m_subject.facts()) ? Truth::Unknown : Truth::False;
    const Facts copy = *parent; // the next question to the surroundings takes it away
    return holdsFor(node, copy);
}

Truth Evaluator::ancestorHolds(const ReadyNode& node)
{
    Truth truth = Truth::False;
    Facts current;
    const Facts* next = m_around.parentOf(m_subject.facts());
    bool isGone = isParentGone(m_subject.facts());
    for (int steps = 0; next; ++steps) {
        if (steps == kMaxAncestors)
            return either(truth, Truth::Indeterminate);
        current = *next;
        truth = either(truth, holdsFor(node, current));
        if (truth == Truth::True)
            return truth;
        isGone = isParentGone(current);
        next = m_around.parentOf(current);
    }
    // Above the last one that was captured there may be one that would have answered yes.
    return isGone ? either(truth, Truth::Unknown) : truth;
}

Truth Evaluator::compareReplyTo(const ReadyNode& node)
{
    const Facts* const parent = m_around.parentOf(m_subject.facts());
    if (parent)
        return compareText(node, parent->author);
    if (isParentGone(m_subject.facts()))
        return Truth::Unknown;
    // Who answers nobody answers no one of that name.
    return truthOf(node.node->kind == NodeKind::Compare && node.node->comparator == Comparator::NotEqual);
}

Truth Evaluator::compareText(const ReadyNode& node, const std::string& value)
{
    if (value.empty())
        return Truth::Unknown;
    if (node.node->kind != NodeKind::Compare)
        return Truth::True;
    switch (node.node->comparator) {
    case Comparator::Contains:
        return truthOf(text::fold(value).find(node.folded) != std::string::npos);
    case Comparator::Matches: {
        const Pattern::Found found = node.pattern->findAll(text::makeReadable(value));
        return !found.bytes.empty() ? Truth::True : found.isOverrun ? Truth::Indeterminate : Truth::False;
    }
    case Comparator::NotEqual:
        return truthOf(text::makeReadable(value) != node.folded);
    default:
        return truthOf(text::makeReadable(value) == node.folded);
    }
}

} // namespace greffier::rules
