#include "core/casefile/relocate.h"

#include "core/text/unicode.h"

#include <QChar>

#include <algorithm>
#include <string>

namespace greffier::casefile {
namespace {

using Text = std::u32string_view;
using Position = std::size_t; // code points

constexpr Position kContext = 32;   // CASEFILE.md §4
constexpr Position kTelling = 8;    // code points around it without which a place says nothing
constexpr Position kEdge = 4;       // on each side, where its words stand elsewhere too
constexpr Position kLongWords = 12; // words that are told by themselves

bool isWordCharacter(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

std::vector<Position> occurrences(Text text, Text words)
{
    std::vector<Position> all;
    for (Position at = text.find(words); at != Text::npos; at = text.find(words, at + 1))
        all.push_back(at);
    return all;
}

// How many code points before (after) two places are equal, `most` at the most.
Position equalBefore(Text left, Position leftAt, Text right, Position rightAt, Position most)
{
    Position count = 0;
    while (count < most && count < leftAt && count < rightAt && left[leftAt - count - 1] == right[rightAt - count - 1])
        ++count;
    return count;
}
Position equalAfter(Text left, Position leftAt, Text right, Position rightAt, Position most)
{
    Position count = 0;
    while (count < most && leftAt + count < left.size() && rightAt + count < right.size() &&
           left[leftAt + count] == right[rightAt + count])
        ++count;
    return count;
}

// Twice the longest common subsequence over the sum of the lengths, in percent.
std::size_t likeness(Text left, Text right)
{
    constexpr std::size_t kMostCells = 4'000'000;
    if (left.empty() || right.empty() || left.size() * right.size() > kMostCells)
        return 0;
    std::vector<std::size_t> above(right.size() + 1, 0);
    for (const char32_t one : left) {
        std::size_t diagonal = 0;
        for (std::size_t i = 0; i < right.size(); ++i) {
            const std::size_t kept = above[i + 1];
            above[i + 1] = one == right[i] ? diagonal + 1 : std::max(above[i + 1], above[i]);
            diagonal = kept;
        }
    }
    return 200 * above.back() / (left.size() + right.size());
}

// One stretch of the earlier text, looked for in the later one.
class Stretch {
public:
    Stretch(Text before, base::Span span, Text after, std::string_view afterUtf8)
        : m_before(before), m_after(after), m_afterUtf8(afterUtf8), m_start(static_cast<Position>(span.start)),
          m_words(before.substr(m_start, static_cast<Position>(span.length()))),
          m_prefix(before.substr(m_start - std::min(kContext, m_start), std::min(kContext, m_start))),
          m_suffix(before.substr(m_start + m_words.size(), kContext))
    {
    }

    struct Found {
        base::Span span;
        bool isExact = false;
    };
    // Where the words stand in the later text.
    std::vector<Position> places() const
    {
        std::vector<Position> here = occurrences(m_after, m_words);
        here.erase(std::remove_if(here.begin(), here.end(),
                                  [this](Position at) { return !isWhole(at, m_words.size()) || !isCutAlike(at); }),
                   here.end());
        return here;
    }
    std::optional<Found> find() const
    {
        const std::vector<Position> here = places();
        if (const auto at = exactPlace(here))
            return Found{spanAt(*at, m_words.size()), true};
        if (const auto at = likelyPlace(here))
            return Found{spanAt(*at, m_words.size()), false};
        return here.empty() ? editedPlace() : std::nullopt;
    }

private:
    static base::Span spanAt(Position at, Position size)
    {
        return {static_cast<std::int32_t>(at), static_cast<std::int32_t>(at + size)};
    }
    bool isWhole(Position at, Position size) const
    {
        return text::isGraphemeBoundary(m_afterUtf8, static_cast<std::int32_t>(at)) &&
               text::isGraphemeBoundary(m_afterUtf8, static_cast<std::int32_t>(at + size));
    }

    // A passage of whole words is not found inside of other words.
    bool isCutAlike(Position at) const
    {
        const auto runsIn = [](Text text, Position start) { return start > 0 && isWordCharacter(text[start - 1]); };
        const auto runsOut = [](Text text, Position end) { return end < text.size() && isWordCharacter(text[end]); };
        return runsIn(m_before, m_start) == runsIn(m_after, at) &&
               runsOut(m_before, m_start + m_words.size()) == runsOut(m_after, at + m_words.size());
    }

    // The words around are the same. Where the text began or ended nearer than the context reaches, no word may run into it.
    bool hasContext(Text text, Position at) const
    {
        const Position end = at + m_words.size();
        if (at < m_prefix.size() || text.substr(at - m_prefix.size(), m_prefix.size()) != m_prefix ||
            text.substr(end, m_suffix.size()) != m_suffix)
            return false;
        const Position left = at - m_prefix.size();
        const Position right = end + m_suffix.size();
        const bool isCutLeft = m_prefix.size() < kContext && left > 0 && isWordCharacter(text[left - 1]);
        const bool isCutRight = m_suffix.size() < kContext && right < text.size() && isWordCharacter(text[right]);
        return !isCutLeft && !isCutRight;
    }

    std::optional<Position> exactPlace(const std::vector<Position>& here) const
    {
        const auto inContext = [this](Text text, const std::vector<Position>& places) {
            std::vector<Position> kept;
            std::copy_if(places.begin(), places.end(), std::back_inserter(kept),
                         [&](Position at) { return hasContext(text, at); });
            return kept;
        };
        const std::vector<Position> now = inContext(m_after, here);
        const std::vector<Position> then = inContext(m_before, occurrences(m_before, m_words));
        if (now.size() != then.size() || now.empty() || m_prefix.size() + m_suffix.size() < kTelling)
            return std::nullopt;
        if (now.size() == 1)
            return now.front();
        // The same words in the same surroundings, several times: told only by an unchanged text on one side.
        const Position end = m_start + m_words.size() + m_suffix.size();
        if (equalAfter(m_before, 0, m_after, 0, m_before.size()) >= end)
            return m_start;
        const Position rest = m_before.size() - (m_start - m_prefix.size());
        if (equalBefore(m_before, m_before.size(), m_after, m_after.size(), m_before.size()) >= rest)
            return m_after.size() - (m_before.size() - m_start);
        return std::nullopt;
    }

    Position nearness(Position earlier, Position later) const
    {
        return equalBefore(m_before, earlier, m_after, later, kContext) +
               equalAfter(m_before, earlier + m_words.size(), m_after, later + m_words.size(), kContext);
    }

    // The place that most of the words around point to, if this is the stretch that the place points back to.
    std::optional<Position> likelyPlace(const std::vector<Position>& here) const
    {
        const std::vector<Position> there = occurrences(m_before, m_words);
        if (here.size() == 1 && there.size() == 1) {
            const bool isTold = m_words.size() >= kLongWords || nearness(m_start, here.front()) >= kTelling;
            return isTold ? std::optional(here.front()) : std::nullopt;
        }
        std::optional<Position> best;
        Position most = 0;
        for (const Position at : here) {
            const Position near = nearness(m_start, at);
            if (near == most)
                best.reset(); // two places alike
            if (near > most) {
                most = near;
                best = at;
            }
        }
        if (!best || most < kTelling || 2 * most < reachAround(*best) || !hasEdges(*best))
            return std::nullopt;
        const bool isOthers = std::any_of(there.begin(), there.end(), [&](Position other) {
            return other != m_start && nearness(other, *best) >= most;
        });
        return isOthers ? std::nullopt : best;
    }

    // How many code points around a place could be as they were: fewer where the later text begins or ends near it.
    Position reachAround(Position at) const
    {
        return std::min(m_prefix.size(), at) + std::min(m_suffix.size(), m_after.size() - at - m_words.size());
    }

    bool hasEdges(Position at) const
    {
        const Position end = at + m_words.size();
        return equalBefore(m_before, m_start, m_after, at, kContext) >= std::min({kEdge, m_prefix.size(), at}) &&
               equalAfter(m_before, m_start + m_words.size(), m_after, end, kContext) >=
                   std::min({kEdge, m_suffix.size(), m_after.size() - end});
    }

    // The words themselves were edited: what stands between the words around, if it is like them.
    std::optional<Found> editedPlace() const
    {
        constexpr Position kAnchor = 16;
        constexpr std::size_t kAlike = 50; // percent
        const Text left = m_prefix.substr(m_prefix.size() - std::min(kAnchor, m_prefix.size()));
        const Text right = m_suffix.substr(0, kAnchor);
        Position from = 0;
        Position to = m_after.size();
        if (left.size() + right.size() < kTelling)
            return std::nullopt;
        if (!left.empty()) {
            const std::vector<Position> places = occurrences(m_after, left);
            if (places.size() != 1)
                return std::nullopt;
            from = places.front() + left.size();
        }
        if (!right.empty()) {
            const std::vector<Position> places = occurrences(m_after, right);
            if (places.size() != 1)
                return std::nullopt;
            to = places.front();
        }
        if (to <= from || to - from > 2 * m_words.size() + kAnchor || !isWhole(from, to - from) ||
            likeness(m_words, m_after.substr(from, to - from)) < kAlike)
            return std::nullopt;
        return Found{spanAt(from, to - from), false};
    }

    Text m_before, m_after;
    std::string_view m_afterUtf8;
    Position m_start;
    Text m_words, m_prefix, m_suffix;
};

} // namespace

std::optional<Relocated> relocate(std::string_view before, const std::vector<base::Span>& spans, std::string_view after)
{
    if (before == after)
        return Relocated{true, spans};
    const std::u32string earlier = text::toUtf32(before);
    const std::u32string later = text::toUtf32(after);
    Relocated relocated{true, {}};
    for (const base::Span span : spans) {
        if (span.start < 0 || span.isEmpty() || static_cast<std::size_t>(span.end) > earlier.size())
            return std::nullopt;
        const auto found = Stretch(earlier, span, later, after).find();
        if (!found || (!relocated.spans.empty() && found->span.start < relocated.spans.back().end))
            return std::nullopt;
        relocated.spans.push_back(found->span);
        relocated.isExact = relocated.isExact && found->isExact;
    }
    return relocated;
}

bool areWordsIn(std::string_view before, const std::vector<base::Span>& spans, std::string_view after)
{
    const std::u32string earlier = text::toUtf32(before);
    const std::u32string later = text::toUtf32(after);
    return std::all_of(spans.begin(), spans.end(), [&](base::Span span) {
        const bool isIn = span.start >= 0 && !span.isEmpty() && static_cast<std::size_t>(span.end) <= earlier.size();
        return isIn && !Stretch(earlier, span, later, after).places().empty();
    });
}

} // namespace greffier::casefile
