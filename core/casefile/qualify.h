#pragma once
#include "core/base/result.h"
#include "core/journal/act.h"
#include "core/law/catalogue.h"
#include "core/law/clocks.h"
#include "core/report/report_data.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The grounds that passages of this case can be qualified by: those of the catalogue, then the house grounds of the case.
// A house ground that cannot be read, or has the id of one of the catalogue, is left out.
std::vector<law::Ground> groundsOf(const CaseFile& file);
// A house ground of the case, from the text that law::readHouseGround reads; one of the same id is replaced. Kept as the
// value "ground.ID" of the case. Errors: those of readHouseGround, BadValue (the id is one of the catalogue).
base::Result<journal::Act> addHouseGround(CaseFile& file, const std::string& toml);
// Errors: UnknownObject, BadValue (a passage is qualified by it).
base::Result<journal::Act> removeHouseGround(CaseFile& file, const std::string& ground);

// A ground stands on a passage by a qualification, or by the ground that was given with its mark (a first impression),
// until one or the other is withdrawn. Both count here alike: words that were once called an insult cannot be called a
// defamation beside it (loi de 1881, art. 53). Words are the same where stretches of two passages of a comment overlap, or
// where one passage continues the other in a later capture.
struct Conflict {
    std::string passage, ground, otherPassage, otherGround;
    std::string otherQualification; // empty: given with the mark
};
// What stands against qualifying a passage by a ground: a ground of the same exclusivity group on the same words.
std::vector<Conflict> conflictsOf(const CaseFile& file, const std::string& passage, const std::string& ground);
// The same against marking a passage with its ground.
std::vector<Conflict> conflictsOf(const CaseFile& file, const journal::PassageMarked& mark);
// All of the case, each once.
std::vector<Conflict> conflictsOf(const CaseFile& file);
// GroundConflict; `where` names the passage or comment that was to get the ground.
base::Error conflictError(const Conflict& conflict, const std::string& where);

// Commits Qualified, with the version of the catalogue's entry. Errors: UnknownObject (no such passage), BadValue (no such
// ground or element, an element twice), GroundConflict.
base::Result<journal::Act> qualify(CaseFile& file, const journal::Qualified& qualified);
// Of a qualification, or of a passage: then the ground that was given with its mark is withdrawn ("a-9").
base::Result<journal::Act> withdrawQualification(CaseFile& file, const std::string& qualification, const std::string& reason);

// When the words of a passage were published: as captured with its comment or in an earlier capture that the passage
// continues, else as asserted, else unknown.
struct Publication {
    law::Dated on;
    bool isAsserted = false;
};
Publication publishedOf(const CaseFile& file, const journal::PassageMarked& mark);
// The qualifications of a passage with what the catalogue says of their grounds, in order of their acts. A ground that is in
// no catalogue any more has only its id. `today`: Europe/Paris.
std::vector<report::QualifiedGround> qualificationsOf(const CaseFile& file, std::int64_t passage, QDate today);

// One period of the case: a prescription of a qualification, a period of a complaint.
struct Reminder {
    law::Clock clock;
    std::string qualification, passage, comment; // of a prescription: "a-12", "a-9", "c-3"
    std::string complaint;                       // of the others: "d-1"
};
// By last day, the unknown ones first: somebody has to date the publication. `today`: Europe/Paris.
std::vector<Reminder> remindersOf(const CaseFile& file, QDate today);
// The day in Europe/Paris by the clock of the case.
QDate todayOf(const CaseFile& file);

} // namespace greffier::casefile
