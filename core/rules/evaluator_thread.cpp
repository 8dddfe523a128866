#include "core/rules/condition.h"
#include "core/rules/dates.h"

// The conditions that ask the thread around a comment, its author's other comments and the rest of the case.
namespace greffier::rules {
namespace {

using evidence::ParentState;
using evidence::Truth;

// A chain of answers longer than this is no conversation; walking on would cost a minute per comment.
constexpr int kMaxAsked = 2'000; // comments

constexpr std::int64_t kStepsPerComment = 50; // reading and tokenising it

bool isParentGone(const Facts& facts)
{
    return facts.parentState == ParentState::Missing || facts.parentState == ParentState::Deleted;
}

} // namespace

// The argument of parent(…), any_ancestor(…) and any_reply(…) on another comment: with terms of its own.
Truth Evaluator::holdsFor(const ReadyNode& node, const Facts& other)
{
    m_budget.charge(kStepsPerComment);
    Subject subject(other);
    return Evaluator(m_condition, subject, m_around, m_budget, m_hits).evaluate(*node.children[0]).truth;
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
        if (steps == kMaxAsked)
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

Truth Evaluator::replyHolds(const ReadyNode& node)
{
    const std::int64_t replies = m_around.placeOf(m_subject.facts()).replies;
    Truth truth = Truth::False;
    for (std::int64_t index = 0; index < replies; ++index) {
        if (index == kMaxAsked)
            return either(truth, Truth::Indeterminate);
        const Facts* const reply = m_around.replyTo(m_subject.facts(), index);
        if (!reply)
            continue;
        const Facts copy = *reply;
        truth = either(truth, holdsFor(node, copy));
        if (truth == Truth::True)
            return truth;
    }
    return truth;
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

std::optional<std::int64_t> Evaluator::threadValue(const ReadyNode& node, Truth& whyNot)
{
    const Facts& facts = m_subject.facts();
    switch (node.node->keyword) {
    case Keyword::Depth:
        return std::int64_t{facts.depth} * 1000;
    case Keyword::Siblings:
        return m_around.placeOf(facts).siblings * 1000;
    case Keyword::Replies:
        return m_around.placeOf(facts).replies * 1000;
    case Keyword::Position:
        return m_around.placeOf(facts).position * 1000;
    case Keyword::GapToParent:
        return gapToParent(whyNot);
    case Keyword::DuplicateOf:
        return m_around.duplicatesOf(facts) * 1000;
    default:
        return authorValue(node, whyNot);
    }
}

std::optional<std::int64_t> Evaluator::authorValue(const ReadyNode& node, Truth& whyNot)
{
    const Facts& facts = m_subject.facts();
    whyNot = Truth::Unknown;
    if (facts.author.empty())
        return std::nullopt;
    if (node.node->keyword == Keyword::AuthorComments)
        return m_around.authorOf(facts).comments * 1000;
    return m_around.decidedOf(facts, node.node->texts[0]) * 1000;
}

std::optional<std::int64_t> Evaluator::gapToParent(Truth& whyNot)
{
    const Facts* const parent = m_around.parentOf(m_subject.facts());
    whyNot = parent || isParentGone(m_subject.facts()) ? Truth::Unknown : Truth::False; // who answers nobody has no gap
    const auto minutes = parent ? minutesBetween(parent->posted, m_subject.facts().posted) : std::nullopt;
    return minutes ? std::optional(*minutes * 1000) : std::nullopt;
}

} // namespace greffier::rules
