// Words and ids for qualifications and periods.
#include "core/report/wording.h"

#include <QtGlobal>

#include <array>

namespace greffier::report {
namespace {

template <class Value, std::size_t size> auto pick(const std::array<const char*, size>& names, Value value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

const char* wordFor(journal::EvidenceDegree degree)
{
    static constexpr std::array<const char*, 3> kWords{
        QT_TRANSLATE_NOOP("Report", "directly captured"),
        QT_TRANSLATE_NOOP("Report", "quoted in the capture"),
        QT_TRANSLATE_NOOP("Report", "reported by somebody")};
    return pick(kWords, degree);
}

const char* wordFor(journal::ElementState state)
{
    static constexpr std::array<const char*, 4> kWords{
        QT_TRANSLATE_NOOP("Report", "not examined"),
        QT_TRANSLATE_NOOP("Report", "established"),
        QT_TRANSLATE_NOOP("Report", "disputed"),
        QT_TRANSLATE_NOOP("Report", "absent")};
    return pick(kWords, state);
}

const char* wordFor(law::ClockKind kind)
{
    static constexpr std::array<const char*, 4> kWords{
        QT_TRANSLATE_NOOP("Report", "Prescription"),
        QT_TRANSLATE_NOOP("Report", "Internal complaint to the platform (DSA, art. 20)"),
        QT_TRANSLATE_NOOP("Report", "Conciliation by the Ordre"),
        QT_TRANSLATE_NOOP("Report", "Transmission to the disciplinary chamber by the Ordre")};
    return pick(kWords, kind);
}

Tone toneOf(journal::ElementState state)
{
    switch (state) {
    case journal::ElementState::Unknown: return Tone::Neutral;
    case journal::ElementState::Established: return Tone::Good;
    case journal::ElementState::Disputed: return Tone::Warning;
    case journal::ElementState::Absent: return Tone::Danger;
    }
    return Tone::Neutral;
}

Tone toneOf(law::ClockState state)
{
    switch (state) {
    case law::ClockState::Running: return Tone::Neutral;
    case law::ClockState::Unknown:
    case law::ClockState::Soon: return Tone::Warning;
    case law::ClockState::Over: return Tone::Danger;
    }
    return Tone::Neutral;
}

std::string_view idOf(law::ClockKind kind)
{
    static constexpr std::array<const char*, 4> kIds{"prescription", "internal-complaint", "ordre-conciliation",
                                                     "ordre-transmission"};
    return pick(kIds, kind);
}

std::string_view idOf(law::ClockState state)
{
    static constexpr std::array<const char*, 4> kIds{"unknown", "running", "soon", "over"};
    return pick(kIds, state);
}

} // namespace greffier::report
