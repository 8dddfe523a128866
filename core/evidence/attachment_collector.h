#pragma once
#include "core/base/scratch_file.h"
#include "core/evidence/attachment.h"
#include "core/evidence/sink.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace greffier::evidence {

// Finds the files that comments refer to among those of the same folder or archive, and keeps the bytes of those that the
// source carries itself. At most 20,000 files of 64 MiB each; of those carried, 1 GiB in all.
class AttachmentCollector {
public:
    // `folder`: where carried bytes wait; empty: the system's folder for temporary files.
    explicit AttachmentCollector(std::string folder = {}) : m_folder(std::move(folder)) {}
    void setFiles(std::vector<HeldFile> files);
    // The file whose comments follow: what they refer to is looked for beside it first.
    void setPage(std::string_view name);

    enum class Found { No, Yes, BeyondLimit };
    // Errors: those of base::ScratchFile.
    base::Result<Found> add(ItemIndex item, AttachmentDraft draft);

    // In the order of the items. `commentOf` gives the number of comments before each item. Call once.
    base::Result<std::vector<BuiltAttachment>> finish(const std::vector<std::int32_t>& commentsBefore);
    bool isEmpty() const { return m_kept.empty(); }
    std::optional<base::ScratchFile> takeCarried() { return std::move(m_carried); }

private:
    struct Kept {
        ItemIndex item = 0;
        std::string name, mediaType;
        std::string_view bytes;      // of a held file
        std::int64_t start = -1;     // of a carried one
        std::int64_t size = 0;
    };

    const HeldFile* find(const AttachmentDraft& draft) const;
    const HeldFile* beside(const std::string& path) const;
    Found keep(ItemIndex item, const std::string& key, Kept kept);
    base::Result<Found> carry(ItemIndex item, AttachmentDraft draft);

    std::string m_folder, m_page, m_pageFolder;
    std::vector<HeldFile> m_files;
    std::unordered_map<std::string, std::size_t> m_byName;
    std::set<std::pair<ItemIndex, std::string>> m_known;
    std::vector<Kept> m_kept;
    std::optional<base::ScratchFile> m_carried;
    std::int64_t m_carriedSize = 0; // bytes
    std::map<std::string, std::int64_t> m_carriedAt; // by digest: where the bytes begin
};

// The path that a reference of a page names, as a path below a folder: without scheme, query, fragment and dots, decoded.
// Empty where it names nothing below it ("../../x" at the top, "mailto:…"). `base` is the folder it counts from.
std::string pathOfReference(std::string_view reference, std::string_view base);

} // namespace greffier::evidence
