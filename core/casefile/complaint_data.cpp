#include "core/base/json.h"
#include "core/casefile/case_file.h"
#include "core/casefile/complaint.h"
#include "core/casefile/complaint_sources.h"
#include "core/casefile/passages.h"
#include "core/casefile/qualify.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;

constexpr int kAncestors = 8;
constexpr std::size_t kChunk = 1'000;

// Gathers of a case what one complaint prints.
class Collector {
public:
    Collector(const CaseFile& file, const journal::Complaint& complaint, const base::JobControl& job)
        : m_file(file), m_arrays(file.arrays()), m_job(job)
    {
        m_data.complaint = complaint;
        m_data.recipient = recipientOf(complaint);
    }

    Result<report::ComplaintData> collect(const std::string& id, const std::string& language)
    {
        m_data.id = id;
        addHead(language);
        findPassages();
        findPositions();
        if (const Status status = loadItems(); !status)
            return base::fail(status.error());
        for (const auto& [passage, mark] : m_passages) {
            if (const Status status = addFact(passage, mark); !status)
                return base::fail(status.error());
        }
        for (const auto& [number, exhibit] : m_data.complaint.exhibits)
            addExhibit(number, exhibit);
        linkExhibits();
        sortFacts();
        return std::move(m_data);
    }

private:
    void addHead(const std::string& language)
    {
        report::ReportData& report = m_data.report;
        const CaseInfo info = m_file.info();
        report.language = language;
        report.caseUid = info.uid;
        report.title = info.title;
        report.toolVersion = GREFFIER_VERSION;
        report.operatorName = m_file.environment().operatorName;
        report.values = m_file.state().values;
        report.written = m_file.environment().clock->now();
        report.journalHead = info.journalHead;
        report.acts = info.acts;
    }

    // A passage that was retracted is no fact any more; what was sent stays as it was sent.
    void findPassages()
    {
        const bool isSent = !m_data.complaint.sent.empty();
        for (const std::string& id : m_data.complaint.facts) {
            const auto parsed = base::parsePublicId(id);
            const std::int64_t act = parsed ? parsed->number : 0;
            const auto standing = m_file.state().passages.find(act);
            if (standing != m_file.state().passages.end()) {
                m_passages.emplace_back(id, standing->second);
            } else if (isSent && act >= 1 && act <= static_cast<std::int64_t>(m_file.acts().size())) {
                const journal::Act& marking = m_file.acts()[static_cast<std::size_t>(act) - 1];
                if (const auto* mark = std::get_if<journal::PassageMarked>(&marking.payload))
                    m_passages.emplace_back(id, journal::Passage{*mark, marking.actor, marking.at, marking.seq});
            }
        }
    }

    void findPositions()
    {
        for (const auto& [id, passage] : m_passages)
            addSurroundings(passage.mark.comment);
        for (const auto& [number, exhibit] : m_data.complaint.exhibits) {
            if (!exhibit.withdrawn)
                addSurroundings(exhibit.object);
        }
    }

    // The comment, what it answers, and its neighbours of the same level.
    void addSurroundings(const std::string& comment)
    {
        const auto id = base::parsePublicId(comment);
        const std::int32_t position = id && id->kind == base::PublicKind::Comment ? m_arrays.positionOf(*id) : -1;
        if (position < 0)
            return;
        m_positions.insert(position);
        const std::int32_t parent = m_arrays.parent(position);
        for (std::int32_t above = parent, i = 0; above >= 0 && i < kAncestors; above = m_arrays.parent(above), ++i)
            m_positions.insert(above);
        const std::int32_t thread = m_arrays.thread(position);
        const std::int32_t row = m_arrays.rowInParent(position);
        const std::int32_t rows = parent >= 0 ? m_arrays.childCount(parent) : m_arrays.rootCount(thread);
        for (const std::int32_t near : {row - 1, row + 1}) {
            if (near >= 0 && near < rows)
                m_positions.insert(parent >= 0 ? m_arrays.child(parent, near) : m_arrays.root(thread, near));
        }
    }

    Status loadItems()
    {
        std::vector<base::ItemId> ids;
        for (const std::int32_t position : m_positions)
            ids.push_back(m_arrays.id(position));
        for (std::size_t first = 0; first < ids.size(); first += kChunk) {
            if (m_job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            m_job.report(base::Stage::Exporting, static_cast<std::int64_t>(first), static_cast<std::int64_t>(ids.size()));
            const std::vector<base::ItemId> chunk(ids.begin() + static_cast<std::ptrdiff_t>(first),
                                                  ids.begin() + static_cast<std::ptrdiff_t>(std::min(first + kChunk, ids.size())));
            auto comments = m_file.comments(chunk);
            if (!comments)
                return base::fail(comments.error());
            for (evidence::Comment& comment : *comments)
                addItem(std::move(comment));
        }
        return {};
    }

    void addItem(evidence::Comment comment)
    {
        report::ReportItem item;
        const std::string id = base::toString(comment.publicId);
        item.threadId = base::toString({base::PublicKind::Thread, comment.thread.value});
        if (const std::int32_t parent = m_arrays.positionOf(comment.parent); parent >= 0)
            item.parentId = base::toString(m_arrays.publicId(parent));
        item.textSha256 = base::toHex(base::sha256(comment.text));
        if (const auto facts = m_file.state().asserted.find(id); facts != m_file.state().asserted.end())
            item.asserted = facts->second;
        item.comment = std::move(comment);
        m_items.emplace(id, m_data.report.items.size());
        m_data.report.items.push_back(std::move(item));
        threadIndex(m_data.report.items.back().comment.thread);
    }

    // The thread and its capture are printed once, whatever hangs on them.
    std::optional<std::size_t> threadIndex(base::ThreadId id)
    {
        auto& threads = m_data.report.threads;
        for (std::size_t i = 0; i < threads.size(); ++i) {
            if (threads[i].id == id)
                return i;
        }
        for (const evidence::Thread& thread : m_file.threads()) {
            if (thread.id != id)
                continue;
            threads.push_back(thread);
            captureIndex(base::toString({base::PublicKind::Capture, thread.capture.value}));
            return threads.size() - 1;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> captureIndex(const std::string& id)
    {
        auto& captures = m_data.report.captures;
        for (std::size_t i = 0; i < captures.size(); ++i) {
            if (base::toString(captures[i].publicId) == id)
                return i;
        }
        for (const evidence::Capture& capture : m_file.captures()) {
            if (base::toString(capture.publicId) != id)
                continue;
            captures.push_back(capture);
            return captures.size() - 1;
        }
        return std::nullopt;
    }

    Status addFact(const std::string& id, const journal::Passage& passage)
    {
        const auto item = m_items.find(passage.mark.comment);
        if (item == m_items.end())
            return base::fail(base::ErrorCode::UnknownObject, passage.mark.comment);
        const evidence::Comment& comment = m_data.report.items[item->second].comment;
        if (!fits(passage.mark, comment.text))
            return base::fail(base::ErrorCode::CaseDamaged, id);
        report::ComplaintFact fact;
        fact.passageId = id;
        fact.passage = passage;
        fact.item = item->second;
        fact.grounds = groundsOfFact(m_file, passage.act, todayOf(m_file));
        for (const report::QualifiedGround& qualified : fact.grounds)
            fact.degree = std::max(fact.degree, qualified.qualification.what.degree);
        const FactAddress address = addressOf(m_file, comment);
        fact.address = address.url;
        fact.addressKind = address.kind;
        fact.isAddressAsserted = address.isAsserted;
        m_data.facts.push_back(std::move(fact));
        return {};
    }

    void addExhibit(std::int64_t number, const journal::Exhibit& exhibit)
    {
        report::ComplaintExhibit made;
        made.number = number;
        made.exhibit = exhibit;
        const auto id = base::parsePublicId(exhibit.object);
        if (id && !exhibit.withdrawn)
            describe(*id, made);
        m_data.exhibits.push_back(std::move(made));
    }

    void describe(base::PublicId id, report::ComplaintExhibit& made)
    {
        if (id.kind == base::PublicKind::Act) {
            describeDocument(id.number, made);
            return;
        }
        std::string file; // which of the capture's files
        if (const auto item = m_items.find(made.exhibit.object); item != m_items.end()) {
            made.item = item->second;
            const evidence::Comment& comment = m_data.report.items[item->second].comment;
            const QJsonObject extra = QJsonDocument::fromJson(QByteArray::fromStdString(comment.extra)).object();
            file = extra.value(QLatin1String("capture_file")).toString().toStdString();
            made.capture = captureIndex(captureOf(m_file, made.exhibit.object));
        } else if (id.kind == base::PublicKind::Thread) {
            const evidence::Thread& thread = m_file.threads()[static_cast<std::size_t>(id.number) - 1];
            made.thread = threadIndex(thread.id);
            m_data.report.threads[*made.thread].body = m_file.threadBody(thread.id);
            made.capture = captureIndex(base::toString({base::PublicKind::Capture, thread.capture.value}));
        } else {
            made.capture = captureIndex(made.exhibit.object);
            readArticles(id.number);
        }
        if (made.capture)
            describeFile(m_data.report.captures[*made.capture], file, made);
    }

    // An exhibit that is a capture prints the articles of its threads.
    void readArticles(std::int64_t capture)
    {
        for (const evidence::Thread& thread : m_file.threads()) {
            if (thread.capture.value != capture)
                continue;
            const auto index = threadIndex(thread.id);
            m_data.report.threads[*index].body = m_file.threadBody(thread.id);
        }
    }

    static void describeFile(const evidence::Capture& capture, const std::string& file, report::ComplaintExhibit& made)
    {
        if (made.date.empty())
            made.date = base::isoLocal(capture.captured);
        if (capture.blobs.empty())
            return;
        const auto named = std::find_if(capture.blobs.begin(), capture.blobs.end(),
                                        [&file](const evidence::Blob& blob) { return blob.name == file; });
        const evidence::Blob& blob = named == capture.blobs.end() ? capture.blobs.front() : *named;
        made.sha256 = base::toHex(blob.sha256);
        made.mediaType = blob.mediaType;
        made.name = blob.name;
        made.size = blob.size;
    }

    void describeDocument(std::int64_t number, report::ComplaintExhibit& made)
    {
        const journal::Act& act = m_file.acts()[static_cast<std::size_t>(number) - 1];
        const auto* attached = std::get_if<journal::Attached>(&act.payload);
        if (attached == nullptr)
            return;
        made.document = *attached;
        made.date = base::isoLocal(act.at);
        made.sha256 = attached->sha256;
        made.mediaType = attached->mediaType;
        made.name = attached->name;
        made.size = attached->size;
    }

    // A comment numbered as a piece shows its passages, and so does its whole capture.
    void linkExhibits()
    {
        for (report::ComplaintFact& fact : m_data.facts) {
            const std::string& comment = fact.passage.mark.comment;
            const std::string capture = captureOf(m_file, comment);
            for (const auto& [number, exhibit] : m_data.complaint.exhibits) {
                if (!exhibit.withdrawn && (exhibit.object == comment || exhibit.object == capture))
                    fact.exhibits.push_back(number);
            }
        }
    }

    // By date of publication, undated ones last; then as they stand in the thread.
    void sortFacts()
    {
        const auto key = [this](const report::ComplaintFact& fact) {
            const law::Dated on = publishedOf(m_file, fact.passage.mark).on;
            const QDate day = law::parisDay(on);
            return std::make_tuple(!day.isValid(), day.isValid() ? day.toJulianDay() : 0, on.utcMs.value_or(0), fact.item,
                                   fact.passage.mark.span.start);
        };
        std::stable_sort(m_data.facts.begin(), m_data.facts.end(),
                         [&key](const auto& a, const auto& b) { return key(a) < key(b); });
    }

    const CaseFile& m_file;
    const evidence::ThreadArrays& m_arrays;
    const base::JobControl& m_job;
    report::ComplaintData m_data;
    std::vector<std::pair<std::string, journal::Passage>> m_passages;
    std::set<std::int32_t> m_positions;
    std::map<std::string, std::size_t> m_items; // by public id
};

} // namespace

Result<report::ComplaintData> collectComplaint(const CaseFile& file, const std::string& complaint,
                                               const std::string& language, const base::JobControl& job)
{
    const auto found = findComplaint(file, complaint);
    if (!found)
        return base::fail(found.error());
    return Collector(file, **found, job).collect(complaint, language);
}

} // namespace greffier::casefile
