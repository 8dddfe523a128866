#pragma once
#include "core/law/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

// A letter as people write it down (resources/law/letters/README.md): paragraphs with a blank line between them, "# " and
// "## " before headings, "- " before the lines of a list, {names} for blocks and fields.
enum class LetterPartKind { Heading, Subheading, List, Text };
struct LetterPart {
    LetterPartKind kind = LetterPartKind::Text;
    std::vector<std::string> lines; // without the signs at their beginning
};
std::vector<LetterPart> readLetter(std::string_view text);

// A line cut at its {names}: words and names take turns, words first (perhaps empty).
struct LetterCut {
    std::string words, name; // name: empty after the last words
};
std::vector<LetterCut> cutAtNames(std::string_view line);
// The names in a text, in order, each once.
std::vector<std::string> namesIn(std::string_view text);

// A part ("opening", "closing", "letter") of the template that is compiled in; empty where it has none.
std::string builtInLetter(law::RecipientKind kind, std::string_view language, std::string_view part);

// Names that stand for blocks of the letter.
bool isLetterBlock(std::string_view name);
// Fields that every complaint can have beside those that its recipient asks for. `title` is an English source string of
// the context "Report".
struct CommonField {
    const char* id;
    const char* title;
    bool isLong;
};
const std::vector<CommonField>& commonFields();
// Whether it says who sends the letter or to whom it goes, and how they are reached; those complained of are neither.
bool isLineOfParty(std::string_view field);
// Whether the letter says it from the facts, so that nobody has to write it.
bool isSaidByFacts(std::string_view field);

// The spaces that French wants unbreakable, made so: before : ; ! ? %, inside « », after n°, art., §, M., Mme, Me. Only spaces
// that are there are changed; no letter is. English: unchanged.
std::string withFirmSpaces(std::string_view text, std::string_view language);

} // namespace greffier::report
