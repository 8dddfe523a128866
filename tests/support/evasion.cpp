#include "tests/support/evasion.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <map>

namespace greffier::test {
namespace {

using Letters = std::u32string;

// The letters of a word without accents: what lookalikes are written for.
Letters bare(std::string_view word)
{
    return text::toUtf32(text::fold(word));
}

bool isVowel(char32_t letter)
{
    return std::u32string_view(U"aeiouyàâäéèêëîïôöùûü").find(letter) != std::u32string_view::npos;
}

Letters replaced(const Letters& word, const std::map<char32_t, char32_t>& by)
{
    Letters result = word;
    for (char32_t& letter : result) {
        const auto found = by.find(letter);
        if (found != by.end())
            letter = found->second;
    }
    return result;
}

const std::map<char32_t, char32_t>& leetSigns()
{
    static const std::map<char32_t, char32_t> signs{{U'a', U'4'}, {U'e', U'3'}, {U'i', U'1'}, {U'o', U'0'}, {U's', U'$'},
                                                    {U't', U'7'}, {U'b', U'8'}, {U'l', U'|'}, {U'g', U'9'}, {U'é', U'3'},
                                                    {U'â', U'@'}};
    return signs;
}

// The places of letters that a digit or sign can stand for; '|' stands for no letter at the beginning or the end.
std::vector<std::size_t> leetPlaces(const Letters& word)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto found = leetSigns().find(word[i]);
        const bool isEdge = i == 0 || i + 1 == word.size();
        if (found != leetSigns().end() && !(isEdge && (found->second == U'|' || found->second == U'@')))
            places.push_back(i);
    }
    return places;
}

Letters leetAt(Letters word, const std::vector<std::size_t>& places)
{
    for (const std::size_t place : places)
        word[place] = leetSigns().at(word[place]);
    return word;
}

Letters leet(const Letters& word)
{
    std::vector<std::size_t> every;
    const std::vector<std::size_t> places = leetPlaces(word);
    for (std::size_t i = 0; i < places.size(); i += 2)
        every.push_back(places[i]);
    return leetAt(word, every);
}

Letters joined(const Letters& word, std::u32string_view between, std::size_t every = 1)
{
    Letters result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        result += word[i];
        if (i + 1 < word.size() && i % every == 0)
            result += between;
    }
    return result;
}

Letters marked(const Letters& word, char32_t mark, std::size_t every)
{
    Letters result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        result += word[i];
        if (i % every == 0)
            result += mark;
    }
    return result;
}

Letters repeated(const Letters& word, std::size_t place, std::size_t count)
{
    Letters result = word;
    result.insert(place, count - 1, word[place]);
    return result;
}

Letters allRepeated(const Letters& word)
{
    Letters result;
    for (const char32_t letter : word)
        result.append(3, letter);
    return result;
}

// Letters a to z from an alphabet that begins at `first`.
Letters fromAlphabet(const Letters& word, char32_t first)
{
    Letters result = word;
    for (char32_t& letter : result)
        letter = letter - U'a' + first;
    return result;
}

Letters capitals(const Letters& word)
{
    Letters result = word;
    for (char32_t& letter : result)
        letter = letter >= U'a' && letter <= U'z' ? letter - 32 : letter;
    return result;
}

Letters cyrillic(const Letters& word)
{
    return replaced(word, {{U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'}, {U'o', U'о'}, {U'p', U'р'}, {U'x', U'х'},
                           {U'y', U'у'}, {U'i', U'і'}, {U's', U'ѕ'}, {U'k', U'к'}, {U'm', U'м'}, {U't', U'т'}});
}

Letters greek(const Letters& word)
{
    return replaced(word, {{U'a', U'α'}, {U'o', U'ο'}, {U'e', U'ε'}, {U'i', U'ι'}, {U'n', U'η'}, {U't', U'τ'},
                           {U'u', U'υ'}, {U'r', U'γ'}, {U'p', U'ρ'}, {U'v', U'ν'}});
}

Letters smallCapitals(const Letters& word)
{
    return replaced(word, {{U'a', U'ᴀ'}, {U'b', U'ʙ'}, {U'c', U'ᴄ'}, {U'd', U'ᴅ'}, {U'e', U'ᴇ'}, {U'g', U'ɢ'},
                           {U'i', U'ɪ'}, {U'l', U'ʟ'}, {U'm', U'ᴍ'}, {U'n', U'ɴ'}, {U'o', U'ᴏ'}, {U'p', U'ᴘ'},
                           {U'r', U'ʀ'}, {U't', U'ᴛ'}, {U'u', U'ᴜ'}, {U'v', U'ᴠ'}});
}

Letters starred(const Letters& word, std::size_t from, std::size_t to)
{
    Letters result = word;
    for (std::size_t i = from; i < to; ++i)
        result[i] = U'*';
    return result;
}

// The first vowel that is neither the first nor the last letter; the second letter where there is none.
std::size_t innerVowel(const Letters& word)
{
    for (std::size_t i = 1; i + 1 < word.size(); ++i) {
        if (isVowel(word[i]))
            return i;
    }
    return 1;
}

class Collector {
public:
    explicit Collector(std::string_view word) : m_word(word) {}

    void add(std::string kind, const Letters& variant)
    {
        std::string written = text::fromUtf32(variant);
        if (written != m_word)
            m_evasions.push_back({std::move(kind), std::move(written)});
    }

    std::vector<Evasion> take() { return std::move(m_evasions); }

private:
    std::string m_word;
    std::vector<Evasion> m_evasions;
};

void addSigns(Collector& all, const Letters& word)
{
    all.add("leet", leet(word));
    const std::vector<std::size_t> places = leetPlaces(word);
    if (places.size() > 1) {
        all.add("leet, first letter", leetAt(word, {places.front()}));
        all.add("leet, last letter", leetAt(word, {places.back()}));
    }
}

void addLookalikes(Collector& all, const Letters& word, const Letters& plain)
{
    if (plain.find(U"o") != plain.npos || plain.find(U"a") != plain.npos || plain.find(U"e") != plain.npos) {
        all.add("Cyrillic", cyrillic(word));
        all.add("Greek", greek(word));
    }
    all.add("full-width", fromAlphabet(plain, 0xFF41));
    all.add("mathematical bold", fromAlphabet(plain, 0x1D41A));
    all.add("mathematical script", fromAlphabet(plain, 0x1D4EA));
    all.add("squared", fromAlphabet(plain, 0x1F130));
    all.add("circled", fromAlphabet(plain, 0x24D0));
    all.add("small capitals", smallCapitals(plain));
}

} // namespace

std::vector<Evasion> evasionsOf(std::string_view wordUtf8)
{
    Collector all(wordUtf8);
    const Letters word = text::toUtf32(wordUtf8);
    const Letters plain = bare(wordUtf8);
    const std::size_t vowel = innerVowel(word);
    addSigns(all, word);
    all.add("mask, first letter left", starred(word, 1, word.size()));
    all.add("mask, one vowel", starred(word, vowel, vowel + 1));
    if (word.size() > 3)
        all.add("mask, inner letters", starred(word, 1, word.size() - 1));
    for (const std::u32string_view between : {U" ", U"  ", U".", U"-", U"_", U"*", U"/", U" . "})
        all.add("separator '" + text::fromUtf32(between) + "'", joined(word, between));
    all.add("letter three times", repeated(word, vowel, 3));
    all.add("last letter five times", repeated(word, word.size() - 1, 5));
    all.add("every letter three times", allRepeated(word));
    addLookalikes(all, word, plain);
    all.add("hidden, zero width space", joined(word, U"\u200B"));
    all.add("hidden, soft hyphen", joined(word, U"\u00AD", 2));
    all.add("hidden, direction mark", joined(word, U"\u200F", 3));
    all.add("marks, stroke", marked(word, 0x0336, 1));
    all.add("marks, dot below", marked(plain, 0x0323, 2));
    all.add("mixed, leet and repeats", repeated(leet(word), vowel, 4));
    all.add("mixed, leet and full stops", joined(leet(word), U"."));
    all.add("mixed, Cyrillic and hidden", joined(cyrillic(word), U"\u200B"));
    all.add("mixed, full-width and blanks", joined(fromAlphabet(plain, 0xFF41), U" "));
    all.add("mixed, Cyrillic and mask", starred(cyrillic(word), vowel, vowel + 1));
    all.add("mixed, capitals and leet", capitals(leet(word)));
    return all.take();
}

} // namespace greffier::test
