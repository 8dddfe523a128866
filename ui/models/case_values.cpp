#include "ui/models/case_values.h"

#include "core/base/json.h"
#include "core/casefile/case_file.h"

#include <QDateTime>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace greffier::models {
namespace {

using Facts = std::map<std::string, journal::AssertedFact>;

std::string nameOf(const casefile::CaseFile& file, std::int32_t position)
{
    return base::toString(file.arrays().publicId(position));
}

// "2024-03-14", "2024-03-14T21:05", "…:00+01:00" as casefile::assertFact accepts it; Unknown where it is neither.
evidence::PostedTime assertedTime(const std::string& value)
{
    evidence::PostedTime posted;
    posted.raw = value;
    const QString text = base::toQString(value);
    if (!text.contains(u'T')) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (day.isValid()) {
            posted.seconds = day.startOfDay(Qt::UTC).toSecsSinceEpoch();
            posted.precision = evidence::TimePrecision::Day;
        }
        return posted;
    }
    QDateTime when = QDateTime::fromString(text, Qt::ISODate);
    if (!when.isValid())
        return posted;
    posted.isZoneKnown = when.timeSpec() != Qt::LocalTime;
    if (!posted.isZoneKnown)
        when.setTimeSpec(Qt::UTC); // the wall clock's numbers, never compared with UTC
    posted.seconds = when.toSecsSinceEpoch();
    posted.precision = text.count(u':') >= 2 ? evidence::TimePrecision::Second : evidence::TimePrecision::Minute;
    return posted;
}

// Beside the evidence, never over it: only what the capture does not say is filled in a row.
void applyFacts(const Facts& facts, CommentDisplay& display)
{
    if (const auto author = facts.find("author"); author != facts.end() && display.author.isEmpty()) {
        display.author = base::toQString(author->second.value);
        display.isAuthorAsserted = true;
    }
    if (const auto posted = facts.find("posted"); posted != facts.end() && !display.posted.seconds) {
        display.posted = assertedTime(posted->second.value);
        display.isTimeAsserted = true;
    }
}

// Reads on the worker thread: CaseFile::comments() and hits() may be called from any.
std::vector<CommentDisplay> readDisplays(const casefile::CaseFile& file, const std::vector<base::ItemId>& ids,
                                         const std::unordered_map<base::ItemId, Facts>& facts)
{
    const auto comments = file.comments(ids);
    if (!comments)
        return {};
    std::unordered_map<base::ItemId, CommentDisplay> known;
    for (const evidence::Comment& comment : *comments) {
        CommentDisplay display = makeDisplay(comment, comment.isPlaceholder() ? std::vector<evidence::Hit>()
                                                                             : file.hits(comment.id));
        if (const auto stated = facts.find(comment.id); stated != facts.end())
            applyFacts(stated->second, display);
        known.emplace(comment.id, std::move(display));
    }
    std::vector<CommentDisplay> displays;
    for (const base::ItemId id : ids)
        displays.push_back(std::move(known[id]));
    return displays;
}

void appendComments(const casefile::CaseFile& file, const journal::Payload& payload, std::vector<std::string>& comments);

// Acts by the texts by which others name them: public ids ("a-9") or hex hashes.
template <class NameOf>
void appendCommentsOfActs(const casefile::CaseFile& file, const std::vector<std::string>& names, NameOf nameOfAct,
                          std::vector<std::string>& comments)
{
    for (const journal::Act& act : file.acts()) {
        if (std::find(names.begin(), names.end(), nameOfAct(act)) != names.end())
            appendComments(file, act.payload, comments);
    }
}

// The comments whose marks the act may have changed.
void appendComments(const casefile::CaseFile& file, const journal::Payload& payload, std::vector<std::string>& comments)
{
    const auto hashOf = [](const journal::Act& act) { return base::toHex(act.hash); };
    if (const auto* decided = std::get_if<journal::Decided>(&payload))
        comments.insert(comments.end(), decided->comments.begin(), decided->comments.end());
    else if (const auto* undone = std::get_if<journal::Undone>(&payload))
        appendCommentsOfActs(file, undone->acts, hashOf, comments);
    else if (const auto* redone = std::get_if<journal::Redone>(&payload))
        appendCommentsOfActs(file, redone->acts, hashOf, comments);
    else if (const auto* retracted = std::get_if<journal::PassageRetracted>(&payload))
        appendCommentsOfActs(file, {retracted->passage}, [](const journal::Act& act) { return act.publicId(); },
                             comments);
    else if (const std::string object = journal::objectOf(payload); !object.empty())
        comments.push_back(object);
}

} // namespace

RowMarks marksAt(const casefile::CaseFile& file, std::int32_t position)
{
    const casefile::Marks& held = file.marks(position);
    const std::string name = nameOf(file, position);
    return {held.status, held.hits, held.severity, !file.state().passagesOf(name).empty()};
}

std::vector<RowMarks> marksOf(const casefile::CaseFile& file)
{
    std::vector<RowMarks> marks;
    const std::int32_t size = file.arrays().size();
    marks.reserve(static_cast<std::size_t>(size));
    for (std::int32_t position = 0; position < size; ++position) {
        const casefile::Marks& held = file.marks(position);
        marks.push_back({held.status, held.hits, held.severity, false});
    }
    for (const auto& [act, passage] : file.state().passages) { // few: no look-up per comment
        const auto id = base::parsePublicId(passage.mark.comment);
        const std::int32_t position = id ? file.arrays().positionOf(*id) : -1;
        if (position >= 0)
            marks[static_cast<std::size_t>(position)].isAnnotated = true;
    }
    return marks;
}

std::vector<std::int32_t> positionsTouchedBy(const casefile::CaseFile& file, const journal::Act& act)
{
    std::vector<std::string> comments;
    appendComments(file, act.payload, comments);
    std::vector<std::int32_t> positions;
    for (const std::string& comment : comments) {
        const auto id = base::parsePublicId(comment);
        const std::int32_t position = id ? file.arrays().positionOf(*id) : -1;
        if (position >= 0)
            positions.push_back(position);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

std::vector<NavigatorCapture> navigatorCaptures(const casefile::CaseFile& file)
{
    std::vector<NavigatorCapture> captures;
    for (const evidence::Capture& capture : file.captures()) {
        NavigatorCapture shown;
        shown.publicId = base::toQString(base::toString(capture.publicId));
        shown.title = base::toQString(capture.title).simplified();
        if (shown.title.isEmpty() && !capture.blobs.empty())
            shown.title = base::toQString(capture.blobs.front().name);
        shown.format = base::toQString(capture.format);
        shown.comments = capture.ledger.comments;
        shown.announced = capture.ledger.announced;
        for (std::size_t i = 0; i < file.threads().size(); ++i) {
            const evidence::Thread& thread = file.threads()[i];
            if (thread.capture != capture.id)
                continue;
            const auto index = static_cast<std::int32_t>(i);
            const auto [first, end] = file.arrays().threadRange(index);
            std::int64_t comments = 0;
            for (std::int32_t position = first; position < end; ++position)
                comments += file.arrays().isPlaceholder(position) ? 0 : 1;
            shown.threads.push_back({base::toQString(base::toString(thread.publicId)),
                                     base::toQString(thread.title).simplified(), index, comments});
        }
        captures.push_back(std::move(shown));
    }
    return captures;
}

std::vector<NavigatorView> navigatorViews(const casefile::CaseFile& file)
{
    std::vector<NavigatorView> views;
    for (const auto& [name, expression] : file.state().views)
        views.push_back({base::toQString(name), base::toQString(expression), std::nullopt});
    return views;
}

CaptureJoins joinsOf(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Capture& capture)
{
    const auto captureOf = [&file](std::int32_t thread) { return file.threads()[static_cast<std::size_t>(thread)].capture; };
    const auto named = [&file](base::ItemId item) {
        const std::int32_t position = file.arrays().positionOf(item);
        return position < 0 ? QString() : base::toQString(nameOf(file, position));
    };
    CaptureJoins joins;
    for (const evidence::Discussion& discussion : relations.discussions) {
        const auto own = std::find_if(discussion.begin(), discussion.end(), [&](const evidence::JoinedThread& part) {
            return captureOf(part.thread) == capture.id;
        });
        if (own == discussion.end())
            continue;
        QStringList others;
        for (const evidence::JoinedThread& part : discussion) {
            if (part.thread != own->thread)
                others << base::toQString(base::toString({base::PublicKind::Capture, captureOf(part.thread).value}));
        }
        joins.threads.push_back({*own, others.join(QLatin1String(", "))});
    }
    for (const casefile::JoinFinding& finding : joins.threads.empty() ? std::vector<casefile::JoinFinding>()
                                                                      : casefile::joinFindings(relations, file.arrays())) {
        if (captureOf(finding.thread) != capture.id)
            continue;
        if (joins.findings.size() == CaptureJoins::kListed) {
            ++joins.moreFindings;
            continue;
        }
        const auto comment = file.comment(finding.item);
        joins.findings.push_back({finding, named(finding.item), named(finding.earlier),
                                  comment ? makeSnippet(comment->text, {}, 120).text : QString()});
    }
    return joins;
}

TextLoader::Prepare displayReader(const casefile::CaseFile& file)
{
    return [&file](std::vector<base::ItemId> ids) -> TextLoader::Read {
        std::unordered_map<base::ItemId, Facts> facts;
        if (const auto& asserted = file.state().asserted; !asserted.empty()) {
            for (const base::ItemId id : ids) {
                const auto stated = asserted.find(nameOf(file, file.arrays().positionOf(id)));
                if (stated != asserted.end())
                    facts.emplace(id, stated->second);
            }
        }
        return [&file, wanted = std::move(ids), stated = std::move(facts)] { return readDisplays(file, wanted, stated); };
    };
}

} // namespace greffier::models
