// The structure of a report without a word of the case. What is not named here is left out: a field that is added to the
// data later counts as the case's until somebody says otherwise.
#include "core/report/redaction.h"
#include "core/report/redaction_acts.h"
#include "core/report/wording.h"

namespace greffier::report {
namespace {

constexpr const char* kSquare = "\u25A0"; // neither letter nor digit, and not empty where the text is not

std::string blank(const std::string& words)
{
    return words.empty() ? std::string() : std::string(kSquare);
}

evidence::Capture wordless(const evidence::Capture& capture)
{
    evidence::Capture kept;
    kept.id = capture.id;
    kept.publicId = capture.publicId;
    kept.uid = capture.uid;
    kept.format = capture.format;
    kept.captured = capture.captured;
    kept.toolVersion = capture.toolVersion;
    kept.charset = capture.charset;
    for (std::string evidence::Capture::*field : {&evidence::Capture::sourceUri, &evidence::Capture::title,
                                                  &evidence::Capture::operatorName, &evidence::Capture::environment,
                                                  &evidence::Capture::note})
        kept.*field = blank(capture.*field);
    for (const evidence::Blob& blob : capture.blobs)
        kept.blobs.push_back({blob.id, blob.sha256, blob.size, blob.mediaType, blank(blob.name)});
    evidence::Ledger& ledger = kept.ledger;
    ledger = capture.ledger;
    ledger.firstAuthor = blank(ledger.firstAuthor);
    for (auto& [status, count] : ledger.statuses)
        status = blank(status);
    for (evidence::SkippedFile& skipped : ledger.skipped)
        skipped.name = blank(skipped.name);
    for (evidence::Loss& loss : ledger.losses)
        loss.example = blank(loss.example);
    return kept;
}

evidence::PostedTime wordless(const evidence::PostedTime& posted)
{
    return {blank(posted.raw), posted.seconds, posted.precision, posted.isZoneKnown};
}

evidence::Thread wordless(const evidence::Thread& thread)
{
    evidence::Thread kept;
    kept.id = thread.id;
    kept.publicId = thread.publicId;
    kept.capture = thread.capture;
    kept.posted = wordless(thread.posted);
    kept.ref = blank(thread.ref);
    kept.title = blank(thread.title);
    kept.uri = blank(thread.uri);
    kept.body = blank(thread.body);
    return kept;
}

evidence::ExplanationNode wordless(const evidence::ExplanationNode& node)
{
    evidence::ExplanationNode kept;
    kept.condition = blank(node.condition);
    kept.truth = node.truth;
    kept.reading = node.reading;
    kept.measured = blank(node.measured);
    kept.isDecisive = node.isDecisive;
    kept.spans = node.spans;
    for (const evidence::ExplanationNode& child : node.children)
        kept.children.push_back(wordless(child));
    for (const evidence::Disguise& disguise : node.disguises)
        kept.disguises.push_back({disguise.span, blank(disguise.readAs), disguise.how});
    return kept;
}

// A statement that a person made: only which one it is.
std::map<std::string, journal::AssertedFact> wordless(const std::map<std::string, journal::AssertedFact>& facts)
{
    std::map<std::string, journal::AssertedFact> kept;
    for (const auto& [field, fact] : facts) {
        if (wordForField(field) != nullptr)
            kept[field] = {kSquare, blank(fact.source), blank(fact.actor), fact.at, fact.act};
    }
    return kept;
}

journal::Passage wordless(const journal::Passage& passage)
{
    journal::Passage kept;
    kept.mark.comment = passage.mark.comment;
    kept.mark.span = passage.mark.span;
    for (const journal::Excerpt& excerpt : passage.mark.more)
        kept.mark.more.push_back({excerpt.span, kSquare, {}, {}});
    kept.mark.exact = kSquare;
    for (std::string journal::PassageMarked::*field : {&journal::PassageMarked::label, &journal::PassageMarked::ground,
                                                       &journal::PassageMarked::note, &journal::PassageMarked::rule})
        kept.mark.*field = blank(passage.mark.*field);
    kept.mark.severity = passage.mark.severity;
    kept.mark.person = passage.mark.person;
    kept.mark.from = passage.mark.from;
    kept.actor = kSquare;
    kept.at = passage.at;
    kept.act = passage.act;
    return kept;
}

// The words of the catalogue are ours; those of a house ground are the case's.
QualifiedGround wordless(const QualifiedGround& qualified)
{
    QualifiedGround kept{{}, qualified.ground, qualified.clock};
    if (qualified.ground.isHouse) {
        kept.ground = {};
        kept.ground.isHouse = true;
    }
    const journal::Qualified& what = qualified.qualification.what;
    kept.qualification.what = {what.passage, what.ground, what.catalogue, what.degree, {}, blank(what.note)};
    for (const journal::Element& element : what.elements)
        kept.qualification.what.elements.push_back({element.element, element.state, blank(element.evidence)});
    kept.qualification.actor = kSquare;
    kept.qualification.at = qualified.qualification.at;
    kept.qualification.act = qualified.qualification.act;
    return kept;
}

ReportDeadline wordless(const ReportDeadline& deadline)
{
    const law::Ground* known = law::catalogue().ground(deadline.clock.ground);
    return {deadline.clock,       known != nullptr ? known->title : law::Wording{}, deadline.qualification,
            deadline.passage,     deadline.comment,
            deadline.complaint,   blank(deadline.complaintTitle)};
}

ReportItem wordless(const ReportItem& item)
{
    ReportItem kept;
    const evidence::Comment& comment = item.comment;
    kept.comment.id = comment.id;
    kept.comment.publicId = comment.publicId;
    kept.comment.thread = comment.thread;
    kept.comment.parent = comment.parent;
    kept.comment.parentState = comment.parentState;
    kept.comment.depth = comment.depth;
    kept.comment.posted = wordless(comment.posted);
    kept.comment.bytes = comment.bytes;
    for (std::string evidence::Comment::*field :
         {&evidence::Comment::ref, &evidence::Comment::author, &evidence::Comment::audience, &evidence::Comment::sourceStatus,
          &evidence::Comment::permalink, &evidence::Comment::extra, &evidence::Comment::text})
        kept.comment.*field = blank(comment.*field);
    kept.threadId = item.threadId;
    kept.parentId = item.parentId;
    kept.textSha256 = item.textSha256;
    kept.isSelected = item.isSelected;
    for (const evidence::Hit& hit : item.hits)
        kept.hits.push_back({blank(hit.rule), hit.severity, hit.reading, hit.spans});
    for (const evidence::Explanation& each : item.explanations)
        kept.explanations.push_back({blank(each.rule), blank(each.title), each.severity, each.truth, each.isNearMiss, each.budget,
                                     wordless(each.root)});
    if (item.decision)
        kept.decision = journal::Decision{item.decision->status, blank(item.decision->reason), kSquare, item.decision->at,
                                          item.decision->act};
    for (const journal::Note& note : item.notes)
        kept.notes.push_back({note.object, kSquare, kSquare, note.at, note.act});
    for (const journal::Passage& passage : item.passages)
        kept.passages.push_back(wordless(passage));
    for (const QualifiedGround& qualified : item.qualifications)
        kept.qualifications.push_back(wordless(qualified));
    kept.asserted = wordless(item.asserted);
    kept.labels.assign(item.labels.size(), kSquare);
    kept.relations = item.relations; // identifiers and reasons by their ids
    return kept;
}

} // namespace

ReportData wordless(const ReportData& data)
{
    ReportData kept;
    kept.language = data.language;
    kept.caseUid = data.caseUid;
    kept.title = blank(data.title);
    kept.toolVersion = data.toolVersion;
    kept.operatorName = blank(data.operatorName);
    for (const auto& [key, value] : data.values) {
        if (wordForField(key) != nullptr)
            kept.values[key] = blank(value);
    }
    kept.written = data.written;
    kept.journalHead = data.journalHead;
    kept.acts = data.acts;
    kept.rulesDigest = data.rulesDigest;
    kept.where = blank(data.where);
    for (const evidence::Capture& capture : data.captures)
        kept.captures.push_back(wordless(capture));
    for (const evidence::Thread& thread : data.threads)
        kept.threads.push_back(wordless(thread));
    for (const ReportItem& item : data.items)
        kept.items.push_back(wordless(item));
    for (const ReportRule& rule : data.rules)
        kept.rules.push_back({blank(rule.id), blank(rule.title), rule.severity, rule.state, rule.version, rule.hits});
    for (const ReportDeadline& deadline : data.deadlines)
        kept.deadlines.push_back(wordless(deadline));
    for (const ReportOrphan& orphan : data.orphans)
        kept.orphans.push_back({orphan.passage, orphan.comment, kSquare, orphan.capture, orphan.laterComment, orphan.loss});
    for (const journal::Act& act : data.journal) {
        journal::Act empty;
        empty.seq = act.seq;
        empty.n = act.n;
        empty.at = act.at;
        empty.actor = kSquare;
        empty.device = kSquare;
        empty.payload = wordlessPayload(act.payload, QString::fromUtf8(kSquare));
        kept.journal.push_back(std::move(empty));
    }
    if (data.redaction) { // tokens and kinds are the program's; those who looked are not
        kept.redaction = data.redaction;
        for (CheckedIdentifier& checked : kept.redaction->checked)
            checked.actor = blank(checked.actor);
        kept.redaction->profile = data.redaction->profile.starts_with("custom:") ? kSquare : data.redaction->profile;
    }
    return kept;
}

ComplaintData wordless(const ComplaintData& data)
{
    ComplaintData kept;
    kept.report = wordless(data.report);
    kept.id = data.id;
    journal::Complaint& complaint = kept.complaint;
    complaint.opened = {data.complaint.opened.complaint, data.complaint.opened.recipient, blank(data.complaint.opened.title),
                        data.complaint.opened.language};
    for (const auto& [field, value] : data.complaint.values)
        complaint.values[field] = blank(value);
    complaint.facts = data.complaint.facts;
    for (const auto& [number, exhibit] : data.complaint.exhibits)
        complaint.exhibits[number] = {exhibit.object, blank(exhibit.title),
                                      exhibit.withdrawn ? std::optional<std::string>(kSquare) : std::nullopt, exhibit.act};
    for (const journal::ComplaintSent& sent : data.complaint.sent)
        complaint.sent.push_back({sent.complaint, sent.on, blank(sent.way), blank(sent.reference), sent.sha256});
    for (const journal::ComplaintAnswered& answer : data.complaint.answers)
        complaint.answers.push_back({answer.complaint, answer.kind, answer.on, blank(answer.outcome)});
    complaint.act = data.complaint.act;
    kept.recipient = data.recipient; // of the catalogue
    for (const ComplaintFact& fact : data.facts) {
        ComplaintFact empty{fact.passageId, wordless(fact.passage), fact.item, {}, fact.exhibits, fact.degree,
                            blank(fact.address), fact.addressKind, fact.isAddressAsserted};
        for (const QualifiedGround& ground : fact.grounds)
            empty.grounds.push_back(wordless(ground));
        kept.facts.push_back(std::move(empty));
    }
    for (const ComplaintExhibit& exhibit : data.exhibits) {
        ComplaintExhibit empty = exhibit; // numbers, digests and places in the data are no words
        empty.exhibit.title = blank(exhibit.exhibit.title);
        if (exhibit.exhibit.withdrawn)
            empty.exhibit.withdrawn = kSquare;
        empty.name = blank(exhibit.name);
        if (empty.document)
            empty.document->name = empty.name;
        kept.exhibits.push_back(std::move(empty));
    }
    return kept;
}

} // namespace greffier::report
