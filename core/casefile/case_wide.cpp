#include "core/casefile/case_wide.h"

#include "core/casefile/facts.h"
#include "core/casefile/item_chunks.h"
#include "core/evidence/evidence_reader.h"
#include "core/text/reading.h"

#include <algorithm>
#include <set>

namespace greffier::casefile {
namespace {

constexpr std::int64_t kChunk = 1'000; // comments per read: a writer waits less than 50 ms

// Calls `visit` with each row of each chunk.
template <class Load, class Visit> void forEachRow(const CaseCore& core, Load load, Visit visit)
{
    (void)forEachChunk(core, {}, load, [&visit](const auto& rows, const ItemChunk&) -> base::Status {
        for (const auto& row : rows)
            visit(row);
        return {};
    });
}

std::int32_t numberOf(base::ItemId item)
{
    return static_cast<std::int32_t>(item.value); // arrays of positions hold as many
}

} // namespace

const rules::AuthorIndex& CaseWide::authors(const CaseCore& core)
{
    std::call_once(m_authorsOnce, [&] {
        forEachRow(core, evidence::loadHeadRange, [this](const evidence::CommentHead& head) {
            rules::Facts facts;
            facts.id = base::toString(head.publicId);
            facts.author = head.author;
            facts.posted = head.posted;
            m_maker.addAsserted(facts);
            if (head.publicId.kind == base::PublicKind::Comment)
                m_authors.add(numberOf(head.id), facts.author, facts.posted);
        });
        m_authors.finish();
    });
    return m_authors;
}

const rules::DuplicateGroups& CaseWide::duplicates(const CaseCore& core)
{
    std::call_once(m_duplicatesOnce, [&] {
        forEachRow(core, evidence::loadCommentRange, [this](const evidence::Comment& comment) {
            if (!comment.isPlaceholder())
                m_duplicates.add(numberOf(comment.id), text::fold(comment.text));
        });
        m_duplicates.finish();
    });
    return m_duplicates;
}

// Decisions and roles are told of comments; here they are counted for their authors.
void CaseWide::collectActs(const CaseCore& core)
{
    const journal::CaseState& state = m_snapshot.state;
    std::set<std::string> wanted;
    for (const auto& [id, decision] : state.decisions)
        wanted.insert(id);
    for (const auto& [id, fields] : state.asserted) {
        if (fields.find("role") != fields.end())
            wanted.insert(id);
    }
    std::vector<base::ItemId> items;
    for (const std::string& id : wanted) {
        const auto publicId = base::parsePublicId(id);
        const std::int32_t position = publicId ? m_snapshot.arrays->positionOf(*publicId) : -1;
        if (position >= 0)
            items.push_back(m_snapshot.arrays->id(position));
    }
    for (std::size_t first = 0; first < items.size(); first += kChunk) {
        const auto last = std::min(items.size(), first + static_cast<std::size_t>(kChunk));
        const std::vector<base::ItemId> some(items.begin() + static_cast<std::ptrdiff_t>(first),
                                             items.begin() + static_cast<std::ptrdiff_t>(last));
        const auto comments = core.read([&](store::Connection& connection) { return evidence::loadComments(connection, some); });
        for (const evidence::Comment& comment : comments.value_or(std::vector<evidence::Comment>{})) {
            rules::Facts facts;
            facts.id = base::toString(comment.publicId);
            facts.author = comment.author;
            m_maker.addAsserted(facts);
            if (facts.author.empty())
                continue;
            AuthorActs& acts = m_acts[facts.author];
            if (const auto decision = state.decisions.find(facts.id); decision != state.decisions.end())
                ++acts.decided[static_cast<std::size_t>(decision->second.status)];
            const auto asserted = state.asserted.find(facts.id);
            if (asserted == state.asserted.end())
                continue;
            const auto role = asserted->second.find("role");
            if (role != asserted->second.end() && role->second.act > acts.roleAct) {
                acts.role = role->second.value;
                acts.roleAct = role->second.act;
            }
        }
    }
}

const CaseWide::AuthorActs* CaseWide::actsOf(const CaseCore& core, const std::string& author)
{
    std::call_once(m_actsOnce, [&] { collectActs(core); });
    const auto acts = m_acts.find(author);
    return acts == m_acts.end() ? nullptr : &acts->second;
}

std::int64_t CaseWide::decided(const CaseCore& core, const std::string& author, std::string_view status)
{
    journal::DecisionStatus wanted = journal::DecisionStatus::Open;
    journal::parseDecisionStatus(status, wanted);
    const AuthorActs* const acts = actsOf(core, author);
    return acts ? acts->decided[static_cast<std::size_t>(wanted)] : 0;
}

std::string CaseWide::role(const CaseCore& core, const std::string& author)
{
    const AuthorActs* const acts = actsOf(core, author);
    return acts ? acts->role : std::string();
}

std::int64_t CaseWide::placeholders(std::int32_t first, std::int32_t end)
{
    std::call_once(m_placeholdersOnce, [this] {
        for (std::int32_t position = 0; position < m_snapshot.arrays->size(); ++position) {
            if (m_snapshot.arrays->isPlaceholder(position))
                m_placeholders.push_back(position);
        }
    });
    return std::lower_bound(m_placeholders.begin(), m_placeholders.end(), end)
           - std::lower_bound(m_placeholders.begin(), m_placeholders.end(), first);
}

} // namespace greffier::casefile
