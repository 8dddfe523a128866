#pragma once
#include "core/base/span.h"
#include "core/evidence/comment.h"
#include "core/evidence/hit.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <string_view>
#include <vector>

namespace greffier::models {

// A stretch of a displayed string to underline. Unit: UTF-16 code units of that string.
struct Highlight {
    int start = 0;
    int length = 0;

    bool operator==(const Highlight&) const = default;
};
using Highlights = QList<Highlight>;

// One paragraph made of an exact text, for a list row only: never a source of text, offsets or digests.
struct Snippet {
    QString text;
    Highlights highlights; // ascending, inside `text`, not empty
};

constexpr int kSnippetUnits = 400; // more than two lines of a wide window hold

// Runs of blanks and line breaks become one space, bidi controls are left out (they could turn the row around),
// NO-BREAK SPACES stay. `spans` are code points of `exact`, in any order; those beyond the end of the snippet are
// dropped. Where the first hit lies far into the text, the snippet begins shortly before it with "… ".
Snippet makeSnippet(std::string_view exact, const std::vector<base::Span>& spans, int maxUnits = kSnippetUnits);

// What a row shows of a comment's evidence: language-free, so that a switch of language needs no reload.
struct CommentDisplay {
    QString author; // as captured or asserted; empty = unknown
    bool isAuthorAsserted = false;
    evidence::PostedTime posted; // captured or asserted
    bool isTimeAsserted = false;
    QString sourceStatus; // as captured: "approved", "spam"; empty = not stated
    Snippet snippet;
};

CommentDisplay makeDisplay(const evidence::Comment& comment, const std::vector<evidence::Hit>& hits);

} // namespace greffier::models

Q_DECLARE_METATYPE(greffier::models::Highlights)
