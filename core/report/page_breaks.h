#pragma once
#include "core/report/document.h"

#include <cstddef>
#include <vector>

namespace greffier::report {

// Whether a paragraph stays on one page with what follows it: a sentence that introduces a table, the first hit below its
// label, and the last sentences of a letter, without which a signature would stand alone on a sheet.
bool staysWithNext(const std::vector<Block>& blocks, std::size_t index);

// Where no page can hold a table, no fewer rows than these stand alone before and behind a break.
inline constexpr std::size_t kFirstRows = 2;
inline constexpr std::size_t kLastRows = 3;
// Whether a break between this row and the next would leave fewer.
bool isRowKept(std::size_t row, std::size_t rows);

} // namespace greffier::report
