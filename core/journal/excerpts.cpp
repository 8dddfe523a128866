#include "core/journal/excerpts.h"

#include <algorithm>

namespace greffier::journal {

std::vector<Excerpt> excerptsOf(const PassageMarked& mark)
{
    std::vector<Excerpt> all{{mark.span, mark.exact, mark.prefix, mark.suffix}};
    all.insert(all.end(), mark.more.begin(), mark.more.end());
    return all;
}

std::vector<base::Span> spansOf(const PassageMarked& mark)
{
    std::vector<base::Span> spans{mark.span};
    for (const Excerpt& excerpt : mark.more)
        spans.push_back(excerpt.span);
    return spans;
}

std::string wordsOf(const PassageMarked& mark)
{
    std::string all = mark.exact;
    for (const Excerpt& excerpt : mark.more)
        all += " [\u2026] " + excerpt.exact;
    return all;
}

bool overlap(const std::vector<base::Span>& left, const std::vector<base::Span>& right)
{
    return std::any_of(left.begin(), left.end(), [&right](base::Span span) {
        return std::any_of(right.begin(), right.end(), [span](base::Span other) { return span.intersects(other); });
    });
}

} // namespace greffier::journal
