#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

enum class Language;

enum class Keyword {
    Word, Phrase, List, Regex, Masked, Starts, Ends, Domain, Pii, It,
    Near, SameSentence, Before, InQuote, OutsideQuote,
    Count, Length, Caps, Punctuation, Emoji, Links,
    Depth, TopLevel, Orphan, MissingParent, Parent, AnyAncestor, AnyReply, ReplyTo,
    Siblings, Replies, Position, GapToParent, Burst, DuplicateOf,
    Author, UnknownAuthor, AuthorComments, AuthorFirst, AuthorDecided, AuthorRole,
    Posted, Hour, Weekday, Edited,
    Status, Label, Annotated, DecidedBy, Hit, Hits, Score,
    SourceStatus, Audience, Format, Capture,
    Search // a bare word of the filter bar; has no name
};

// Choice and Choices: one or several words of valuesOf(). TwoNumbers: how many, within how many minutes.
enum class Arguments { None, Forms, Name, Pattern, Choice, Choices, TwoNumbers, Term, OptionalTerm, TwoTerms, Condition };
// Truth: a condition by itself. The others need a comparison or `is unknown`.
enum class ValueType { Truth, Number, Ratio, Text, Choice, Date };

// One line of the table from which the parser, the printer and the manual work.
struct KeywordInfo {
    Keyword keyword;
    std::string_view english;
    std::string_view french; // aliases separated by '|', the first is the one that is printed
    Arguments arguments;
    ValueType value;
    bool isTerm;              // finds spans of the text
    std::string_view options; // English names separated by a blank
    std::string_view description;
    std::int64_t least = 0;     // of a number, × 1000
    std::int64_t greatest = -1; // -1: no upper end
};

// A word of the language that is no condition: connectives, options and the values of options and choices.
struct WordInfo {
    std::string_view english;
    std::string_view french; // aliases separated by '|'
};

const std::vector<KeywordInfo>& keywords();
const std::vector<WordInfo>& connectives();   // and or not is unknown contains matches
const std::vector<WordInfo>& optionNames();   // accents gap words
const std::vector<WordInfo>& accentValues();  // strict context ignore
const std::vector<WordInfo>& statusValues();  // open cleared flagged removed escalated
// The words that a keyword's argument (Choice, Choices) or its comparison (ValueType::Choice) may name.
const std::vector<WordInfo>& valuesOf(Keyword keyword);

const KeywordInfo& info(Keyword keyword); // not for Search
std::string_view nameOf(Keyword keyword, Language language);
std::string_view nameOf(const WordInfo& word, Language language);
// The word's form in that language, given its English name; the name itself where the table has none.
std::string_view translated(const std::vector<WordInfo>& table, std::string_view english, Language language);

// By English name or French alias; capitals and French accents may be left out.
const KeywordInfo* findKeyword(std::string_view name);
// The English name of a word of the table, or nothing.
std::optional<std::string_view> findWord(const std::vector<WordInfo>& table, std::string_view name);

// Lower case without French accents: how names are compared.
std::string plainName(std::string_view name);
// The candidate with the smallest edit distance to `name`, or nothing where all are further than a third of it.
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);
// All names of the table in both languages, for nearestName().
std::vector<std::string> allNames(const std::vector<WordInfo>& table);
std::vector<std::string> allKeywordNames();

} // namespace greffier::rules
