#pragma once
#include "core/evidence/evidence_reader.h"
#include "core/rules/pack.h"

#include <memory>
#include <vector>

namespace greffier::tests {

// Other ways to look for the literals of rules in folded texts, each timed without the folding: Hyperscan over all of
// them, RE2::Set, a loop of PCRE2 patterns (JIT), and the two stages that the program has had: word table and Hyperscan
// with a look at the neighbours.
class ReferenceMatchers {
public:
    explicit ReferenceMatchers(const std::vector<rules::Rule>& rules);
    ~ReferenceMatchers();
    void run(const evidence::TextChunk& chunk);
    // `megabytes`: of all texts; `reading`: seconds for the bare reading of them.
    void print(double megabytes, double reading) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace greffier::tests
