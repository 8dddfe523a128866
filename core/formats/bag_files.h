#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// What is wrong with a file of a bag, or with the bag as a file (then without a name). It is not read where no bag should hold
// it: a link, a name that leads out of the folder, a second file of the same name.
struct BagFault {
    std::string name; // shown only: valid UTF-8
    std::string why;
};

// What is told of each file: its path within the bag's own folder ("data/report.html"), its bytes in pieces, its end. A file
// that cannot be unpacked to its end is a fault; what could be is told.
struct BagVisitor {
    std::function<bool(const std::string& path)> begin; // false: its bytes are not wanted
    std::function<void(std::string_view piece)> bytes;
    std::function<void()> end;
};

// Reads the files of a bag, a ZIP file with one folder in it or that folder unpacked, without writing anything and without
// holding it in memory. Errors: FileMissing, FileUnreadable, those of readZipDirectory, LimitExceeded with "entries" (250,000)
// or "ratio" (200 times the packed size), Cancelled.
base::Result<std::vector<BagFault>> readBag(const std::string& path, const BagVisitor& visitor, const base::JobControl& job);

// True where the file begins or ends as a ZIP file does, or the folder holds a bagit.txt.
bool isBag(const std::string& path);

} // namespace greffier::formats
