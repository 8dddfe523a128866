#pragma once
#include "core/report/report_data.h"

#include <QJsonObject>

namespace greffier::report {

// One comment or placeholder with everything that is known about it.
QJsonObject itemJson(const ReportItem& item, const std::string& language);
// A passage: {id, span, exact, prefix, suffix, …} as PassageMarked has them, with "more", "severity", "person" and "from".
QJsonObject passageJson(const journal::Passage& passage);
// {id, title, provision, elements, penalties, source, version, verified, house}, texts in `language`.
QJsonObject groundJson(const law::Ground& ground, const std::string& language);
// A qualification with its ground's title and provision in `language` and its clock.
QJsonObject qualificationJson(const QualifiedGround& qualified, const std::string& language);
// {kind, ground, start, end, state, days_left, verified, asserted}: days in Europe/Paris, null where unknown.
QJsonObject clockJson(const law::Clock& clock);
// {number, capture, name, media_type, looks_like, size, erased, sha256}: sha256 is empty where there is none to print.
QJsonObject attachmentJson(const evidence::Attachment& file);
// {raw, time, seconds, precision, zone_known}, "relative": true where it was counted back from the capture: "time" is ISO 8601 as precise as known, with "Z" where the zone is known.
QJsonObject postedJson(const evidence::PostedTime& posted);
// The text of "time" above; empty where the time is not known.
std::string postedIso(const evidence::PostedTime& posted);

} // namespace greffier::report
