#pragma once
#include "core/casefile/case_file.h"
#include "core/evidence/hit.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace greffier::cli {

// The JSON of PRODUCT.md "Programs": {id, ref, parent, depth, author, posted, text, status, hits, labels}. An unknown
// author or date and a root's parent are null; `posted` is ISO 8601, with "Z" where the zone is known, else the text as
// captured.
QJsonObject toJson(const casefile::CaseFile& file, const evidence::Comment& comment);
// What `show` adds: thread, bytes, source status, permalink, decision, notes, passages, asserted facts.
void addDetails(const casefile::CaseFile& file, const evidence::Comment& comment, QJsonObject& json);
// {ancestors, siblings, replies} as lists of public ids and texts.
QJsonObject contextJson(const casefile::CaseFile& file, const evidence::Comment& comment);
QJsonArray toJson(const std::vector<evidence::Explanation>& explanations);

} // namespace greffier::cli
