#include "core/casefile/case_file.h"

#include "core/casefile/case_core.h"
#include "core/evidence/evidence_reader.h"

#include <algorithm>
#include <utility>

namespace greffier::casefile {

using base::ErrorCode;
using base::Result;
using base::Status;

CaseFile::CaseFile(std::unique_ptr<CaseCore> core) : m_core(std::move(core)) {}
CaseFile::~CaseFile() = default;

CaseCore& CaseFile::core() const
{
    return *m_core;
}

CaseInfo CaseFile::info() const
{
    const Snapshot& present = m_core->present;
    CaseInfo info;
    info.path = m_core->path;
    info.uid = m_core->uid;
    info.title = present.state.title;
    info.createdUtcMs = present.acts.empty() ? 0 : present.acts.front().at.utcMs;
    info.isReadOnly = m_core->isReadOnly();
    info.journalHead = base::toHex(journal::journalHead(present.acts));
    info.acts = static_cast<std::int64_t>(present.acts.size());
    for (const evidence::Capture& capture : present.captures) {
        info.comments += capture.ledger.comments;
        info.placeholders += capture.ledger.placeholders;
    }
    return info;
}

const Environment& CaseFile::environment() const
{
    return m_core->environment;
}

const std::vector<evidence::Capture>& CaseFile::captures() const
{
    return m_core->present.captures;
}

const std::vector<evidence::Thread>& CaseFile::threads() const
{
    return m_core->present.threads;
}

const evidence::ThreadArrays& CaseFile::arrays() const
{
    return *m_core->present.arrays;
}

std::string CaseFile::threadBody(base::ThreadId thread) const
{
    return m_core->read([thread](store::Connection& connection) { return evidence::loadThreadBody(connection, thread); })
        .value_or(std::string());
}

Result<std::vector<evidence::Comment>> CaseFile::comments(const std::vector<base::ItemId>& ids) const
{
    return m_core->read([&ids](store::Connection& connection) { return evidence::loadComments(connection, ids); });
}

Result<evidence::Comment> CaseFile::comment(base::ItemId id) const
{
    auto found = comments({id});
    if (!found)
        return base::fail(found.error());
    if (found->empty())
        return base::fail(ErrorCode::UnknownObject, m_core->path);
    return std::move(found->front());
}

Result<base::ItemId> CaseFile::resolveComment(std::string_view publicId) const
{
    const auto id = base::parsePublicId(publicId);
    const std::int32_t position = id ? arrays().positionOf(*id) : -1;
    if (position < 0)
        return base::fail(ErrorCode::UnknownObject, std::string(publicId));
    if (arrays().isPlaceholder(position))
        return base::fail(ErrorCode::PlaceholderNotAllowed, std::string(publicId));
    return arrays().id(position);
}

Result<std::string> CaseFile::blobBytes(base::BlobId blob) const
{
    return m_core->read([blob](store::Connection& connection) { return evidence::loadBlob(connection, blob); });
}

const std::vector<journal::Act>& CaseFile::acts() const
{
    return m_core->present.acts;
}

const journal::CaseState& CaseFile::state() const
{
    return m_core->present.state;
}

Result<journal::Act> CaseFile::act(journal::Payload payload)
{
    if (m_core->isWriting()) // an import is being written: answer at once instead of freezing the window
        return base::fail(ErrorCode::CaseLocked, m_core->path);
    if (const Status status = m_core->append(payload); !status)
        return base::fail(status.error());
    if (const Status status = catchUp(); !status)
        return base::fail(status.error());
    // Another program may have added acts as well: ours is the last of this person and device.
    const auto& present = m_core->present.acts;
    const auto ours = std::find_if(present.rbegin(), present.rend(), [this](const journal::Act& act) {
        return act.actor == environment().operatorName && act.device == environment().device;
    });
    return *ours;
}

Result<journal::Act> CaseFile::undo()
{
    const auto seq = journal::nextUndo(acts(), environment().operatorName);
    if (!seq)
        return base::fail(ErrorCode::NothingToUndo, m_core->path);
    return act(journal::Undone{{base::toHex(acts()[static_cast<std::size_t>(*seq) - 1].hash)}});
}

Result<journal::Act> CaseFile::redo()
{
    journal::Redone again;
    for (const std::int64_t seq : journal::nextRedo(acts(), environment().operatorName))
        again.acts.push_back(base::toHex(acts()[static_cast<std::size_t>(seq) - 1].hash));
    if (again.acts.empty())
        return base::fail(ErrorCode::NothingToRedo, m_core->path);
    return act(std::move(again));
}

Result<journal::Act> CaseFile::undoTo(std::int64_t seq)
{
    journal::Undone undone;
    const auto isSent = [this](const journal::Act& past) { // what was sent stays as it was sent
        return std::any_of(state().complaints.begin(), state().complaints.end(), [&past](const auto& entry) {
            return !entry.second.sent.empty() && entry.second.opened.complaint == journal::objectOf(past.payload);
        });
    };
    for (auto past = acts().rbegin(); past != acts().rend() && past->seq > seq; ++past) {
        if (journal::isUndoable(past->payload) && !state().undone.contains(past->seq) &&
            past->actor == environment().operatorName && !isSent(*past))
            undone.acts.push_back(base::toHex(past->hash));
    }
    if (undone.acts.empty())
        return base::fail(ErrorCode::NothingToUndo, m_core->path);
    return act(std::move(undone));
}

const Marks& CaseFile::marks(std::int32_t position) const
{
    return m_core->marks[static_cast<std::size_t>(position)];
}

std::vector<evidence::Hit> CaseFile::hits(base::ItemId id) const
{
    return m_core->derived([id](index::DerivedFile* file) {
        return file != nullptr ? file->hitsOf(id) : std::vector<evidence::Hit>();
    });
}

bool CaseFile::isScanStale() const
{
    const journal::CaseState& present = state();
    const std::int64_t last = present.lastScan.value_or(0);
    const bool hasRules = !present.packs.empty() || !present.editedRules.empty();
    return hasRules && std::any_of(acts().begin() + last, acts().end(), [](const journal::Act& act) {
               const auto& payload = act.payload;
               return std::holds_alternative<journal::CaptureAdded>(payload) ||
                      std::holds_alternative<journal::RulesAdopted>(payload) ||
                      std::holds_alternative<journal::RuleEdited>(payload) ||
                      std::holds_alternative<journal::RuleRemoved>(payload) ||
                      std::holds_alternative<journal::RuleStateSet>(payload);
           });
}

} // namespace greffier::casefile
