#pragma once
#include "core/base/result.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

// A statement of reasons (DSA art. 17) as the transparency database takes it: field -> values. Fields that hold one value
// have one.
using Statement = std::map<std::string, std::vector<std::string>>;

enum class DsaFault {
    Missing,
    NotAllowed,     // here, or at all from a workstation
    UnknownValue,   // `detail`: the word; `instead`: the one that replaced it
    TooLong,        // `detail`: the most code points
    BadFormat,
    OutOfRange,
    WouldBeDropped, // the database would silently leave it out
    UnknownField,
    Repeated,       // one value too many, or twice the same
    Misplaced,      // a keyword of a category that is neither the statement's nor one of its additions
    PersonalData    // `detail`: "email", "phone", "mention", "name", "url"
};
std::string_view toString(DsaFault fault); // "missing", "not-allowed", …: stable
struct DsaProblem {
    std::string field;
    DsaFault fault = DsaFault::Missing;
    std::string detail;    // the value or the limit
    std::string instead{}; // a word that would do, empty where none is known

    bool operator==(const DsaProblem&) const = default;
};

constexpr std::size_t kStatementsPerFile = 100; // the database takes no more at once

// Every field, in the order of the public file.
const std::vector<std::string>& dsaFields();
// The values that a field of fixed words takes; empty for free text.
const std::vector<std::string>& dsaValues(std::string_view field);
bool isDsaList(std::string_view field);
// The keywords that the documentation puts under a category.
const std::vector<std::string>& dsaKeywordsOf(std::string_view category);

// The stricter of the documentation and the validator of the database: where they differ, what either refuses is a
// problem. Lengths count code points, dates are YYYY-MM-DD. A field without values, or with one empty value, counts as
// absent. Empty: it may be sent.
std::vector<DsaProblem> checkStatement(const Statement& statement);
// A puid that an earlier statement of the list has: one problem for each, with the puid as detail.
std::vector<DsaProblem> repeatedPuids(const std::vector<Statement>& statements);
// A default or override as a person writes it: `key` is a field or its short name ("ground", "scope", "keywords"), `value`
// its words, separated by commas where the field is a list; words of the database may be cut to their end, in any case and
// with hyphens ("incompatible-content", "scams-and-fraud"). Errors: UnknownField (`hint`: the short names), BadValue. The
// identifier and a decision that nobody took (FULLY) cannot be set.
struct DsaSetting {
    std::string field;
    std::vector<std::string> values;
};
base::Result<DsaSetting> readDsaSetting(const std::string& key, const std::string& value);

// Without fields that the database would drop. Lists are arrays, everything else is a string.
QJsonObject toJson(const Statement& statement);

} // namespace greffier::law
