#include "core/text/words.h"

#include "core/text/inclusive.h"

#include <algorithm>
#include <array>

namespace greffier::text {
namespace {

template <std::size_t Count>
bool isOneOf(const std::array<std::string_view, Count>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The elision that begins so, with its apostrophe; empty where there is none.
std::string_view elisionOf(std::string_view folded)
{
    constexpr std::array<std::string_view, 17> kElisions{
        "l'",     "d'",      "j'",      "m'",      "t'",      "s'",      "n'",    "c'",      "qu'",
        "jusqu'", "lorsqu'", "puisqu'", "quoiqu'", "quelqu'", "presqu'", "entr'", "parcequ'"};
    const auto found = std::find_if(kElisions.begin(), kElisions.end(), [folded](std::string_view elision) {
        return elision.size() == folded.size() + 1 && elision.starts_with(folded);
    });
    return found == kElisions.end() ? std::string_view() : *found;
}

bool isElisionPrefix(std::string_view folded)
{
    return !elisionOf(folded).empty();
}

bool isLoneConsonant(std::string_view folded)
{
    return folded.size() == 1 && std::string_view("ldjmtsnc").find(folded.front()) != std::string_view::npos;
}

// Words that follow their verb with a hyphen. The second group is split only from a single word: "ça-et-là"
// and "au-delà" are compounds.
bool isClitic(std::string_view folded, bool isAfterSingleWord)
{
    constexpr std::array<std::string_view, 14> kAlways{"je",  "tu",    "il",  "elle", "on",  "nous", "vous",
                                                       "ils", "elles", "moi", "toi",  "lui", "leur", "ce"};
    constexpr std::array<std::string_view, 6> kAfterVerb{"le", "la", "les", "y", "en", "ci"};
    return isOneOf(kAlways, folded) || (isAfterSingleWord && isOneOf(kAfterVerb, folded));
}

bool takesEuphonicT(std::string_view folded)
{
    constexpr std::array<std::string_view, 5> kSubjects{"il", "elle", "on", "ils", "elles"};
    return isOneOf(kSubjects, folded);
}

// aujourd'hui, prud'homme, presqu'île, grand'mère: the apostrophe belongs to the word.
bool keepsApostrophe(std::string_view before, std::string_view after)
{
    if (before == "aujourd")
        return after == "hui";
    if (before == "prud")
        return after.compare(0, 3, "hom") == 0;
    if (before == "presqu")
        return after == "ile" || after == "iles";
    return before == "grand" && !after.empty();
}

} // namespace

// A run of letters, marks and digits; an underscore inside joins ("Jean_Mich").
std::size_t WordReader::runEnd(std::size_t start) const
{
    std::size_t end = m_source.wordCharactersEnd(start);
    while (m_source.at(end) == U'_' && m_source.isWordCharacter(end + 1))
        end = m_source.wordCharactersEnd(end + 1);
    return end;
}

// The end of the part of a compound after `hyphen`, or `hyphen` where the compound ends before it.
std::size_t WordReader::partEnd(std::size_t hyphen) const
{
    if (m_source.kind(hyphen) != CharacterClass::Hyphen || !m_source.isLetterOrDigit(hyphen + 1))
        return hyphen;
    const std::size_t end = runEnd(hyphen + 1);
    if (m_source.kind(end) != CharacterClass::Apostrophe ||
        !isElisionPrefix(m_source.folded(hyphen + 1, end)))
        return end;
    // "main-d'œuvre" is one word, "va-t'en" is not.
    const bool isJoined = m_source.folded(hyphen + 1, end) == "d" && m_source.isLetterOrDigit(end + 1);
    return isJoined ? runEnd(end + 1) : hyphen;
}

std::size_t WordReader::read(std::size_t start, bool isAfterNumber, std::vector<Piece>& out)
{
    Piece word;
    word.start = start;
    word.end = runEnd(start);
    if (m_source.kind(word.end) == CharacterClass::Apostrophe && m_source.isLetterOrDigit(word.end + 1)) {
        const std::size_t next = runEnd(word.end + 1);
        constexpr std::size_t kLongest = 8; // "aujourd"
        if (word.end - start <= kLongest &&
            keepsApostrophe(m_source.folded(start, word.end), m_source.folded(word.end + 1, next)))
            word.end = next;
    }
    if (const std::size_t end = elisionEnd(start, word.end, isAfterNumber); end > start) {
        out.push_back({TokenKind::Elision, start, end, false, false, elisionOf(m_source.folded(start, word.end)), {}});
        return end;
    }
    m_hyphens.clear();
    while (true) {
        Inclusive inclusive = readInclusive(m_source, start, word.end);
        if (inclusive.end > word.end) {
            word.end = inclusive.end;
            word.alternatives = std::move(inclusive.alternatives);
            word.isCompound = !m_hyphens.empty();
            out.push_back(std::move(word));
            return out.back().end;
        }
        const std::size_t end = partEnd(word.end);
        if (end == word.end)
            break;
        m_hyphens.push_back(word.end);
        word.end = end;
    }
    const std::size_t end = word.end;
    splitClitics(std::move(word), out);
    return readElidedClitic(end, out);
}

// "va-t'en", "dis-m'en": the elided pronoun after a hyphen is a part of its own.
std::size_t WordReader::readElidedClitic(std::size_t hyphen, std::vector<Piece>& out) const
{
    if (m_source.kind(hyphen) != CharacterClass::Hyphen || !m_source.isLetter(hyphen + 1))
        return hyphen;
    const std::size_t end = runEnd(hyphen + 1);
    const std::string_view elision = elisionOf(m_source.folded(hyphen + 1, end));
    if (m_source.kind(end) != CharacterClass::Apostrophe || elision.empty())
        return hyphen;
    out.push_back({TokenKind::Elision, hyphen, end + 1, false, true, elision, {}});
    return end + 1;
}

void WordReader::splitClitics(Piece word, std::vector<Piece>& out)
{
    std::vector<Piece> clitics; // the last one first
    constexpr std::size_t kLongestClitic = 5;
    while (!m_hyphens.empty() && word.end - m_hyphens.back() - 1 <= kLongestClitic) {
        const std::size_t hyphen = m_hyphens.back();
        const std::string_view folded = m_source.folded(hyphen + 1, word.end);
        // Only the parts that are not split off yet decide: "donne-le-moi" is a verb with two clitics.
        const bool isAfterSingleWord = m_hyphens.size() == 1 || !clitics.empty();
        if (!isClitic(folded, isAfterSingleWord))
            break;
        m_hyphens.pop_back();
        std::size_t start = hyphen;
        const std::size_t before = m_hyphens.empty() ? word.start : m_hyphens.back() + 1;
        if (takesEuphonicT(folded) && m_source.folded(before, hyphen) == "t") {
            start = m_hyphens.empty() ? word.start : m_hyphens.back();
            if (!m_hyphens.empty())
                m_hyphens.pop_back();
        }
        clitics.push_back({TokenKind::Word, start, word.end, false, true, folded, {}});
        word.end = start;
        if (start == word.start) // "semble t-il": nothing stands before the clitic
            break;
    }
    word.isCompound = !m_hyphens.empty();
    if (word.end > word.start)
        out.push_back(std::move(word));
    for (auto clitic = clitics.rbegin(); clitic != clitics.rend(); ++clitic)
        out.push_back(std::move(*clitic));
}

// The end of the elision whose prefix is [start, end), apostrophe included, else `start`.
std::size_t WordReader::elisionEnd(std::size_t start, std::size_t end, bool isAfterNumber)
{
    constexpr std::size_t kLongestPrefix = 7; // "parcequ"
    if (end - start > kLongestPrefix)
        return start;
    if (m_source.kind(end) == CharacterClass::Apostrophe) {
        if (!isElisionPrefix(m_source.folded(start, end)))
            return start;
        std::size_t after = end + 1;
        while (m_source.kind(after) == CharacterClass::Mark)
            ++after;
        return after;
    }
    return m_source.at(end) == U' ' ? spacedElisionEnd(start, isAfterNumber) : start;
}

// "l humour", "c est", "c 'est": one lone consonant and one blank before a vowel or h.
std::size_t WordReader::spacedElisionEnd(std::size_t start, bool isAfterNumber)
{
    const std::size_t blank = start + 1;
    if (m_source.at(blank) != U' ') // most words are longer than one letter
        return start;
    const std::string_view prefix = m_source.folded(start, blank);
    if (!isLoneConsonant(prefix))
        return start;
    std::size_t next = blank + 1;
    if (m_source.kind(next) == CharacterClass::Apostrophe)
        return m_source.isLetter(next + 1) ? next + 1 : start;
    constexpr std::u32string_view kOpeningMarks = U"“«\"";
    if (kOpeningMarks.find(m_source.at(next)) != kOpeningMarks.npos)
        ++next;
    if (!m_source.isLetter(next) || !isVowelOrH(m_source.at(next)) || isSpelledOut(start))
        return start;
    const bool isUnit =
        isAfterNumber && std::string_view("mlts").find(prefix.front()) != std::string_view::npos;
    const bool isMonsieur =
        m_source.at(start) == U'M' && m_source.isUpperAt(next) && !m_source.isUpperAt(next + 1);
    const bool isBeforeAnd =
        m_source.wordCharactersEnd(next) == next + 2 && m_source.folded(next, next + 2) == "et";
    return isUnit || isMonsieur || isBeforeAnd ? start : blank;
}

// "c o n n a r d": three and more single letters with blanks between them are one word in disguise, not
// elisions.
bool WordReader::isSpelledOut(std::size_t start)
{
    if (start < m_lettersEnd)
        return m_isSpelledOut;
    const auto isLone = [this](std::size_t i) {
        return m_source.isLetter(i) && m_source.isWordStart(i) && !m_source.isWordCharacter(i + 1) &&
               m_source.kind(i + 1) != CharacterClass::Apostrophe;
    };
    // The run may have begun with letters that no one asked about: "a b l i".
    std::size_t first = start;
    while (first >= m_lettersEnd + 2 && m_source.kind(first - 1) == CharacterClass::Blank &&
           isLone(first - 2))
        first -= 2;
    std::vector<std::size_t> letters;
    for (std::size_t i = first; isLone(i);) {
        letters.push_back(i);
        m_lettersEnd = ++i;
        while (m_source.kind(i) == CharacterClass::Blank)
            ++i;
    }
    m_isSpelledOut = letters.size() >= 3 && !readsAsFrench(letters);
    return m_isSpelledOut;
}

// "il n y a", "ca m a l air": single letters that are words (a, à, y) and elided consonants before a vowel.
bool WordReader::readsAsFrench(const std::vector<std::size_t>& letters) const
{
    constexpr std::size_t kMost = 4;
    return letters.size() <= kMost && std::all_of(letters.begin(), letters.end(), [this](std::size_t i) {
               const std::string_view folded = m_source.folded(i, i + 1);
               if (folded == "a" || folded == "y")
                   return true;
               return isLoneConsonant(folded) && m_source.at(i + 1) == U' ' && m_source.isLetter(i + 2) &&
                      isVowelOrH(m_source.at(i + 2));
           });
}

} // namespace greffier::text
