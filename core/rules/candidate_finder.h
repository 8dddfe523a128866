#pragma once
#include "core/rules/facts.h"
#include "core/rules/gate.h"
#include "core/rules/literal.h"
#include "core/rules/word_sketch.h"
#include "core/text/folded_texts.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace greffier::rules {

// What a rule needs of a comment to be anything but false.
// Invariant: at most eight sets of literals.
struct Requirement {
    Literals literals;
    std::vector<Gate> gates;
    bool isAsked = true; // false: the rule is left out
};

// A comment and a rule that may be anything but false on it.
struct Candidate {
    std::uint32_t row = 0;
    std::uint32_t rule = 0;
    std::uint32_t sets = 0; // a bit for each of the rule's sets of literals of which one stands in the comment
    bool isOrdinary = false; // the comment is known to have no plain forms
};

// The first stage of a scan: which rules can which comment concern? Never leaves a rule out that would not be false.
// Literals between word boundaries are looked up word by word (WordTable), all others with Hyperscan's pure literal
// mode; where the machine cannot run Hyperscan, the rules that need it are candidates everywhere. Immutable.
class CandidateFinder {
public:
    // One requirement per rule.
    explicit CandidateFinder(std::vector<Requirement> requirements);
    ~CandidateFinder();
    CandidateFinder(const CandidateFinder&) = delete;
    CandidateFinder& operator=(const CandidateFinder&) = delete;

    bool needsAuthors() const; // a gate looks at CommentRow::author; else it may be left empty

    // What one thread needs; must not outlive the finder.
    class Scratch {
    public:
        explicit Scratch(const CandidateFinder& finder);
        ~Scratch();
        Scratch(const Scratch&) = delete;
        Scratch& operator=(const Scratch&) = delete;

        // Gives the folded texts of the rows last given to find() (none where no rule needs them) for others, whose memory
        // is used for the next ones.
        void swapTexts(text::FoldedTexts& texts);

    private:
        friend class CandidateFinder;
        struct Private;
        std::unique_ptr<Private> d;
    };

    // Sets `found`: by row, each rule at most once per row, a row's rules in the order of their numbers. `sketches`: set to
    // those of the rows, or null.
    void find(const std::vector<CommentRow>& rows, Scratch& scratch, std::vector<Candidate>& found,
              std::vector<WordSketch>* sketches = nullptr) const;

    // Sketches say of most comments that no rule concerns them: there are few rules, and each needs one of few words.
    bool canUseSketches() const;
    // False only where find() finds nothing in the comment that the sketch is of. Only where canUseSketches().
    bool mayConcern(const WordSketch& sketch) const;

private:
    void findWords(const std::vector<CommentRow>& rows, Scratch& scratch, std::vector<WordSketch>* sketches) const;
    void keepCandidates(Scratch& scratch, std::vector<Candidate>& found) const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace greffier::rules
