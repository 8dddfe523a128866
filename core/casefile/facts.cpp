#include "core/casefile/facts.h"

#include "core/casefile/item_chunks.h"
#include "core/evidence/evidence_reader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace greffier::casefile {
namespace {

using base::Status;

// What a further column of the source says about later changes ("edited": true, "edited_at": "2021-03-04"): no where it
// says false, nothing or 0, unknown where there is no such column.
std::optional<bool> editedFrom(const std::string& extra)
{
    if (extra.find("edited") == std::string::npos) // most comments have no such column: nothing to parse
        return std::nullopt;
    const QJsonObject columns = QJsonDocument::fromJson(QByteArray::fromStdString(extra)).object();
    for (const char* const name : {"edited", "is_edited", "isEdited", "edited_at", "editedAt", "edited_on", "last_edited"}) {
        const QJsonValue value = columns.value(QLatin1String(name));
        if (value.isUndefined())
            continue;
        const QString text = value.toVariant().toString().toLower();
        return !text.isEmpty() && text != QLatin1String("false") && text != QLatin1String("0") && text != QLatin1String("no")
               && text != QLatin1String("null");
    }
    return std::nullopt;
}

} // namespace

evidence::PostedTime postedFrom(const std::string& value)
{
    evidence::PostedTime posted;
    posted.raw = value;
    const QString text = QString::fromStdString(value);
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return posted;
    posted.isZoneKnown = time.timeSpec() != Qt::LocalTime;
    if (!posted.isZoneKnown)
        time.setTimeSpec(Qt::UTC); // the wall clock's seconds
    posted.seconds = time.toSecsSinceEpoch();
    posted.precision = text.contains(QLatin1Char('T')) ? evidence::TimePrecision::Second : evidence::TimePrecision::Day;
    return posted;
}

FactsMaker::FactsMaker(const Snapshot& snapshot)
    : m_snapshot(snapshot), m_wide(std::make_unique<CaseWide>(snapshot, *this))
{
    for (const auto& [act, passage] : snapshot.state.passages)
        m_annotated[passage.mark.comment] = true;
}

void FactsMaker::loadHits(const CaseCore& core)
{
    const std::string stamp = scanStamp(m_snapshot.acts, m_snapshot.state);
    core.derived([&](index::DerivedFile* file) {
        if (file != nullptr && !stamp.empty() && file->isCurrent(index::Part::Hits, stamp))
            file->forEachHit([this](const index::StoredRule& rule, base::ItemId item, evidence::Severity severity) {
                ItemHits& hits = m_hits[item.value];
                hits.rules.push_back(rule.name);
                hits.shown += rule.isWatched ? 0 : 1;
                hits.score += rule.isWatched ? 0 : std::int64_t{1} << static_cast<int>(severity); // 1 2 4 8 16
            });
    });
}

rules::Facts FactsMaker::make(const evidence::Comment& comment) const
{
    const journal::CaseState& state = m_snapshot.state;
    rules::Facts facts;
    facts.position = m_snapshot.arrays->positionOf(comment.id);
    facts.id = base::toString(comment.publicId);
    facts.text = comment.text;
    facts.author = comment.author;
    facts.posted = comment.posted;
    facts.depth = comment.depth;
    facts.parentState = comment.parentState;
    facts.sourceStatus = comment.sourceStatus;
    facts.audience = comment.audience;
    facts.isEdited = editedFrom(comment.extra);
    facts.isAnnotated = m_annotated.contains(facts.id);
    const auto thread = static_cast<std::size_t>(comment.thread.value) - 1;
    if (thread < m_snapshot.threads.size()) {
        const auto capture = static_cast<std::size_t>(m_snapshot.threads[thread].capture.value) - 1;
        if (capture < m_snapshot.captures.size()) {
            facts.format = m_snapshot.captures[capture].format;
            facts.capture = base::toString(m_snapshot.captures[capture].publicId);
        }
    }
    if (const auto decision = state.decisions.find(facts.id); decision != state.decisions.end()) {
        facts.status = toString(decision->second.status);
        facts.decidedBy = decision->second.actor;
    }
    if (const auto labels = state.labels.find(facts.id); labels != state.labels.end())
        facts.labels.assign(labels->second.begin(), labels->second.end());
    if (const auto hits = m_hits.find(comment.id.value); hits != m_hits.end()) {
        facts.hits = hits->second.rules;
        facts.shownHits = hits->second.shown;
        facts.score = hits->second.score;
    }
    addAsserted(facts);
    return facts;
}

void FactsMaker::addAsserted(rules::Facts& facts) const
{
    const auto object = m_snapshot.state.asserted.find(facts.id);
    if (object == m_snapshot.state.asserted.end())
        return;
    for (const auto& [field, fact] : object->second) {
        if (field == "author" && facts.author.empty())
            facts.author = fact.value;
        else if (field == "posted" && !facts.posted.seconds)
            facts.posted = postedFrom(fact.value);
        else if (field == "audience" && facts.audience.empty())
            facts.audience = fact.value;
    }
}

CaseSurroundings::CaseSurroundings(const CaseCore& core, const Snapshot& snapshot, const FactsMaker& maker,
                                   store::Connection* connection)
    : m_core(core), m_snapshot(snapshot), m_maker(maker)
{
    if (connection != nullptr) {
        m_loader.emplace(*connection);
        m_spoken.emplace(*connection);
    }
}

bool CaseSurroundings::matchesSearch(const rules::Facts& facts, std::string_view folded)
{
    auto found = m_found.find(folded);
    if (found == m_found.end()) {
        std::vector<bool> holds;
        const auto items = m_core.derived([&](index::DerivedFile* file) {
            return file != nullptr ? file->search(folded) : base::Result<std::vector<base::ItemId>>();
        });
        if (items && !items->empty()) {
            holds.assign(static_cast<std::size_t>(items->back().value) + 1, false);
            for (const base::ItemId item : *items)
                holds[static_cast<std::size_t>(item.value)] = true;
        }
        found = m_found.emplace(std::string(folded), std::move(holds)).first;
    }
    const auto item = static_cast<std::size_t>(m_snapshot.arrays->id(facts.position).value);
    return item < found->second.size() && found->second[item];
}

Status forEachComment(const CaseCore& core, const FactsMaker& maker, base::Stage stage, const base::JobControl& job,
                      const std::function<void(const rules::Facts&)>& visit)
{
    const auto take = [&](const std::vector<evidence::Comment>& comments, const ItemChunk& chunk) -> Status {
        if (static_cast<std::int64_t>(comments.size()) < chunk.end - chunk.first)
            return base::fail(base::ErrorCode::CaseDamaged, core.path, "comment"); // identifiers have no gaps
        for (const evidence::Comment& comment : comments) {
            if (!comment.isPlaceholder())
                visit(maker.make(comment));
        }
        job.report(stage, chunk.end - 1, chunk.size);
        return {};
    };
    return forEachChunk(core, job, evidence::loadCommentRange, take);
}

} // namespace greffier::casefile
