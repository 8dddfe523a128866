#pragma once
#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/text/reading.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::evidence {

enum class Severity { Info, Low, Medium, High, Critical };
enum class Truth { False, True, Unknown, Indeterminate }; // unknown: data missing; indeterminate: budget exceeded

// A rule's match on a comment: one per rule and comment, with all its spans (code points of the exact text).
struct Hit {
    std::string rule; // "pack/rule"
    Severity severity = Severity::Medium;
    text::ReadingKind reading = text::ReadingKind::Readable; // the reading it needed
    std::vector<base::Span> spans;                           // ascending, may be empty (a condition without words)

    bool operator==(const Hit&) const = default;
};

// A stretch of a text that a rule found in disguise: the evidence that somebody hid a word.
struct Disguise {
    base::Span span;    // code points of the exact text
    std::string readAs; // the word that it stands for; empty where only invisible characters were left out
    text::Disguises how;

    bool operator==(const Disguise&) const = default;
};

// One condition of a rule applied to one comment.
struct ExplanationNode {
    std::string condition; // canonical text of the condition: word("con|conne")
    Truth truth = Truth::False;
    std::vector<base::Span> spans;
    text::ReadingKind reading = text::ReadingKind::Readable;
    std::string measured; // "caps = 0.82", "nearest: 14 words", empty where nothing was measured
    std::int64_t steps = 0; // what evaluating it by itself costs, of Explanation::budget
    bool isDecisive = false; // for a miss: this alone, if true, would have made it a hit (near-miss)
    std::vector<ExplanationNode> children;
    std::vector<Disguise> disguises = {}; // behind its spans
};

// Why a rule hit or missed a comment.
struct Explanation {
    std::string rule;
    std::string title; // in the language asked for
    Severity severity = Severity::Medium;
    Truth truth = Truth::False;
    bool isNearMiss = false; // one condition short
    std::int64_t budget = 0; // steps that a rule may take on one comment; beyond it the answer is indeterminate
    ExplanationNode root;
};

} // namespace greffier::evidence
