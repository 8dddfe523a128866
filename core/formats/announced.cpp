#include "core/formats/announced.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxLine = 400;

// Letters in lower case (ASCII and the two-byte Latin letters of French and German), NBSP and friends as
// blank.
std::string simplified(std::string_view line)
{
    std::string result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto rest = line.substr(i);
        const auto c = static_cast<unsigned char>(line[i]);
        if (rest.substr(0, 2) == "\xC2\xA0") {
            result += ' ';
            ++i;
        } else if (rest.substr(0, 3) == "\xE2\x80\xAF" || rest.substr(0, 3) == "\xE2\x80\x89") {
            result += ' ';
            i += 2;
        } else if (c == 0xC3 && rest.size() > 1) {
            const auto second = static_cast<unsigned char>(rest[1]);
            result += static_cast<char>(c);
            result += static_cast<char>(second >= 0x80 && second <= 0x9E ? second + 0x20 : second);
            ++i;
        } else if (c == '\t' || c == '\n' || c == '\r') {
            result += ' ';
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
        }
    }
    return result;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    const auto flush = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        const bool isLetter = (c >= 'a' && c <= 'z') || u >= 0x80;
        const bool isDigit = c >= '0' && c <= '9';
        const bool wasDigit = !word.empty() && word.back() >= '0' && word.back() <= '9';
        if (isLetter && !wasDigit) {
            word += c;
        } else if (isDigit && (word.empty() || wasDigit)) {
            word += c;
        } else {
            flush();
            if (isLetter || isDigit)
                word += c;
            else if (c != ' ')
                words.emplace_back(1, c);
        }
    }
    flush();
    return words;
}

bool isNoun(const std::string& word)
{
    static const std::vector<std::string> nouns = {
        "commentaire", "commentaires", "comment",     "comments", "réponse",    "réponses",
        "réaction",    "réactions",    "avis",        "reply",    "replies",    "response",
        "responses",   "thought",      "thoughts",    "message",  "messages",   "kommentar",
        "kommentare",  "antwort",      "antworten",   "gedanke",  "gedanken",   "meinung",
        "meinungen",   "réflexion",    "réflexions",  "pensée",   "pensées",    "commento",
        "commenti",    "comentario",   "comentarios", "reaktion", "reaktionen", "kommentaren"};
    return std::find(nouns.begin(), nouns.end(), word) != nouns.end();
}

std::optional<std::int64_t> numberWord(const std::string& word)
{
    if (word == "un" || word == "une" || word == "one" || word == "ein" || word == "eine")
        return 1;
    if (word.empty() || word.size() > 9 ||
        !std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return std::stoll(word);
}

// "1 234" and "1.234" came as several words; joins the groups of three that follow.
std::int64_t joinedNumber(std::int64_t number, const std::vector<std::string>& words, std::size_t& next)
{
    while (next < words.size()) {
        const bool hasMark = words[next] == "." || words[next] == ",";
        const auto group = next + (hasMark ? 1 : 0);
        if (group >= words.size() || words[group].size() != 3 || !numberWord(words[group]) || number > 999999)
            break;
        number = number * 1000 + *numberWord(words[group]);
        next = group + 1;
    }
    return number;
}

// After the noun a heading may go on with "sur …", "to …", "on …", but not with a sentence of its own.
bool isTailOfHeading(const std::vector<std::string>& words, std::size_t from)
{
    static const std::vector<std::string> links = {
        "sur", "à",  "a",      "au",       "pour", "on", "to",    "zu", "auf", "for", "de", "su",
        "en",  "so", "ouvert", "\xC2\xBB", ":",    "(",  "about", "in", ".",   "-",   "|",  "\xE2\x80\xA6"};
    if (from >= words.size())
        return true;
    return std::find(links.begin(), links.end(), words[from]) != links.end() ||
           words[from].rfind("\xE2\x80", 0) == 0 || words[from].rfind("\xC2\xAB", 0) == 0;
}

} // namespace

std::optional<std::int64_t> announcedCount(std::string_view line)
{
    if (line.size() > kMaxLine)
        return std::nullopt;
    const auto words = wordsOf(simplified(line));
    if (words.size() < 2)
        return std::nullopt;
    std::size_t next = 0;
    if (const auto first = numberWord(words[0])) {
        next = 1;
        const auto number = joinedNumber(*first, words, next);
        if (next < words.size() && isNoun(words[next]) && isTailOfHeading(words, next + 1))
            return number;
        return std::nullopt;
    }
    if (!isNoun(words[0]))
        return std::nullopt;
    next = 1;
    while (next < words.size() && (words[next] == "(" || words[next] == ":" || words[next] == "["))
        ++next;
    if (next >= words.size())
        return std::nullopt;
    const auto first = numberWord(words[next]);
    if (!first || words[next].front() < '0' || words[next].front() > '9')
        return std::nullopt;
    ++next;
    const auto number = joinedNumber(*first, words, next);
    while (next < words.size() && (words[next] == ")" || words[next] == "]" || words[next] == ":"))
        ++next;
    return next == words.size() ? std::optional(number) : std::nullopt;
}

} // namespace greffier::formats
