#pragma once
#include "core/base/result.h"
#include "core/law/catalogue.h"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

// Who wrote a file: ours must be complete in both languages, a person's own ground need not be.
enum class Strictness { Catalogue, House };

// Reads typed fields of the tables of one file. The first problem is kept, the reading goes on with empty values.
class TomlFields {
public:
    TomlFields(std::string fileName, Strictness strictness) : m_fileName(std::move(fileName)), m_strictness(strictness) {}

    const std::optional<base::Error>& problem() const { return m_problem; }
    Strictness strictness() const { return m_strictness; }
    void report(base::ErrorCode code, const toml::node& at, std::string detail, std::string hint = {});
    // UnknownField for the first key that is not among `allowed`.
    void checkKeys(const toml::table& table, const std::vector<std::string>& allowed);

    std::string text(const toml::table& table, std::string_view key, bool isRequired);
    std::string id(const toml::table& table, std::string_view key); // lower-case letters, digits, - and .
    bool yes(const toml::table& table, std::string_view key, bool otherwise);
    Wording wording(const toml::table& table, std::string_view key, bool isRequired);
    std::vector<Wording> wordings(const toml::table& table, std::string_view key);
    std::vector<std::string> texts(const toml::table& table, std::string_view key);
    std::vector<const toml::table*> tables(const toml::table& table, std::string_view key);
    // `source`, `version`, `verified` of the table.
    Provenance provenance(const toml::table& table);

private:
    Wording wordingOf(const toml::node& node);

    std::string m_fileName;
    Strictness m_strictness;
    std::optional<base::Error> m_problem;
};

// The text as a table. Errors: Malformed with its place, LimitExceeded (more than `mostBytes`).
base::Result<toml::table> parseToml(const std::string& fileName, const std::string& text, std::size_t mostBytes);

Ground readGround(const toml::table& table, TomlFields& fields);
Recipient readRecipient(const toml::table& table, TomlFields& fields);

} // namespace greffier::law
