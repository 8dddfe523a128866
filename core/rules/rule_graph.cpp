#include "core/rules/rule_graph.h"

#include "core/rules/keywords.h"

#include <algorithm>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kMaxChain = 16; // on a comment's ancestors a chain is evaluated by recursion

// Depth first over hit(…), with the path that led to the present rule.
class Order {
public:
    Order(const std::vector<Rule>& rules, const std::vector<std::vector<std::size_t>>& asked)
        : m_rules(rules), m_asked(asked), m_marks(rules.size(), Mark::New), m_depths(rules.size(), 0)
    {
    }

    bool visit(std::size_t rule)
    {
        m_path.push_back(rule);
        const bool isCircle = m_marks[rule] == Mark::Open;
        if (isCircle || m_path.size() > kMaxChain) {
            m_failed = rule;
            return false;
        }
        if (m_marks[rule] == Mark::New) {
            m_marks[rule] = Mark::Open;
            for (const std::size_t other : m_asked[rule]) {
                if (!visit(other))
                    return false;
                m_depths[rule] = std::max(m_depths[rule], m_depths[other] + 1);
            }
            if (m_depths[rule] >= kMaxChain) {
                m_failed = rule;
                return false;
            }
            m_marks[rule] = Mark::Done;
            m_order.push_back(rule);
        }
        m_path.pop_back();
        return true;
    }

    Error error() const
    {
        std::string path;
        for (const std::size_t rule : m_path)
            path.append(path.empty() ? "" : " ").append(m_rules[rule].fullId());
        return {ErrorCode::BadExpression, m_rules[m_failed].fullId(), path, m_rules[m_failed].line, 1, {}};
    }

    std::vector<std::size_t> takeOrder() { return std::move(m_order); }

private:
    enum class Mark { New, Open, Done };
    const std::vector<Rule>& m_rules;
    const std::vector<std::vector<std::size_t>>& m_asked;
    std::vector<Mark> m_marks;
    std::vector<std::size_t> m_depths; // length of the longest chain below
    std::vector<std::size_t> m_path;
    std::vector<std::size_t> m_order;
    std::size_t m_failed = 0;
};

} // namespace

RuleNames::RuleNames(const std::vector<Rule>& rules)
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!m_byFullId.emplace(rules[i].fullId(), i).second)
            m_duplicate = rules[i].fullId();
        m_byId[rules[i].id].push_back(i);
        m_packs[rules[i].pack] = true;
    }
}

std::optional<std::size_t> RuleNames::resolve(std::string_view name, const Rule& from, std::optional<Error>& error) const
{
    if (const auto full = m_byFullId.find(name); full != m_byFullId.end())
        return full->second;
    if (const auto sibling = m_byFullId.find(from.pack + "/" + std::string(name)); sibling != m_byFullId.end())
        return sibling->second;
    const auto byId = m_byId.find(name);
    if (byId != m_byId.end() && byId->second.size() == 1)
        return byId->second.front();
    const std::size_t slash = name.find('/');
    if (slash != std::string_view::npos && m_packs.find(name.substr(0, slash)) == m_packs.end())
        return std::nullopt;
    std::vector<std::string> candidates;
    for (const auto& [fullId, index] : m_byFullId)
        candidates.push_back(slash == std::string_view::npos ? fullId.substr(fullId.find('/') + 1) : fullId);
    error = Error{ErrorCode::BadExpression, from.fullId(), std::string(name), from.line, 1,
                  nearestName(name, candidates)};
    return std::nullopt;
}

base::Result<std::vector<std::size_t>> orderRules(const std::vector<Rule>& rules,
                                                  const std::vector<std::vector<std::size_t>>& asked)
{
    Order order(rules, asked);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!order.visit(i))
            return base::fail(order.error());
    }
    return order.takeOrder();
}

} // namespace greffier::rules
