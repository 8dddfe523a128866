#include "ui/views/case_conversation.h"

#include "core/base/json.h"
#include "core/casefile/attachments.h"
#include "core/casefile/case_file.h"
#include "core/casefile/relations_of_case.h"
#include "core/journal/excerpts.h"
#include "ui/models/comment_display.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"
#include "ui/models/wording_relations.h"

#include <QCoreApplication>

#include <algorithm>

namespace greffier::views {

namespace {

constexpr std::int32_t kUsualLength = 180; // code points of a comment, the median of public forums' exports
constexpr int kLineUnits = 120;            // of an ancestor or a reply in one line
constexpr int kShownAncestors = 60;        // of a very deep comment: the nearest ones

std::vector<base::ItemId> idsOf(const evidence::ThreadArrays& arrays,
                                const std::vector<std::int32_t>& positions)
{
    std::vector<base::ItemId> ids;
    for (const std::int32_t position : positions)
        ids.push_back(arrays.id(position));
    return ids;
}

// The value that a person asserted for the comment, or what was captured.
QString factOr(const casefile::CaseFile& file, const std::string& publicId, const char* field,
               const QString& captured)
{
    const auto& asserted = file.state().asserted;
    const auto object = asserted.find(publicId);
    if (object == asserted.end() || object->second.count(field) == 0)
        return captured;
    //: a fact that a person of the case stated, beside the captured evidence
    return QCoreApplication::translate("ConversationView", "%1 (asserted)")
        .arg(base::toQString(object->second.at(field).value));
}

void addMarks(const casefile::CaseFile& file, const std::string& publicId, ConversationItem& item)
{
    const casefile::Marks& marks = file.marks(item.position);
    item.status = marks.status;
    item.severity = marks.severity;
    item.hits = marks.hits;
    const journal::CaseState& state = file.state();
    const auto notes = state.notes.find(publicId);
    item.notes = notes == state.notes.end() ? 0 : static_cast<int>(notes->second.size());
    for (const journal::Passage* passage : state.passagesOf(publicId)) {
        for (const base::Span span : journal::spansOf(passage->mark))
            item.highlights.push_back({TextHighlight::Kind::Passage, span, evidence::Severity::Medium,
                                       base::toQString(passage->mark.label)});
        ++item.passages;
    }
}

void addHits(const casefile::CaseFile& file, base::ItemId id, ConversationItem& item)
{
    if (item.hits == 0)
        return;
    for (const evidence::Hit& hit : file.hits(id)) {
        for (const base::Span span : hit.spans)
            item.highlights.push_back(
                {TextHighlight::Kind::Hit, span, hit.severity, base::toQString(hit.rule)});
    }
    // The gravest last: it is painted over the others.
    std::stable_sort(item.highlights.begin(), item.highlights.end(),
                     [](const TextHighlight& a, const TextHighlight& b) { return a.severity < b.severity; });
}

ConversationItem itemOf(const casefile::CaseFile& file, std::int32_t position,
                        const evidence::Comment* comment)
{
    const evidence::ThreadArrays& arrays = file.arrays();
    const std::string publicId = base::toString(arrays.publicId(position));
    ConversationItem item;
    item.position = position;
    item.publicId = base::toQString(publicId);
    item.depth = arrays.depth(position);
    item.replies = arrays.childCount(position);
    item.isPlaceholder = arrays.isPlaceholder(position);
    if (item.isPlaceholder || !comment)
        return item;
    item.author = factOr(file, publicId, "author", base::toQString(comment->author));
    item.time = factOr(file, publicId, "posted", models::postedText(comment->posted));
    item.text = comment->text;
    addMarks(file, publicId, item);
    addHits(file, comment->id, item);
    return item;
}

// One read for all of them; those that cannot be read are given without text.
std::vector<ConversationItem> itemsAt(const casefile::CaseFile& file,
                                      const std::vector<std::int32_t>& positions)
{
    const auto comments = file.comments(idsOf(file.arrays(), positions));
    std::vector<ConversationItem> items;
    for (const std::int32_t position : positions) {
        const evidence::Comment* found = nullptr;
        if (comments) {
            const base::ItemId id = file.arrays().id(position);
            const auto place =
                std::find_if(comments->begin(), comments->end(), [id](const auto& c) { return c.id == id; });
            found = place == comments->end() ? nullptr : &*place;
        }
        items.push_back(itemOf(file, position, found));
    }
    return items;
}

std::vector<ReadingLine> linesAt(const casefile::CaseFile& file, const std::vector<std::int32_t>& positions)
{
    std::vector<ReadingLine> lines;
    for (const ConversationItem& item : itemsAt(file, positions)) {
        QString snippet = item.isPlaceholder ? models::placeholderText()
                                             : models::makeSnippet(item.text, {}, kLineUnits).text;
        lines.push_back({item.position, item.publicId, item.author, std::move(snippet), item.isPlaceholder});
    }
    return lines;
}

QString captureAt(const casefile::CaseFile& file, std::int32_t position)
{
    const evidence::Thread& thread = file.threads().at(static_cast<std::size_t>(file.arrays().thread(position)));
    return base::toQString(base::toString({base::PublicKind::Capture, thread.capture.value}));
}

// Whom it seems to answer, its other captures with their texts, and where it vanished.
std::vector<ReadingRelation> relationsAt(const casefile::CaseFile& file, std::int32_t position)
{
    std::vector<ReadingRelation> all;
    const auto relations = casefile::relationsAtHand(file);
    const evidence::ThreadArrays& arrays = file.arrays();
    const base::ItemId id = arrays.id(position);
    if (!relations)
        return all;
    const auto add = [&](const QString& text, base::ItemId other) {
        const std::int32_t at = arrays.positionOf(other);
        if (at >= 0)
            all.push_back({text, linesAt(file, {at}).front()});
    };
    const auto nameOf = [&](base::ItemId item) { return base::toQString(base::toString(arrays.publicId(arrays.positionOf(item)))); };
    if (const evidence::InferredReply* reply = relations->replyOf(id))
        add(models::inferredReplyText(*reply, nameOf(reply->parent)), reply->parent);
    const auto sightings = relations->sightingsOf(id);
    for (const base::ItemId other : sightings) {
        if (other == id)
            continue;
        const evidence::Sighting* later = relations->sightingOf(std::max(id, other));
        std::uint8_t differences = 0;
        if (later != nullptr && later->earlier == std::min(id, other))
            differences = later->differences;
        else if (const auto both = file.comments({id, other}); both && both->size() == 2 && (*both)[0].text != (*both)[1].text)
            differences = evidence::Difference::kText;
        add(models::otherCaptureText(captureAt(file, arrays.positionOf(other)), other < id, differences), other);
    }
    for (const evidence::Absence& absence : relations->absencesOf(id)) {
        const casefile::JoinFinding finding{true, id, {}, absence.thread, 0, absence.hasIdentifier};
        const base::CaptureId capture = file.threads().at(static_cast<std::size_t>(absence.thread)).capture;
        all.push_back({models::joinFindingText(finding, nameOf(id), {},
                                               base::toQString(base::toString({base::PublicKind::Capture, capture.value}))),
                       {}});
    }
    return all;
}

} // namespace

CaseConversation::CaseConversation(const casefile::CaseFile& file, std::int32_t thread)
    : m_file(file), m_thread(thread)
{
    const auto [first, end] = file.arrays().threadRange(thread);
    m_first = first;
    m_end = end;
}

std::int32_t CaseConversation::count() const
{
    return m_end - m_first;
}

QString CaseConversation::title() const
{
    return base::toQString(m_file.threads().at(static_cast<std::size_t>(m_thread)).title);
}

std::string CaseConversation::body() const
{
    return m_file.threadBody(m_file.threads().at(static_cast<std::size_t>(m_thread)).id);
}

std::int32_t CaseConversation::depth(std::int32_t row) const
{
    return m_file.arrays().depth(m_first + row);
}

std::int32_t CaseConversation::guessedLength(std::int32_t row) const
{
    return m_file.arrays().isPlaceholder(m_first + row) ? 0 : kUsualLength;
}

std::int32_t CaseConversation::positionAt(std::int32_t row) const
{
    return m_first + row;
}

std::int32_t CaseConversation::rowOf(std::int32_t position) const
{
    return position >= m_first && position < m_end ? position - m_first : -1;
}

std::vector<ConversationItem> CaseConversation::items(std::int32_t firstRow, std::int32_t count) const
{
    std::vector<std::int32_t> positions;
    const std::int32_t end = std::min(m_end, m_first + firstRow + count);
    for (std::int32_t position = m_first + firstRow; position < end; ++position)
        positions.push_back(position);
    return itemsAt(m_file, positions);
}

std::vector<ConversationItem> conversationItems(const casefile::CaseFile& file, const std::vector<std::int32_t>& positions)
{
    return itemsAt(file, positions);
}

ReadingItem readingItem(const casefile::CaseFile& file, std::int32_t position)
{
    const evidence::ThreadArrays& arrays = file.arrays();
    ReadingItem item;
    if (position < 0 || position >= arrays.size())
        return item;
    item.comment = itemsAt(file, {position}).front();
    item.threadTitle =
        base::toQString(file.threads().at(static_cast<std::size_t>(arrays.thread(position))).title);
    std::vector<std::int32_t> ancestors;
    for (std::int32_t at = arrays.parent(position); at >= 0 && ancestors.size() < kShownAncestors;
         at = arrays.parent(at))
        ancestors.insert(ancestors.begin(), at);
    item.ancestors = linesAt(file, ancestors);
    item.relations = relationsAt(file, position);
    if (const auto attachments = casefile::attachmentsOf(file, item.comment.publicId.toStdString()))
        item.attachments = static_cast<int>(attachments->size());
    std::vector<std::int32_t> replies;
    const int shown = std::min(arrays.childCount(position), ReadingItem::kShownReplies);
    for (int row = 0; row < shown; ++row)
        replies.push_back(arrays.child(position, row));
    item.replies = linesAt(file, replies);
    item.moreReplies = arrays.childCount(position) - shown;
    return item;
}

} // namespace greffier::views
