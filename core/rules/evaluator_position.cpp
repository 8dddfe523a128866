#include "core/rules/condition.h"
#include "core/rules/shingles.h"
#include "core/text/unicode.h"

#include <algorithm>

// The conditions that speak of where in the text something was found.
namespace greffier::rules {
namespace {

using evidence::Truth;

// Those of `from` that stand within `words` words of one of `to`.
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

// Those of `from` whose sentence holds one of `to`, which is sorted by start. The two must not be the same words.
std::vector<Match> inSentenceWith(const TextView& view, const std::vector<Match>& from, const std::vector<Match>& to)
{
    std::vector<Match> result;
    for (const Match& match : from) {
        const std::int32_t sentence = view.sentenceAt(match.span.start);
        const auto first = std::partition_point(to.begin(), to.end(), [&](const Match& other) {
            return view.sentenceAt(other.span.start) < sentence;
        });
        const auto other = std::find_if(first, to.end(), [&](const Match& next) { return !next.span.intersects(match.span); });
        if (other != to.end() && view.sentenceAt(other->span.start) == sentence)
            result.push_back(match);
    }
    return result;
}

// The matches of `first` that end before the last of `second` begins, and those of `second` that begin after one.
std::vector<Match> inOrder(const std::vector<Match>& first, const std::vector<Match>& second)
{
    std::vector<Match> result;
    const std::int32_t lastStart = second.back().span.start;
    std::int32_t firstEnd = first.front().span.end;
    for (const Match& match : first) {
        firstEnd = std::min(firstEnd, match.span.end);
        if (match.span.end <= lastStart)
            result.push_back(match);
    }
    std::copy_if(second.begin(), second.end(), std::back_inserter(result),
                 [firstEnd](const Match& match) { return match.span.start >= firstEnd; });
    return result;
}

void append(std::vector<Match>& all, const std::vector<Match>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

// Found is what fulfils the condition, of both terms.
Answer Evaluator::pair(const ReadyNode& node)
{
    Answer first = evaluate(*node.children[0]);
    Answer second = evaluate(*node.children[1]);
    const Truth truth = both(first.truth, second.truth);
    if (truth != Truth::True)
        return {truth, {}, {}};
    sortMatches(first.found);
    sortMatches(second.found);
    const bool isNear = node.node->keyword == Keyword::Near;
    m_budget.charge(static_cast<std::int64_t>(isNear ? first.found.size() * second.found.size()
                                                     : first.found.size() + second.found.size()));
    if (m_budget.isOver())
        return {Truth::Indeterminate, {}, {}};
    const TextView& view = m_subject.view();
    Answer answer;
    if (node.node->keyword == Keyword::Before) {
        answer.found = inOrder(first.found, second.found);
    } else if (isNear) {
        answer.found = nearTo(view, first.found, second.found, node.node->distance);
        append(answer.found, nearTo(view, second.found, first.found, node.node->distance));
    } else {
        answer.found = inSentenceWith(view, first.found, second.found);
        append(answer.found, inSentenceWith(view, second.found, first.found));
    }
    sortMatches(answer.found);
    answer.truth = truthOf(!answer.found.empty());
    return answer;
}

std::optional<std::int32_t> Evaluator::nearest(const ReadyNode& node)
{
    std::optional<std::int32_t> least;
    const Answer first = evaluate(*node.children[0]);
    const Answer second = evaluate(*node.children[1]);
    if (static_cast<std::int64_t>(first.found.size() * second.found.size()) > Budget::kSteps)
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

Evaluator::Quoted Evaluator::quoted(const ReadyNode& node)
{
    const Answer inner = evaluate(node.about ? *node.about : *node.children[0]);
    Quoted quote{inner.truth, {}, {}};
    for (const Match& match : inner.found)
        (isQuoted(match.span) ? quote.inside : quote.outside).push_back(match);
    if (inner.truth == Truth::True)
        quote.allInside = truthOf(quote.outside.empty());
    return quote;
}

// Between marks or on quoted lines; else in words that an earlier comment had. The thread is only asked for those.
bool Evaluator::isQuoted(base::Span span)
{
    return m_subject.view().isQuoted(span) || m_subject.isRepeated(span, m_around);
}

const Subject::Words& Subject::words()
{
    if (!m_words) {
        m_words.emplace();
        m_words->folded = text::foldedReading(view().readable());
        m_words->all = foldedWords(m_words->folded.text);
    }
    return *m_words;
}

bool Subject::isRepeated(base::Span span, Surroundings& around)
{
    if (words().all.size() < kQuoteShingle + kOwnWords)
        return false;
    if (!m_repeated) {
        // Nearly always so: only comments that hold one word have been read. Who asks more often gets all stretches at once, so
        // that a comment of many matches is not gone through for each.
        constexpr int kFewQuestions = 3;
        if (m_questions < kFewQuestions && !mayBeRepeated(span, around)) {
            ++m_questions;
            return false;
        }
        m_repeated = repeated(around);
    }
    return std::any_of(m_repeated->begin(), m_repeated->end(), [span](base::Span stretch) { return stretch.contains(span); });
}

// Is the first word of the stretch part of a row that an earlier comment has?
bool Subject::mayBeRepeated(base::Span span, Surroundings& around)
{
    const auto& [folded, all] = words();
    const auto word = std::partition_point(all.begin(), all.end(), [&folded = folded, span](const HashedWord& one) {
        return folded.toExact(one.span).end <= span.start;
    });
    if (word == all.end())
        return false;
    const std::vector<bool> isKnown = around.areRepeated(facts(), all, text::slice(folded.text, word->span));
    const auto at = static_cast<std::size_t>(word - all.begin());
    for (std::size_t shingle = at - std::min(at, kQuoteShingle - 1); shingle <= at && shingle < isKnown.size(); ++shingle) {
        if (isKnown[shingle])
            return true;
    }
    return false;
}

std::vector<base::Span> Subject::repeated(Surroundings& around)
{
    std::vector<base::Span> stretches;
    const auto& [folded, all] = words();
    const std::vector<bool> isKnown = around.areRepeated(facts(), all, {});
    std::vector<bool> isRepeated(all.size());
    for (std::size_t shingle = 0; shingle < isKnown.size(); ++shingle) {
        for (std::size_t word = shingle; isKnown[shingle] && word < shingle + kQuoteShingle; ++word)
            isRepeated[word] = true;
    }
    const auto own = std::count(isRepeated.begin(), isRepeated.end(), false);
    for (std::size_t word = 0; own >= static_cast<std::ptrdiff_t>(kOwnWords) && word < all.size(); ++word) {
        if (!isRepeated[word])
            continue;
        const base::Span exact = folded.toExact(all[word].span);
        if (word > 0 && isRepeated[word - 1])
            stretches.back().end = exact.end;
        else
            stretches.push_back(exact);
    }
    return stretches;
}

} // namespace greffier::rules
