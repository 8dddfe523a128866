#include "core/casefile/persons.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/evidence/evidence_digest.h"
#include "core/report/redaction.h"
#include "core/store/personal_sql.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <map>
#include <utility>

namespace greffier::casefile {
namespace {

namespace sql = store::sql;
using base::ErrorCode;
using base::Result;
using base::Status;

constexpr std::int32_t kLongestValue = 200; // code points

struct Salted {
    base::Salt salt{};
    std::string value;
};

Result<std::vector<Salted>> saltedOf(const std::vector<std::string>& values)
{
    if (values.empty())
        return base::fail(ErrorCode::BadValue, "person");
    base::SaltSource salts;
    std::vector<Salted> salted;
    for (const std::string& value : values) {
        const bool isBlank = value.find_first_not_of(" \t\r\n") == std::string::npos;
        if (isBlank || !text::isValidUtf8(value) || text::codePointCount(value) > kLongestValue)
            return base::fail(ErrorCode::BadValue, "person", value);
        salted.push_back({salts.next(), value});
    }
    return salted;
}

Status store(store::Connection& connection, const std::string& person, const std::vector<Salted>& values)
{
    auto value = connection.prepare(sql::kInsertPersonalValue);
    auto pseudonym = connection.prepare(sql::kInsertPseudonym);
    if (!value || !pseudonym)
        return base::fail(!value ? value.error() : pseudonym.error());
    for (const Salted& each : values) {
        value->bindBlob(1, base::asBytes(each.salt)).bind(2, each.value);
        if (const Status status = value->run(); !status)
            return status;
        const auto id = connection.integer(sql::kLastPersonalValue);
        if (!id)
            return base::fail(id.error());
        pseudonym->bind(1, person).bind(2, person).bind(3, *id);
        if (const Status status = pseudonym->run(); !status)
            return status;
    }
    return {};
}

// The values and the act that commits to them, in one transaction.
Result<journal::Act> name(CaseFile& file, const std::string& person, const std::vector<std::string>& values,
                          const std::string& role)
{
    const auto salted = saltedOf(values);
    if (!salted)
        return base::fail(salted.error());
    journal::PersonNamed named{person, role, {}};
    for (const Salted& each : *salted)
        named.values.push_back(base::toHex(evidence::saltedDigest(base::asBytes(each.salt), each.value)));
    const Status status = file.core().append(
        named, [&](store::Connection& connection) { return store(connection, person, *salted); });
    if (!status)
        return base::fail(status.error());
    file.refresh();
    const auto& acts = file.acts();
    const auto ours = std::find_if(acts.rbegin(), acts.rend(), [&named](const journal::Act& act) {
        const auto* other = std::get_if<journal::PersonNamed>(&act.payload);
        return other != nullptr && other->person == named.person && other->values == named.values;
    });
    return ours == acts.rend() ? base::fail(ErrorCode::CaseLocked, file.info().path) : Result<journal::Act>(*ours);
}

bool isGiven(const std::string& profile)
{
    return profile == "names" || profile == "personal";
}

} // namespace

Result<std::vector<PersonValues>> personsOf(const CaseFile& file)
{
    const auto snapshot = file.core().snapshot();
    std::map<std::int64_t, PersonValues> persons;
    for (const auto& [number, person] : snapshot.state.persons)
        persons[number] = {base::toString({base::PublicKind::Person, number}), person.role, {}};
    const Status status = file.core().read([&persons](store::Connection& connection) -> Status {
        auto rows = connection.prepare(sql::kSelectPersonalValues);
        if (!rows)
            return base::fail(rows.error());
        for (;;) {
            const auto hasRow = rows->step();
            if (!hasRow)
                return base::fail(hasRow.error());
            if (!*hasRow)
                return {};
            const auto id = base::parsePublicId(rows->text(0));
            const auto person = persons.find(id ? id->number : 0);
            if (person != persons.end())
                person->second.values.emplace_back(rows->text(2));
        }
    });
    if (!status)
        return base::fail(status.error());
    std::vector<PersonValues> all;
    for (auto& [number, person] : persons)
        all.push_back(std::move(person));
    return all;
}

Result<journal::Act> addPerson(CaseFile& file, const std::vector<std::string>& values, const std::string& role)
{
    const auto& persons = file.state().persons;
    const std::int64_t number = persons.empty() ? 1 : persons.rbegin()->first + 1;
    return name(file, base::toString({base::PublicKind::Person, number}), values, role);
}

Result<journal::Act> linkPerson(CaseFile& file, const std::string& person, const std::vector<std::string>& values,
                                const std::string& role)
{
    const auto id = base::parsePublicId(person);
    if (!id || id->kind != base::PublicKind::Person || !file.state().persons.contains(id->number))
        return base::fail(ErrorCode::UnknownObject, person);
    return name(file, person, values, role);
}

Result<journal::Act> setProfile(CaseFile& file, const journal::RedactionProfileSet& profile)
{
    const auto has = [](const std::vector<std::string>& all, const std::string& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    const bool isNameBad = profile.name.empty() || profile.name == "none" ||
                           profile.name.find_first_of(": \t\n") != std::string::npos;
    if (isNameBad)
        return base::fail(ErrorCode::BadValue, "profile", profile.name);
    if (isGiven(profile.name) != profile.kinds.empty())
        return base::fail(ErrorCode::BadValue, "profile " + profile.name, profile.kinds.empty() ? "" : profile.kinds.front());
    for (const std::string& kind : profile.kinds) {
        const auto id = base::parsePublicId(kind);
        const bool isPerson = id && id->kind == base::PublicKind::Person;
        if (isPerson && !file.state().persons.contains(id->number))
            return base::fail(ErrorCode::UnknownObject, kind);
        if (!isPerson && !has(report::redactionKinds(), kind)) {
            std::string known;
            for (const std::string& each : report::redactionKinds())
                known += (known.empty() ? "" : " ") + each;
            return base::fail(base::Error{ErrorCode::BadValue, "profile", kind, 0, 0, known + " n-1 …"});
        }
    }
    for (const std::string& id : profile.checked) {
        if (has(report::quasiIdentifiers(), id))
            continue;
        std::string known;
        for (const std::string& each : report::quasiIdentifiers())
            known += (known.empty() ? "" : " ") + each;
        return base::fail(base::Error{ErrorCode::BadValue, "--checked", id, 0, 0, known});
    }
    return file.act(profile);
}

const journal::Act* lastProfileAct(const CaseFile& file, const std::string& name)
{
    const auto& acts = file.acts();
    const auto last = std::find_if(acts.rbegin(), acts.rend(), [&name](const journal::Act& act) {
        const auto* set = std::get_if<journal::RedactionProfileSet>(&act.payload);
        return set != nullptr && set->name == name;
    });
    return last == acts.rend() ? nullptr : &*last;
}

} // namespace greffier::casefile
