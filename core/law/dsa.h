#pragma once
#include <QJsonObject>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

// A statement of reasons (DSA art. 17) as the transparency database takes it: field -> values. Fields that hold one value
// have one.
using Statement = std::map<std::string, std::vector<std::string>>;

enum class DsaFault { Missing, NotAllowed, UnknownValue, TooLong, BadFormat, OutOfRange, WouldBeDropped, UnknownField, Repeated };
struct DsaProblem {
    std::string field;
    DsaFault fault = DsaFault::Missing;
    std::string detail; // the value or the limit
};

// Every field, in the order of the public file.
const std::vector<std::string>& dsaFields();
// The values that a field of fixed words takes; empty for free text.
const std::vector<std::string>& dsaValues(std::string_view field);
bool isDsaList(std::string_view field);
// The keywords that the documentation puts under a category.
const std::vector<std::string>& dsaKeywordsOf(std::string_view category);

// The stricter of documentation and validator (LAW.md 2.2 and 2.5). Empty: it may be sent.
std::vector<DsaProblem> checkStatement(const Statement& statement);
// Without fields that the database would drop. Lists are arrays, everything else is a string.
QJsonObject toJson(const Statement& statement);

} // namespace greffier::law
