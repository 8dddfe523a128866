#pragma once
#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <functional>
#include <string>
#include <string_view>

namespace greffier::evidence {

// SHA-256(salt ‖ text): the commitment that stands beside a text. The salt is removed when a person is erased, so that
// a short text cannot be guessed from its digest (DECISIONS.md 5).
base::Digest saltedDigest(std::string_view salt, std::string_view text);

// A row whose stored digest does not fit its content: "c-12", "t-1", "author 4".
using OnMismatch = std::function<void(const std::string& row)>;

// The digest over all evidence rows of a capture in their stored order (DECISIONS.md 2), which the act CaptureAdded
// binds: the capture's own columns, its files' digests, losses, authors, threads and items, every field with its length
// in front. Texts, labels and bodies enter by their salted digests; each is recomputed and `onMismatch` told of those
// that differ. Errors: those of store::Connection; Cancelled.
base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture,
                                          const OnMismatch& onMismatch, const base::JobControl& job);

// The same, for whoever hands on what it is made of, so that others can make it again.
using TakeFields = std::function<base::Status(std::string_view piece)>;
struct Watch {
    OnMismatch onMismatch;
    TakeFields onFields; // the bytes that are hashed, in pieces: their SHA-256 is the digest
    // Every salted digest in its place; the salt is empty where it was erased.
    std::function<void(const std::string& row, std::string_view salt, std::string_view digest)> onSalt;
};
base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture, const Watch& watch,
                                          const base::JobControl& job);

} // namespace greffier::evidence
