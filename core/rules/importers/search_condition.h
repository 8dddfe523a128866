#pragma once
#include "core/rules/importers/pack_builder.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules::importers {

// How a value must lie in the text.
enum class Fit { Word, Anywhere, Start, End, Whole, WholeButPunctuation };

struct SearchValue {
    std::string text;
    int line = 0;
};

struct Search {
    std::vector<SearchValue> values; // one of them is enough
    Fit fit = Fit::Word;
    bool isPattern = false;          // PCRE2 or Python's, near enough
    bool isCaseSensitive = false;
    bool isNegated = false;          // the condition will be negated: a value lost makes the rule wider
};

// The condition that one of the values stands in the text of the comment; empty where no value can be used (each has its
// remark then). Plain words become words and phrases, many of them a list of the pack; the rest regular expressions.
std::string textCondition(PackBuilder& pack, const Search& search, const std::string& rule);
// The same about the author's name.
std::string authorCondition(PackBuilder& pack, const Search& search, const std::string& rule);

std::string escapedPattern(std::string_view literal);            // matches these characters
std::string patternCondition(std::string_view pattern, bool isCaseSensitive); // regex(/…/i)
// Joined by and / or, in parentheses where there are several; empty parts count for nothing.
std::string allOf(const std::vector<std::string>& parts);
std::string anyOf(const std::vector<std::string>& parts);
std::string negated(const std::string& part);

} // namespace greffier::rules::importers
