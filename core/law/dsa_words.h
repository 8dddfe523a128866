#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

// One field of a statement as resources/law/dsa.toml describes it.
struct DsaField {
    std::string name, shortName;
    bool isRequired = false, isList = false, isDate = false;
    std::int64_t most = 0; // code points, 0: no limit of its own
    std::vector<std::string> values;
};

struct DsaWords {
    std::vector<DsaField> fields; // in the order of the public file
    std::vector<std::string> names;
    std::map<std::string, std::vector<std::string>, std::less<>> keywords; // by category
    std::vector<std::string> anywhere;                                      // keywords of any category
    std::map<std::string, std::string, std::less<>> instead;                // word of another version -> present one

    const DsaField* field(std::string_view name) const;
};

const DsaWords& dsaWords();

} // namespace greffier::law
