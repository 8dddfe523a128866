#pragma once
#include "bundle_fixture.h"
#include "tests/support/packed_archive.h"

namespace greffier::tests {

// A rich case of its own for each test, and the ways to write, change and verify its bundle.
class BundleBench {
protected:
    void prepare()
    {
        m_folder = std::make_unique<CaseFolder>();
        m_file = richCase(*m_folder);
        if (m_file)
            m_top = "greffier-" + m_file->info().uid.substr(0, 8) + "/";
    }
    using Files = std::map<std::string, std::string>;
    casefile::BundleReport verified(const std::string& path, const casefile::BundleTrust& trust = {}) const
    {
        const auto report = casefile::verifyBundle(path, trust, {});
        if (!report)
            qFatal("the bundle cannot be verified: %s", report.error().detail.c_str());
        return *report;
    }
    bool write(const char* name, const casefile::BundleOptions& options = {})
    {
        return casefile::writeBundle(*m_file, m_folder->path(name), options, pageFormats(), {}).has_value();
    }
    std::string zip(const Files& files, const char* name = "changed.zip") const
    {
        std::vector<Entry> entries;
        for (const auto& [path, bytes] : files)
            entries.push_back({path, bytes, {}});
        const std::string bytes = packed(PackedAs::Zip, entries);
        return m_folder->write(name, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    std::unique_ptr<CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
    std::string m_top; // the bag's folder, with '/'
};

} // namespace greffier::tests
