#pragma once
#include "core/rules/pack.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace greffier::rules {

// The names of rule states in packs, acts and exports. Stable for ever; in the order of RuleState.
inline constexpr std::array<std::string_view, 4> kRuleStateNames{"draft", "watch", "active", "retired"};

inline std::string_view toString(RuleState state)
{
    return kRuleStateNames[static_cast<std::size_t>(state)];
}

inline std::optional<RuleState> ruleStateFrom(std::string_view name)
{
    for (std::size_t i = 0; i < kRuleStateNames.size(); ++i) {
        if (kRuleStateNames[i] == name)
            return static_cast<RuleState>(i);
    }
    return std::nullopt;
}

} // namespace greffier::rules
