#include "core/report/bag_writer.h"

#include <algorithm>
#include <cctype>

namespace greffier::report {
namespace {

using base::Status;

constexpr std::size_t kMostRatio = 100; // half of what formats::readBag takes

bool isPlain(std::string_view path)
{
    const bool isAscii = std::all_of(path.begin(), path.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' || c == '/';
    });
    return isAscii && path.starts_with("data/") && path.size() > 5 && path.find("//") == std::string_view::npos &&
           path.find("/.") == std::string_view::npos && path.back() != '/';
}

// Two blanks between digest and path, as sha256sum and sha512sum want it.
template <class Files> std::string manifest(const Files& files, std::string Files::value_type::*digest)
{
    std::string text;
    for (const auto& file : files)
        text += file.*digest + "  " + file.path + "\n";
    return text;
}

std::string infoText(const BagWriter::Info& info)
{
    std::string text;
    for (const auto& [label, value] : info) {
        if (value.empty())
            continue;
        std::string line = value;
        std::replace_if(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
        text += label + ": " + line + "\n";
    }
    return text;
}

} // namespace

BagWriter::BagWriter(std::string folder, ZipWriter::Sink sink, base::Moment dated)
    : m_folder(std::move(folder)), m_zip(std::move(sink), dated, ZipLimits{.ratio = kMostRatio})
{
}

Status BagWriter::list(const std::string& path, base::FileDigests& digests)
{
    if (!isPlain(path) || !m_paths.insert(path).second)
        return base::fail(base::ErrorCode::BadValue, path);
    m_payload.push_back({path, digests.sha256(), digests.sha512()});
    return {};
}

Status BagWriter::add(const std::string& path, const std::string& bytes)
{
    base::FileDigests digests;
    digests.add(bytes);
    if (const Status status = list(path, digests); !status)
        return status;
    m_bytes += static_cast<std::int64_t>(bytes.size());
    return m_zip.add(m_folder + "/" + path, bytes);
}

Status BagWriter::addLarge(const std::string& path, const Feed& feed)
{
    base::FileDigests digests;
    bool isFirst = true;
    const Status written = m_zip.addStored(m_folder + "/" + path, [&](const Take& take) {
        const bool isCounted = std::exchange(isFirst, false);
        return feed([&](std::string_view bytes) {
            if (isCounted) {
                digests.add(bytes);
                m_bytes += static_cast<std::int64_t>(bytes.size());
            }
            return take(bytes);
        });
    });
    return written ? list(path, digests) : written;
}

Status BagWriter::addTag(const std::string& name, const std::string& bytes)
{
    base::FileDigests digests;
    digests.add(bytes);
    m_tags.push_back({name, digests.sha256(), digests.sha512()});
    return m_zip.add(m_folder + "/" + name, bytes);
}

Status BagWriter::finish(const Info& info, const base::KeyPair* keys)
{
    const auto byPath = [](const Listed& left, const Listed& right) { return left.path < right.path; };
    std::sort(m_payload.begin(), m_payload.end(), byPath);
    Info all = info;
    all.emplace_back("Payload-Oxum", std::to_string(m_bytes) + "." + std::to_string(m_payload.size()));
    Status status = addTag(bag::kDeclaration, bag::kDeclarationText);
    if (status)
        status = addTag(bag::kInfo, infoText(all));
    if (status)
        status = addTag("manifest-sha256.txt", manifest(m_payload, &Listed::sha256));
    if (status)
        status = addTag("manifest-sha512.txt", manifest(m_payload, &Listed::sha512));
    if (status && keys != nullptr)
        status = addTag(bag::kSigner, base::publicPem(keys->publicKey));
    if (!status)
        return status;
    std::sort(m_tags.begin(), m_tags.end(), byPath);
    const std::vector<Listed> tags = m_tags;
    const std::string signedText = manifest(tags, &Listed::sha512);
    status = addTag("tagmanifest-sha256.txt", manifest(tags, &Listed::sha256));
    if (status)
        status = addTag("tagmanifest-sha512.txt", signedText);
    if (status && keys != nullptr)
        status = addTag(bag::kSignature, base::sign(*keys, signedText));
    return status ? m_zip.finish() : status;
}

} // namespace greffier::report
