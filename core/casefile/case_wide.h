#pragma once
#include "core/casefile/case_core.h"
#include "core/rules/author_index.h"
#include "core/rules/duplicates.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::casefile {

class FactsMaker;

// What conditions ask about the whole case: each part is made when a rule first asks for it and then kept for the job.
// Any thread; while one makes a part, others that want it wait. What cannot be read counts as not there: the scan that
// asks meets the same error in its own reads.
class CaseWide {
public:
    CaseWide(const Snapshot& snapshot, const FactsMaker& maker) : m_snapshot(snapshot), m_maker(maker) {}

    // 21 bytes per comment. Comments have the numbers of their items.
    const rules::AuthorIndex& authors(const CaseCore& core);
    // Reads every text once. 60 bytes per comment while it is made, 4 afterwards.
    const rules::DuplicateGroups& duplicates(const CaseCore& core);
    // How many comments of that author have that decision.
    std::int64_t decided(const CaseCore& core, const std::string& author, std::string_view status);
    // The role that was asserted last for one of the author's comments; empty where none was.
    std::string role(const CaseCore& core, const std::string& author);
    // How many placeholders stand at positions from `first` to before `end`.
    std::int64_t placeholders(std::int32_t first, std::int32_t end);

private:
    struct AuthorActs {
        std::array<std::int64_t, 5> decided{}; // by journal::DecisionStatus
        std::string role;
        std::int64_t roleAct = 0;
    };
    const AuthorActs* actsOf(const CaseCore& core, const std::string& author);
    void collectActs(const CaseCore& core);

    const Snapshot& m_snapshot;
    const FactsMaker& m_maker;
    std::once_flag m_authorsOnce, m_duplicatesOnce, m_actsOnce, m_placeholdersOnce;
    rules::AuthorIndex m_authors;
    rules::DuplicateGroups m_duplicates;
    std::unordered_map<std::string, AuthorActs> m_acts; // by author
    std::vector<std::int32_t> m_placeholders;           // positions, ascending
};

} // namespace greffier::casefile
