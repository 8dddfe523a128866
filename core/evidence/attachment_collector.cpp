#include "core/evidence/attachment_collector.h"

#include "core/base/digest.h"

#include <QByteArray>

#include <algorithm>

namespace greffier::evidence {
namespace {

constexpr std::size_t kMaxFiles = 20'000;
constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;
constexpr std::int64_t kMaxCarried = std::int64_t{1} << 30U;
constexpr std::size_t kMaxReference = 4'096; // bytes; longer ones are no path
constexpr std::size_t kMaxName = 255;        // bytes of a label

std::string percentDecoded(std::string_view text)
{
    return QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

// "https://host/a.png" -> "host/a.png", "file:///x/a.png" -> "x/a.png"; nothing for other schemes.
std::optional<std::string_view> withoutScheme(std::string_view reference)
{
    for (const std::string_view scheme : {"https://", "http://", "file://"}) {
        if (reference.substr(0, scheme.size()) == scheme)
            return reference.substr(scheme.size());
    }
    if (reference.substr(0, 2) == "//")
        return reference.substr(2);
    const auto colon = reference.find(':');
    const bool hasScheme = colon != std::string_view::npos && reference.substr(0, colon).find('/') == std::string_view::npos;
    return hasScheme ? std::nullopt : std::optional(reference);
}

// Resolves "." and ".."; empty where the path leads out of the folder.
std::string resolved(std::string path)
{
    std::replace(path.begin(), path.end(), '\\', '/');
    std::vector<std::string_view> parts;
    const std::string_view all = path;
    for (std::size_t start = 0; start <= all.size();) {
        const std::size_t end = std::min(all.find('/', start), all.size());
        const std::string_view part = all.substr(start, end - start);
        start = end + 1;
        if (part.empty() || part == ".")
            continue;
        if (part != "..")
            parts.push_back(part);
        else if (parts.empty())
            return {};
        else
            parts.pop_back();
    }
    std::string joined;
    for (const std::string_view part : parts)
        joined.append(joined.empty() ? "" : "/").append(part);
    return joined;
}

std::string parentOf(const std::string& folder)
{
    const auto slash = folder.rfind('/');
    return slash == std::string::npos ? std::string() : folder.substr(0, slash);
}

std::string labelled(std::string name)
{
    if (name.size() <= kMaxName)
        return name;
    std::size_t end = kMaxName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    name.resize(end);
    return name;
}

// "data:image/png;base64,…": the page carries the picture itself.
bool takeDataAddress(AttachmentDraft& draft)
{
    const std::string_view target = draft.target;
    const auto comma = target.find(',');
    if (target.substr(0, 5) != "data:" || comma == std::string_view::npos)
        return false;
    const std::string_view head = target.substr(5, comma - 5);
    const auto base64 = head.find(";base64");
    if (base64 == std::string_view::npos || target.size() / 4 * 3 > kMaxBytes)
        return false;
    const std::string_view code = target.substr(comma + 1);
    const auto bytes =
        QByteArray::fromBase64(QByteArray::fromRawData(code.data(), static_cast<qsizetype>(code.size())));
    if (bytes.isEmpty())
        return false;
    draft.mediaType = std::string(head.substr(0, std::min(base64, head.find(';'))));
    draft.bytes = bytes.toStdString();
    draft.target = "data:" + draft.mediaType;
    return true;
}

bool isPage(std::string_view name)
{
    for (const std::string_view end : {".html", ".htm", ".xhtml", ".php", ".asp", ".aspx"}) {
        if (name.size() >= end.size() && name.substr(name.size() - end.size()) == end)
            return true;
    }
    return name.substr(name.rfind('/') + 1).find('.') == std::string_view::npos;
}

} // namespace

std::string pathOfReference(std::string_view reference, std::string_view base)
{
    const auto path = withoutScheme(reference);
    if (!path || reference.size() > kMaxReference)
        return {};
    const bool isFromTop = path->size() != reference.size() || reference.substr(0, 1) == "/";
    std::string whole = isFromTop || base.empty() ? std::string() : std::string(base) + "/";
    return resolved(whole + percentDecoded(path->substr(0, path->find_first_of("?#"))));
}

void AttachmentCollector::setFiles(std::vector<HeldFile> files)
{
    m_files = std::move(files);
    m_byName.clear();
    for (std::size_t i = 0; i < m_files.size(); ++i)
        m_byName.emplace(m_files[i].name, i);
}

void AttachmentCollector::setPage(std::string_view name)
{
    m_page = name;
    m_pageFolder = parentOf(m_page);
}

// The file at that place, itself no page that is read at the moment.
const HeldFile* AttachmentCollector::beside(const std::string& path) const
{
    const auto known = path.empty() || path == m_page ? m_byName.end() : m_byName.find(path);
    return known == m_byName.end() ? nullptr : &m_files[known->second];
}

const HeldFile* AttachmentCollector::find(const AttachmentDraft& draft) const
{
    std::vector<std::string_view> targets{draft.target};
    targets.insert(targets.end(), draft.others.begin(), draft.others.end());
    for (const std::string_view target : targets) {
        // Beside the page, then in each folder above it: exports name files from their own top folder.
        for (std::string folder = m_pageFolder;; folder = parentOf(folder)) {
            const std::string path = pathOfReference(target, folder);
            if (const HeldFile* file = beside(path))
                return file;
            if (const HeldFile* file = beside(folder.empty() ? path : folder + "/" + path); file && !path.empty())
                return file;
            if (folder.empty())
                break;
        }
        // A part of an export alone: "messages/inbox/x/photos/1.jpg" where the folder given is "x".
        std::string rest = pathOfReference(target, {});
        for (auto slash = rest.find('/'); slash != std::string::npos; slash = rest.find('/')) {
            rest.erase(0, slash + 1);
            if (rest.find('/') == std::string::npos)
                break;
            for (const std::string& path : {m_pageFolder.empty() ? rest : m_pageFolder + "/" + rest, rest}) {
                if (const HeldFile* file = beside(path))
                    return file;
            }
        }
    }
    return nullptr;
}

AttachmentCollector::Found AttachmentCollector::keep(ItemIndex item, const std::string& key, Kept kept)
{
    if (!m_known.emplace(item, key).second)
        return Found::Yes;
    if (m_kept.size() >= kMaxFiles)
        return Found::BeyondLimit;
    kept.item = item;
    m_kept.push_back(std::move(kept));
    return Found::Yes;
}

base::Result<AttachmentCollector::Found> AttachmentCollector::carry(ItemIndex item, AttachmentDraft draft)
{
    const std::string digest = base::toHex(base::sha256(*draft.bytes));
    if (!m_known.emplace(item, draft.target + '\0' + digest).second)
        return Found::Yes;
    const auto size = static_cast<std::int64_t>(draft.bytes->size());
    const auto place = m_carriedAt.find(digest); // a picture that many comments show is carried once
    const bool isNew = place == m_carriedAt.end();
    if (draft.bytes->size() > kMaxBytes || (isNew && m_carriedSize + size > kMaxCarried) || m_kept.size() >= kMaxFiles)
        return Found::BeyondLimit;
    const std::int64_t start = isNew ? m_carriedSize : place->second;
    m_kept.push_back({item, labelled(std::move(draft.target)), std::move(draft.mediaType), {}, start, size});
    if (!isNew)
        return Found::Yes;
    if (!m_carried) {
        auto file = base::ScratchFile::create(m_folder);
        if (!file)
            return base::fail(file.error());
        m_carried.emplace(std::move(*file));
    }
    m_carriedAt.emplace(digest, start);
    m_carriedSize += size;
    if (const base::Status written = m_carried->append(*draft.bytes); !written)
        return base::fail(written.error());
    return Found::Yes;
}

base::Result<AttachmentCollector::Found> AttachmentCollector::add(ItemIndex item, AttachmentDraft draft)
{
    if (draft.bytes || takeDataAddress(draft))
        return carry(item, std::move(draft));
    const HeldFile* file = find(draft);
    if (file == nullptr || (draft.isLink && isPage(file->name)))
        return Found::No;
    if (file->bytes.size() > kMaxBytes)
        return Found::BeyondLimit;
    return keep(item, file->name, {item, labelled(file->name), std::move(draft.mediaType), file->bytes, -1, 0});
}

base::Result<std::vector<BuiltAttachment>>
AttachmentCollector::finish(const std::vector<std::int32_t>& commentsBefore)
{
    std::string_view carried;
    if (m_carried && m_carriedSize > 0) {
        const auto mapped = m_carried->map();
        if (!mapped)
            return base::fail(mapped.error());
        carried = *mapped;
    }
    std::stable_sort(m_kept.begin(), m_kept.end(), [](const Kept& left, const Kept& right) { return left.item < right.item; });
    std::vector<BuiltAttachment> built;
    built.reserve(m_kept.size());
    for (Kept& kept : m_kept) {
        const std::string_view bytes = kept.start < 0 ? kept.bytes
                                                      : carried.substr(static_cast<std::size_t>(kept.start),
                                                                       static_cast<std::size_t>(kept.size));
        built.push_back({commentsBefore[static_cast<std::size_t>(kept.item)], std::move(kept.name),
                         std::move(kept.mediaType), bytes});
    }
    return built;
}

} // namespace greffier::evidence
