#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/journal/act.h"
#include "core/journal/state.h"
#include "core/law/catalogue.h"
#include "core/report/complaint_data.h"

#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The life of a complaint; each function commits one act. Errors of all: UnknownObject, BadValue; after sending,
// ComplaintSent for what may not change any more.

// `language`: "fr" or "en". The recipient's id is one of the catalogue.
base::Result<journal::Act> openComplaint(CaseFile& file, const std::string& recipient, const std::string& title,
                                         const std::string& language);
// Fields: those that the recipient asks for, "opening", "requests", "closing", "template" (text with {fields}), …
base::Result<journal::Act> amendComplaint(CaseFile& file, const std::string& complaint, const std::string& field,
                                          const std::string& value);
base::Result<journal::Act> setFact(CaseFile& file, const std::string& complaint, const std::string& passage, bool isIn);
// The next number, once and for all. Object: a comment, a capture ("k-1") or an attached document (its act).
base::Result<journal::Act> numberExhibit(CaseFile& file, const std::string& complaint, const std::string& object,
                                         const std::string& title);
base::Result<journal::Act> withdrawExhibit(CaseFile& file, const std::string& complaint, std::int64_t number,
                                           const std::string& reason);
base::Result<journal::Act> markSent(CaseFile& file, const journal::ComplaintSent& sent);
base::Result<journal::Act> markAnswered(CaseFile& file, const journal::ComplaintAnswered& answered);

// What keeps a complaint from being sent, or should be looked at before.
enum class GapKind {
    FieldMissing, NoFact, FactRetracted, NoExhibit, GroundConflict, GroundUnverified, DateUnknown, PrescriptionOver,
    NotPublic, NoPermalink, NotAnchored
};
struct Gap {
    GapKind kind = GapKind::FieldMissing;
    std::string subject;   // the field, passage or ground
    bool isBlocking = true;
};
std::vector<Gap> gapsOf(const CaseFile& file, const std::string& complaint);

// Everything the document prints, as plain values. Errors: UnknownObject.
base::Result<report::ComplaintData> collectComplaint(const CaseFile& file, const std::string& complaint,
                                                     const std::string& language, const base::JobControl& job);

} // namespace greffier::casefile
