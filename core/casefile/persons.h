#pragma once
#include "core/base/result.h"
#include "core/journal/act.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// A person of the case with the values by which texts name him. Values lie in the table personal_value, never in the
// journal, which holds their salted digests.
struct PersonValues {
    std::string id; // "n-2"
    std::string role;
    std::vector<std::string> values; // the first is the name; erased values are left out
};

// By number. Any thread may call it.
base::Result<std::vector<PersonValues>> personsOf(const CaseFile& file);
// A new person, or more values for one. Errors: UnknownObject, BadValue (empty, longer than 200 code points).
base::Result<journal::Act> addPerson(CaseFile& file, const std::vector<std::string>& values, const std::string& role);
base::Result<journal::Act> linkPerson(CaseFile& file, const std::string& person, const std::vector<std::string>& values,
                                      const std::string& role);

// A profile of redaction of this case's own: kinds of personal data (report::redactionKinds) and persons. For "names" and
// "personal", which are given, only what a person has checked is kept. Errors: BadValue, UnknownObject.
base::Result<journal::Act> setProfile(CaseFile& file, const journal::RedactionProfileSet& profile);
// Who checked the profile's quasi-identifiers last; null where nobody did.
const journal::Act* lastProfileAct(const CaseFile& file, const std::string& name);

} // namespace greffier::casefile
