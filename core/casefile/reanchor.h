#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/span.h"
#include "core/journal/act.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// What became of a passage in the latest later capture of its thread. Exact: its words stand there once with the same words
// around them. Proposed: they may be there; a person has to say so. Orphan: they are not found. Unseen: nor is their comment,
// in a capture that shows others of the earlier one but may be only a part of the thread.
enum class Anchoring { Exact, Proposed, Orphan, Unseen };
std::string_view toString(Anchoring anchoring); // "exact", "proposed", "orphan", "unseen"
// What an orphan lost. Choice: its words stand there, and nothing tells that they, or which of them, are these.
enum class Loss { None, Comment, Words, Choice };
std::string_view toString(Loss loss); // "", "comment", "words", "choice"

struct Continuation {
    std::string passage; // "a-9"
    Anchoring anchoring = Anchoring::Orphan;
    std::string capture; // "k-2": the later one
    std::string comment; // "c-12": the comment as it is there; empty where it is gone
    std::vector<base::Span> spans;  // in the later text; none for an orphan and for what was not seen again
    std::vector<std::string> words; // what stands there, one for each span
    Loss loss = Loss::None;
};

// Every passage of the case that a later capture shows or should show, and that no passage continues yet; in order of the
// passages. Where several captures are later, the latest that holds the comment. Errors: those of relationsOf.
base::Result<std::vector<Continuation>> continuationsOf(const CaseFile& file, const base::JobControl& job);
// The same without comparing captures first: nothing where that was not done yet. The case's own thread; for the window.
std::vector<Continuation> continuationsAtHand(const CaseFile& file);
// The case has captures later than those of its passages, and none was recognised as one of the same threads: then nothing
// said of a passage above means nothing. Errors: those of relationsOf.
base::Result<bool> areLaterUnrecognised(const CaseFile& file, const base::JobControl& job);

// Marks the passage in the later capture (PassageMarked with `from`), with the label, ground, severity, person and note that
// it has. Errors: BadValue (an orphan, or not seen again), those of markPassage.
base::Result<journal::Act> takeContinuation(CaseFile& file, const Continuation& continuation);
// All that are exact, one act each. A passage whose ground now stands against others is left out.
base::Result<std::vector<journal::Act>> takeExact(CaseFile& file, const std::vector<Continuation>& continuations);

} // namespace greffier::casefile
