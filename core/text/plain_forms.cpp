#include "core/text/plain_forms.h"

#include "core/text/digit_rule.h"
#include "core/text/lookalikes.h"
#include "core/text/plain_word.h"

#include <algorithm>
#include <tuple>

namespace greffier::text {
namespace {

constexpr std::size_t kLongestWord = 48; // letters, repeated ones counted once
constexpr std::size_t kMostForms = 32;   // of one stretch
// A hostile text could have many forms per word: from this number on each stretch gets a few only.
constexpr std::size_t kManyForms = 20'000;
constexpr std::size_t kFewForms = 2;
constexpr std::size_t kShortestRun = 3;

// What is put between the letters of a word and is no letter itself.
bool isJoint(char32_t c)
{
    constexpr std::u32string_view kJoints = U"*#~^=\\_·•";
    return kJoints.find(c) != kJoints.npos;
}

bool isSign(char32_t c)
{
    return (c < U'0' || c > U'9') && !lettersOfSign(c).empty();
}

// Signs that can begin or end a word; the others are punctuation there.
bool isEdgeSign(char32_t c)
{
    return c == U'$' || c == U'€';
}

bool isOneLetterWord(char32_t c)
{
    constexpr std::u32string_view kWords = U"aàyoôAÀYOÔ";
    return kWords.find(c) != kWords.npos;
}

bool isElidedLetter(char32_t c)
{
    constexpr std::u32string_view kLetters = U"ldjmtsncLDJMTSNC";
    return kLetters.find(c) != kLetters.npos;
}

// Adds what one character, no mark, can be read as; false where it cannot be read.
bool addCharacter(PlainWord& word, char32_t c, Disguises& disguises)
{
    if (isFrenchLetter(c)) {
        word.addLetter(c);
        return true;
    }
    if (const std::string_view letters = lettersOfSign(c); !letters.empty()) {
        word.addReplaced(std::string(letters));
        disguises.hasSigns = true;
        return true;
    }
    const std::string letters = lettersOfLookalike(c);
    word.addReplaced(letters);
    disguises.hasLookalikes = true;
    return !letters.empty();
}

} // namespace

// What stands between a lone letter and the next one.
struct PlainReader::Gap {
    std::size_t next = 0; // where the next lone letter stands; 0 where there is none
    std::size_t blanks = 0;
    bool isApostrophe = false;
    std::u32string signs;

    // A run has one kind of gap: so many blanks with the same signs, apostrophes, or any signs without blanks.
    bool isLike(const Gap& other) const
    {
        return blanks == other.blanks && isApostrophe == other.isApostrophe && (blanks == 0 || signs == other.signs);
    }
};

// A unit as it is read, character by character.
struct PlainReader::Unit {
    PlainWord word;
    PlainWord masked; // the same with its mask characters
    Disguises disguises;
    DigitRule digits;
    bool hasLatin = false; // not every letter is of another script
    bool hasMask = false;
    bool isMaskJoint = true; // every mask is one joint or two between letters
};

void PlainReader::run()
{
    for (std::size_t i = 0; i < m_source.size() && !m_hasLatin; ++i)
        m_hasLatin = m_source.at(i) < 0x80 && m_source.isLetter(i);
    readUnits();
    readRuns();
    const auto key = [](const PlainForm& form) {
        return std::tie(form.firstToken, form.lastToken, form.folded, form.readable, form.isMasked);
    };
    std::sort(m_text.plain.begin(), m_text.plain.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    const auto last = std::unique(m_text.plain.begin(), m_text.plain.end(),
                                  [&](const auto& a, const auto& b) { return key(a) == key(b); });
    m_text.plain.erase(last, m_text.plain.end());
}

bool PlainReader::takesPart(std::size_t token) const
{
    const Token& one = m_text.tokens[token];
    if (one.kind == TokenKind::Word)
        return !one.isPart && one.alternatives.empty();
    if (one.kind != TokenKind::Symbol)
        return one.kind == TokenKind::Masked;
    const Place place = m_places[token];
    const char32_t c = m_source.at(place.start);
    const bool isPair = place.end > place.start + 1 && m_source.kind(place.start + 1) != CharacterClass::Mark;
    return !isPair && (isSign(c) || isJoint(c) || isFramedLetter(c));
}

// A sign or joint that says nothing at the beginning or the end of a unit.
bool PlainReader::canStandOutside(std::size_t token) const
{
    const char32_t c = m_source.at(m_places[token].start);
    return m_text.tokens[token].kind == TokenKind::Symbol && !isEdgeSign(c) && !isFramedLetter(c);
}

void PlainReader::readUnits()
{
    for (std::size_t first = 0; first < m_places.size();) {
        if (!takesPart(first)) {
            ++first;
            continue;
        }
        std::size_t end = first + 1;
        while (end < m_places.size() && m_places[end].start == m_places[end - 1].end && takesPart(end))
            ++end;
        std::size_t from = first;
        std::size_t to = end;
        while (from < to && canStandOutside(from))
            ++from;
        while (to > from && canStandOutside(to - 1))
            --to;
        const bool isWord = to == from + 1 && m_text.tokens[from].kind == TokenKind::Word;
        if (to > from && !(isWord && isOrdinary(m_places[from])))
            readUnit(from, to - 1);
        first = end;
    }
}

// True for letters of French without three equal ones in a row.
bool PlainReader::isOrdinary(Place place) const
{
    std::size_t equal = 0;
    for (std::size_t i = place.start; i < place.end; ++i) {
        const char32_t c = m_source.at(i);
        const bool isInside = m_source.kind(i) == CharacterClass::Hyphen || m_source.kind(i) == CharacterClass::Apostrophe;
        if (!isInside && !isFrenchLetter(c))
            return false;
        // In ASCII the cases differ by one bit; a wrong guess elsewhere only costs a closer look.
        equal = i > place.start && (c | 0x20U) == (m_source.at(i - 1) | 0x20U) ? equal + 1 : 1;
        if (equal > 2 && !isInside)
            return false;
    }
    return true;
}

bool PlainReader::readWordCharacter(std::size_t i, Unit& unit) const
{
    const char32_t c = m_source.at(i);
    if (m_source.kind(i) == CharacterClass::Mark) {
        unit.word.ignoreLastMarks();
        unit.masked.ignoreLastMarks();
        unit.disguises.hasLookalikes = true;
        return true;
    }
    if (m_source.isAsciiDigit(i))
        unit.digits.addDigit(c);
    else if (!isSign(c)) // which is neither
        unit.digits.addLetter();
    unit.hasLatin = unit.hasLatin || !isForeignLetter(c);
    addCharacter(unit.masked, c, unit.disguises);
    return addCharacter(unit.word, c, unit.disguises);
}

bool PlainReader::readToken(std::size_t token, Unit& unit) const
{
    const Place place = m_places[token];
    const bool isMasked = m_text.tokens[token].kind == TokenKind::Masked;
    for (std::size_t i = place.start; i < place.end; ++i) {
        const char32_t c = m_source.at(i);
        if (m_source.isWordCharacter(i) || isSign(c) || isFramedLetter(c)) {
            if (!readWordCharacter(i, unit))
                return false;
        } else if (isMasked || isJoint(c)) {
            const std::size_t count = m_source.runLength(i);
            const bool isBetween = m_source.isWordCharacter(i + count) || isSign(m_source.at(i + count));
            unit.isMaskJoint = unit.isMaskJoint && isJoint(c) && count <= 2 && isBetween;
            unit.hasMask = true;
            unit.masked.addLiteral(c);
        } else { // a hyphen or apostrophe of the word
            unit.digits.endPart();
            unit.word.addLiteral(c);
            unit.masked.addLiteral(c);
        }
    }
    // An underscore in a name joins what stays apart: "Jean_Mich".
    const bool isName = !isMasked && m_source.isUpperAt(place.start) && !m_source.isUpperAt(place.start + 1);
    return !(isName && m_text.tokens[token].readable.find('_') != std::string::npos);
}

void PlainReader::readUnit(std::size_t first, std::size_t last)
{
    Unit unit;
    for (std::size_t token = first; token <= last; ++token) {
        if (!readToken(token, unit))
            return;
    }
    unit.digits.endPart();
    const std::size_t letters = unit.digits.letters();
    const bool hasEdge = isEdgeSign(m_source.at(m_places[first].start)) || isEdgeSign(m_source.at(m_places[last].start));
    const bool isAmount = (unit.digits.hasDigits() && !unit.digits.allows())
                          || (unit.disguises.hasSigns && letters < (hasEdge ? 3 : 2)); // "M€", "US$"
    const bool isForeign = !unit.hasLatin && !m_hasLatin;
    if (isAmount || isForeign || unit.word.size() > kLongestWord)
        return;
    unit.disguises.hasRepeats = unit.word.hasRepeats();
    PlainForm form;
    form.firstToken = first;
    form.lastToken = last;
    form.exact = {m_text.tokens[first].exact.start, m_text.tokens[last].exact.end};
    form.disguises = unit.disguises;
    const bool isDisguised = form.disguises != Disguises{};
    if (unit.hasMask && first == last && isDisguised) {
        form.isMasked = true;
        append(unit.masked, form);
        form.isMasked = false;
    }
    form.disguises.hasSeparators = unit.hasMask;
    if (unit.hasMask ? unit.isMaskJoint : isDisguised)
        append(unit.word, form);
}

std::size_t PlainReader::letterEnd(std::size_t i) const
{
    ++i;
    while (m_source.kind(i) == CharacterClass::Mark)
        ++i;
    return i;
}

// A letter, or what can stand for one, that touches no other.
bool PlainReader::isLone(std::size_t i) const
{
    const char32_t c = m_source.at(i);
    const bool isLetter = m_source.isLetterOrDigit(i) || isEdgeSign(c) || c == U'@' || isFramedLetter(c);
    if (!isLetter || !m_source.isWordStart(i))
        return false;
    const std::size_t end = letterEnd(i);
    return !m_source.isWordCharacter(end) && !isFramedLetter(m_source.at(end));
}

PlainReader::Gap PlainReader::gapAfter(std::size_t i) const
{
    constexpr std::size_t kWidest = 6;
    Gap gap;
    bool hasLineEnd = false;
    const std::size_t start = letterEnd(i);
    for (std::size_t at = start; at < m_source.size() && at - start <= kWidest; ++at) {
        if (at > start && isLone(at)) {
            const bool isMixed = gap.isApostrophe && (gap.blanks > 0 || !gap.signs.empty());
            const bool isList = gap.blanks > 0 && gap.signs == U",";
            gap.next = isMixed || isList ? 0 : at;
            return gap;
        }
        if (m_source.isWordCharacter(at) || (m_source.kind(at) == CharacterClass::LineEnd && hasLineEnd))
            return {};
        hasLineEnd = hasLineEnd || m_source.kind(at) == CharacterClass::LineEnd;
        if (m_source.isBlank(at))
            ++gap.blanks;
        else if (m_source.kind(at) == CharacterClass::Apostrophe)
            gap.isApostrophe = true;
        else
            gap.signs += m_source.at(at);
    }
    return {};
}

void PlainReader::readRuns()
{
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < m_source.size();) {
        const Gap gap = isLone(i) ? gapAfter(i) : Gap{};
        if (gap.next == 0) {
            ++i;
            continue;
        }
        letters = {i, gap.next};
        for (Gap more = gapAfter(gap.next); more.next > 0 && more.isLike(gap); more = gapAfter(more.next))
            letters.push_back(more.next);
        if (letters.size() >= kShortestRun && letters.size() <= kLongestWord)
            readRun(letters);
        i = letters.back(); // it may begin a run with other gaps
    }
}

// The run as one word, and without the one-letter words that may stand before and after it: "y a c o n n a r d".
void PlainReader::readRun(const std::vector<std::size_t>& letters)
{
    constexpr std::size_t kMostBefore = 2;
    const bool isWordLast = isOneLetterWord(m_source.at(letters.back()));
    for (std::size_t from = 0; from <= kMostBefore && from + kShortestRun <= letters.size(); ++from) {
        readRunPart(letters, from, letters.size());
        if (isWordLast && letters.size() - from > kShortestRun)
            readRunPart(letters, from, letters.size() - 1);
        const char32_t c = m_source.at(letters[from]);
        const bool isElision = isElidedLetter(c) && from + 1 < letters.size() && isVowelOrH(m_source.at(letters[from + 1]));
        if (!isOneLetterWord(c) && !isElision)
            break;
    }
}

void PlainReader::readRunPart(const std::vector<std::size_t>& letters, std::size_t from, std::size_t to)
{
    PlainWord word;
    PlainForm form;
    const auto isLetter = [&](std::size_t n) {
        return m_source.isLetter(letters[n]) || isFramedLetter(m_source.at(letters[n]));
    };
    std::size_t letterCount = 0;
    for (std::size_t n = from; n < to; ++n) {
        letterCount += isLetter(n) ? 1U : 0U;
        if (!addCharacter(word, m_source.at(letters[n]), form.disguises))
            return;
        const std::size_t end = letterEnd(letters[n]);
        if (end > letters[n] + 1) {
            word.ignoreLastMarks();
            form.disguises.hasLookalikes = true;
        }
    }
    // "il y a 3 cas" is no word.
    const std::size_t fewest = isLetter(from) && isLetter(to - 1) ? 2 : 3;
    if (letterCount < fewest || letterCount * 2 < to - from)
        return;
    const Place place{letters[from], letterEnd(letters[to - 1])};
    const auto first = std::partition_point(m_places.begin(), m_places.end(),
                                            [&](Place token) { return token.end <= place.start; });
    const auto end = std::partition_point(first, m_places.end(), [&](Place token) { return token.start < place.end; });
    form.firstToken = static_cast<std::size_t>(first - m_places.begin());
    form.lastToken = static_cast<std::size_t>(end - m_places.begin()) - 1;
    for (std::size_t token = form.firstToken; token <= form.lastToken; ++token) {
        const TokenKind kind = m_text.tokens[token].kind;
        const bool isNumber = kind == TokenKind::Number && m_places[token].end > m_places[token].start + 1;
        if (isNumber || kind == TokenKind::Url || kind == TokenKind::Mention || kind == TokenKind::Hashtag)
            return;
    }
    form.exact = m_text.readable.toExact({static_cast<std::int32_t>(place.start), static_cast<std::int32_t>(place.end)});
    form.disguises.hasSeparators = true;
    form.disguises.hasRepeats = word.hasRepeats();
    append(word, form);
}

// Adds the forms of the word; the rest of each is as in `form`.
void PlainReader::append(const PlainWord& word, PlainForm form)
{
    const Token& token = m_text.tokens[form.firstToken];
    form.disguises.hasHidden = m_text.readable.hidesIn(form.exact);
    const std::size_t most = m_text.plain.size() < kManyForms ? kMostForms : kFewForms;
    for (PlainForm& spelled : word.forms(most)) {
        const bool isSame = form.firstToken == form.lastToken && spelled.folded == token.folded && spelled.anyAccent == 0;
        if (isSame || spelled.folded.size() < 2)
            continue;
        form.readable = std::move(spelled.readable);
        form.folded = std::move(spelled.folded);
        form.anyAccent = spelled.anyAccent;
        m_text.plain.push_back(form);
    }
}

} // namespace greffier::text
