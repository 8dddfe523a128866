#include "core/casefile/redaction_of_case.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/personal_values.h"
#include "core/casefile/persons.h"
#include "core/store/personal_sql.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <QChar>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;
using report::Redacted;

constexpr std::size_t kLeastPart = 4; // letters of a part of a name (DECISIONS.md 32)

class SetBuilder {
public:
    SetBuilder(const CaseFile& file, report::RedactionSet& set) : m_file(file), m_set(set) {}

    Status addPersons(const std::set<std::string>& wanted, bool isEverybody)
    {
        const auto persons = personsOf(m_file);
        if (!persons)
            return base::fail(persons.error());
        for (const PersonValues& person : *persons) {
            const std::int64_t number = base::parsePublicId(person.id)->number;
            m_last = std::max(m_last, number);
            if (!isEverybody && !wanted.contains(person.id))
                continue;
            for (const std::string& value : person.values)
                addName(value, number);
        }
        return {};
    }

    // In the order in which they came into the case, so that numbers stay when more come.
    Status addAuthors()
    {
        const Status status = m_file.core().read([this](store::Connection& connection) -> Status {
            auto rows = connection.prepare(store::sql::kSelectAuthors);
            if (!rows)
                return base::fail(rows.error());
            for (;;) {
                const auto hasRow = rows->step();
                if (!hasRow)
                    return base::fail(hasRow.error());
                if (!*hasRow)
                    return {};
                const std::int64_t number = addNamed(std::string(rows->text(1)));
                addIdentifier(std::string(rows->text(0)), number);
            }
        });
        for (const auto& [object, facts] : m_file.state().asserted) {
            const auto author = facts.find("author");
            if (author != facts.end())
                m_asserted.insert(author->second.value);
        }
        for (const std::string& name : m_asserted)
            addNamed(name);
        return status;
    }

    void addOperators(const report::ReportData& data)
    {
        addNamed(data.operatorName);
        for (const evidence::Capture& capture : data.captures)
            addNamed(capture.operatorName);
        for (const journal::Act& act : data.journal)
            addNamed(act.actor);
    }

    // `each` tells texts, and whether the letter needs them as they are.
    using Texts = std::function<void(const std::function<void(std::string_view, bool isOfLetter)>& each)>;
    void addPersonal(const Texts& texts, const std::set<std::string>& kinds, bool isAll)
    {
        std::set<std::pair<std::string, std::string>> known, ofLetter;
        texts([&](std::string_view text, bool isOfLetter) {
            for (PersonalValue& found : personalValuesIn(text)) {
                if (!isAll && !kinds.contains(found.kind))
                    continue;
                const bool isNew = (isOfLetter ? ofLetter : known).emplace(found.kind, text::fold(found.value)).second;
                if (isNew && !isOfLetter)
                    m_set.values.push_back({found.value, report::tokenFor(found.kind, 0, m_set.language), found.kind});
            }
        });
        std::set<std::string> kept;
        for (const auto& value : ofLetter) {
            if (!known.contains(value))
                kept.insert(value.first);
        }
        m_set.kept.assign(kept.begin(), kept.end());
    }

    // Names last, once it is known whose part is whose.
    void finish()
    {
        for (const auto& [folded, name] : m_names)
            m_set.values.push_back({name.value, token(name.number), "name"});
        for (const auto& [part, numbers] : m_parts) {
            if (!m_names.contains(part))
                m_set.values.push_back({part, token(numbers.size() == 1 ? *numbers.begin() : 0), "name"});
        }
        for (const auto& [identifier, number] : m_identifiers)
            m_set.values.push_back({identifier, token(number), "id"});
    }

private:
    struct Name {
        std::string value;
        std::int64_t number = 0;
    };

    std::string token(std::int64_t number) const { return report::tokenFor("name", number, m_set.language); }

    void addName(const std::string& value, std::int64_t number)
    {
        m_names.emplace(text::fold(value), Name{value, number});
        for (const std::string& part : namePartsOf(value))
            m_parts[part].insert(number);
    }

    std::int64_t addNamed(const std::string& label)
    {
        if (label.empty())
            return 0;
        const auto known = m_names.find(text::fold(label));
        if (known != m_names.end())
            return known->second.number;
        addName(label, ++m_last);
        return m_last;
    }

    void addIdentifier(const std::string& identifier, std::int64_t number)
    {
        constexpr std::size_t kLeast = 5; // shorter ones would take out every number of a text
        if (identifier.size() >= kLeast)
            m_identifiers.emplace(identifier, number);
    }

    const CaseFile& m_file;
    report::RedactionSet& m_set;
    std::int64_t m_last = 0;
    std::set<std::string> m_asserted;
    std::map<std::string, Name> m_names; // by folded label
    std::map<std::string, std::set<std::int64_t>> m_parts;
    std::map<std::string, std::int64_t> m_identifiers;
};

// What the profile takes out; nothing where it is not known.
std::optional<std::set<std::string>> kindsOf(const CaseFile& file, const std::string& profile)
{
    constexpr std::string_view kCustom = "custom:";
    if (profile == "names" || profile == "personal")
        return std::set<std::string>{"names"};
    if (!profile.starts_with(kCustom))
        return std::nullopt;
    const auto& own = file.state().redactionProfiles;
    const auto found = own.find(profile.substr(kCustom.size()));
    if (found == own.end() || found->second.kinds.empty())
        return std::nullopt;
    return std::set<std::string>(found->second.kinds.begin(), found->second.kinds.end());
}

void addChecked(const CaseFile& file, const std::string& profile, report::RedactionSet& set)
{
    const std::size_t colon = profile.find(':');
    const journal::Act* const act = lastProfileAct(file, colon == std::string::npos ? profile : profile.substr(colon + 1));
    for (const std::string& id : report::quasiIdentifiers()) {
        report::CheckedIdentifier checked{id, false, {}, {}};
        if (act != nullptr) {
            const auto& all = std::get<journal::RedactionProfileSet>(act->payload).checked;
            checked.isChecked = std::find(all.begin(), all.end(), id) != all.end();
        }
        if (checked.isChecked) {
            checked.actor = act->actor;
            checked.at = act->at;
        }
        set.checked.push_back(std::move(checked));
    }
}

Result<report::RedactionSet> setOf(const CaseFile& file, const std::string& profile, const std::string& language,
                                   const report::ReportData& data, const SetBuilder::Texts& texts)
{
    report::RedactionSet set;
    if (profile.empty() || profile == "none")
        return set;
    const auto kinds = kindsOf(file, profile);
    if (!kinds)
        return base::fail(base::Error{ErrorCode::BadValue, "--redact", profile, 0, 0, "none names personal custom:NAME"});
    set.profile = profile;
    set.language = language;
    const bool hasNames = kinds->contains("names");
    SetBuilder builder(file, set);
    Status status = builder.addPersons(*kinds, hasNames);
    if (status && hasNames)
        status = builder.addAuthors();
    if (!status)
        return base::fail(status.error());
    if (kinds->contains("operator"))
        builder.addOperators(data);
    builder.finish();
    if (profile == "personal" || profile.starts_with("custom:"))
        builder.addPersonal(texts, *kinds, profile == "personal");
    addChecked(file, profile, set);
    return set;
}

} // namespace

std::vector<std::string> namePartsOf(const std::string& label)
{
    std::vector<std::string> parts;
    std::u32string word;
    std::size_t letters = 0;
    const auto finish = [&] {
        if (letters >= kLeastPart)
            parts.push_back(text::fromUtf32(word));
        word.clear();
        letters = 0;
    };
    for (const char32_t c : text::toUtf32(text::fold(label))) {
        if (!QChar::isLetterOrNumber(c)) {
            finish();
            continue;
        }
        word += c;
        letters += QChar::isLetter(c) ? 1 : 0;
    }
    finish();
    return parts;
}

Result<report::RedactionSet> redactionSetOf(const CaseFile& file, const std::string& profile, const std::string& language,
                                            const report::ReportData& data)
{
    return setOf(file, profile, language, data, [&data](const auto& each) {
        report::forEachText(data, [&each](std::string_view text) { each(text, false); });
    });
}

Result<report::RedactionSet> redactionSetOf(const CaseFile& file, const std::string& profile, const std::string& language,
                                            const report::ComplaintData& data)
{
    return setOf(file, profile, language, data.report, [&data](const auto& each) { report::forEachText(data, each); });
}

Status checkLeaks(const report::RedactionSet& set, std::string_view name, std::string_view bytes, const Wordless& wordless)
{
    auto leaks = report::findLeaks(set, name, bytes);
    if (!leaks.empty() && wordless) {
        const auto own = wordless();
        if (!own)
            return base::fail(own.error());
        leaks = report::withoutOwnWords(std::move(leaks), report::findLeaks(set, name, *own));
    }
    if (leaks.empty())
        return {};
    return base::fail(ErrorCode::RedactionLeak, leaks.front().where, leaks.front().token);
}

} // namespace greffier::casefile
