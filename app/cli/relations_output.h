#pragma once
#include "core/casefile/case_file.h"
#include "core/casefile/relations_of_case.h"

#include <QJsonArray>
#include <QJsonObject>

namespace greffier::cli {

// {parent, reason, confidence, span}, or null.
QJsonValue inferredJson(const casefile::CaseFile& file, const evidence::InferredReply* reply);
// `inferred`, `sightings` with their texts, `vanished` of one comment.
void addRelations(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Comment& comment,
                  QJsonObject& json);
// [{captures: [{thread, capture, rule, coverage, counts}], findings: [{kind, comment, earlier, thread, capture, differs}]}],
// of the threads that one of the captures from `first` on shows.
QJsonArray joinedJson(const casefile::CaseFile& file, const evidence::Relations& relations, base::CaptureId first);
// The same as lines.
void printJoined(const casefile::CaseFile& file, const evidence::Relations& relations, base::CaptureId first);
// What is inferred of one comment and what other captures show of it, as lines.
void printRelations(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Comment& comment);

std::string publicId(const casefile::CaseFile& file, base::ItemId item);

} // namespace greffier::cli
