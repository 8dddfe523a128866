#include "core/report/reading_plan.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A placeholder has no text of its own: it is context, whatever the selection says.
bool isChosen(const ReportItem& item)
{
    return item.isSelected && !item.comment.isPlaceholder();
}

// Roles and nesting of all items, by index.
class Plan {
public:
    explicit Plan(const ReportData& data) : m_items(data.items), m_role(data.items.size(), Role::Skipped)
    {
        findParents();
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (!isChosen(m_items[i]))
                continue;
            m_role[i] = Role::Selected;
            markAncestors(i);
            markSiblings(i);
        }
    }

    Role role(std::size_t item) const { return m_role[item]; }
    int nesting(std::size_t item) const { return m_nesting[item]; }

private:
    void findParents()
    {
        std::unordered_map<std::string, std::size_t> byId;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            byId.emplace(base::toString(m_items[i].comment.publicId), i);
        m_parent.assign(m_items.size(), kNone);
        m_nesting.assign(m_items.size(), 0);
        m_place.assign(m_items.size(), 0);
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const auto found = byId.find(m_items[i].parentId);
            // Reading order puts a parent before its replies; anything else would be a circle.
            if (found != byId.end() && found->second < i) {
                m_parent[i] = found->second;
                m_nesting[i] = m_nesting[found->second] + 1;
            }
            auto& siblings = m_siblings[{m_items[i].threadId, m_parent[i]}];
            m_place[i] = siblings.size();
            siblings.push_back(i);
        }
    }

    void showAsContext(std::size_t item)
    {
        if (m_role[item] == Role::Skipped)
            m_role[item] = Role::Context;
    }

    void markAncestors(std::size_t item)
    {
        for (std::size_t at = m_parent[item]; at != kNone && m_role[at] == Role::Skipped; at = m_parent[at])
            m_role[at] = Role::Context;
        // A selected or already shown ancestor has had its own ancestors marked, or will have.
    }

    void markSiblings(std::size_t item)
    {
        const auto& siblings = m_siblings.at({m_items[item].threadId, m_parent[item]});
        const bool showsAll = siblings.size() <= kAllSiblings;
        const std::size_t place = m_place[item];
        const std::size_t first = showsAll || place < kNearSiblings ? 0 : place - kNearSiblings;
        const std::size_t last = showsAll ? siblings.size() : std::min(siblings.size(), place + kNearSiblings + 1);
        for (std::size_t i = first; i < last; ++i)
            showAsContext(siblings[i]);
    }

    const std::vector<ReportItem>& m_items;
    std::vector<Role> m_role;
    std::vector<std::size_t> m_parent, m_place;
    std::vector<int> m_nesting;
    std::map<std::pair<std::string, std::size_t>, std::vector<std::size_t>> m_siblings;
};

void addRow(ThreadPlan& thread, const Plan& plan, std::size_t item)
{
    const Role role = plan.role(item);
    if (role != Role::Skipped) {
        thread.rows.push_back({role, item, plan.nesting(item), {}});
        return;
    }
    if (thread.rows.empty() || thread.rows.back().role != Role::Skipped)
        thread.rows.push_back({role, item, plan.nesting(item), {}});
    PlanRow& run = thread.rows.back();
    run.skipped.push_back(item);
    run.nesting = std::min(run.nesting, plan.nesting(item));
}

} // namespace

std::vector<ThreadPlan> makePlan(const ReportData& data)
{
    const Plan plan(data);
    std::vector<ThreadPlan> threads;
    std::unordered_map<std::string, std::size_t> byId;
    for (const evidence::Thread& thread : data.threads) {
        byId.emplace(base::toString(thread.publicId), threads.size());
        threads.push_back({&thread, {}, 0, 0, 0});
    }
    for (std::size_t i = 0; i < data.items.size(); ++i) {
        const ReportItem& item = data.items[i];
        auto found = byId.find(item.threadId);
        if (found == byId.end()) {
            found = byId.emplace(item.threadId, threads.size()).first;
            threads.emplace_back();
        }
        ThreadPlan& thread = threads[found->second];
        ++(item.comment.isPlaceholder() ? thread.placeholders : thread.comments);
        thread.selected += isChosen(item) ? 1 : 0;
        addRow(thread, plan, i);
    }
    for (ThreadPlan& thread : threads) {
        if (thread.selected == 0)
            thread.rows.clear();
    }
    return threads;
}

} // namespace greffier::report
