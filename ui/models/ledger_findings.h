#pragma once
#include "core/casefile/relations_of_case.h"
#include "core/evidence/capture.h"

#include <QString>

#include <string>
#include <vector>

namespace greffier::models {

// How much a row of the ledger asks to be looked at. Attention: something is missing from the capture or unknown.
enum class Attention { Fact, Notice, Attention };

// One row of a ledger: what was found, how much of it, an example, and the way to the comments that it is about.
struct LedgerFinding {
    QString id;   // stable: "announced", "orphans", a loss's `what`
    QString what; // "Replies whose parent is missing"
    QString amount = {};
    QString example = {};
    Attention attention = Attention::Fact;
    QString filter = {};    // the expression that lists the comments; empty: there is none
    QString object = {};    // the public id of the one comment that it is about
    QString reference = {}; // the source's own identifier of comments, where nothing else is known of them

    bool hasComments() const { return !filter.isEmpty() || !object.isEmpty() || !reference.isEmpty(); }
};

// What captures of the same threads have to do with one capture, as plain data: it is worded in every language.
struct CaptureJoins {
    struct Thread {
        evidence::JoinedThread part;
        QString others; // public ids of the other captures
    };
    struct Finding {
        casefile::JoinFinding finding;
        QString item, earlier; // public ids
        QString text;          // the beginning of the comment's text
    };
    std::vector<Thread> threads;
    std::vector<Finding> findings; // the first kListed
    std::int64_t moreFindings = 0;
    static constexpr std::size_t kListed = 500;
};

// What an import says about several captures as one: counts add up, losses of one kind too.
evidence::Ledger sumOf(const std::vector<evidence::Capture>& captures);

// The ledger of captures that came in together, the most telling first; then where one capture comes from. `joins`: what
// other captures have to do with the one. Worded in the language of the moment.
std::vector<LedgerFinding> ledgerFindings(const std::vector<evidence::Capture>& captures, const CaptureJoins& joins);

} // namespace greffier::models
