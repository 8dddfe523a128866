#pragma once
#include "core/base/result.h"
#include "core/report/redaction.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The one set of what an export under the profile leaves out: persons with all their values, the labels of all authors of
// the case, whole and by their parts of at least four letters, and what detectors find in the data. A person has one token
// everywhere; a part that several persons share has a token without a number.
// Profiles: "none" (an empty set), "names", "personal", "custom:NAME". Errors: BadValue where there is no such profile.
base::Result<report::RedactionSet> redactionSetOf(const CaseFile& file, const std::string& profile, const std::string& language,
                                                  const report::ReportData& data);
// The same for a complaint, whose own fields are searched too. What detectors find in its lines of sender and recipient alone
// stays there (RedactionSet::kept): a letter without it cannot be answered, and where a law asks for it, it is none. A value that
// stands anywhere else, or is a person's of the case, is taken out of those lines too.
base::Result<report::RedactionSet> redactionSetOf(const CaseFile& file, const std::string& profile, const std::string& language,
                                                  const report::ComplaintData& data);

// The words of a label that name somebody by themselves, folded: at least four letters.
std::vector<std::string> namePartsOf(const std::string& label);

// Writes the same file from data without a word of the case, so that the program's own words are told from a leak.
using Wordless = std::function<base::Result<std::string>()>;
// The gate. Errors: RedactionLeak naming the stream and the token of what it still shows.
base::Status checkLeaks(const report::RedactionSet& set, std::string_view name, std::string_view bytes, const Wordless& wordless);

} // namespace greffier::casefile
