#include "core/law/dsa_values.h"

#include <algorithm>
#include <cctype>

namespace greffier::law {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

const DsaField* fieldFor(std::string_view key)
{
    for (const DsaField& field : dsaWords().fields) {
        if (field.name == key || (!field.shortName.empty() && field.shortName == key))
            return field.name == "puid" ? nullptr : &field;
    }
    return nullptr;
}

std::string shortNames()
{
    std::string names;
    for (const DsaField& field : dsaWords().fields) {
        if (!field.shortName.empty())
            names += (names.empty() ? "" : " ") + field.shortName;
    }
    return names;
}

// What the field takes; empty where it takes more than a line can hold.
std::string listed(const std::vector<std::string>& values)
{
    constexpr std::size_t kMost = 20;
    std::string all;
    for (const std::string& value : values)
        all += (all.empty() ? "" : " ") + value;
    return values.size() > kMost ? std::string() : all;
}

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

// "scams-and-fraud" for STATEMENT_CATEGORY_SCAMS_AND_FRAUD, "fr" for FR: the one word that it is, or that ends with it.
std::string wordFor(const DsaField& field, const std::string& given)
{
    std::string wanted = given;
    std::transform(wanted.begin(), wanted.end(), wanted.begin(), [](unsigned char c) {
        return c == '-' || c == ' ' ? '_' : static_cast<char>(std::toupper(c));
    });
    const auto upper = [](std::string word) {
        std::transform(word.begin(), word.end(), word.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        return word;
    };
    std::vector<std::string> found;
    for (const std::string& word : field.values) {
        if (upper(word) == wanted)
            return word;
        if (upper(word).ends_with("_" + wanted))
            found.push_back(word);
    }
    return found.size() == 1 ? found.front() : given;
}

} // namespace

Result<DsaSetting> readDsaSetting(const std::string& key, const std::string& value)
{
    const DsaField* field = fieldFor(key);
    if (!field)
        return base::fail(Error{ErrorCode::UnknownField, "dsa." + key, key, 0, 0, shortNames()});
    DsaSetting setting{field->name, {}};
    std::size_t from = 0;
    while (from <= value.size()) {
        const std::size_t comma = field->isList ? value.find(',', from) : std::string::npos;
        const std::string one = trimmed(std::string_view(value).substr(from, comma == std::string::npos ? comma : comma - from));
        setting.values.push_back(field->values.empty() ? one : wordFor(*field, one));
        from = comma == std::string::npos ? value.size() + 1 : comma + 1;
    }
    std::vector<DsaProblem> problems;
    if (setting.values.size() == 1 && setting.values.front().empty())
        setting.values.clear(); // takes a default back
    else
        checkDsaValues(*field, setting.values, problems);
    if (field->name == "automated_decision" && setting.values == std::vector<std::string>{"AUTOMATED_DECISION_FULLY"})
        problems.push_back({field->name, DsaFault::NotAllowed, value});
    if (!problems.empty()) {
        const DsaProblem& first = problems.front();
        const std::string instead = first.instead.empty() ? listed(field->values) : first.instead;
        return base::fail(Error{ErrorCode::BadValue, "dsa." + key, first.detail + " (" + std::string(toString(first.fault)) + ")", 0, 0, instead});
    }
    return setting;
}

} // namespace greffier::law
