#include "core/report/redaction_disguises.h"

#include "core/text/reading.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace greffier::report {
namespace {

constexpr std::size_t kLeastLetters = 4; // of a name
constexpr std::string_view kEllipsis = "\u2026";

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

// Finished files are long, and tokens take much more room than their text: read piece by piece. A piece ends behind a word of
// two letters and more, which ends everything that is spelled letter by letter.
std::size_t pieceEnd(std::string_view text, std::size_t start)
{
    constexpr std::size_t kPiece = 8'192; // bytes
    for (std::size_t at = start + kPiece; at < text.size(); ++at) {
        const bool isBlank = text[at] == ' ' || text[at] == '\n';
        if (isBlank && isSmallLetter(text[at - 1]) && isSmallLetter(text[at - 2]))
            return at;
    }
    return text.size();
}

struct DisguisedWord {
    base::Span span;
    std::string_view folded; // the letters that it may stand for
    bool isMasked = false;   // some are hidden behind signs
    bool isSpelled = false;  // letter by letter: where a word ends is not told
};
using EachWord = std::function<void(const DisguisedWord&)>;

// The plain reading leaves mentions, tags and names with underscores alone.
std::string withoutMarks(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '@' || c == '#' || c == '_'; }, ' ');
    return text;
}

void readPiece(const std::string& piece, std::int32_t shift, const EachWord& each)
{
    if (!text::mayHavePlainForms(piece) && piece.find(kEllipsis) == std::string::npos)
        return;
    const text::TokenText read = text::tokenise(piece);
    const auto tell = [&](base::Span span, std::string_view folded, bool isMasked, bool isSpelled) {
        each({{span.start + shift, span.end + shift}, folded, isMasked, isSpelled});
    };
    for (const text::PlainForm& form : read.plain) {
        // Not so in "Dupont.Alors", where two words are joined.
        const bool isLetterByLetter = form.lastToken - form.firstToken + 1 >= text::toUtf32(form.folded).size();
        tell(form.exact, form.folded, form.isMasked, form.disguises.hasSeparators && isLetterByLetter);
    }
    for (const text::Token& token : read.tokens) {
        if (token.kind == text::TokenKind::Masked)
            tell(token.exact, token.folded, true, false);
    }
}

bool isLetter(char32_t c)
{
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

// Every word that is written in disguise, in each of its meanings.
void forEachDisguise(std::string_view text, const EachWord& each)
{
    // Words of other scripts are read as disguises only where Latin letters stand beside them, as they do in every finished
    // file: the text of a comment alone is read alike.
    constexpr std::string_view kLatin = "ab ";
    std::int32_t start = 0; // of the piece, in code points
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = pieceEnd(text, at);
        const std::string piece = std::string(kLatin) + std::string(text.substr(at, end - at));
        const std::int32_t shift = start - static_cast<std::int32_t>(kLatin.size());
        readPiece(piece, shift, each);
        if (const std::string bare = withoutMarks(piece); bare != piece)
            readPiece(bare, shift, each);
        start += text::codePointCount(text.substr(at, end - at));
        at = end;
    }
}

// Its words, where hyphens and the like join several, and all of them as one.
std::vector<std::u32string> wordsOf(std::string_view folded)
{
    std::vector<std::u32string> words(1);
    std::u32string whole;
    for (const char32_t c : text::toUtf32(folded)) {
        if (isLetter(c)) {
            words.back() += c;
            whole += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    words.push_back(std::move(whole));
    return words;
}

} // namespace

// A pseudonym may be a disguise itself ("Dup0nt"): then it is looked for in what it reads as too.
void DisguisedNames::add(std::string_view name, std::size_t value)
{
    addLetters(wordsOf(text::fold(name)).back(), value);
    const std::int32_t length = text::codePointCount(name);
    forEachDisguise(name, [&](const DisguisedWord& word) {
        if (!word.isMasked && word.span == base::Span{0, length})
            addLetters(wordsOf(word.folded).back(), value);
    });
}

void DisguisedNames::addLetters(const std::u32string& letters, std::size_t value)
{
    const auto digits = std::count_if(letters.begin(), letters.end(), [](char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; });
    if (letters.size() - static_cast<std::size_t>(digits) < kLeastLetters)
        return;
    if (m_names.emplace(text::fromUtf32(letters), value).second)
        m_byInitial[letters.front()].emplace_back(letters, value);
}

void DisguisedNames::find(std::string_view text, const std::function<void(base::Span, std::size_t)>& each) const
{
    std::vector<base::Span> found;
    std::vector<std::pair<base::Span, std::size_t>> around; // letters among which a name stands
    forEachDisguise(text, [&](const DisguisedWord& word) {
        if (const std::size_t* value = word.isMasked ? masked(word.folded) : named(word.folded)) {
            found.push_back(word.span);
            each(word.span, *value);
        } else if (const std::size_t* within = word.isSpelled ? inside(word.folded) : nullptr) {
            around.emplace_back(word.span, *within);
        }
    });
    // "y a D u p o n t" is read without its first words too: then the name alone goes.
    std::sort(found.begin(), found.end());
    for (const auto& [span, value] : around) {
        const auto first = std::partition_point(found.begin(), found.end(), [start = span.start](base::Span other) { return other.start < start; });
        if (first == found.end() || !span.contains(*first))
            each(span, value);
    }
}

const std::size_t* DisguisedNames::named(std::string_view folded) const
{
    for (const std::u32string& letters : wordsOf(folded)) {
        const auto name = m_names.find(text::fromUtf32(letters));
        if (name != m_names.end())
            return &name->second;
    }
    return nullptr;
}

// "J e a n D u p o n t M.": the whole of it goes, since nothing says where the name's own letters end.
const std::size_t* DisguisedNames::inside(std::string_view folded) const
{
    const std::u32string letters = wordsOf(folded).back();
    for (std::size_t at = 0; at + kLeastLetters <= letters.size(); ++at) {
        const auto names = m_byInitial.find(letters[at]);
        if (names == m_byInitial.end())
            continue;
        const auto rest = std::u32string_view(letters).substr(at);
        const auto name = std::find_if(names->second.begin(), names->second.end(), [rest](const auto& each) { return rest.starts_with(each.first); });
        if (name != names->second.end())
            return &name->second;
    }
    return nullptr;
}

const std::size_t* DisguisedNames::masked(std::string_view folded) const
{
    const std::u32string letters = text::toUtf32(folded);
    const auto names = letters.empty() ? m_byInitial.end() : m_byInitial.find(letters.front());
    if (names == m_byInitial.end())
        return nullptr;
    const auto name = std::find_if(names->second.begin(), names->second.end(), [folded](const auto& each) { return isMaskOf(folded, each.first); });
    return name == names->second.end() ? nullptr : &name->second;
}

bool isMaskOf(std::string_view masked, std::u32string_view word)
{
    constexpr std::size_t kLeastShown = 3;
    const std::u32string text = text::toUtf32(masked);
    const auto shown = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isLetter));
    if (shown < kLeastShown || shown * 2 < word.size() || !isLetter(text.front()))
        return false;
    const auto first = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isLetter) - text.begin());
    const auto last = static_cast<std::size_t>(std::find_if_not(text.rbegin(), text.rend(), isLetter).base() - text.begin());
    const auto isDot = [](char32_t c) { return c == U'.' || c == U'\u2026'; };
    if (first < last && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(first), text.begin() + static_cast<std::ptrdiff_t>(last), isDot)) {
        const std::u32string_view before = std::u32string_view(text).substr(0, first), behind = std::u32string_view(text).substr(last);
        return word.size() > shown && word.starts_with(before) && word.ends_with(behind);
    }
    if (text.size() != word.size())
        return false;
    return std::equal(text.begin(), text.end(), word.begin(), [](char32_t c, char32_t letter) { return !isLetter(c) || c == letter; });
}

} // namespace greffier::report
