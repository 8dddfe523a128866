#pragma once
#include "core/base/job.h"
#include "core/casefile/bundle.h"
#include "core/report/bag_writer.h"
#include "core/store/connection.h"

namespace greffier::casefile {

// The parts of a bundle that come out of the case file itself, each with an index: captured and attached bytes and rule
// packs under numbered names; the fields that each capture's digest is made of, with the salts; what anchors the journal.
base::Status addEvidence(store::Connection& connection, const BundleInput& input, const base::JobControl& job,
                         report::BagWriter& bag);
base::Status addAttests(store::Connection& connection, const BundleInput& input, report::BagWriter& bag);
// One act a line. Canonical JSON, so that "head" stands there byte by byte as it was hashed. Redacted: chains, links and
// hashes alone.
std::string journalLines(const BundleInput& input);

} // namespace greffier::casefile
