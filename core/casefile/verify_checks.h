#pragma once
#include "core/casefile/case_core.h"
#include "core/casefile/erasure_record.h"
#include "core/casefile/verify.h"

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
// Reads the captured bytes again where the recorded reader version is the present one (DECISIONS.md 2).
base::Status reparse(store::Connection& connection, const ErasureRecord& erasures, const base::JobControl& job,
                     VerifyReport& report);
// Arrays and hits of the derived file against the same made anew.
base::Status compareDerived(const CaseCore& core, const base::JobControl& job, VerifyReport& report);

} // namespace greffier::casefile
