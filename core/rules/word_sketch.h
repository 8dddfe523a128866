#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace greffier::rules {

// Tells words of folded texts apart. Up to eight bytes behind the word are read: text::FoldedTexts allows it.
inline std::uint64_t wordHash(const char* word, std::size_t size)
{
    constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL;
    constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4FULL;
    const auto load = [word](std::size_t at) {
        std::uint64_t value = 0;
        std::memcpy(&value, word + at, sizeof value);
        return value;
    };
    std::uint64_t hash = size;
    std::size_t at = 0;
    for (; at + 8 < size; at += 8)
        hash = std::rotl((hash ^ load(at)) * kFirst, 29);
    const std::size_t left = size - at; // 1 to 8
    const std::uint64_t last = load(at) & (~0ULL >> (8 * (8 - left)));
    return (hash ^ last) * kSecond ^ std::rotl((hash ^ last) * kFirst, 32);
}

// A sketch of the words of one comment, those that a disguise or inclusive writing hides included: each sets three bits in
// one of sixteen lanes. A word of which one bit is missing is not there; of the words that are not there one in two hundred
// seems to be, in a comment of sixty words.
class WordSketch {
public:
    void add(std::uint64_t hash) { m_lanes[hash & 15U] |= bitsOf(hash); }
    bool mayHold(std::uint64_t hash) const { return (~m_lanes[hash & 15U] & bitsOf(hash)) == 0; }

private:
    static std::uint64_t bitsOf(std::uint64_t hash)
    {
        return 1ULL << (hash >> 4U & 63U) | 1ULL << (hash >> 10U & 63U) | 1ULL << (hash >> 16U & 63U);
    }

    std::array<std::uint64_t, 16> m_lanes{};
};
static_assert(sizeof(WordSketch) == 128);

} // namespace greffier::rules
