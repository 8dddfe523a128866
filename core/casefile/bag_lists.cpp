#include "core/casefile/bag_lists.h"

#include "core/report/bag_writer.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace greffier::casefile {
namespace {

namespace bag = report::bag;

struct Algorithm {
    const char* name;
    std::string SeenFile::*digest;
    std::size_t length; // hexadecimal digits
};
constexpr std::array<Algorithm, 2> kAlgorithms{{{"sha256", &SeenFile::sha256, 64}, {"sha512", &SeenFile::sha512, 128}}};

bool isPayload(std::string_view path)
{
    return path.starts_with("data/");
}

// RFC 8493 has three characters of a path percent-encoded.
std::string decodedPath(std::string_view path)
{
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::string_view code = path.substr(i, 3);
        if (code == "%0A" || code == "%0D" || code == "%25") {
            out += code == "%0A" ? '\n' : code == "%0D" ? '\r' : '%';
            i += 2;
        } else {
            out += path[i];
        }
    }
    return out;
}

class Lists {
public:
    Lists(const SeenFiles& seen, const KeptFiles& kept, BundleReport& report) : m_seen(seen), m_kept(kept), m_report(report) {}

    void check()
    {
        const std::string* declaration = textOf(bag::kDeclaration);
        if (declaration != nullptr && *declaration != bag::kDeclarationText)
            add(BundleLayer::Manifest, bag::kDeclaration, "not BagIt 1.0 in UTF-8");
        if (m_seen.contains("fetch.txt"))
            add(BundleLayer::Manifest, "fetch.txt", "parts of the bag are elsewhere");
        std::int64_t files = 0;
        for (const Algorithm& algorithm : kAlgorithms)
            files = checkPayload(algorithm);
        for (const Algorithm& algorithm : kAlgorithms)
            checkTags(algorithm);
        checkOxum();
        m_report.layers.push_back({BundleLayer::Payload, files});
        m_report.layers.push_back({BundleLayer::Manifest, 4});
    }

private:
    using Manifest = std::map<std::string, std::string>; // path -> digest

    void add(BundleLayer layer, std::string row, std::string detail)
    {
        m_report.add(layer, std::move(row), std::move(detail));
    }

    const std::string* textOf(const std::string& name)
    {
        const auto found = m_kept.find(name);
        if (found == m_kept.end())
            add(BundleLayer::Manifest, name, "missing");
        return found == m_kept.end() ? nullptr : &found->second;
    }

    Manifest readManifest(const std::string& name, const Algorithm& algorithm)
    {
        Manifest manifest;
        const std::string* text = textOf(name);
        std::string_view rest = text == nullptr ? std::string_view() : *text;
        for (int number = 1; !rest.empty(); ++number) {
            const std::size_t end = rest.find('\n');
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            const std::string digest(line.substr(0, algorithm.length)); // lower case, as we write it: nothing else lists this file
            const std::size_t blanks = line.find_first_not_of(" \t", std::min(line.size(), algorithm.length));
            const bool isLine = digest.size() == algorithm.length && digest.find_first_not_of("0123456789abcdef") == std::string::npos &&
                                blanks != std::string_view::npos && blanks > algorithm.length && end != std::string_view::npos;
            if (!isLine || !manifest.emplace(decodedPath(line.substr(blanks)), digest).second)
                add(BundleLayer::Manifest, name, "line " + std::to_string(number));
        }
        return manifest;
    }

    void compare(const Manifest& manifest, const Algorithm& algorithm, BundleLayer layer)
    {
        for (const auto& [path, digest] : manifest) {
            const auto file = m_seen.find(path);
            if (file == m_seen.end())
                add(layer, path, "missing");
            else if (file->second.*algorithm.digest != digest)
                add(layer, path, algorithm.name);
        }
    }

    std::int64_t checkPayload(const Algorithm& algorithm)
    {
        const std::string name = std::string("manifest-") + algorithm.name + ".txt";
        const Manifest manifest = readManifest(name, algorithm);
        compare(manifest, algorithm, BundleLayer::Payload);
        for (const auto& [path, digest] : manifest) {
            if (!isPayload(path))
                add(BundleLayer::Manifest, name, "lists " + path);
        }
        for (const auto& [path, file] : m_seen) {
            if (isPayload(path) && !manifest.contains(path))
                add(BundleLayer::Payload, path, "not in " + name);
        }
        return static_cast<std::int64_t>(manifest.size());
    }

    void checkTags(const Algorithm& algorithm)
    {
        const std::string name = std::string("tagmanifest-") + algorithm.name + ".txt";
        const Manifest manifest = readManifest(name, algorithm);
        compare(manifest, algorithm, BundleLayer::Manifest);
        for (const auto& [path, file] : m_seen) {
            // The signature is over a tag manifest, so that none can list it.
            const bool isOutside = isPayload(path) || path == "tagmanifest-sha256.txt" ||
                                   path == "tagmanifest-sha512.txt" || path == bag::kSignature;
            if (!isOutside && !manifest.contains(path))
                add(BundleLayer::Manifest, path, "not in " + name);
        }
    }

    void checkOxum()
    {
        std::int64_t bytes = 0, files = 0;
        for (const auto& [path, file] : m_seen) {
            bytes += isPayload(path) ? file.size : 0;
            files += isPayload(path) ? 1 : 0;
        }
        const std::string* text = textOf(bag::kInfo);
        if (text == nullptr)
            return;
        const auto info = readBagInfo(*text);
        const auto oxum = info.find("Payload-Oxum");
        if (oxum == info.end() || oxum->second != std::to_string(bytes) + "." + std::to_string(files))
            add(BundleLayer::Manifest, bag::kInfo, "Payload-Oxum");
    }

    const SeenFiles& m_seen;
    const KeptFiles& m_kept;
    BundleReport& m_report;
};

} // namespace

void checkLists(const SeenFiles& seen, const KeptFiles& kept, BundleReport& report)
{
    Lists(seen, kept, report).check();
}

std::map<std::string, std::string> readBagInfo(const std::string& text)
{
    std::map<std::string, std::string> info;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos)
            info.emplace(line.substr(0, colon), line.substr(colon + 2));
    }
    return info;
}

} // namespace greffier::casefile
