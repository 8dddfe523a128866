#include "core/law/toml_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::law {
namespace {

using base::ErrorCode;

std::optional<Period> readPeriod(const toml::table& table, TomlFields& fields)
{
    constexpr std::array<std::pair<std::string_view, PeriodUnit>, 3> kUnits{
        {{"days", PeriodUnit::Day}, {"months", PeriodUnit::Month}, {"years", PeriodUnit::Year}}};
    std::optional<Period> period;
    for (const auto& [key, unit] : kUnits) {
        const toml::node* node = table.get(key);
        if (!node)
            continue;
        const auto count = node->value<std::int64_t>();
        if (period || !node->is_integer() || *count < 1 || *count > 1'000) {
            fields.report(ErrorCode::BadValue, *node, std::string(key), "1…1000");
            return std::nullopt;
        }
        period = Period{static_cast<int>(*count), unit};
    }
    if (!period)
        fields.report(ErrorCode::BadValue, table, "prescription", "days months years");
    return period;
}

void readPrescription(const toml::table& table, TomlFields& fields, Ground& ground)
{
    const toml::node* node = table.get("prescription");
    if (!node)
        return;
    const toml::table* prescription = node->as_table();
    if (!prescription)
        return fields.report(ErrorCode::BadValue, *node, "prescription", "{ months = 3 }");
    fields.checkKeys(*prescription, {"days", "months", "years", "note", "source", "version", "verified"});
    ground.prescription = readPeriod(*prescription, fields);
    ground.prescriptionNote = fields.wording(*prescription, "note", false);
    ground.prescriptionProvenance = fields.provenance(*prescription);
}

void readElements(const toml::table& table, TomlFields& fields, Ground& ground)
{
    for (const toml::table* one : fields.tables(table, "element")) {
        fields.checkKeys(*one, {"id", "title"});
        GroundElement element{fields.id(*one, "id"), fields.wording(*one, "title", true)};
        const bool isTwice = std::any_of(ground.elements.begin(), ground.elements.end(),
                                         [&element](const GroundElement& other) { return other.id == element.id; });
        if (isTwice)
            fields.report(ErrorCode::BadValue, *one, element.id);
        ground.elements.push_back(std::move(element));
    }
}

void readPenalties(const toml::table& table, TomlFields& fields, Ground& ground)
{
    for (const toml::table* one : fields.tables(table, "penalty")) {
        fields.checkKeys(*one, {"text", "source", "version", "verified"});
        ground.penalties.push_back({fields.wording(*one, "text", true), fields.provenance(*one)});
    }
}

} // namespace

Ground readGround(const toml::table& table, TomlFields& fields)
{
    fields.checkKeys(table, {"id", "title", "provision", "definition", "element", "penalty", "prescription", "exclusivity",
                             "recipients", "source", "version", "verified"});
    const bool isOurs = fields.strictness() == Strictness::Catalogue;
    Ground ground;
    ground.isHouse = !isOurs;
    ground.id = fields.id(table, "id");
    ground.title = fields.wording(table, "title", true);
    ground.provision = fields.wording(table, "provision", isOurs);
    ground.definition = fields.wording(table, "definition", isOurs);
    ground.exclusivity = fields.text(table, "exclusivity", false);
    ground.recipients = fields.texts(table, "recipients");
    ground.provenance = fields.provenance(table);
    readElements(table, fields, ground);
    readPenalties(table, fields, ground);
    readPrescription(table, fields, ground);
    return ground;
}

} // namespace greffier::law
