#include "core/evidence/names.h"

#include <array>

namespace greffier::evidence {
namespace {
constexpr std::array<std::string_view, 4> kParentStates{"root", "known", "missing", "deleted"};
constexpr std::array<std::string_view, 5> kSeverities{"info", "low", "medium", "high", "critical"};
constexpr std::array<std::string_view, 4> kPrecisions{"unknown", "day", "minute", "second"};

template <class Enum, std::size_t N> Enum fromName(const std::array<std::string_view, N>& names, std::string_view name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return static_cast<Enum>(i);
    }
    return Enum{};
}
} // namespace

std::string_view toString(ItemKind kind)
{
    return kind == ItemKind::Comment ? "comment" : "placeholder";
}

std::string_view toString(ParentState state)
{
    return kParentStates[static_cast<std::size_t>(state)];
}

std::string_view toString(TimePrecision precision)
{
    return kPrecisions[static_cast<std::size_t>(precision)];
}

std::string_view toString(Severity severity)
{
    return kSeverities[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severityFrom(std::string_view name)
{
    for (std::size_t i = 0; i < kSeverities.size(); ++i) {
        if (kSeverities[i] == name)
            return static_cast<Severity>(i);
    }
    return std::nullopt;
}

ParentState parentStateFrom(std::string_view name)
{
    return fromName<ParentState>(kParentStates, name);
}

TimePrecision timePrecisionFrom(std::string_view name)
{
    return fromName<TimePrecision>(kPrecisions, name);
}

} // namespace greffier::evidence
