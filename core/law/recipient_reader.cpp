#include "core/law/toml_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::law {
namespace {

using base::ErrorCode;

RecipientKind readKind(const toml::table& table, TomlFields& fields)
{
    constexpr std::array<std::pair<std::string_view, RecipientKind>, 8> kKinds{
        {{"platform-notice", RecipientKind::PlatformNotice},
         {"statement-of-reasons", RecipientKind::StatementOfReasons},
         {"internal-complaint", RecipientKind::InternalComplaint},
         {"ordre", RecipientKind::Ordre},
         {"prosecutor", RecipientKind::Prosecutor},
         {"pharos", RecipientKind::Pharos},
         {"host", RecipientKind::Host},
         {"letter", RecipientKind::Letter}}};
    const std::string kind = fields.text(table, "kind", true);
    for (const auto& [name, value] : kKinds) {
        if (kind == name)
            return value;
    }
    fields.report(ErrorCode::BadValue, table, kind);
    return RecipientKind::Letter;
}

AskedField readAsked(const toml::table& table, TomlFields& fields)
{
    fields.checkKeys(table, {"field", "title", "hint", "required", "long", "yes_no", "dropped_if"});
    AskedField asked;
    asked.field = fields.id(table, "field");
    asked.title = fields.wording(table, "title", true);
    asked.hint = fields.wording(table, "hint", false);
    asked.isRequired = fields.yes(table, "required", true);
    asked.isLong = fields.yes(table, "long", false);
    asked.isYesNo = fields.yes(table, "yes_no", false);
    asked.droppedIf = fields.text(table, "dropped_if", false);
    return asked;
}

void readAsks(const toml::table& table, TomlFields& fields, Recipient& recipient)
{
    const auto asks = [&recipient](const std::string& field) {
        return std::any_of(recipient.asks.begin(), recipient.asks.end(),
                           [&field](const AskedField& other) { return other.field == field; });
    };
    for (const toml::table* one : fields.tables(table, "asks")) {
        AskedField asked = readAsked(*one, fields);
        if (asks(asked.field))
            fields.report(ErrorCode::BadValue, *one, asked.field);
        recipient.asks.push_back(std::move(asked));
    }
    for (const AskedField& asked : recipient.asks) {
        if (!asked.droppedIf.empty() && !asks(asked.droppedIf))
            fields.report(ErrorCode::BadValue, table, asked.droppedIf);
    }
    recipient.asksProvenance = recipient.provenance;
    if (const toml::table* provenance = table["asks_provenance"].as_table()) {
        fields.checkKeys(*provenance, {"source", "version", "verified"});
        recipient.asksProvenance = fields.provenance(*provenance);
    }
}

} // namespace

Recipient readRecipient(const toml::table& table, TomlFields& fields)
{
    fields.checkKeys(table, {"id", "kind", "title", "address", "form_of_address", "basis", "asks", "warnings", "statements",
                             "requests", "must_be_public", "asks_for_provisions", "asks_for_exhibits", "source", "version",
                             "verified", "asks_provenance"});
    Recipient recipient;
    recipient.id = fields.id(table, "id");
    recipient.kind = readKind(table, fields);
    recipient.title = fields.wording(table, "title", true);
    recipient.address = fields.wording(table, "address", false);
    recipient.formOfAddress = fields.wording(table, "form_of_address", false);
    recipient.basis = fields.wording(table, "basis", false);
    recipient.warnings = fields.wordings(table, "warnings");
    recipient.statements = fields.wordings(table, "statements");
    recipient.requests = fields.wordings(table, "requests");
    recipient.mustBePublic = fields.yes(table, "must_be_public", false);
    recipient.asksForProvisions = fields.yes(table, "asks_for_provisions", true);
    recipient.asksForExhibits = fields.yes(table, "asks_for_exhibits", true);
    recipient.provenance = fields.provenance(table);
    readAsks(table, fields, recipient);
    return recipient;
}

} // namespace greffier::law
