#pragma once
#include "core/casefile/relations_of_case.h"
#include "ui/views/conversation_source.h"

#include <unordered_map>

namespace greffier::casefile {
class CaseFile;
}

namespace greffier::views {

// One thread out of all its captures: every comment once, as its latest capture shows it (evidence::joinedNodes).
// Invariant: as CaseConversation. A position of an earlier capture of a comment has the comment's row.
class JoinedConversation final : public ConversationSource {
public:
    // `discussion` is one of `relations`.
    JoinedConversation(const casefile::CaseFile& file, casefile::RelationsPointer relations,
                       const evidence::Discussion& discussion);

    std::int32_t count() const override { return static_cast<std::int32_t>(m_rows.size()); }
    QString title() const override;
    std::string body() const override;
    std::int32_t depth(std::int32_t row) const override { return m_rows[static_cast<std::size_t>(row)].depth; }
    std::int32_t guessedLength(std::int32_t row) const override;
    std::int32_t positionAt(std::int32_t row) const override { return m_rows[static_cast<std::size_t>(row)].position; }
    std::int32_t rowOf(std::int32_t position) const override;
    std::vector<ConversationItem> items(std::int32_t firstRow, std::int32_t count) const override;

private:
    struct Row {
        std::int32_t position = -1; // in the case
        std::int32_t depth = 1;     // in the joined tree
    };
    const casefile::CaseFile& m_file;
    casefile::RelationsPointer m_relations;
    std::int32_t m_thread; // the latest capture's
    std::vector<Row> m_rows;
    std::unordered_map<std::int64_t, std::int32_t> m_rowOf; // by the first capture of the comment
};

} // namespace greffier::views
