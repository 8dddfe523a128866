#pragma once
#include "core/base/digest.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace greffier::base {

// RFC 3161 by libcrypto, offline: what is sent to an authority and what comes back are files.

// A request (DER) for a stamp over the digest itself, as SHA-256 imprint: with a nonce of 64 random bits, and asking for
// the authority's certificate.
std::string timeStampRequest(const Digest& imprint);

// What a request asks, or what a stamp states.
struct TimeStampFacts {
    std::string imprint;         // bytes
    std::string imprintAlgorithm; // "SHA256"
    std::string nonce;           // decimal, empty for none
    std::int64_t utcMs = 0;      // stamps only: the moment that the authority states
    std::string serial;          // stamps only, decimal
    std::string authority;       // stamps only: the subject of the certificate that signed
};
// Errors: Malformed.
Result<TimeStampFacts> readTimeStampRequest(std::string_view der);
// A response (DER) whose status is granted, with what its signed token states. Errors: Malformed; VerificationFailed with
// "status N" where the authority refused.
Result<TimeStampFacts> readTimeStamp(std::string_view der);

// The token's signature by the certificate that it brings along, which must be one for time stamps: proves that nothing
// was changed since, not who the authority is. Errors: Malformed; VerificationFailed with libcrypto's reason.
Status checkTimeStampSignature(std::string_view der);
// The same, with the certificate's chain up to one of those in the PEM text, as of the moment that the stamp states.
Status checkTimeStampTrust(std::string_view der, std::string_view authoritiesPem);

} // namespace greffier::base
