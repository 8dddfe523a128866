#pragma once
#include "core/journal/act.h"
#include "core/law/catalogue.h"
#include "core/law/clocks.h"

#include <QString>

namespace greffier::models {

// Sentences of the interface about what the law catalogue says. Language of the interface.

// "Insult", "Insult (not verified)".
QString groundTitleText(const law::Ground& ground);
// Provision, definition, penalties and source, one a line.
QString groundDetailsText(const law::Ground& ground);
// "2 of 3 established", "none examined".
QString elementsText(const journal::Qualified& qualified, const law::Ground& ground);
QString elementStateText(journal::ElementState state);
QString degreeText(journal::EvidenceDegree degree);
QString clockKindText(law::ClockKind kind);
// "until 14 June 2027, 12 days left"; "date unknown: date the publication"; "over since 14 June 2026".
QString clockText(const law::Clock& clock);
// "not verified" after what nobody has read in its source.
QString withVerification(const QString& text, bool isVerified);

} // namespace greffier::models
