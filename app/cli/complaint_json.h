#pragma once
#include "core/casefile/case_file.h"
#include "core/casefile/complaint.h"

#include <QJsonObject>

namespace greffier::cli {

// One complaint with everything that `complaint show` tells of it.
QJsonObject complaintJson(const report::ComplaintData& data, const std::vector<casefile::Gap>& gaps);
// A line of `complaint list`.
QJsonObject complaintSummary(const std::string& id, const journal::Complaint& complaint);

} // namespace greffier::cli
