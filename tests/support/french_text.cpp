#include "tests/support/french_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string_view>
#include <utility>

namespace greffier::tests {
namespace {

std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL; // splitmix64 (S. Vigna, public domain)
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(mixed(seed)) {}
    std::uint64_t below(std::uint64_t limit) { return (m_state = mixed(m_state)) % limit; }
    double unit() { return static_cast<double>((m_state = mixed(m_state)) >> 11U) / 9007199254740992.0; }
    // A normal deviate is near enough as a sum of uniform ones.
    double normal()
    {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum;
    }

private:
    std::uint64_t m_state;
};

// The commonest words and how often they come among 10,000. What ends in an apostrophe joins the word behind it.
struct Common {
    std::string_view word;
    int weight;
};
constexpr std::array<Common, 82> kCommon{
    {{"de", 320},   {"est", 185},  {"le", 190},  {"la", 180},  {"et", 165},  {"un", 134},  {"les", 140},  {"que", 119},
     {"pas", 118},  {"à", 120},    {"a", 70},    {"en", 107},  {"je", 104},  {"il", 104},  {"des", 95},   {"qui", 79},
     {"on", 75},    {"pour", 67},  {"l'", 105},  {"c'", 98},   {"une", 66},  {"ce", 57},   {"ça", 52},    {"mais", 52},
     {"vous", 52},  {"d'", 85},    {"du", 50},   {"dans", 47}, {"tu", 43},   {"ne", 40},   {"avec", 38},  {"sur", 38},
     {"au", 37},    {"ai", 37},    {"qu'", 61},  {"plus", 35}, {"comme", 34}, {"si", 33},  {"fait", 31},  {"j'", 60},
     {"tout", 31},  {"par", 30},   {"se", 30},   {"n'", 41},   {"bien", 26}, {"ils", 26},  {"même", 26},  {"ou", 26},
     {"me", 24},    {"suis", 24},  {"faire", 22}, {"ont", 22}, {"y", 22},    {"sont", 21}, {"était", 21}, {"non", 21},
     {"être", 21},  {"mon", 19},   {"lui", 19},  {"elle", 18}, {"rien", 18}, {"son", 18},  {"sa", 18},    {"quand", 17},
     {"moi", 17},   {"nous", 16},  {"oui", 15},  {"faut", 15}, {"donc", 14}, {"dit", 14},  {"bon", 14},   {"va", 14},
     {"là", 14},    {"aussi", 14}, {"cette", 13}, {"peut", 13}, {"trop", 13}, {"toi", 13}, {"alors", 13}, {"été", 13},
     {"tous", 12},  {"quoi", 12}}};
constexpr int kCommonShare = 4'900; // of 10,000 words
constexpr std::size_t kTail = 100'000;

const std::string_view* pickCommon(Random& random)
{
    static const std::vector<int> sums = [] {
        std::vector<int> made;
        int sum = 0;
        for (const Common& common : kCommon)
            made.push_back(sum += common.weight);
        return made;
    }();
    const int at = static_cast<int>(random.below(static_cast<std::uint64_t>(sums.back())));
    return &kCommon.at(static_cast<std::size_t>(std::upper_bound(sums.begin(), sums.end(), at) - sums.begin())).word;
}

void capitalise(std::string& text, std::size_t at)
{
    if (at < text.size() && text[at] >= 'a' && text[at] <= 'z')
        text[at] = static_cast<char>(text[at] - 'a' + 'A');
    else if (at + 1 < text.size() && text[at] == '\xC3' && static_cast<unsigned char>(text[at + 1]) >= 0xA0)
        text[at + 1] = static_cast<char>(static_cast<unsigned char>(text[at + 1]) - 0x20); // é -> É
}

// What is no word: a number, an address, a mention, an emoji.
std::string oddity(Random& random)
{
    switch (random.below(6)) {
    case 0:
        return "https://exemple.fr/fil/" + std::to_string(random.below(100'000));
    case 1:
        return "@lecteur" + std::to_string(random.below(3'000));
    case 2:
        return std::string(std::array<std::string_view, 4>{"😀", "😡", "👍", "…"}.at(random.below(4)));
    case 3:
        return std::to_string(1 + random.below(24)) + "h" + std::to_string(10 + random.below(50));
    default:
        return std::to_string(random.below(2'100));
    }
}

} // namespace

FrenchText FrenchText::fromDictionary()
{
    FrenchText made;
    std::ifstream file("/usr/share/dict/french");
    for (std::string line; std::getline(file, line);) {
        const bool isPlain = std::none_of(line.begin(), line.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '\'' || c == '-'; });
        if (isPlain && line.size() > 3)
            made.m_words.push_back(line);
    }
    // A fixed shuffle gives each word its rank.
    std::vector<std::string>& words = made.m_words;
    for (std::size_t i = words.size(); i > 1; --i)
        std::swap(words[i - 1], words[mixed(i) % i]);
    words.resize(std::min(words.size(), kTail));
    return made;
}

std::string FrenchText::comment(std::int64_t index) const
{
    Random random(static_cast<std::uint64_t>(index) + 1);
    // Half of the comments are shorter than 190 bytes, one in twenty is longer than 800.
    const auto size = static_cast<std::size_t>(190.0 * std::exp(0.87 * random.normal()));
    const bool isTypographic = random.below(10) < 4; // ’ instead of '
    std::string text;
    while (text.size() < size) {
        if (!text.empty())
            text += random.below(7) == 0 ? "\n\n" : " ";
        const bool isQuoted = random.below(40) == 0;
        text += isQuoted ? "« " : "";
        const std::size_t start = text.size();
        const std::uint64_t words = 3 + static_cast<std::uint64_t>(9.0 * std::exp(0.6 * random.normal()));
        bool isJoined = true;
        for (std::uint64_t i = 0; i < words; ++i) {
            if (!isJoined)
                text += random.below(13) == 0 ? ", " : " ";
            isJoined = false;
            if (random.below(60) == 0) {
                text += oddity(random);
            } else if (static_cast<int>(random.below(10'000)) < kCommonShare) {
                const std::string_view word = *pickCommon(random);
                isJoined = word.back() == '\'' && i + 1 < words;
                text += isJoined ? word.substr(0, word.size() - 1) : word;
                text += isJoined ? (isTypographic ? "’" : "'") : "";
            } else {
                const double rank = std::exp(random.unit() * std::log(static_cast<double>(m_words.size())));
                text += word(static_cast<std::size_t>(rank) - 1);
            }
        }
        capitalise(text, start);
        text += isQuoted ? " »" : "";
        text += std::array<std::string_view, 8>{".", ".", ".", ".", " !", " ?", "...", " !!!"}.at(random.below(8));
    }
    return text;
}

} // namespace greffier::tests
