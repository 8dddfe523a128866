#include "core/rules/condition.h"
#include "core/rules/dates.h"

#include <algorithm>

namespace greffier::rules {
namespace {

using evidence::ParentState;
using evidence::Truth;

constexpr std::size_t kMaxPairs = 1'000'000; // of near(a, b): a tenth of a second

void append(std::vector<Match>& all, const std::vector<Match>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

Truth compareNumbers(std::int64_t value, Comparator comparator, std::int64_t other)
{
    switch (comparator) {
    case Comparator::Equal:
        return truthOf(value == other);
    case Comparator::NotEqual:
        return truthOf(value != other);
    case Comparator::Less:
        return truthOf(value < other);
    case Comparator::LessOrEqual:
        return truthOf(value <= other);
    case Comparator::Greater:
        return truthOf(value > other);
    default:
        return truthOf(value >= other);
    }
}

// Those of `from` that stand within `words` words of one of `to`, which is sorted by start.
std::vector<Match> nearTo(const TextView& view, const std::vector<Match>& from, const std::vector<Match>& to,
                          std::int32_t words)
{
    std::vector<Match> result;
    for (const Match& match : from) {
        const bool isNear = std::any_of(to.begin(), to.end(), [&](const Match& other) {
            const auto distance = view.wordsBetween(match.span, other.span);
            return distance && *distance <= words;
        });
        if (isNear)
            result.push_back(match);
    }
    return result;
}

} // namespace

Evaluator::Evaluator(const Condition& condition, Subject& subject, Surroundings& around, HitSource* hits)
    : m_condition(condition), m_subject(subject), m_around(around), m_hits(hits), m_matches(condition.slots())
{
}

Answer Evaluator::evaluate(const ReadyNode& node)
{
    switch (node.node->kind) {
    case NodeKind::All:
        return join(node, true);
    case NodeKind::Any:
        return join(node, false);
    case NodeKind::Not: {
        const ReadyNode& child = *node.children[0];
        const bool isQuote = child.node->kind == NodeKind::Condition && child.node->keyword == Keyword::InQuote;
        if (!isQuote)
            return {negated(evaluate(child).truth), {}, {}};
        // `not in_quote`: what is found inside quotations does not speak for the rule.
        const Quoted quote = quoted(child);
        return {negated(quote.allInside), {}, quote.inside};
    }
    case NodeKind::IsUnknown: {
        const Truth truth = evaluate(*node.children[0]).truth;
        return {truth == Truth::Indeterminate ? truth : truthOf(truth == Truth::Unknown), {}, {}};
    }
    case NodeKind::OrUnknown: {
        Answer answer = evaluate(*node.children[0]);
        if (answer.truth == Truth::Unknown)
            answer.truth = Truth::True;
        return answer;
    }
    case NodeKind::Compare:
        return compare(node);
    default:
        return condition(node);
    }
}

Answer Evaluator::join(const ReadyNode& node, bool isAll)
{
    Answer answer{truthOf(isAll), {}, {}};
    for (const auto& child : node.children) {
        const Answer inner = evaluate(*child);
        answer.truth = isAll ? both(answer.truth, inner.truth) : either(answer.truth, inner.truth);
        if (isAll && answer.truth == Truth::False)
            return {};
        if (inner.truth != Truth::False) {
            append(answer.found, inner.found);
            append(answer.dropped, inner.dropped);
        }
    }
    return answer;
}

const Matches& Evaluator::matchesOf(const ReadyNode& node)
{
    std::optional<Matches>& matches = m_matches[node.slot];
    if (!matches)
        matches = node.term->find(m_subject.view());
    return *matches;
}

// A literal term. What was found before a budget ran out is found all the same.
Answer Evaluator::term(const ReadyNode& node)
{
    const Matches& matches = matchesOf(node);
    if (!matches.found.empty())
        return {Truth::True, matches.found, {}};
    return {matches.isOverrun ? Truth::Indeterminate : Truth::False, {}, {}};
}

Answer Evaluator::condition(const ReadyNode& node)
{
    if (node.term)
        return term(node);
    switch (node.node->keyword) {
    case Keyword::It:
        return evaluate(*node.about);
    case Keyword::Near:
        return near(node);
    case Keyword::InQuote: {
        const Quoted quote = quoted(node);
        const bool isFound = quote.allInside == Truth::True && !node.about;
        return {quote.allInside, isFound ? quote.inside : std::vector<Match>{}, {}};
    }
    case Keyword::OutsideQuote: {
        const Quoted quote = quoted(node);
        const Truth truth = quote.allInside == Truth::Indeterminate ? Truth::Indeterminate : truthOf(!quote.outside.empty());
        return {truth, quote.outside, {}};
    }
    // A field that stands before `is unknown`.
    case Keyword::Author:
    case Keyword::ReplyTo:
    case Keyword::Posted:
    case Keyword::DecidedBy:
    case Keyword::SourceStatus:
    case Keyword::Audience:
    case Keyword::Format:
    case Keyword::Capture:
        return compare(node);
    default:
        return {flag(node), {}, {}};
    }
}

Answer Evaluator::near(const ReadyNode& node)
{
    Answer first = evaluate(*node.children[0]);
    Answer second = evaluate(*node.children[1]);
    const Truth truth = both(first.truth, second.truth);
    if (truth != Truth::True)
        return {truth, {}, {}};
    if (first.found.size() * second.found.size() > kMaxPairs)
        return {Truth::Indeterminate, {}, {}};
    const TextView& view = m_subject.view();
    Answer answer;
    answer.found = nearTo(view, first.found, second.found, node.node->distance);
    append(answer.found, nearTo(view, second.found, first.found, node.node->distance));
    sortMatches(answer.found);
    answer.truth = truthOf(!answer.found.empty());
    return answer;
}

Evaluator::Quoted Evaluator::quoted(const ReadyNode& node)
{
    const Answer inner = evaluate(node.about ? *node.about : *node.children[0]);
    Quoted quote{inner.truth, {}, {}};
    for (const Match& match : inner.found)
        (m_subject.view().isQuoted(match.span) ? quote.inside : quote.outside).push_back(match);
    if (inner.truth == Truth::True)
        quote.allInside = truthOf(quote.outside.empty());
    return quote;
}

std::optional<std::int32_t> Evaluator::nearest(const ReadyNode& node)
{
    std::optional<std::int32_t> least;
    const Answer first = evaluate(*node.children[0]);
    const Answer second = evaluate(*node.children[1]);
    if (first.found.size() * second.found.size() > kMaxPairs)
        return std::nullopt;
    for (const Match& a : first.found) {
        for (const Match& b : second.found) {
            const auto words = m_subject.view().wordsBetween(a.span, b.span);
            if (words && (!least || *words < *least))
                least = words;
        }
    }
    return least;
}

std::optional<std::int64_t> Evaluator::value(const ReadyNode& node, Truth& whyNot)
{
    switch (node.node->keyword) {
    case Keyword::Count: {
        const Answer inner = evaluate(*node.children[0]);
        whyNot = inner.truth;
        if (inner.truth != Truth::True && inner.truth != Truth::False)
            return std::nullopt;
        return static_cast<std::int64_t>(inner.found.size()) * 1000;
    }
    case Keyword::Length:
        return m_subject.view().length() * 1000;
    case Keyword::Caps:
        return m_subject.view().capsThousandths();
    case Keyword::Links:
        return m_subject.view().links() * 1000;
    case Keyword::Depth:
        return std::int64_t{m_subject.facts().depth} * 1000;
    case Keyword::Hits:
        return std::int64_t{m_subject.facts().shownHits} * 1000;
    default:
        whyNot = Truth::Unknown;
        return std::nullopt;
    }
}

std::optional<std::int64_t> Evaluator::measured(const ReadyNode& node)
{
    Truth whyNot = Truth::Unknown;
    return value(node, whyNot);
}

Answer Evaluator::compare(const ReadyNode& node)
{
    const ValueType type = info(node.node->keyword).value;
    if (type == ValueType::Number || type == ValueType::Ratio) {
        Truth whyNot = Truth::Unknown;
        const auto number = value(node, whyNot);
        if (!number)
            return {whyNot, {}, {}};
        Answer answer{compareNumbers(*number, node.node->comparator, node.node->thousandths), {}, {}};
        if (node.node->keyword == Keyword::Count && answer.truth == Truth::True)
            answer.found = evaluate(*node.children[0]).found;
        return answer;
    }
    const Facts& facts = m_subject.facts(); // they may have to be read: not before they are needed
    switch (node.node->keyword) {
    case Keyword::Posted: {
        const auto posted = DateRange::of(facts.posted);
        if (!posted || node.node->kind != NodeKind::Compare)
            return {posted ? Truth::True : Truth::Unknown, {}, {}};
        return {compareDates(*posted, node.node->comparator, *DateRange::parse(node.node->text)), {}, {}};
    }
    case Keyword::ReplyTo:
        return {compareReplyTo(node), {}, {}};
    case Keyword::Author:
        return {compareText(node, facts.author), {}, {}};
    case Keyword::Status:
        return {compareText(node, facts.status), {}, {}};
    case Keyword::DecidedBy:
        return {compareText(node, facts.decidedBy), {}, {}};
    case Keyword::SourceStatus:
        return {compareText(node, facts.sourceStatus), {}, {}};
    case Keyword::Audience:
        return {compareText(node, facts.audience), {}, {}};
    case Keyword::Format:
        return {compareText(node, facts.format), {}, {}};
    default:
        return {compareText(node, facts.capture), {}, {}};
    }
}

} // namespace greffier::rules
