#pragma once
#include "core/base/result.h"
#include "core/base/span.h"

#include <memory>
#include <string_view>
#include <vector>

namespace greffier::rules {

// A compiled PCRE2 pattern (UTF, UCP, JIT) with limits on matching. Immutable; may be used from several threads.
class Pattern {
public:
    // Flags: i (case), m (^ and $ at lines), s (a dot is any character), x (blanks and # comments are layout).
    // Errors: BadExpression with PCRE2's own message in `detail`.
    static base::Result<Pattern> compile(std::string_view pattern, std::string_view flags);
    std::size_t size() const; // bytes of the compiled pattern

    // Bytes of `text` (valid UTF-8), ascending, not empty, not overlapping.
    struct Found {
        std::vector<base::Span> bytes;
        bool isOverrun = false; // the budget ran out: there may be more
    };
    Found findAll(std::string_view text) const;

private:
    struct Code;
    std::shared_ptr<const Code> m_code;
};

} // namespace greffier::rules
