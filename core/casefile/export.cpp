#include "core/casefile/export.h"

#include "core/casefile/relations_of_case.h"

#include "core/casefile/attachments.h"
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/passages.h"
#include "core/casefile/qualify.h"
#include "core/casefile/reanchor.h"
#include "core/casefile/rule_book.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/names.h"
#include "core/journal/excerpts.h"
#include "core/rules/rule_state.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;

constexpr std::int32_t kChunk = 1'000;
constexpr std::string_view kEveryComment = "*"; // a condition that is always true is refused, so none can say it

bool isSelectedByDefault(const CaseFile& file, std::int32_t position, const std::string& id)
{
    const Marks& marks = file.marks(position);
    const bool isJudged = marks.status != journal::DecisionStatus::Open;
    return marks.hits > 0 || isJudged || !file.state().passagesOf(id).empty();
}

// Which positions the report is about.
Result<std::vector<bool>> selection(const CaseFile& file, const std::string& where, const base::JobControl& job)
{
    std::vector<bool> isSelected(static_cast<std::size_t>(file.arrays().size()), false);
    if (where == kEveryComment) {
        for (std::int32_t position = 0; position < file.arrays().size(); ++position)
            isSelected[static_cast<std::size_t>(position)] = !file.arrays().isPlaceholder(position);
        return isSelected;
    }
    if (!where.empty()) {
        const auto positions = query(file, where, job);
        if (!positions)
            return base::fail(positions.error());
        for (const std::int32_t position : *positions)
            isSelected[static_cast<std::size_t>(position)] = true;
        return isSelected;
    }
    for (std::int32_t position = 0; position < file.arrays().size(); ++position) {
        if (!file.arrays().isPlaceholder(position))
            isSelected[static_cast<std::size_t>(position)] =
                isSelectedByDefault(file, position, base::toString(file.arrays().publicId(position)));
    }
    return isSelected;
}

report::ReportItem makeItem(const CaseFile& file, evidence::Comment comment, std::int32_t position)
{
    const evidence::ThreadArrays& arrays = file.arrays();
    const journal::CaseState& state = file.state();
    const std::string id = base::toString(comment.publicId);
    report::ReportItem item;
    item.threadId = base::toString({base::PublicKind::Thread, comment.thread.value});
    if (const std::int32_t parent = arrays.positionOf(comment.parent); parent >= 0)
        item.parentId = base::toString(arrays.publicId(parent));
    item.textSha256 = base::toHex(base::sha256(comment.text));
    item.hits = file.marks(position).hits > 0 ? file.hits(comment.id) : std::vector<evidence::Hit>();
    if (const auto decision = state.decisions.find(id); decision != state.decisions.end())
        item.decision = decision->second;
    if (const auto notes = state.notes.find(id); notes != state.notes.end())
        item.notes = notes->second;
    for (const journal::Passage* passage : state.passagesOf(id)) {
        item.passages.push_back(*passage);
        for (report::QualifiedGround& qualified : qualificationsOf(file, passage->act, todayOf(file)))
            item.qualifications.push_back(std::move(qualified));
    }
    if (const auto facts = state.asserted.find(id); facts != state.asserted.end())
        item.asserted = facts->second;
    if (const auto labels = state.labels.find(id); labels != state.labels.end())
        item.labels.assign(labels->second.begin(), labels->second.end());
    item.comment = std::move(comment);
    return item;
}

void addRelations(const CaseFile& file, const evidence::Relations& relations, report::ReportItem& item)
{
    const base::ItemId id = item.comment.id;
    const auto nameOf = [&file](base::ItemId other) {
        const std::int32_t position = file.arrays().positionOf(other);
        return position < 0 ? std::string() : base::toString(file.arrays().publicId(position));
    };
    if (const evidence::InferredReply* reply = relations.replyOf(id)) {
        item.relations.inferred = *reply;
        item.relations.inferredId = nameOf(reply->parent);
    }
    if (const evidence::Sighting* sighting = relations.sightingOf(id)) {
        item.relations.sighting = *sighting;
        item.relations.earlierId = nameOf(sighting->earlier);
    }
    for (const evidence::Absence& absence : relations.absencesOf(id)) {
        const evidence::Thread& thread = file.threads()[static_cast<std::size_t>(absence.thread)];
        item.relations.vanishedFrom.push_back(base::toString({base::PublicKind::Capture, thread.capture.value}));
    }
}

using AttachmentsByObject = std::map<std::string, std::vector<evidence::Attachment>>;

Result<AttachmentsByObject> attachmentsByObject(const CaseFile& file)
{
    auto all = attachmentsOf(file);
    if (!all)
        return base::fail(all.error());
    AttachmentsByObject sorted;
    for (evidence::Attachment& attachment : *all)
        sorted[attachment.object].push_back(std::move(attachment));
    return sorted;
}

// Why the item's rules hit it; for the items that the report is about.
void addExplanations(const CaseFile& file, const std::string& language, report::ReportItem& item)
{
    if (item.hits.empty())
        return;
    const auto all = explain(file, item.comment.id, {}, language);
    if (!all)
        return;
    for (const evidence::Explanation& explanation : *all) {
        if (explanation.truth == evidence::Truth::True)
            item.explanations.push_back(explanation);
    }
}

// What is printed as marked stands in the text, word for word.
Status checkPassages(const report::ReportItem& item)
{
    for (const journal::Passage& passage : item.passages) {
        if (!fits(passage.mark, item.comment.text))
            return base::fail(base::ErrorCode::CaseDamaged, base::toString({base::PublicKind::Act, passage.act}));
    }
    return {};
}

// Of the comments that the report is about, and of complaints.
void addDeadlines(const CaseFile& file, const std::set<std::string>& selected, report::ReportData& data)
{
    const std::vector<law::Ground> grounds = groundsOf(file);
    for (const Reminder& reminder : remindersOf(file, todayOf(file))) {
        if (reminder.complaint.empty() && !selected.contains(reminder.comment))
            continue;
        report::ReportDeadline deadline{reminder.clock, {}, reminder.qualification, reminder.passage, reminder.comment,
                                        reminder.complaint, {}};
        for (const law::Ground& ground : grounds) {
            if (ground.id == reminder.clock.ground)
                deadline.ground = ground.title;
        }
        if (const auto id = base::parsePublicId(reminder.complaint))
            deadline.complaintTitle = file.state().complaints.at(id->number).opened.title;
        data.deadlines.push_back(std::move(deadline));
    }
}

report::OrphanLoss lossOf(const Continuation& orphan)
{
    if (orphan.loss == Loss::Choice)
        return report::OrphanLoss::Choice;
    return orphan.loss == Loss::Comment ? report::OrphanLoss::Comment : report::OrphanLoss::Words;
}

Status addOrphans(const CaseFile& file, const std::set<std::string>& selected, const base::JobControl& job,
                  report::ReportData& data)
{
    const auto continuations = continuationsOf(file, job);
    if (!continuations)
        return base::fail(continuations.error());
    for (const Continuation& continuation : *continuations) {
        const auto id = base::parsePublicId(continuation.passage);
        const journal::PassageMarked& mark = file.state().passages.at(id ? id->number : 0).mark;
        if (continuation.anchoring == Anchoring::Orphan && selected.contains(mark.comment))
            data.orphans.push_back({continuation.passage, mark.comment, journal::wordsOf(mark), continuation.capture,
                                    continuation.comment, lossOf(continuation)});
    }
    return {};
}

Status addItems(const CaseFile& file, const ReportOptions& options, const base::JobControl& job,
                report::ReportData& data)
{
    const auto isSelected = selection(file, options.where, job);
    if (!isSelected)
        return base::fail(isSelected.error());
    const auto relations = relationsOf(file, job);
    if (!relations)
        return base::fail(relations.error());
    auto attachments = attachmentsByObject(file);
    if (!attachments)
        return base::fail(attachments.error());
    const evidence::ThreadArrays& arrays = file.arrays();
    for (std::int32_t first = 0; first < arrays.size(); first += kChunk) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        job.report(base::Stage::Exporting, first, arrays.size());
        std::vector<base::ItemId> ids;
        for (std::int32_t position = first; position < std::min(first + kChunk, arrays.size()); ++position)
            ids.push_back(arrays.id(position));
        auto comments = file.comments(ids);
        auto authorRefs = file.core().read(
            [&ids](store::Connection& connection) { return evidence::loadAuthorRefs(connection, ids); });
        if (!comments || !authorRefs)
            return base::fail(!comments ? comments.error() : authorRefs.error());
        if (comments->size() != authorRefs->size())
            return base::fail(base::ErrorCode::CaseDamaged, file.core().path);
        for (std::size_t i = 0; i < comments->size(); ++i) {
            const std::int32_t position = arrays.positionOf((*comments)[i].id);
            report::ReportItem item = makeItem(file, std::move((*comments)[i]), position);
            item.authorRef = std::move((*authorRefs)[i]);
            addRelations(file, **relations, item);
            if (const auto files = attachments->find(base::toString(item.comment.publicId)); files != attachments->end())
                item.attachments = std::move(files->second);
            item.isSelected = (*isSelected)[static_cast<std::size_t>(position)];
            if (item.isSelected)
                addExplanations(file, options.language, item);
            if (const Status status = checkPassages(item); !status)
                return status;
            data.items.push_back(std::move(item));
        }
    }
    return {};
}

void addHead(const CaseFile& file, const ReportOptions& options, report::ReportData& data)
{
    const CaseInfo info = file.info();
    data.language = options.language;
    data.caseUid = info.uid;
    data.title = info.title;
    data.toolVersion = GREFFIER_VERSION;
    data.operatorName = file.environment().operatorName;
    data.values = file.state().values;
    data.written = file.environment().clock->now();
    data.journalHead = info.journalHead;
    data.acts = info.acts;
    data.where = options.where;
    data.captures = file.captures();
    data.threads = file.threads();
    for (evidence::Thread& thread : data.threads)
        thread.body = file.threadBody(thread.id);
    data.journal = file.acts();
    if (const auto last = file.state().lastScan) {
        const auto* run = std::get_if<journal::ScanRun>(&file.acts()[static_cast<std::size_t>(*last) - 1].payload);
        data.rulesDigest = run != nullptr ? run->rulesDigest : std::string();
    }
    for (const RuleInfo& rule : ruleInfos(file))
        data.rules.push_back({rule.rule.fullId(), rule.rule.titleIn(options.language),
                              std::string(evidence::toString(rule.rule.severity)),
                              std::string(rules::toString(rule.rule.state)),
                              base::toHex(rule.rule.condition.digest()), rule.hits});
}

std::string passOf(const std::string& digest, const std::string& path)
{
    return digest + " " + path;
}

} // namespace

Result<report::ReportData> collectReport(const CaseFile& file, const ReportOptions& options,
                                         const base::JobControl& job)
{
    report::ReportData data;
    addHead(file, options, data);
    if (const Status status = addItems(file, options, job, data); !status)
        return base::fail(status.error());
    std::set<std::string> selected;
    for (const report::ReportItem& item : data.items) {
        if (item.isSelected)
            selected.insert(base::toString(item.comment.publicId));
    }
    addDeadlines(file, selected, data);
    if (const Status status = addOrphans(file, selected, job, data); !status)
        return base::fail(status.error());
    return data;
}

Result<PreparedReport> prepareReport(const CaseFile& file, const ReportOptions& options, const base::JobControl& job)
{
    auto data = collectReport(file, options, job);
    if (!data)
        return base::fail(data.error());
    auto set = redactionSetOf(file, options.profile, options.language, *data);
    if (!set)
        return base::fail(set.error());
    if (!set->isActive())
        return PreparedReport{std::move(*data), std::move(*set)};
    report::ReportData redacted = report::redact(*data, *set);
    return PreparedReport{std::move(redacted), std::move(*set)};
}

Status exportReport(CaseFile& file, const std::string& format, const std::string& path, const ReportOptions& options,
                    const Renderer& render, const base::JobControl& job)
{
    const auto prepared = prepareReport(file, options, job);
    if (!prepared)
        return base::fail(prepared.error());
    const auto bytes = render(prepared->data);
    if (!bytes)
        return base::fail(bytes.error());
    if (job.isCancelled())
        return base::fail(base::ErrorCode::Cancelled);
    const auto wordless = [&] { return render(report::wordless(prepared->data)); };
    return writeReport(file, format, path, *bytes, {prepared->set, wordless, options.recipient, options.purpose});
}

Result<std::string> passGate(const Origin& origin, const std::string& path, const std::string& bytes)
{
    if (const Status clear = checkLeaks(origin.set, path, bytes, origin.wordless); !clear)
        return base::fail(clear.error());
    return passOf(base::toHex(base::sha256(bytes)), path);
}

Status writeSideFiles(const std::string& path, const std::vector<report::SideFile>& sides)
{
    for (const report::SideFile& side : sides) {
        const std::string beside = path + side.ending;
        QSaveFile file(QString::fromStdString(beside));
        const bool isWritten = file.open(QIODevice::WriteOnly) &&
                               file.write(side.bytes.data(), static_cast<qint64>(side.bytes.size())) == static_cast<qint64>(side.bytes.size());
        if (!isWritten || !file.commit())
            return base::fail(base::ErrorCode::WriteFailed, beside, file.errorString().toStdString());
    }
    return {};
}

Status writeReport(CaseFile& file, const std::string& format, const std::string& path, const std::string& bytes,
                   const Origin& origin)
{
    const std::string digest = base::toHex(base::sha256(bytes));
    if (origin.passed != passOf(digest, path)) {
        if (const Status clear = checkLeaks(origin.set, path, bytes, origin.wordless); !clear)
            return clear;
    }
    QSaveFile target(QString::fromStdString(path));
    const bool isWritten =
        target.open(QIODevice::WriteOnly) &&
        target.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
    if (!isWritten) {
        target.cancelWriting();
        return base::fail(base::ErrorCode::WriteFailed, path, target.errorString().toStdString());
    }
    // The act first: a document that left the case without a trace in its journal would be worse than an act
    // whose file could not be put in place, which the error then tells.
    const auto act = file.act(journal::Exported{
        format, origin.set.profile, origin.recipient, origin.purpose, digest, QFileInfo(target.fileName()).fileName().toStdString()});
    if (!act) {
        target.cancelWriting();
        return base::fail(act.error());
    }
    if (!target.commit())
        return base::fail(base::ErrorCode::WriteFailed, path, target.errorString().toStdString());
    return {};
}

} // namespace greffier::casefile
