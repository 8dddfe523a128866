#pragma once
#include "core/casefile/complaint.h"

#include <QString>

namespace greffier::models {

// What a gap of a complaint is, as a sentence; `complaint` gives its fields their titles. Language of the interface.
QString gapText(const casefile::Gap& gap, const journal::Complaint& complaint);
QString complaintStatusText(casefile::ComplaintStatus status);
// The title of a field that a complaint can have, in the language of the interface.
QString complaintFieldText(const journal::Complaint& complaint, const std::string& field);
// "fr" or "en": the language of the interface, for what the catalogue says.
std::string interfaceLanguage();

} // namespace greffier::models
