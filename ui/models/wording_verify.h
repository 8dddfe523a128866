#pragma once
#include "core/casefile/bundle_report.h"

#include <QString>

namespace greffier::models {

// Words about the verification of bundles, and about what no verification proves.
QString layerText(casefile::BundleLayer layer);
QString findingText(const casefile::BundleFinding& finding); // one line: layer, row, what differs
QString notProvedText(casefile::NotProved what);             // "that the site really showed this"
QString stampText(const casefile::CheckedStamp& stamp);      // one line: when, up to which act, by whom, traced or not

} // namespace greffier::models
