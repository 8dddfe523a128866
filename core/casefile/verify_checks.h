#pragma once
#include "core/casefile/case_core.h"
#include "core/casefile/proof.h"
#include "core/casefile/erasure_record.h"
#include "core/casefile/proof.h"
#include "core/casefile/verify.h"
#include "core/journal/attest_store.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace greffier::casefile {

// The checks of `verify`, one per group of layers. Each adds what differs to the report's findings and how much it
// looked at to its layers; an error means that the check could not be made (Cancelled, CaseLocked).

// Files whose bytes were erased have none.
base::Status checkBlobs(store::Connection& connection, const ErasureRecord& erasures, const base::JobControl& job,
                        VerifyReport& report);
// Every row without a salt is one that an erasure changed, and holds what it left there.
base::Status checkErased(store::Connection& connection, const ErasureRecord& erasures, VerifyReport& report);
// Every file that is no capture's is one that an act names (a pack of rules, an attachment), and the other way round; no
// row lies where no check looks.
base::Status checkBindings(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report);
// Texts, authors, threads against their digests; every capture against the act that binds it; attachments.
base::Status checkEvidence(store::Connection& connection, const std::vector<journal::Act>& acts,
                           const ErasureRecord& erasures, const base::JobControl& job, VerifyReport& report);
base::Status checkPassages(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report);
// Every anchor against the journal's head at its act, its own signature, and the act that binds it. Findings of the chain.
base::Status checkAnchors(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report);
// One anchor, of a case or a bundle; `authorities`: PEM, empty where a stamp is to be checked by itself alone.
struct CheckedAnchor {
    std::vector<std::string> faults;
    std::optional<CheckedStamp> stamp;
};
CheckedAnchor checkAnchor(const journal::Attest& attest, const std::vector<base::Digest>& heads, const std::string& authorities);
// The heads of the journal after no, one, two, … acts.
std::vector<base::Digest> journalHeads(const std::vector<journal::Act>& acts);
// Every value of a person against the salted digests in the journal. Findings of the chain.
base::Status checkPersons(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report);
// Acts about complaints and exhibits that give a number twice, or speak of one that was not given: act and detail.
std::vector<std::pair<std::string, std::string>> numberFaults(const std::vector<journal::Act>& acts);
// Reads the captured bytes again where the recorded reader version is the present one (DECISIONS.md 2).
base::Status reparse(store::Connection& connection, const ErasureRecord& erasures, const base::JobControl& job,
                     VerifyReport& report);
// Arrays and hits of the derived file against the same made anew.
base::Status compareDerived(const CaseCore& core, const base::JobControl& job, VerifyReport& report);

} // namespace greffier::casefile
