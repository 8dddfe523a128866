#pragma once
#include "core/report/complaint_data.h"
#include "core/report/report_data.h"

#include <string_view>

// Every place of the report's data where words of the case stand, but for the texts of comments with what is cut out of
// them and the payloads of acts, which need more than a look at one string. `Data` may be const.
namespace greffier::report {

template <class Capture, class Each> void walkCapture(Capture& capture, Each& each)
{
    each(capture.sourceUri);
    each(capture.title);
    each(capture.operatorName);
    each(capture.environment);
    each(capture.note);
    for (auto& blob : capture.blobs)
        each(blob.name);
    each(capture.ledger.firstAuthor);
    for (auto& [status, count] : capture.ledger.statuses)
        each(status);
    for (auto& skipped : capture.ledger.skipped)
        each(skipped.name);
    for (auto& loss : capture.ledger.losses)
        each(loss.example);
}

template <class Node, class Each> void walkExplanation(Node& node, Each& each)
{
    each(node.condition);
    each(node.measured);
    for (auto& disguise : node.disguises)
        each(disguise.readAs);
    for (auto& child : node.children)
        walkExplanation(child, each);
}

// A house ground is written by a person of the case; the catalogue's own words are not.
template <class Ground, class Each> void walkGround(Ground& ground, Each& each)
{
    if (!ground.isHouse)
        return;
    const auto both = [&each](auto& wording) {
        each(wording.french);
        each(wording.english);
    };
    both(ground.title), both(ground.provision), both(ground.definition), both(ground.prescriptionNote);
    for (auto& element : ground.elements)
        both(element.title);
    for (auto& penalty : ground.penalties)
        both(penalty.text);
}

template <class Qualified, class Each> void walkQualified(Qualified& qualified, Each& each)
{
    each(qualified.qualification.what.note);
    each(qualified.qualification.actor);
    for (auto& element : qualified.qualification.what.elements)
        each(element.evidence);
    walkGround(qualified.ground, each);
}

template <class Item, class Each> void walkItem(Item& item, Each& each)
{
    each(item.comment.ref);
    each(item.comment.posted.raw);
    each(item.comment.audience);
    each(item.comment.sourceStatus);
    for (auto& hit : item.hits)
        each(hit.rule);
    for (auto& explanation : item.explanations) {
        each(explanation.rule);
        each(explanation.title);
        walkExplanation(explanation.root, each);
    }
    if (item.decision) {
        each(item.decision->reason);
        each(item.decision->actor);
    }
    for (auto& note : item.notes) {
        each(note.text);
        each(note.actor);
    }
    for (auto& passage : item.passages) {
        each(passage.mark.label);
        each(passage.mark.ground);
        each(passage.mark.rule);
        each(passage.mark.note);
        each(passage.actor);
    }
    for (auto& qualified : item.qualifications)
        walkQualified(qualified, each);
    for (auto& [field, fact] : item.asserted) {
        each(fact.value);
        each(fact.source);
        each(fact.actor);
    }
    for (auto& label : item.labels)
        each(label);
    for (auto& file : item.attachments) {
        each(file.name);
        each(file.mediaType);
        each(file.blob.name);
    }
}

template <class Data, class Each> void walkWords(Data& data, Each each)
{
    each(data.title);
    each(data.operatorName);
    each(data.where);
    for (auto& [key, value] : data.values)
        each(value);
    for (auto& capture : data.captures)
        walkCapture(capture, each);
    for (auto& thread : data.threads) {
        each(thread.ref);
        each(thread.title);
        each(thread.uri);
        each(thread.posted.raw);
        each(thread.body);
    }
    for (auto& item : data.items)
        walkItem(item, each);
    for (auto& rule : data.rules) {
        each(rule.id);
        each(rule.title);
    }
    for (auto& deadline : data.deadlines) {
        each(deadline.ground.french);
        each(deadline.ground.english);
        each(deadline.complaintTitle);
    }
    for (auto& orphan : data.orphans)
        each(orphan.words);
    for (auto& act : data.journal) {
        each(act.actor);
        each(act.device);
    }
}

template <class Exhibit, class Each> void walkExhibit(Exhibit& exhibit, Each& each)
{
    each(std::string_view(), exhibit.title);
    if (exhibit.withdrawn)
        each(std::string_view(), *exhibit.withdrawn);
}

// What a complaint holds beside the report's data; `each` is told the field where it is one of the letter. Words of the
// passages, addresses and digests need more than a look at one string.
template <class Complaint, class Each> void walkComplaint(Complaint& data, Each each)
{
    const auto plain = [&each](auto& words) { each(std::string_view(), words); };
    plain(data.complaint.opened.title);
    for (auto& [field, value] : data.complaint.values)
        each(std::string_view(field), value);
    for (auto& [number, exhibit] : data.complaint.exhibits)
        walkExhibit(exhibit, each);
    for (auto& sent : data.complaint.sent)
        plain(sent.reference), plain(sent.way);
    for (auto& answer : data.complaint.answers)
        plain(answer.outcome);
    for (auto& fact : data.facts) {
        plain(fact.passage.mark.label);
        plain(fact.passage.mark.note);
        plain(fact.passage.mark.rule);
        plain(fact.passage.actor);
        for (auto& ground : fact.grounds)
            walkQualified(ground, plain);
    }
    for (auto& exhibit : data.exhibits) {
        walkExhibit(exhibit.exhibit, each);
        plain(exhibit.name);
    }
}

} // namespace greffier::report
