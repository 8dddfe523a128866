#pragma once
#include "core/evidence/comment.h"
#include "core/report/complaint_data.h"

#include <QDate>

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// Where the words of a comment can be found: its own address, else that of its thread; captured, else as asserted.
struct FactAddress {
    std::string url;
    report::AddressKind kind = report::AddressKind::None;
    bool isAsserted = false;
};
FactAddress addressOf(const CaseFile& file, const evidence::Comment& comment);
// Whether the comment, or its thread, was captured or asserted as "public".
bool isPublic(const CaseFile& file, const evidence::Comment& comment);
// "k-1", the capture of a comment "c-3"; empty where there is none.
std::string captureOf(const CaseFile& file, const std::string& comment);
// The qualifications of a passage; where it has none, the ground that it was marked with.
std::vector<report::QualifiedGround> groundsOfFact(const CaseFile& file, std::int64_t passage, QDate today);

} // namespace greffier::casefile
