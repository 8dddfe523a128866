#pragma once
#include "core/report/report_data.h"

#include <QJsonObject>

namespace greffier::report {

// One comment or placeholder with everything that is known about it.
QJsonObject itemJson(const ReportItem& item);
// {raw, time, seconds, precision, zone_known}: "time" is ISO 8601 as precise as known, with "Z" where the zone is known.
QJsonObject postedJson(const evidence::PostedTime& posted);
// The text of "time" above; empty where the time is not known.
std::string postedIso(const evidence::PostedTime& posted);

} // namespace greffier::report
