#pragma once
#include "core/base/file_digests.h"
#include "core/base/signature.h"
#include "core/report/zip_file.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::report {

// What stands in the folder of every bag of ours. Paths begin at the bag's own folder.
namespace bag {
inline constexpr const char* kDeclaration = "bagit.txt";
inline constexpr const char* kInfo = "bag-info.txt";
inline constexpr const char* kDeclarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
inline constexpr const char* kSignature = "tagmanifest-sha512.txt.sig";
inline constexpr const char* kSigner = "signer.pub"; // PEM
inline constexpr const char* kJournal = "data/journal.jsonl";
inline constexpr const char* kComments = "data/comments.json";
inline constexpr const char* kEvidence = "data/evidence/index.json";
inline constexpr const char* kSalts = "data/evidence/salts.jsonl";
inline constexpr const char* kAttest = "data/attest/index.json";
inline constexpr const char* kExhibits = "data/exhibits/index.json";
} // namespace bag

// A BagIt 1.0 bag (RFC 8493) as a ZIP of one folder, written from the front: payload first, then the files about it.
// Invariant: every payload file stands in both manifests, every other file in both tag manifests, except the manifests'
// own signature. The same files and moment give the same bytes.
// Errors: those of ZipWriter; BadValue for a path that is not plain ASCII below data/, or stands there already.
class BagWriter {
public:
    using Take = std::function<base::Status(std::string_view)>;
    // Hands over all bytes of a file in pieces; called twice.
    using Feed = std::function<base::Status(const Take&)>;
    // Labels and values of bag-info.txt; line ends of values become blanks, empty values are left out.
    using Info = std::vector<std::pair<std::string, std::string>>;

    BagWriter(std::string folder, ZipWriter::Sink sink, base::Moment dated);

    base::Status add(const std::string& path, const std::string& bytes);
    // Without holding the file in memory; it is not compressed.
    base::Status addLarge(const std::string& path, const Feed& feed);
    // Payload-Oxum is added to the info. `keys`: null where nobody signs.
    base::Status finish(const Info& info, const base::KeyPair* keys);

    std::int64_t payloadBytes() const { return m_bytes; }
    std::size_t payloadFiles() const { return m_payload.size(); }

private:
    struct Listed {
        std::string path, sha256, sha512;
    };
    base::Status list(const std::string& path, base::FileDigests& digests);
    base::Status addTag(const std::string& name, const std::string& bytes);

    std::string m_folder;
    ZipWriter m_zip;
    std::vector<Listed> m_payload, m_tags;
    std::set<std::string> m_paths; // of the payload
    std::int64_t m_bytes = 0;
};

} // namespace greffier::report
