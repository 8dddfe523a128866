#pragma once
#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/thread_arrays.h"
#include "core/store/connection.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>

namespace greffier::evidence {

// SHA-256(salt ‖ text): the commitment that stands beside a text. The salt is removed when a person is erased, so that
// a short text cannot be guessed from its digest (DECISIONS.md 5).
base::Digest saltedDigest(std::string_view salt, std::string_view text);

// A row whose stored digest does not fit its content: "c-12", "t-1", "author 4".
using OnMismatch = std::function<void(const std::string& row)>;

// Where the rows of a capture lie in their tables, both ends included. By default anywhere.
struct RowRange {
    std::int64_t first = std::numeric_limits<std::int64_t>::min();
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
};
struct CaptureRows {
    RowRange blobs, losses, authors, threads, items, attachments;
};
// What is stored from now on, for a capture that is about to be.
base::Result<CaptureRows> rowsFromNow(store::Connection& connection);
// Of every capture, in one pass over each table. A capture without rows of a kind has an empty range there.
base::Result<std::map<std::int64_t, CaptureRows>> rowsOfCaptures(store::Connection& connection);

// The digest over all evidence rows of a capture in their stored order (DECISIONS.md 2), which the act CaptureAdded
// binds: the capture's own columns, its files' digests, losses, authors, threads, items and attachments, every field with
// its length in front. `rows` bounds where they are looked for: without it every table is read whole. Texts, labels and
// bodies enter by their salted digests; each is recomputed and `onMismatch` told of those that differ. Errors: those of
// store::Connection; Cancelled.
base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture,
                                          const OnMismatch& onMismatch, const base::JobControl& job,
                                          const CaptureRows& rows = {});

// The same, for whoever hands on what it is made of, so that others can make it again.
using TakeFields = std::function<base::Status(std::string_view piece)>;
struct Watch {
    OnMismatch onMismatch;
    TakeFields onFields; // the bytes that are hashed, in pieces: their SHA-256 is the digest
    // Every salted digest in its place; the salt is empty where it was erased.
    std::function<void(const std::string& row, std::string_view salt, std::string_view digest)> onSalt;
    std::function<void(const ItemNode& node)> onNode = {}; // every item, as its row says
};
base::Result<base::Digest> evidenceDigest(store::Connection& connection, base::CaptureId capture, const Watch& watch,
                                          const base::JobControl& job, const CaptureRows& rows = {});

} // namespace greffier::evidence
