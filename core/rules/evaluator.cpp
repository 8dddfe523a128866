#include "core/rules/condition.h"
#include "core/rules/dates.h"

#include <algorithm>

namespace greffier::rules {
namespace {

using evidence::Truth;

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

} // namespace

Evaluator::Evaluator(const Condition& condition, Subject& subject, Surroundings& around, Budget& budget, HitSource* hits)
    : m_condition(condition), m_subject(subject), m_around(around), m_budget(budget), m_hits(hits),
      m_matches(condition.slots())
{
}

Answer Evaluator::evaluate(const ReadyNode& node)
{
    m_budget.charge(1);
    if (m_budget.isOver())
        return {Truth::Indeterminate, {}, {}};
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
    if (!matches) {
        const TextView& view = m_subject.view();
        const Keyword keyword = node.node->keyword;
        const bool isPattern = keyword == Keyword::Regex || keyword == Keyword::Pii;
        m_budget.charge(isPattern ? view.length() : static_cast<std::int64_t>(view.tokens().size()));
        matches = node.term->find(view);
    }
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
    case Keyword::SameSentence:
    case Keyword::Before:
        return pair(node);
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
    default:
        // A field stands by itself only before `is unknown`.
        return node.node->keyword == Keyword::Search || info(node.node->keyword).value == ValueType::Truth
                   ? Answer{flag(node), {}, {}}
                   : field(node);
    }
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
    case Keyword::Punctuation:
    case Keyword::Emoji: {
        const text::Proportions& shares = m_subject.view().proportions();
        const std::int64_t part = node.node->keyword == Keyword::Emoji ? shares.emoji : shares.punctuation;
        return shares.visible == 0 ? 0 : part * 1000 / shares.visible;
    }
    case Keyword::Links:
        return m_subject.view().links() * 1000;
    case Keyword::Hits:
        return std::int64_t{m_subject.facts().shownHits} * 1000;
    case Keyword::Score:
        return m_subject.facts().score * 1000;
    case Keyword::Hour: {
        whyNot = Truth::Unknown;
        const auto hour = hourOf(m_subject.facts().posted);
        return hour ? std::optional(std::int64_t{*hour} * 1000) : std::nullopt;
    }
    default:
        return threadValue(node, whyNot);
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
    if (type != ValueType::Number && type != ValueType::Ratio)
        return field(node);
    Truth whyNot = Truth::Unknown;
    const auto number = value(node, whyNot);
    if (!number)
        return {whyNot, {}, {}};
    Answer answer{compareNumbers(*number, node.node->comparator, node.node->thousandths), {}, {}};
    if (node.node->keyword == Keyword::Count && answer.truth == Truth::True)
        answer.found = evaluate(*node.children[0]).found;
    return answer;
}

// A text, a choice or a date, compared or alone: alone it is true where there is a value.
Answer Evaluator::field(const ReadyNode& node)
{
    const Facts& facts = m_subject.facts(); // they may have to be read: not before they are needed
    switch (node.node->keyword) {
    case Keyword::Posted: {
        const auto posted = DateRange::of(facts.posted);
        if (!posted || node.node->kind != NodeKind::Compare)
            return {posted ? Truth::True : Truth::Unknown, {}, {}};
        return {compareDates(*posted, node.node->comparator, *DateRange::parse(node.node->text)), {}, {}};
    }
    case Keyword::Weekday:
        return {compareText(node, std::string(weekdayOf(facts.posted))), {}, {}};
    case Keyword::ReplyTo:
        return {compareReplyTo(node), {}, {}};
    case Keyword::Author:
        return {compareText(node, facts.author), {}, {}};
    case Keyword::AuthorRole:
        return {compareText(node, facts.author.empty() ? std::string() : m_around.authorOf(facts).role), {}, {}};
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
    case Keyword::Capture:
        return {compareText(node, facts.capture), {}, {}};
    default: { // a number before `is unknown`
        Truth whyNot = Truth::Unknown;
        return {value(node, whyNot) ? Truth::True : whyNot, {}, {}};
    }
    }
}

} // namespace greffier::rules
