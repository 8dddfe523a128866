#pragma once
#include "core/base/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// A name as it is compared: without capitals, accents, blanks, hyphens, underscores and full stops. "@Jean_Mich", "Jean Mich"
// and "jean-mich" are one.
std::string nameKey(std::string_view label);
// The same of its first word; empty where the label has one word only.
std::string firstNameKey(std::string_view label);

// Whom a comment says at its beginning that it answers.
struct Opening {
    struct Name {
        std::string key;
        base::Span span; // code points of the exact text, from the sign or words in front of the name
    };
    std::vector<Name> names; // one word, two words, …: which of them is a name, the thread has to tell
    bool hasSign = false;    // "@", else words like "En réponse à"
};
// Nothing where the text does not begin that way.
std::optional<Opening> openingOf(std::string_view text);

} // namespace greffier::evidence
