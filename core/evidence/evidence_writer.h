#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/built_capture.h"
#include "core/store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// What is known of a capture besides its content.
struct CaptureOrigin {
    std::string uid, format, sourceUri, operatorName, toolVersion;
    std::string environment; // canonical JSON
    int readerVersion = 1;
    base::Moment captured;
};

// One file of a capture, its bytes stored already.
struct CapturedFile {
    std::string name; // path below the folder or archive given, else the file's name
    base::BlobId blob;
};

struct StoredCapture {
    base::CaptureId id;
    std::int64_t firstComment = 0; // numbers of c-N; first > last where the capture holds none
    std::int64_t lastComment = 0;
};

// Everything below runs inside the caller's write transaction: all of it or nothing is kept.

// The bytes in chunks of 1 MiB, the row with the digest last (DECISIONS.md 7). Bytes that the case already holds are
// not stored twice. Errors: those of store::Connection; FileUnreadable where they change meanwhile; Cancelled.
base::Result<base::BlobId> storeBlob(store::Connection& connection, std::string_view bytes, std::string_view mediaType,
                                     const base::JobControl& job = {});

// Errors: those of store::Connection and of DraftSpool; Cancelled.
base::Result<StoredCapture> storeCapture(store::Connection& connection, const CaptureOrigin& origin,
                                         const BuiltCapture& built, const std::vector<CapturedFile>& files,
                                         const base::JobControl& job);

} // namespace greffier::evidence
