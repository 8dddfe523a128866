#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/journal/act.h"
#include "core/journal/state.h"
#include "core/law/catalogue.h"
#include "core/report/complaint_data.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The life of a complaint; each function commits one act. Errors of all: UnknownObject, BadValue; ComplaintClosed for what
// may not change any more once it was sent.

// `language`: "fr" or "en". The recipient's id is one of the catalogue.
base::Result<journal::Act> openComplaint(CaseFile& file, const std::string& recipient, const std::string& title,
                                         const std::string& language);
// The fields that the recipient asks for, and report::commonFields(). An empty value takes the field back. Errors:
// UnknownField, BadValue (no ISO date, neither yes nor no, a letter with a {name} that is none).
base::Result<journal::Act> amendComplaint(CaseFile& file, const std::string& complaint, const std::string& field,
                                          const std::string& value);
std::vector<std::string> fieldsOf(const law::Recipient& recipient);
// What the letter says where the field is empty: the parts of its template ("template", "opening", "closing") and the requests,
// in the letter's language; empty for other fields.
std::string builtInText(const journal::Complaint& complaint, const std::string& field);
base::Result<journal::Act> setFact(CaseFile& file, const std::string& complaint, const std::string& passage, bool isIn);
// The next number, once and for all: withdrawn numbers are not given again. Object: a comment, a thread (its article), a
// capture or an attached document ("a-4", the act that attached it).
base::Result<journal::Act> numberExhibit(CaseFile& file, const std::string& complaint, const std::string& object,
                                         const std::string& title);
base::Result<journal::Act> withdrawExhibit(CaseFile& file, const std::string& complaint, std::int64_t number,
                                           const std::string& reason);
// Further errors: ComplaintIncomplete where a gap blocks and is not accepted. It may be sent more than once.
enum class Gaps { Refused, Accepted };
base::Result<journal::Act> markSent(CaseFile& file, const journal::ComplaintSent& sent, Gaps gaps);
// Only after sending, and not before its day.
base::Result<journal::Act> markAnswered(CaseFile& file, const journal::ComplaintAnswered& answered);

enum class ComplaintStatus { Draft, Sent, Acknowledged, Answered };
ComplaintStatus statusOf(const journal::Complaint& complaint);
std::string_view toString(ComplaintStatus status); // "draft", …
// Errors: UnknownObject.
base::Result<const journal::Complaint*> findComplaint(const CaseFile& file, const std::string& id);
// What the catalogue says of its recipient; a letter where the catalogue has no such recipient any more.
const law::Recipient& recipientOf(const journal::Complaint& complaint);
// Hex digest of the document last exported for it; empty where there is none.
std::string lastDocumentOf(const CaseFile& file, const std::string& complaint);

// What keeps a complaint from being sent, or should be looked at before.
enum class GapKind {
    FieldMissing, NoFact, FactRetracted, FactBroken, FactVanished, FactWithoutExhibit, NoExhibit, Unqualified, GroundConflict,
    GroundUnverified, ElementOpen, DateUnknown, PrescriptionOver, NotPublic, NoPermalink, NotAnchored
};
std::string_view toString(GapKind kind); // "field-missing", …
struct Gap {
    GapKind kind = GapKind::FieldMissing;
    std::string subject; // the field, passage or complaint
    std::string detail;  // the ground or element, where it is about one
    bool isBlocking = true;
};
// The blocking ones first. Errors: UnknownObject, those of reading.
base::Result<std::vector<Gap>> gapsOf(const CaseFile& file, const std::string& complaint);

// Everything the document prints, as plain values; of the case only what the complaint is about. Errors: UnknownObject,
// CaseDamaged (a passage does not stand in its text), those of reading, Cancelled.
base::Result<report::ComplaintData> collectComplaint(const CaseFile& file, const std::string& complaint,
                                                     const std::string& language, const base::JobControl& job);

} // namespace greffier::casefile
