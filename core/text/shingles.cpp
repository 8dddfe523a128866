#include "core/text/shingles.h"

#include "core/text/unicode.h"

#include <QChar>

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

} // namespace

std::vector<HashedWord> foldedWords(std::string_view folded)
{
    std::vector<HashedWord> words;
    std::uint64_t hash = kOffset;
    std::int32_t start = -1;
    std::int32_t at = 0;
    const auto finish = [&] {
        if (start >= 0)
            words.push_back({hash, {start, at}});
        start = -1;
        hash = kOffset;
    };
    for (const char32_t c : toUtf32(folded)) {
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
            hash = spread(hash ^ words[i].hash);
        shingles.push_back(hash);
    }
    return shingles;
}

} // namespace greffier::text
