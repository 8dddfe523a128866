#include "core/rules/word_table.h"

#include <algorithm>
#include <bit>

namespace greffier::rules {
namespace {

constexpr int kLeastBitmapBits = 16; // 8 KiB
constexpr int kMostBitmapBits = 21;  // 256 KiB: the second cache
constexpr int kBitsPerWord = 6;      // 2^6 bits of bitmap per literal: one word in 64 is looked up in vain

text::FoldedWord longestWord(const std::string& literal)
{
    text::FoldedTexts texts;
    texts.append(literal);
    text::FoldedWord longest;
    for (std::size_t i = 0; i < texts.wordCount(); ++i) {
        const text::FoldedWord word = texts.word(i);
        if (word.end - word.start > longest.end - longest.start)
            longest = word;
    }
    return longest;
}

} // namespace

std::uint64_t WordTable::withNext(std::uint64_t hash, unsigned char next)
{
    constexpr std::uint64_t kThird = 0x165667B19E3779F9ULL;
    const std::uint64_t mixed = (hash + next + 1) * kThird;
    return mixed ^ std::rotl(mixed, 32);
}

bool WordTable::holdsWord(const std::string& literal)
{
    const text::FoldedWord word = longestWord(literal);
    return word.end > word.start;
}

std::uint64_t WordTable::hashOfWord(const std::string& literal)
{
    const text::FoldedWord word = longestWord(literal);
    const std::string padded = literal.substr(word.start, word.end - word.start) + std::string(8, '\0');
    return wordHash(padded.data(), word.end - word.start);
}

WordTable::WordTable(const std::vector<std::string>& literals)
{
    const int bits = static_cast<int>(std::bit_width(literals.size()));
    const int bitmapBits = std::clamp(bits + kBitsPerWord, kLeastBitmapBits, kMostBitmapBits);
    m_bitmapShift = 64 - bitmapBits;
    m_bucketShift = 64 - std::max(bits, 1);
    m_bitmap.assign((std::size_t{1} << bitmapBits) / 64, 0);
    m_buckets.assign((std::size_t{1} << std::max(bits, 1)) + 1, 0);
    for (std::size_t i = 0; i < literals.size(); ++i) {
        Entry entry{literals[i], 0, 0, 0, static_cast<std::uint32_t>(i)};
        const text::FoldedWord word = longestWord(literals[i]);
        entry.wordStart = word.start;
        entry.wordEnd = word.end;
        entry.hash = hashOfWord(entry.text);
        if (word.end < entry.text.size()) {
            const auto next = static_cast<unsigned char>(entry.text[word.end]);
            m_isNext[next] = true;
            entry.hash = withNext(entry.hash, next);
        }
        const std::uint64_t bit = entry.hash >> m_bitmapShift;
        m_bitmap[bit / 64] |= 1ULL << (bit % 64);
        m_literals.push_back(std::move(entry));
    }
    std::sort(m_literals.begin(), m_literals.end(), [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
    for (const Entry& entry : m_literals) {
        m_hashes.push_back(entry.hash);
        ++m_buckets[(entry.hash >> m_bucketShift) + 1];
    }
    for (std::size_t i = 1; i < m_buckets.size(); ++i)
        m_buckets[i] += m_buckets[i - 1];
}

// The literal's longest word is the word of the text; the rest has to stand around it, and end where no word goes on.
bool WordTable::standsAt(const Entry& entry, const text::FoldedTexts& texts, text::FoldedWord word)
{
    const std::string_view bytes = texts.bytes();
    if (word.start < entry.wordStart || word.end - word.start != entry.wordEnd - entry.wordStart)
        return false;
    return bytes.compare(word.start - entry.wordStart, entry.text.size(), entry.text) == 0;
}

} // namespace greffier::rules
