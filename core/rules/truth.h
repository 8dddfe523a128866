#pragma once
#include "core/evidence/hit.h"

namespace greffier::rules {

// Kleene's three values with a fourth: indeterminate (a budget was exceeded) outranks unknown (data missing).

inline evidence::Truth truthOf(bool value)
{
    return value ? evidence::Truth::True : evidence::Truth::False;
}

inline evidence::Truth negated(evidence::Truth value)
{
    using evidence::Truth;
    return value == Truth::True ? Truth::False : value == Truth::False ? Truth::True : value;
}

inline evidence::Truth both(evidence::Truth a, evidence::Truth b)
{
    using evidence::Truth;
    if (a == Truth::False || b == Truth::False)
        return Truth::False;
    if (a == Truth::Indeterminate || b == Truth::Indeterminate)
        return Truth::Indeterminate;
    return a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown : Truth::True;
}

inline evidence::Truth either(evidence::Truth a, evidence::Truth b)
{
    return negated(both(negated(a), negated(b)));
}

} // namespace greffier::rules
