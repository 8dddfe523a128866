#pragma once
#include "core/base/result.h"
#include "core/casefile/proof.h"
#include "core/casefile/verify.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// Anchoring: somebody outside holds the head of the journal, so that whoever rebuilds the journal later is found out.
// Each function commits a row of `attest` and the act Anchored that binds it, over the head as it was before that act.

// Writes a request of RFC 3161 (.tsq) for a time-stamping authority. Errors: FileExists, WriteFailed.
base::Status requestStamp(CaseFile& file, const std::string& path);

// Takes the authority's response (.tsr): it has to answer a request of this case (imprint and nonce), be granted, and be
// signed by the certificate that it brings along. Errors: Malformed, BadValue with the reason in `detail`.
base::Status acceptStamp(CaseFile& file, std::string_view response);

// How the head leaves without an authority.
enum class AnchorKind { Printed, Mailed };
// The text that is to be printed or sent, kept as it was given out. `language`: "fr" or "en".
base::Result<std::string> anchorByText(CaseFile& file, AnchorKind kind, const std::string& language);

// The time stamps of a case, which verify() checks by themselves, traced to authorities: certificates in PEM, or none.
struct AnchorReport {
    std::vector<Finding> findings; // of the layer "chain"
    std::vector<CheckedStamp> stamps;
};
base::Result<AnchorReport> verifyAnchors(const std::string& casePath, const std::string& authorities);

} // namespace greffier::casefile
