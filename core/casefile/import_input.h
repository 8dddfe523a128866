#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/reader.h"

#include <QByteArray>
#include <QFile>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace greffier::casefile {

struct ImportSource;

// One file to bring in, mapped where it comes from the disk: pages that were read are given back by release().
// Invariant: `bytes` is valid as long as the input lives, also after a move.
struct Input {
    std::string name;  // without folder
    std::string uri;   // the path as given; empty for pasted text
    std::string label; // for messages: the path as given, or the pasted text's name
    std::string mediaType;
    std::string_view bytes;

    // Says that the first `count` bytes are not needed for now; reading them again is possible and only slower.
    void release(std::size_t count) const;
    // What a reader sees: it releases what it says it is done with. The input outlives it.
    formats::Source source() const;
    // A control that passes everything on and releases likewise.
    base::JobControl releasing(const base::JobControl& job) const;

private:
    friend base::Result<Input> openInput(const ImportSource& source);
    std::unique_ptr<QFile> m_file;
    QByteArray m_kept;
    bool m_isMapped = false;
};

// Errors: FileMissing, FileIsDirectory, FileUnreadable.
base::Result<Input> openInput(const ImportSource& source);

} // namespace greffier::casefile
