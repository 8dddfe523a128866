#pragma once
#include "core/base/span.h"
#include "core/evidence/hit.h"
#include "core/journal/act.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::views {

// A stretch of an exact text that is painted so that it is seen: a hit is tinted and underlined in the colour
// of its severity, a passage is boxed. `label` is said by the tool tip and to assistive tools: rule or label
// of the passage.
struct TextHighlight {
    enum class Kind { Hit, Passage };
    Kind kind = Kind::Hit;
    base::Span span;                                          // code points of the exact text
    evidence::Severity severity = evidence::Severity::Medium; // of a hit
    QString label;

    bool operator==(const TextHighlight&) const = default;
};

// One comment or placeholder with everything that a page shows of it.
struct ConversationItem {
    std::int32_t position = -1; // of evidence::ThreadArrays
    QString publicId;           // "c-12", "p-1"
    QString author;             // empty = unknown
    QString time;               // worded
    bool isPlaceholder = false;
    std::int32_t depth = 1; // a root is 1
    std::string text;       // exact
    std::vector<TextHighlight> highlights;
    journal::DecisionStatus status = journal::DecisionStatus::Open;
    int severity = -1; // highest evidence::Severity of its hits, -1 = none
    int hits = 0;      // rules that hit
    int passages = 0, notes = 0, replies = 0;
};

// Where the page-like view of ONE thread gets its comments from. Rows are counted from 0 in reading order.
// All calls come from the thread of the view.
class ConversationSource {
public:
    virtual ~ConversationSource() = default;
    virtual std::int32_t count() const = 0;
    virtual QString title() const = 0;    // of the thread, may be empty
    virtual std::string body() const = 0; // exact text of the article or opening, may be empty
    // Nesting of the row and a guess of its length in code points, without reading anything: asked for every
    // row.
    virtual std::int32_t depth(std::int32_t row) const = 0;
    virtual std::int32_t guessedLength(std::int32_t row) const = 0;
    virtual std::int32_t positionAt(std::int32_t row) const = 0;
    virtual std::int32_t rowOf(std::int32_t position) const = 0; // -1 where it is of another thread
    // At most kPage rows. A row that cannot be read is given without text.
    virtual std::vector<ConversationItem> items(std::int32_t firstRow, std::int32_t count) const = 0;

    static constexpr std::int32_t kPage = 32;
};

} // namespace greffier::views
