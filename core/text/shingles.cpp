#include "core/text/shingles.h"

#include "core/text/decode.h"

#include <QChar>

#include <algorithm>

namespace greffier::text {
namespace {

constexpr std::uint64_t kOffset = 14'695'981'039'346'656'037U; // FNV-1a
constexpr std::uint64_t kPrime = 1'099'511'628'211U;

// Spreads the bits (finaliser of MurmurHash3), so that any part of a hash is as good as another.
std::uint64_t spread(std::uint64_t hash)
{
    hash ^= hash >> 33U;
    hash *= 0xFF51AFD7ED558CCDU;
    hash ^= hash >> 33U;
    hash *= 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 33U);
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

std::uint64_t joined(std::uint64_t shingle, std::uint64_t word)
{
    return spread(shingle ^ word);
}

} // namespace

std::vector<HashedWord> foldedWords(std::string_view folded)
{
    std::vector<HashedWord> words;
    words.reserve(folded.size() / 5 + 1);
    std::uint64_t hash = kOffset;
    std::int32_t start = -1;
    std::int32_t at = 0;
    const auto finish = [&] {
        if (start >= 0)
            words.push_back({hash, {start, at}});
        start = -1;
        hash = kOffset;
    };
    for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(folded.size());) {
        const char32_t c = decode(folded, byte);
        if (isWordCharacter(c)) {
            start = start < 0 ? at : start;
            hash = (hash ^ c) * kPrime;
        } else {
            finish();
        }
        ++at;
    }
    finish();
    return words;
}

std::vector<std::uint64_t> shinglesOf(const std::vector<HashedWord>& words, std::size_t size)
{
    std::vector<std::uint64_t> shingles;
    if (words.empty())
        return shingles;
    const std::size_t length = std::min(size, words.size());
    shingles.reserve(words.size() - length + 1);
    for (std::size_t first = 0; first + length <= words.size(); ++first) {
        std::uint64_t hash = length;
        for (std::size_t i = first; i < first + length; ++i)
            hash = joined(hash, words[i].hash);
        shingles.push_back(hash);
    }
    return shingles;
}

ShingleFinder::ShingleFinder(const std::vector<HashedWord>& words, std::size_t size) : m_size(size)
{
    for (const std::uint64_t hash : shinglesOf(words, size))
        m_shingles.push_back({hash, m_shingles.size()});
    m_found.resize(m_shingles.size());
    std::sort(m_shingles.begin(), m_shingles.end(), [](const Shingle& a, const Shingle& b) { return a.hash < b.hash; });
    for (const HashedWord& word : words)
        m_words[word.hash % kBits / 64] |= std::uint64_t{1} << (word.hash % 64);
}

void ShingleFinder::lookIn(const std::vector<std::uint64_t>& words)
{
    std::size_t row = 0; // words in a row that may be ours
    for (std::size_t i = 0; i < words.size(); ++i) {
        row = mayBeWord(words[i]) ? row + 1 : 0;
        if (row < m_size)
            continue;
        std::uint64_t hash = m_size;
        for (std::size_t word = i + 1 - m_size; word <= i; ++word)
            hash = joined(hash, words[word]);
        auto same = std::lower_bound(m_shingles.begin(), m_shingles.end(), hash,
                                     [](const Shingle& shingle, std::uint64_t wanted) { return shingle.hash < wanted; });
        for (; same != m_shingles.end() && same->hash == hash; ++same)
            m_found[same->index] = true;
    }
}

} // namespace greffier::text
