#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

enum class SymbolKind { Name, Number, String, Pattern, Comparison, Open, Close, Comma, End };

// A symbol of an expression. `text` is its content: a string without quotes and escapes, a pattern without slashes,
// a comparison in ASCII ("<=" for "≤"). Line and column count from 1, columns in code points.
struct Symbol {
    SymbolKind kind = SymbolKind::End;
    std::string text;
    std::string flags; // of a pattern
    int line = 1;
    int column = 1;
};

// Where the first character stands, for the positions.
struct Origin {
    int line = 1;
    int column = 1;
};

// The symbols of an expression, an End last. Errors: BadExpression for an unclosed string or pattern (at its opening),
// a lone '!' and bytes that are no UTF-8.
base::Result<std::vector<Symbol>> lex(std::string_view text, Origin origin);

} // namespace greffier::rules
