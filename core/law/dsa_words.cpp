#include "core/law/dsa_words.h"

#include "core/law/toml_fields.h"

#include <QFile>

#include <algorithm>

namespace greffier::law {
namespace {

constexpr std::size_t kMaxFile = 1'000'000; // bytes

DsaField readField(const toml::table& table, TomlFields& fields)
{
    fields.checkKeys(table, {"name", "short", "required", "list", "date", "most", "values"});
    DsaField field;
    field.name = fields.text(table, "name", true);
    field.shortName = fields.text(table, "short", false);
    field.isRequired = fields.yes(table, "required", false);
    field.isList = fields.yes(table, "list", false);
    field.isDate = fields.yes(table, "date", false);
    field.most = table["most"].value_or(std::int64_t{0});
    field.values = fields.texts(table, "values");
    return field;
}

// The words of categories and keywords are written once, under the categories.
void completeFields(DsaWords& words, const std::vector<std::string>& categories)
{
    std::vector<std::string> keywords = words.anywhere;
    for (const auto& [category, own] : words.keywords)
        keywords.insert(keywords.end(), own.begin(), own.end());
    for (DsaField& field : words.fields) {
        if (field.name == "category" || field.name == "category_addition")
            field.values = categories;
        else if (field.name == "category_specification")
            field.values = keywords;
        words.names.push_back(field.name);
    }
}

DsaWords compiledIn()
{
    DsaWords words;
    QFile file(QStringLiteral(":/law/dsa.toml"));
    if (!file.open(QIODevice::ReadOnly))
        return words;
    const auto table = parseToml("dsa.toml", file.readAll().toStdString(), kMaxFile);
    if (!table)
        return words;
    TomlFields fields("dsa.toml", Strictness::Catalogue);
    for (const toml::table* one : fields.tables(*table, "field"))
        words.fields.push_back(readField(*one, fields));
    std::vector<std::string> categories;
    for (const toml::table* one : fields.tables(*table, "category")) {
        categories.push_back(fields.text(*one, "id", true));
        words.keywords[categories.back()] = fields.texts(*one, "keywords");
    }
    if (const toml::table* anywhere = (*table)["anywhere"].as_table())
        words.anywhere = fields.texts(*anywhere, "keywords");
    if (const toml::table* instead = (*table)["instead"].as_table()) {
        for (const auto& [key, node] : *instead)
            words.instead.emplace(std::string(key.str()), node.value_or(std::string()));
    }
    completeFields(words, categories);
    return fields.problem() ? DsaWords{} : words;
}

} // namespace

const DsaField* DsaWords::field(std::string_view name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const DsaField& one) { return one.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

const DsaWords& dsaWords()
{
    static const DsaWords words = compiledIn();
    return words;
}

} // namespace greffier::law
