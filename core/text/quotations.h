#pragma once
#include "core/base/span.h"
#include "core/text/source.h"

#include <cstdint>
#include <vector>

// Finding what a text quotes; not for other folders.
namespace greffier::text {

// Quoted stretches of a readable text, in its code points.
struct Quotations {
    struct Change {
        std::int32_t at = 0;
        std::int32_t by = 0;
    };
    std::vector<base::Span> outermost; // with their marks, in order
    std::vector<Change> changes;       // of the depth, in order of place
};

// Pairs “ ” « » „ “ and straight ", nesting counted, and takes lines that begin with ">". An unclosed mark
// ends with its paragraph (blank line or end of text); a closing mark that closes nothing is left alone.
Quotations findQuotations(const Source& source);

} // namespace greffier::text
