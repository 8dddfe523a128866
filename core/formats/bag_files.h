#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// A file that is not read, because no bag should hold it: a link, a name that leads out of the folder, a second file of
// the same name.
struct BagFault {
    std::string name; // shown only: valid UTF-8
    std::string why;
};

// What is told of each file: its path within the bag's own folder ("data/report.html"), its bytes in pieces, its end.
struct BagVisitor {
    std::function<void(const std::string& path)> begin;
    std::function<void(std::string_view piece)> bytes;
    std::function<void()> end;
};

// How a ZIP file is read: by the list at its end, as most programs do, or from the front, as others do. A file that was
// made to look different to the two is found by reading both ways. Folders are read alike.
enum class BagOrder { ByList, FromFront };

// Reads every file of a bag, a ZIP file with one folder in it or that folder unpacked, without writing anything and
// without holding it in memory. Errors: FileMissing, FileUnreadable, FormatNotRecognised (no ZIP), Malformed, Truncated,
// LimitExceeded with "entries" (20,000) or "ratio" (200 times the packed size), Cancelled.
base::Result<std::vector<BagFault>> readBag(const std::string& path, BagOrder order, const BagVisitor& visitor,
                                            const base::JobControl& job);

// True where the file begins as a ZIP file does, or the folder holds a bagit.txt.
bool isBag(const std::string& path);

} // namespace greffier::formats
