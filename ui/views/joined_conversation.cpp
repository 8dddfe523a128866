#include "ui/views/joined_conversation.h"

#include "core/base/json.h"
#include "core/casefile/case_file.h"
#include "core/evidence/joined_tree.h"
#include "ui/views/case_conversation.h"

#include <algorithm>

namespace greffier::views {

namespace {

constexpr std::int32_t kUsualLength = 180; // code points

std::int64_t firstOf(const evidence::Relations& relations, base::ItemId item)
{
    const evidence::Sighting* sighting = relations.sightingOf(item);
    return sighting != nullptr ? sighting->first.value : item.value;
}

} // namespace

JoinedConversation::JoinedConversation(const casefile::CaseFile& file, casefile::RelationsPointer relations,
                                       const evidence::Discussion& discussion)
    : m_file(file), m_relations(std::move(relations)), m_thread(discussion.back().thread)
{
    const evidence::ThreadArrays tree =
        evidence::ThreadArrays::build(evidence::joinedNodes(file.arrays(), *m_relations, discussion), 1);
    for (std::int32_t row = 0; row < tree.size(); ++row) {
        m_rows.push_back({file.arrays().positionOf(tree.id(row)), tree.depth(row)});
        m_rowOf.emplace(firstOf(*m_relations, tree.id(row)), row);
    }
}

QString JoinedConversation::title() const
{
    return base::toQString(m_file.threads().at(static_cast<std::size_t>(m_thread)).title);
}

std::string JoinedConversation::body() const
{
    return m_file.threadBody(m_file.threads().at(static_cast<std::size_t>(m_thread)).id);
}

std::int32_t JoinedConversation::guessedLength(std::int32_t row) const
{
    return m_file.arrays().isPlaceholder(positionAt(row)) ? 0 : kUsualLength;
}

std::int32_t JoinedConversation::rowOf(std::int32_t position) const
{
    if (position < 0 || position >= m_file.arrays().size())
        return -1;
    const auto row = m_rowOf.find(firstOf(*m_relations, m_file.arrays().id(position)));
    return row != m_rowOf.end() ? row->second : -1;
}

std::vector<ConversationItem> JoinedConversation::items(std::int32_t firstRow, std::int32_t count) const
{
    std::vector<std::int32_t> positions;
    for (std::int32_t row = firstRow; row < std::min(firstRow + count, this->count()); ++row)
        positions.push_back(positionAt(row));
    std::vector<ConversationItem> items = conversationItems(m_file, positions);
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i].depth = m_rows[static_cast<std::size_t>(firstRow) + i].depth;
    return items;
}

} // namespace greffier::views
