#include "core/evidence/quoted_words.h"

#include "core/text/reading.h"
#include "core/text/shingles.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::evidence {
namespace {

constexpr std::size_t kShingle = 4;     // the fewest words that count as a quotation
constexpr std::size_t kMostShingles = 64;
constexpr std::size_t kMostQuotes = 4;  // of one comment
constexpr std::size_t kMostPieces = 16; // quotations that may share four words

std::uint64_t inThread(std::uint64_t hash, std::int32_t thread)
{
    return (hash ^ static_cast<std::uint64_t>(thread)) * 0x9E3779B97F4A7C15U;
}

// A glance: most texts quote nothing.
bool mayQuote(std::string_view text)
{
    constexpr std::array<std::string_view, 5> kMarks{"\"", "«", "“", "„", ">"};
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

} // namespace

void QuotedWords::addQuotes(std::int32_t position, std::int32_t thread, std::string_view text)
{
    if (!mayQuote(text))
        return;
    std::size_t count = 0;
    for (const base::Span span : text::tokenise(text).quotes) {
        const auto words = text::foldedWords(text::fold(text::slice(text, span)));
        if (words.size() < kShingle)
            continue;
        if (++count > kMostQuotes)
            break;
        const std::uint64_t all = text::shinglesOf(words, words.size()).front();
        const auto group = static_cast<std::int32_t>(m_groups.size());
        const auto [known, isNew] = m_groupOf.try_emplace(inThread(all, thread), group);
        if (isNew) {
            auto shingles = text::shinglesOf(words, kShingle);
            shingles.resize(std::min(shingles.size(), kMostShingles));
            m_groups.push_back({words.size(), shingles.size(), {}, {}});
            for (std::size_t n = 0; n < shingles.size(); ++n) {
                auto& pieces = m_pieces[inThread(shingles[n], thread)];
                if (pieces.size() < kMostPieces)
                    pieces.push_back({group, n});
            }
        }
        m_groups[static_cast<std::size_t>(known->second)].quoters.push_back(position);
        m_quotes.push_back({position, known->second, span});
    }
}

void QuotedWords::addHolder(std::int32_t position, std::int32_t thread, std::string_view text)
{
    std::vector<Piece> progress; // how far each quotation was found, word for word
    for (const std::uint64_t shingle : text::shinglesOf(text::foldedWords(text::fold(text)), kShingle)) {
        const auto pieces = m_pieces.find(inThread(shingle, thread));
        if (pieces == m_pieces.end())
            continue;
        for (const Piece& piece : pieces->second) {
            auto found = std::find_if(progress.begin(), progress.end(),
                                      [&](const Piece& known) { return known.group == piece.group; });
            if (found == progress.end())
                found = progress.insert(found, {piece.group, 0});
            found->n += found->n == piece.n ? 1 : 0;
        }
    }
    for (const Piece& found : progress) {
        Group& group = m_groups[static_cast<std::size_t>(found.group)];
        if (found.n == group.shingles)
            group.holders.push_back(position);
    }
}

void QuotedWords::settle(const std::vector<std::int32_t>& rank)
{
    const auto isEarlier = [&rank](std::int32_t a, std::int32_t b) {
        return rank[static_cast<std::size_t>(a)] < rank[static_cast<std::size_t>(b)];
    };
    for (Group& group : m_groups) {
        std::sort(group.quoters.begin(), group.quoters.end());
        group.holders.erase(std::remove_if(group.holders.begin(), group.holders.end(),
                                           [&group](std::int32_t holder) {
                                               return std::binary_search(group.quoters.begin(), group.quoters.end(), holder);
                                           }),
                            group.holders.end());
        std::sort(group.holders.begin(), group.holders.end(), isEarlier);
    }
    std::stable_sort(m_quotes.begin(), m_quotes.end(),
                     [](const Quote& a, const Quote& b) { return a.position < b.position; });
}

std::vector<QuotedWords::Source> QuotedWords::sourcesOf(std::int32_t position, const std::vector<std::int32_t>& rank) const
{
    std::vector<Source> sources;
    const auto first = std::lower_bound(m_quotes.begin(), m_quotes.end(), position,
                                        [](const Quote& quote, std::int32_t at) { return quote.position < at; });
    for (auto quote = first; quote != m_quotes.end() && quote->position == position; ++quote) {
        const Group& group = m_groups[static_cast<std::size_t>(quote->group)];
        const auto before = std::lower_bound(group.holders.begin(), group.holders.end(), position,
                                             [&rank](std::int32_t a, std::int32_t b) {
                                                 return rank[static_cast<std::size_t>(a)] < rank[static_cast<std::size_t>(b)];
                                             });
        if (before != group.holders.begin())
            sources.push_back({*std::prev(before), quote->span, group.words, std::prev(before) == group.holders.begin()});
    }
    return sources;
}

} // namespace greffier::evidence
