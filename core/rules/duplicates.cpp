#include "core/rules/duplicates.h"

#include "core/rules/shingles.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace greffier::rules {
namespace {

constexpr std::size_t kPair = 2;              // words per shingle
constexpr std::size_t kRepresentatives = 8;   // different texts of one band that a candidate is compared with
constexpr std::int32_t kNoWords = -1;

// The hash under one of 24 permutations. Multiplying alone would keep too much of the order.
std::uint64_t permuted(std::uint64_t hash, std::uint64_t index)
{
    std::uint64_t mixed = hash + 0x9E3779B97F4A7C15U * (index + 1);
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    return mixed ^ (mixed >> 27U);
}

} // namespace

void DuplicateGroups::add(std::int32_t comment, std::string_view folded)
{
    const auto at = static_cast<std::size_t>(comment);
    m_signatures.resize(std::max(m_signatures.size(), at + 1));
    m_parents.resize(m_signatures.size(), kNoWords);
    const std::vector<std::uint64_t> shingles = shinglesOf(foldedWords(folded), kPair);
    if (shingles.empty())
        return;
    m_parents[at] = comment;
    std::array<std::uint64_t, kMinima> minima;
    minima.fill(std::numeric_limits<std::uint64_t>::max());
    for (const std::uint64_t hash : shingles) {
        for (std::size_t i = 0; i < kMinima; ++i)
            minima[i] = std::min(minima[i], permuted(hash, i));
    }
    for (std::size_t i = 0; i < kMinima; ++i) {
        // The upper bits of a minimum are nearly all zero; the lower ones tell hashes apart.
        const std::uint64_t mixed = (minima[i] ^ (minima[i] >> 32U)) * 0xD6E8FEB86659FD93U;
        m_signatures[at][i] = static_cast<std::uint16_t>(mixed >> 48U);
    }
}

bool DuplicateGroups::isAlike(std::int32_t a, std::int32_t b) const
{
    const Signature& first = m_signatures[static_cast<std::size_t>(a)];
    const Signature& second = m_signatures[static_cast<std::size_t>(b)];
    std::size_t equal = 0;
    for (std::size_t i = 0; i < kMinima; ++i)
        equal += first[i] == second[i] ? 1 : 0;
    return equal >= kAlike;
}

std::int32_t DuplicateGroups::rootOf(std::int32_t comment)
{
    auto at = static_cast<std::size_t>(comment);
    while (m_parents[at] != static_cast<std::int32_t>(at)) {
        m_parents[at] = m_parents[static_cast<std::size_t>(m_parents[at])]; // halves the way for the next
        at = static_cast<std::size_t>(m_parents[at]);
    }
    return static_cast<std::int32_t>(at);
}

// Joins each candidate with the first representative that it is like. A row of many different texts that share a band by
// chance is looked at once.
void DuplicateGroups::joinAlike(const std::vector<std::int32_t>& candidates)
{
    std::vector<std::int32_t> representatives;
    for (const std::int32_t comment : candidates) {
        const auto like = std::find_if(representatives.begin(), representatives.end(),
                                       [&](std::int32_t other) { return isAlike(comment, other); });
        if (like != representatives.end()) {
            const auto [first, second] = std::minmax({rootOf(comment), rootOf(*like)});
            m_parents[static_cast<std::size_t>(second)] = first;
        } else if (representatives.size() < kRepresentatives) {
            representatives.push_back(comment);
        }
    }
}

void DuplicateGroups::joinBand(std::size_t band)
{
    std::vector<std::pair<std::uint32_t, std::int32_t>> keys;
    for (std::size_t i = 0; i < m_signatures.size(); ++i) {
        const Signature& signature = m_signatures[i];
        if (m_parents[i] != kNoWords)
            keys.emplace_back((std::uint32_t{signature[2 * band]} << 16U) | signature[2 * band + 1], static_cast<std::int32_t>(i));
    }
    std::sort(keys.begin(), keys.end());
    std::vector<std::int32_t> candidates;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        candidates.push_back(keys[i].second);
        if (i + 1 < keys.size() && keys[i + 1].first == keys[i].first)
            continue;
        if (candidates.size() > 1)
            joinAlike(candidates);
        candidates.clear();
    }
}

void DuplicateGroups::finish()
{
    for (std::size_t band = 0; band < kMinima / 2; ++band)
        joinBand(band);
    m_signatures = {};
    std::vector<std::int32_t> sizes(m_parents.size());
    for (std::size_t i = 0; i < m_parents.size(); ++i) {
        if (m_parents[i] != kNoWords)
            ++sizes[static_cast<std::size_t>(rootOf(static_cast<std::int32_t>(i)))];
    }
    std::vector<std::int32_t> own(m_parents.size());
    for (std::size_t i = 0; i < m_parents.size(); ++i) {
        if (m_parents[i] != kNoWords)
            own[i] = sizes[static_cast<std::size_t>(rootOf(static_cast<std::int32_t>(i)))];
    }
    m_parents = std::move(own);
}

std::int64_t DuplicateGroups::others(std::int32_t comment) const
{
    const auto at = static_cast<std::size_t>(comment);
    return comment >= 0 && at < m_parents.size() && m_parents[at] > 0 ? m_parents[at] - 1 : 0;
}

} // namespace greffier::rules
