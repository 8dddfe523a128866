#pragma once
#ifndef Q_MOC_RUN // Qt's moc cannot read the concepts that <compare> includes
#include <compare>
#endif
#include <cstdint>

namespace greffier::base {

// A range of Unicode code points of an exact text: start included, end excluded.
// The one unit of offsets in core, in the case file and in every export.
struct Span {
    std::int32_t start = 0;
    std::int32_t end = 0;

    auto operator<=>(const Span&) const = default;
    std::int32_t length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(Span other) const { return start <= other.start && other.end <= end; }
    bool intersects(Span other) const { return start < other.end && other.start < end; }
};

} // namespace greffier::base
