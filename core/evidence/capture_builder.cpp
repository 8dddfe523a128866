#include "core/evidence/capture_builder.h"

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/evidence/permalink.h"
#include "core/evidence/relative_time.h"
#include "core/text/unicode.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

namespace greffier::evidence {
namespace {

constexpr std::int32_t kExampleCodePoints = 120;
constexpr std::size_t kMaxItems = 2'000'000'000;
constexpr std::size_t kMaxSkippedListed = 200;

std::size_t at(std::int64_t index)
{
    return static_cast<std::size_t>(index);
}

template <class Field> void replaceIfGiven(Field& field, Field&& more)
{
    if (!more.empty())
        field = std::move(more);
}

// Two comments of one identifier are the same if author, time and text are.
std::uint64_t contentOf(const CommentDraft& comment)
{
    const base::Digest digest =
        base::Sha256{}.addField(comment.author).addField(comment.posted.raw).add(comment.text).result();
    std::uint64_t content = 0;
    std::memcpy(&content, digest.data(), sizeof content);
    return content;
}

} // namespace

void CaptureBuilder::setCapture(CaptureDraft capture)
{
    CaptureDraft& known = m_built.capture;
    if (m_files < 2) {
        known = std::move(capture);
        return;
    }
    // Of several files the first names the capture; what they announce adds up.
    if (known.title.empty())
        known.title = std::move(capture.title);
    if (known.uri.empty())
        known.uri = std::move(capture.uri);
    if (known.charset.empty())
        known.charset = std::move(capture.charset);
    m_announcedHere = capture.announced;
}

// Pages of one discussion announce the same number: only a file that begins a discussion adds its own.
void CaptureBuilder::endFile()
{
    if (m_announcedHere && m_isNewDiscussion)
        m_built.capture.announced = m_built.capture.announced.value_or(0) + *m_announcedHere;
    m_announcedHere.reset();
    m_isNewDiscussion = true;
}

ThreadIndex CaptureBuilder::addThread(ThreadDraft thread)
{
    const auto index = static_cast<std::int32_t>(m_built.threads.size());
    if (m_files > 0) {
        m_isNewDiscussion = true;
        if (const std::string key = discussionKey(thread.uri); !key.empty()) {
            const std::int32_t known = m_threadOf.try_emplace(key, index).first->second;
            m_isNewDiscussion = known == index || m_scopeOfThread[at(known)] == m_scope;
            if (!m_isNewDiscussion) {
                ++m_built.ledger.joined;
                m_scope = m_scopeOfThread[at(known)];
                completeThread(known, std::move(thread));
                return known;
            }
        }
        m_scopeOfThread.push_back(m_scope);
    }
    m_built.threads.push_back(std::move(thread));
    return index;
}

void CaptureBuilder::completeThread(ThreadIndex thread, ThreadDraft more)
{
    ThreadDraft& known = m_built.threads[at(thread)];
    replaceIfGiven(known.ref, std::move(more.ref));
    replaceIfGiven(known.title, std::move(more.title));
    replaceIfGiven(known.uri, std::move(more.uri));
    replaceIfGiven(known.body, std::move(more.body));
    if (!more.posted.raw.empty())
        known.posted = std::move(more.posted);
}

void CaptureBuilder::startFile(std::string_view name)
{
    endFile();
    m_file = name;
    m_attachments.setPage(name);
    m_scope = m_files++;
    ++m_built.ledger.files;
}

// The case knows one capture, not its files: each comment says where it was.
void CaptureBuilder::withFileName(CommentDraft& comment) const
{
    QJsonObject extra = QJsonDocument::fromJson(QByteArray::fromStdString(comment.extra)).object();
    extra.insert(QLatin1String("capture_file"), base::toQString(m_file));
    comment.extra = base::canonicalJson(extra);
}

std::int32_t CaptureBuilder::nameOf(std::string_view ref)
{
    if (m_scope == 0)
        return m_built.refs.add(ref);
    m_name.assign(ref);
    m_name += '\0';
    m_name += std::to_string(m_scope);
    return m_built.refs.add(m_name);
}

// The item of an earlier file that this one gives again, word for word.
std::optional<ItemIndex> CaptureBuilder::repeated(const CommentDraft& comment)
{
    const std::uint64_t content = contentOf(comment);
    if (!comment.ref.empty() && !m_isNewDiscussion) {
        const std::int32_t name = nameOf(comment.ref);
        const std::int32_t item = at(name) < m_itemOf.size() ? m_itemOf[at(name)] : -1;
        if (item >= 0 && m_contents[at(item)] == content) {
            ++m_built.ledger.duplicates;
            addLoss("repeated-comment", 1, comment.ref);
            return item;
        }
    }
    m_contents.resize(m_built.items.size());
    m_contents.push_back(content);
    return std::nullopt;
}

void CaptureBuilder::countComment(const CommentDraft& comment)
{
    Ledger& ledger = m_built.ledger;
    if (m_comments++ == 0)
        ledger.firstAuthor = comment.author;
    ledger.unknownAuthors += comment.author.empty() ? 1 : 0;
    ledger.unknownDates += comment.posted.seconds ? 0 : 1;
    if (!comment.sourceStatus.empty())
        ++m_statuses[comment.sourceStatus];
}

ItemIndex CaptureBuilder::addItem(BuiltItem item, const DraftParent& parent, std::string_view ref)
{
    if (const auto* place = std::get_if<ParentItem>(&parent)) {
        item.parent = static_cast<std::int32_t>(place->index);
    } else if (const auto* name = std::get_if<ParentRef>(&parent); name != nullptr && !name->ref.empty()) {
        item.missing = nameOf(name->ref);
        item.isRootIfAbsent = name->isRootIfAbsent;
    }
    const bool isKnown = item.missing >= 0 && at(item.missing) < m_itemOf.size();
    m_front.follow(item, isKnown ? m_itemOf[at(item.missing)] : -1, m_built);
    const auto index = static_cast<std::int32_t>(m_built.items.size());
    if (!ref.empty()) {
        item.ref = nameOf(ref);
        m_itemOf.resize(at(m_built.refs.size()), -1);
        std::int32_t& first = m_itemOf[at(item.ref)];
        if (first < 0) {
            first = index;
        } else if (!item.isPlaceholder) {
            ++m_built.ledger.duplicates;
            addLoss("duplicate-id", 1, ref);
        }
    }
    if (m_built.items.size() >= kMaxItems && m_status)
        m_status = base::fail(base::ErrorCode::LimitExceeded, {}, "comments");
    else
        m_built.items.push_back(item);
    return index;
}

void CaptureBuilder::countBack(PostedTime& posted)
{
    if (posted.seconds || m_leavesTimes || !isRelativeTime(posted.raw))
        return;
    const auto counted = m_moment ? relativeTime(posted.raw, *m_moment) : std::nullopt;
    addLoss(counted ? "relative-time-counted" : m_moment ? "relative-time-vague" : "relative-time", 1, posted.raw);
    if (counted)
        posted = *counted;
}

ItemIndex CaptureBuilder::addComment(ThreadIndex thread, CommentDraft comment)
{
    if (m_files > 0) {
        if (const auto known = repeated(comment))
            return *known;
        withFileName(comment);
    }
    BuiltItem item;
    item.thread = static_cast<std::int32_t>(thread);
    item.depth = comment.statedDepth.value_or(0);
    countBack(comment.posted);
    countComment(comment);
    if (m_status)
        m_status = m_built.drafts.add(comment);
    const ItemIndex index = addItem(item, comment.parent, comment.ref);
    m_front.handOn(m_built);
    return index;
}

ItemIndex CaptureBuilder::addPlaceholder(ThreadIndex thread, PlaceholderDraft placeholder)
{
    BuiltItem item;
    item.isPlaceholder = true;
    item.thread = static_cast<std::int32_t>(thread);
    item.depth = placeholder.statedDepth.value_or(0);
    return addItem(item, placeholder.parent, placeholder.ref);
}

bool CaptureBuilder::addAttachment(ItemIndex item, AttachmentDraft file)
{
    using Found = AttachmentCollector::Found;
    const std::string target = file.target;
    const auto found = m_attachments.add(item, std::move(file));
    if (!found && m_status)
        m_status = base::fail(found.error());
    if (!found || *found == Found::No)
        return !found;
    if (*found == Found::BeyondLimit)
        addLoss("attachment-limit", 1, target);
    return true;
}

// Placeholders move items, but not the order of comments.
base::Status CaptureBuilder::settleAttachments()
{
    if (m_attachments.isEmpty())
        return {};
    std::vector<std::int32_t> before;
    before.reserve(m_built.items.size());
    std::int32_t comments = 0;
    for (const BuiltItem& item : m_built.items) {
        before.push_back(comments);
        comments += item.isPlaceholder ? 0 : 1;
    }
    auto built = m_attachments.finish(before);
    if (!built)
        return base::fail(built.error());
    m_built.attachments = std::move(*built);
    m_built.carried = m_attachments.takeCarried();
    return {};
}

void CaptureBuilder::addLoss(std::string_view what, std::int64_t count, std::string_view example)
{
    auto& losses = m_built.ledger.losses;
    const auto known = std::find_if(losses.begin(), losses.end(), [&](const Loss& loss) { return loss.what == what; });
    if (known != losses.end()) {
        known->count += count;
        return;
    }
    losses.push_back({std::string(what), count, std::string(text::slice(example, {0, kExampleCodePoints}))});
}

void CaptureBuilder::addSkipped(std::string_view name, std::string_view why)
{
    m_skipped.push_back({std::string(name), std::string(text::slice(why, {0, kExampleCodePoints}))});
}

// A picture that a comment shows is no file without a thread.
void CaptureBuilder::settleSkipped()
{
    std::set<std::string_view> kept;
    for (const BuiltAttachment& file : m_built.attachments)
        kept.insert(file.name);
    std::erase_if(m_skipped, [&kept](const SkippedFile& file) { return kept.contains(file.name); });
    m_built.ledger.skippedFiles = static_cast<std::int64_t>(m_skipped.size());
    m_skipped.resize(std::min(m_skipped.size(), kMaxSkippedListed));
    m_built.ledger.skipped = std::move(m_skipped);
}

base::Result<BuiltCapture> CaptureBuilder::finish()
{
    if (!m_status)
        return base::fail(m_status.error());
    if (const base::Status written = m_built.drafts.finish(); !written)
        return base::fail(written.error());
    endFile();
    if (const base::Status status = settleAttachments(); !status)
        return base::fail(status.error());
    settleSkipped();
    m_itemOf.resize(at(m_built.refs.size()), -1);
    m_contents.clear();
    settleStructure(m_built, std::exchange(m_itemOf, {}), *this);
    m_built.ledger.announced = m_built.capture.announced;
    m_built.ledger.statuses.assign(m_statuses.begin(), m_statuses.end());
    return std::move(m_built);
}

} // namespace greffier::evidence
