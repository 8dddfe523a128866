#pragma once
#include "core/base/clock.h"
#include "core/evidence/attachment.h"
#include "core/evidence/capture.h"
#include "core/evidence/hit.h"
#include "core/evidence/relations.h"
#include "core/journal/state.h"
#include "core/law/catalogue.h"
#include "core/law/clocks.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace greffier::report {

// What follows from other comments and captures: beside the captured facts, never in their place.
struct ReportRelations {
    std::optional<evidence::InferredReply> inferred;
    std::string inferredId; // "c-3", whom it seems to answer
    std::optional<evidence::Sighting> sighting;
    std::string earlierId;  // "c-3", the earlier capture that it is compared with
    std::vector<std::string> vanishedFrom; // "k-2", captures that would show it and do not
};

// A qualification with what the catalogue says of its ground. The clock runs where the ground has a prescription.
struct QualifiedGround {
    journal::Qualification qualification;
    law::Ground ground;
    law::Clock clock;
};
// One period of the case.
struct ReportDeadline {
    law::Clock clock;
    law::Wording ground;                         // its title; of a prescription
    std::string qualification, passage, comment; // "a-12", "a-9", "c-3"; of a prescription
    std::string complaint, complaintTitle;       // "d-1"; of the others
};
// What a later capture does not show of a passage. Choice: such words stand there, and nothing tells that they are these.
enum class OrphanLoss { Comment, Words, Choice };
// A passage whose words the latest capture of its thread does not show any more, or not for certain.
struct ReportOrphan {
    std::string passage, comment; // "a-9", "c-3": where it stands
    std::string words;
    std::string capture;   // "k-2": which does not show them
    std::string laterComment; // "c-12": the comment as it is there; empty where there is none, or not one alone
    OrphanLoss loss = OrphanLoss::Words;
};

// One comment as a report prints it.
struct ReportItem {
    evidence::Comment comment;
    std::string threadId;  // "t-1"
    std::string parentId;  // "c-3", "p-1" or empty
    std::string authorRef; // the source's own identifier of the author
    std::string textSha256; // hex, of the exact UTF-8 text
    bool isSelected = true; // false: shown as context or, in the data formats, for completeness
    std::vector<evidence::Hit> hits;
    std::vector<evidence::Explanation> explanations; // of the hits only
    std::optional<journal::Decision> decision;
    std::vector<journal::Note> notes;
    std::vector<journal::Passage> passages;
    std::vector<QualifiedGround> qualifications; // of its passages, in their order
    std::map<std::string, journal::AssertedFact> asserted; // by field
    std::vector<std::string> labels;
    ReportRelations relations;
    std::vector<evidence::Attachment> attachments; // files kept with it
};

// Not of a file whose bytes are gone, nor in a redacted report.
inline bool hasDigest(const evidence::Attachment& file)
{
    return !file.isErased && file.blob.sha256 != base::Digest{};
}

struct ReportRule {
    std::string id, title, severity, state, version; // version: hex digest
    std::int64_t hits = 0;
};

// What an export leaves out: the token that stands for it, and in how many places.
struct Withheld {
    std::string token, kind; // kind: "name", "phone", …
    std::int64_t count = 0;
};
// Something that points to a person though no program finds it, and who has looked for it.
struct CheckedIdentifier {
    std::string id;
    bool isChecked = false;
    std::string actor;
    base::Moment at;
};
struct RedactionNote {
    std::string profile;
    std::vector<Withheld> withheld;
    std::vector<CheckedIdentifier> checked;
    std::vector<std::string> kept; // kinds of personal data that stay in a letter's lines of sender and recipient
};

// All that any report format prints; nothing else reaches a writer.
struct ReportData {
    std::string language; // of the document: "fr" or "en"
    std::string caseUid, title, toolVersion, operatorName;
    std::map<std::string, std::string> values; // case set key=value: dossier number, service, requester, authors
    base::Moment written;
    std::string journalHead; // hex, before the export's own act
    std::int64_t acts = 0;
    std::string rulesDigest; // hex of the last scan, empty where none
    std::string where;       // the expression asked for
    std::vector<evidence::Capture> captures;
    std::vector<evidence::Thread> threads; // with bodies
    std::vector<ReportItem> items;         // every comment and placeholder of the case, in reading order (pre-order)
    std::vector<ReportRule> rules;
    std::vector<ReportDeadline> deadlines; // unknown ones first, then by last day
    std::vector<ReportOrphan> orphans;
    std::vector<journal::Act> journal;
    std::optional<RedactionNote> redaction; // none: the full data
};

} // namespace greffier::report
