#pragma once
#include "core/base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules::importers {

struct Expr;
using ExprPointer = std::shared_ptr<const Expr>; // shared: a name that was assigned stands for its expression

// A filter expression of MediaWiki's extension AbuseFilter as a tree.
struct Expr {
    enum class Kind { Number, Text, Variable, Call, Operation, Choice, Array };
    Kind kind = Kind::Number;
    std::string text; // the number, the string's value, the name, the operator in lower case
    std::vector<ExprPointer> parts; // Choice: condition, then, else (may be missing)
    int line = 0;  // within the expression, from 1
    int depth = 1; // levels below and with it; at most 200
};

// Binary operators: & | ^ == != < > <= >= + - * / % ** in like rlike irlike contains; unary: ! and "neg". The aliases of
// the language (matches, regex, iregex, ===, !==, =, /=) are brought to these. & | ^ bind equally, from the left, as they do
// there; equal operators in a row are one operation of many parts. Assigned names are replaced by what they stand for; the last of several statements is the value.
// Errors: BadExpression with line and column; LimitExceeded (nesting, size).
base::Result<ExprPointer> parseFilter(std::string_view text);

} // namespace greffier::rules::importers
