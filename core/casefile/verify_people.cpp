// Persons, complaints and exhibits: what the journal says of them, against itself and against the values beside it.
#include "core/casefile/verify_checks.h"
#include "core/evidence/evidence_digest.h"
#include "core/journal/state.h"
#include "core/store/bundle_sql.h"

#include <map>
#include <set>

namespace greffier::casefile {
namespace {

using base::Status;

// What every act in force says of complaints. Numbers are given once; what was withdrawn leaves a gap.
class Complaints {
public:
    std::vector<std::pair<std::string, std::string>> faults;

    void read(const journal::Act& act)
    {
        if (const auto* opened = std::get_if<journal::ComplaintOpened>(&act.payload)) {
            if (!m_numbers.try_emplace(opened->complaint).second)
                add(act, opened->complaint + " is opened twice");
        } else if (const auto* exhibit = std::get_if<journal::ExhibitNumbered>(&act.payload)) {
            const auto complaint = m_numbers.find(exhibit->complaint);
            if (complaint == m_numbers.end())
                add(act, exhibit->complaint + " is not opened");
            else if (exhibit->number < 1 || !complaint->second.insert(exhibit->number).second)
                add(act, exhibit->complaint + ", number " + std::to_string(exhibit->number));
        } else if (const auto* withdrawn = std::get_if<journal::ExhibitWithdrawn>(&act.payload)) {
            const auto complaint = m_numbers.find(withdrawn->complaint);
            if (complaint == m_numbers.end() || !complaint->second.contains(withdrawn->number))
                add(act, withdrawn->complaint + ", number " + std::to_string(withdrawn->number));
        }
    }

private:
    void add(const journal::Act& act, std::string detail)
    {
        faults.emplace_back(act.publicId(), std::move(detail));
    }

    std::map<std::string, std::set<std::int64_t>> m_numbers; // by complaint
};

} // namespace

std::vector<std::pair<std::string, std::string>> numberFaults(const std::vector<journal::Act>& acts)
{
    const journal::CaseState state = journal::fold(acts);
    Complaints complaints;
    for (const journal::Act& act : acts) {
        if (!state.undone.contains(act.seq))
            complaints.read(act);
    }
    return std::move(complaints.faults);
}

Status checkPersons(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report)
{
    std::map<std::pair<std::string, std::string>, std::string> named; // person and digest, and the act
    std::set<std::string> erased;
    for (const journal::Act& act : acts) {
        if (const auto* person = std::get_if<journal::PersonNamed>(&act.payload)) {
            for (const std::string& digest : person->values)
                named.emplace(std::pair{person->person, digest}, act.publicId());
        } else if (const auto* erasure = std::get_if<journal::Erased>(&act.payload)) {
            erased.insert(erasure->person);
        }
    }
    auto rows = connection.prepare(store::sql::kSelectPersonRows);
    for (;;) {
        const auto hasRow = rows ? rows->step() : base::fail(rows.error());
        if (!hasRow) {
            report.findings.push_back({Layer::Chain, "personal_value", hasRow.error().detail});
            return {};
        }
        if (!*hasRow)
            break;
        const std::string digest = base::toHex(evidence::saltedDigest(rows->blob(1), rows->text(2)));
        // The label is the person's own identifier.
        if (rows->text(4) != rows->text(0) || named.erase({std::string(rows->text(0)), digest}) == 0)
            report.findings.push_back({Layer::Chain, "personal_value " + std::to_string(rows->integer(3)), "no act binds it"});
    }
    for (const auto& [person, act] : named) {
        if (!erased.contains(person.first))
            report.findings.push_back({Layer::Chain, act, "a value of " + person.first + " is missing"});
    }
    return {};
}

} // namespace greffier::casefile
