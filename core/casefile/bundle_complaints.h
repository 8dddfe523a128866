#pragma once
#include "core/casefile/bundle.h"
#include "core/report/bag_writer.h"

namespace greffier::casefile {

// Every file with words in it is searched for what the set must not let out before it goes in.
base::Status addSearched(const report::RedactionSet& set, const std::string& path, const std::string& bytes, const Wordless& wordless,
                         report::BagWriter& bag);

// The complaints that the bundle's options name, each in its own language, without what the bundle's set takes out: what is
// found in any comment of `all`, the report's data as they are in the case, is taken out of every letter too.
base::Status collectComplaints(const CaseFile& file, const report::ReportData& all, const base::JobControl& job, BundleInput& input);

// The letters in every format with pages, each exhibit as a document of its own under its number, and which file is which.
base::Status addComplaints(const BundleInput& input, const BundleFormats& formats, const base::JobControl& job,
                           report::BagWriter& bag);

} // namespace greffier::casefile
