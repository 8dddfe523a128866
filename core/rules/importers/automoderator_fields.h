#pragma once
#include "core/rules/importers/rule_import.h"
#include "core/rules/importers/search_condition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules::importers {

// The key of a check, taken apart: "~title+body#2 (regex, includes)".
struct FieldKey {
    std::string whole;
    bool isNegated = false;
    std::vector<std::string> fields;    // "title", "body"
    std::vector<std::string> modifiers; // "regex", "includes"
};
FieldKey parseFieldKey(std::string_view key);

// What a field of a rule is to the importer.
enum class FieldKind {
    Text,        // body: the text of the comment
    Title,       // text that a post has and a comment has not
    Author,      // the group of conditions about the author
    Type, TopLevel, LongerThan, ShorterThan, IgnoreQuotes,
    Action, Reason,  // the title of the rule
    Consequence, // what the source does beside the action
    Standing,    // how the rule is run: priority and the like; carries nothing
    NoData       // a check on what no capture holds
};
std::optional<FieldKind> fieldKind(std::string_view name);
// The known name nearest to a wrong one, or nothing.
std::string nearestField(std::string_view name);

// The way of searching that the modifiers state, `fallback` where they state none. A modifier that is not known is named
// in `unknown`.
Search searchOf(const FieldKey& key, Fit fallback, std::string& unknown);

} // namespace greffier::rules::importers
