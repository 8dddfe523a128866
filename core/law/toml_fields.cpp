#include "core/law/toml_fields.h"

#include <algorithm>

namespace greffier::law {

using base::Error;
using base::ErrorCode;

base::Result<toml::table> parseToml(const std::string& fileName, const std::string& text, std::size_t mostBytes)
{
    if (text.size() > mostBytes)
        return base::fail(Error{ErrorCode::LimitExceeded, fileName, std::to_string(text.size()), 0, 0,
                                std::to_string(mostBytes)});
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        return base::fail(Error{ErrorCode::Malformed, fileName, std::string(error.description()),
                                static_cast<int>(at.line), static_cast<int>(at.column), {}});
    }
}

void TomlFields::report(ErrorCode code, const toml::node& at, std::string detail, std::string hint)
{
    if (m_problem)
        return;
    const toml::source_position place = at.source().begin;
    m_problem = Error{code, m_fileName, std::move(detail), static_cast<int>(place.line), static_cast<int>(place.column),
                      std::move(hint)};
}

void TomlFields::checkKeys(const toml::table& table, const std::vector<std::string>& allowed)
{
    for (const auto& [key, node] : table) {
        if (std::find(allowed.begin(), allowed.end(), key.str()) == allowed.end())
            report(ErrorCode::UnknownField, node, std::string(key.str()));
    }
}

std::string TomlFields::text(const toml::table& table, std::string_view key, bool isRequired)
{
    const toml::node* node = table.get(key);
    const auto value = node ? node->value<std::string>() : std::nullopt;
    if (node && !node->is_string())
        report(ErrorCode::BadValue, *node, std::string(key), "\"…\"");
    else if (isRequired && (!value || value->empty()))
        report(ErrorCode::BadValue, table, std::string(key), "\"…\"");
    return value && node->is_string() ? *value : std::string();
}

std::string TomlFields::id(const toml::table& table, std::string_view key)
{
    std::string id = text(table, key, true);
    const bool isGood = id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    if (!isGood)
        report(ErrorCode::BadValue, table, id, "a-z 0-9 - .");
    return id;
}

bool TomlFields::yes(const toml::table& table, std::string_view key, bool otherwise)
{
    const toml::node* node = table.get(key);
    if (node && !node->is_boolean())
        report(ErrorCode::BadValue, *node, std::string(key), "true false");
    return node && node->is_boolean() ? node->value_or(otherwise) : otherwise;
}

Wording TomlFields::wordingOf(const toml::node& node)
{
    if (const auto both = node.value<std::string>(); both && node.is_string() && m_strictness == Strictness::House)
        return {*both, *both};
    const toml::table* table = node.as_table();
    if (!table) {
        report(ErrorCode::BadValue, node, {}, "{ fr = \"…\", en = \"…\" }");
        return {};
    }
    checkKeys(*table, {"fr", "en"});
    Wording wording{text(*table, "fr", false), text(*table, "en", false)};
    if (wording.french.empty() == wording.english.empty())
        return wording;
    if (m_strictness == Strictness::Catalogue)
        report(ErrorCode::BadValue, node, wording.french.empty() ? "fr" : "en", "fr en");
    if (wording.french.empty())
        wording.french = wording.english;
    else
        wording.english = wording.french;
    return wording;
}

Wording TomlFields::wording(const toml::table& table, std::string_view key, bool isRequired)
{
    const toml::node* node = table.get(key);
    const Wording wording = node ? wordingOf(*node) : Wording{};
    if (isRequired && wording.french.empty())
        report(ErrorCode::BadValue, node ? *node : table, std::string(key), "{ fr = \"…\", en = \"…\" }");
    return wording;
}

std::vector<Wording> TomlFields::wordings(const toml::table& table, std::string_view key)
{
    std::vector<Wording> all;
    const toml::node* node = table.get(key);
    if (node && !node->is_array())
        report(ErrorCode::BadValue, *node, std::string(key), "[ … ]");
    if (node && node->is_array()) {
        for (const toml::node& one : *node->as_array()) {
            all.push_back(wordingOf(one));
            if (all.back().french.empty())
                report(ErrorCode::BadValue, one, std::string(key));
        }
    }
    return all;
}

std::vector<std::string> TomlFields::texts(const toml::table& table, std::string_view key)
{
    std::vector<std::string> all;
    const toml::node* node = table.get(key);
    if (node && !node->is_array())
        report(ErrorCode::BadValue, *node, std::string(key), "[ … ]");
    if (node && node->is_array()) {
        for (const toml::node& one : *node->as_array()) {
            if (!one.is_string())
                report(ErrorCode::BadValue, one, std::string(key), "\"…\"");
            all.push_back(one.value_or(std::string()));
        }
    }
    return all;
}

std::vector<const toml::table*> TomlFields::tables(const toml::table& table, std::string_view key)
{
    std::vector<const toml::table*> all;
    const toml::node* node = table.get(key);
    const toml::array* array = node ? node->as_array() : nullptr;
    if (node && !array)
        report(ErrorCode::BadValue, *node, std::string(key), "[[…]]");
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        if (const toml::table* one = (*array)[i].as_table())
            all.push_back(one);
        else
            report(ErrorCode::BadValue, (*array)[i], std::string(key), "[[…]]");
    }
    return all;
}

Provenance TomlFields::provenance(const toml::table& table)
{
    const bool isOurs = m_strictness == Strictness::Catalogue;
    Provenance provenance{text(table, "source", isOurs), text(table, "version", isOurs), yes(table, "verified", false)};
    if (isOurs && !table.contains("verified"))
        report(ErrorCode::BadValue, table, "verified", "true false");
    if (!isOurs)
        provenance.isVerified = false;
    return provenance;
}

} // namespace greffier::law
