#pragma once
#include "core/base/result.h"
#include "core/journal/act.h"
#include "core/law/catalogue.h"
#include "core/law/clocks.h"

#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The grounds that passages of this case can be qualified by: those of the catalogue, then the house grounds of the case
// (`case set ground.ID=TOML`).
std::vector<law::Ground> groundsOf(const CaseFile& file);

// What stands against qualifying a passage by a ground: a ground of the same exclusivity group on overlapping words.
struct Conflict {
    std::string passage, ground, otherPassage, otherGround, otherQualification;
};
std::vector<Conflict> conflictsOf(const CaseFile& file, const std::string& passage, const std::string& ground);
// All of the case.
std::vector<Conflict> conflictsOf(const CaseFile& file);

// Commits Qualified. Errors: UnknownObject (no such passage), BadValue (no such ground or element), GroundConflict.
base::Result<journal::Act> qualify(CaseFile& file, const journal::Qualified& qualified);
base::Result<journal::Act> withdrawQualification(CaseFile& file, const std::string& qualification,
                                                 const std::string& reason); // "a-9"

// One period of the case: a prescription of a qualification, a period of a complaint.
struct Reminder {
    law::Clock clock;
    std::string passage, comment, complaint; // what it is about; empty where it is about something else
};
// By last day, the unknown ones first: somebody has to date the publication. `today`: Europe/Paris.
std::vector<Reminder> remindersOf(const CaseFile& file, QDate today);

} // namespace greffier::casefile
