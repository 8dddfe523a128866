#include "core/rules/importers/search_condition.h"

#include "core/rules/forms.h"
#include "core/rules/pattern.h"
#include "core/rules/syntax.h"
#include "core/text/reading.h"

#include <algorithm>
#include <optional>
#include <set>

namespace greffier::rules::importers {
namespace {

constexpr std::size_t kFewWords = 4;          // more become a list
constexpr std::size_t kJoinedPattern = 1'500; // bytes of literals joined into one expression

// What is said twice is kept once: a condition that repeats itself is refused.
std::string joined(const std::vector<std::string>& parts, std::string_view word)
{
    std::string text;
    std::set<std::string_view> said;
    for (const std::string& part : parts) {
        if (part.empty() || !said.insert(part).second)
            continue;
        if (said.size() > 1)
            text.append(" ").append(word).append(" ");
        text += part;
    }
    return said.size() > 1 ? "(" + text + ")" : text;
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// A boundary is asked for only beside a letter: "$$$" begins where it begins.
std::string fitted(const std::string& pattern, std::string_view literal, const Search& search)
{
    const std::string group = search.isPattern ? "(?:" + pattern + ")" : pattern;
    switch (search.fit) {
    case Fit::Word: {
        if (search.isPattern) // a boundary, unless the match itself begins or ends with something else than a letter
            return "(?:\\b|(?=\\W))" + group + "(?:\\b|(?<=\\W))";
        return (isWordByte(literal.front()) ? "\\b" : "") + group + (isWordByte(literal.back()) ? "\\b" : "");
    }
    case Fit::Anywhere:
        return pattern;
    case Fit::Start:
        return "\\A" + group;
    case Fit::End:
        return group + "\\z";
    case Fit::Whole:
        return "\\A" + group + "\\z";
    case Fit::WholeButPunctuation:
        break;
    }
    return "\\A\\W*" + group + "\\W*\\z";
}

// Texts are searched in their readable form, where apostrophes and blanks are the plain ones.
std::string readablePattern(std::string_view pattern)
{
    std::string plain;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern.substr(i, 3) == "\u2019") {
            plain += '\'';
            i += 2;
        } else if (pattern.substr(i, 2) == "\u00A0") {
            plain += ' ';
            i += 1;
        } else {
            plain += pattern[i];
        }
    }
    return plain;
}

std::string trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? std::string() : std::string(text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1));
}

// The patterns of the values, each checked; those that cannot be used are remarked.
std::vector<std::string> patternsOf(PackBuilder& pack, const Search& search, const std::vector<SearchValue>& values,
                                    const std::string& rule)
{
    std::vector<std::string> patterns;
    std::set<std::string> known;
    for (const SearchValue& value : values) {
        const std::string literal = text::makeReadable(value.text);
        if (literal.empty())
            continue;
        const std::string pattern =
            fitted(search.isPattern ? readablePattern(value.text) : escapedPattern(literal), literal, search);
        const auto compiled = Pattern::compile(pattern, search.isCaseSensitive ? "" : "i");
        if (!known.insert(pattern).second)
            continue;
        if (compiled && pattern.size() <= kMaxPattern)
            patterns.push_back(pattern);
        else
            pack.remark({value.line, rule, shortened(value.text), compiled ? Reason::BeyondLimit : Reason::BadPattern,
                         search.isNegated ? Effect::Wider : Effect::Narrower,
                         compiled ? std::to_string(kMaxPattern) : compiled.error().detail});
    }
    return patterns;
}

// Literals share an expression; a pattern of its own may count its groups and stays alone.
std::vector<std::string> bundled(const std::vector<std::string>& patterns, bool mayJoin)
{
    if (!mayJoin)
        return patterns;
    std::vector<std::string> bundles;
    for (const std::string& pattern : patterns) {
        if (bundles.empty() || bundles.back().size() + pattern.size() > kJoinedPattern)
            bundles.push_back(pattern);
        else
            bundles.back() += "|" + pattern;
    }
    return bundles;
}

} // namespace

std::string allOf(const std::vector<std::string>& parts)
{
    return joined(parts, "and");
}

std::string anyOf(const std::vector<std::string>& parts)
{
    return joined(parts, "or");
}

std::string negated(const std::string& part)
{
    return part.empty() ? part : "not " + part;
}

std::string escapedPattern(std::string_view literal)
{
    std::string pattern;
    for (const char c : literal) {
        if (std::string_view("\\^$.|?*+()[]{}-").find(c) != std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

std::string patternCondition(std::string_view pattern, bool isCaseSensitive)
{
    return "regex(" + slashed(pattern, isCaseSensitive ? "" : "i") + ")";
}

std::string textCondition(PackBuilder& pack, const Search& search, const std::string& rule)
{
    std::vector<std::string> words, parts;
    std::vector<SearchValue> others;
    for (const SearchValue& value : search.values) {
        const std::string plain = trimmed(text::makeReadable(value.text));
        const bool isWord = search.fit == Fit::Word && !search.isPattern && !search.isCaseSensitive && !plain.empty() &&
                            plain.find('|') == std::string::npos && !badPhrase(plain) &&
                            (isPhrase(plain) || !badWord(plain));
        if (isWord && std::find(words.begin(), words.end(), plain) == words.end())
            words.push_back(plain);
        else if (!isWord)
            others.push_back(value);
    }
    if (words.size() > kFewWords) {
        parts.push_back("list(" + quoted(pack.addList(rule, words)) + ")");
        words.clear();
    }
    for (const std::string& word : words)
        parts.push_back((isPhrase(word) ? "phrase(" : "word(") + quoted(word) + ")");
    for (const std::string& pattern : bundled(patternsOf(pack, search, others, rule), !search.isPattern))
        parts.push_back(patternCondition(pattern, search.isCaseSensitive));
    return anyOf(parts);
}

std::string authorCondition(PackBuilder& pack, const Search& search, const std::string& rule)
{
    std::vector<std::string> parts;
    for (const std::string& pattern : bundled(patternsOf(pack, search, search.values, rule), !search.isPattern))
        parts.push_back("author matches " + slashed(pattern, search.isCaseSensitive ? "" : "i"));
    return anyOf(parts);
}

} // namespace greffier::rules::importers
