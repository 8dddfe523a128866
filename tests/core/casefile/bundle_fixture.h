#pragma once
#include "case_fixture.h"
#include "core/casefile/annotate.h"
#include "core/casefile/bundle.h"
#include "core/casefile/complaint.h"
#include "core/casefile/verify.h"
#include "core/casefile/verify_bundle.h"
#include "core/report/complaint_document.h"
#include "core/report/csv_writer.h"
#include "core/report/html_writer.h"

#include <archive.h>
#include <archive_entry.h>

#include <QProcess>

#include <map>

namespace greffier::tests {

// A case with a table, a pasted article, a pack, a scan, a decision, a passage and an attached file.
inline std::unique_ptr<casefile::CaseFile> richCase(const CaseFolder& folder, const char* name = "case.greffier")
{
    auto file = folder.createFilled(name);
    const bool isFilled =
        file && CaseFolder::importText(*file, "Un titre.\n\nUn article.\n\n2 commentaires\n\n  1. Un premier.\n\n  2. Un second.\n", "page.txt") &&
        casefile::adoptPackBytes(*file, "essai.toml", kPack) && casefile::scan(*file, {}) &&
        casefile::decide(*file, {"c-2"}, journal::DecisionStatus::Flagged, "injure") &&
        casefile::markPassage(*file, {"c-2", {3, 11}, "insulte", "injure", "", ""}) &&
        casefile::attachFile(*file, folder.write("note.txt", "une note"), "c-2");
    return isFilled ? std::move(file) : nullptr;
}

inline casefile::BundleFormats plainFormats()
{
    casefile::BundleFormats formats(2);
    formats[0].id = "html";
    formats[0].write = [](const report::ReportData& data, const report::FormatOptions&) -> base::Result<std::string> {
        return report::toHtml(data);
    };
    formats[1].id = "csv";
    formats[1].write = [](const report::ReportData& data, const report::FormatOptions& options) -> base::Result<std::string> {
        return report::toCsv(data, options.csv);
    };
    return formats;
}

// The same, and documents can be written in one of them.
inline casefile::BundleFormats pageFormats()
{
    casefile::BundleFormats formats = plainFormats();
    formats[0].extension = "html";
    formats[0].writeDocument = [](const report::Document& document, base::Moment) -> base::Result<report::WrittenDocument> {
        return report::WrittenDocument{report::toHtml(document), 2};
    };
    formats[0].writeComplaint = [](const report::ComplaintData& data, const base::JobControl&) -> base::Result<report::WrittenDocument> {
        return report::WrittenDocument{report::toHtml(report::buildComplaint(data)), 2};
    };
    formats[0].renders = []() -> base::Result<report::Renders> { return report::Renders(report::renderInHtml); };
    return formats;
}

// A letter with the exhibits 1 (c-2), 2 (withdrawn) and 3 (the article of t-2); true where that worked.
inline bool addComplaint(casefile::CaseFile& file)
{
    return casefile::openComplaint(file, "letter", "Courrier", "fr") && casefile::numberExhibit(file, "d-1", "c-2", "Propos de Marc") &&
           casefile::numberExhibit(file, "d-1", "c-3", "") && casefile::numberExhibit(file, "d-1", "t-2", "Article") &&
           casefile::withdrawExhibit(file, "d-1", 2, "sans rapport");
}

// Every file of a ZIP by its name, as another program unpacks it.
inline std::map<std::string, std::string> filesOfZip(const std::string& path)
{
    std::map<std::string, std::string> files;
    archive* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    if (archive_read_open_filename(reader, path.c_str(), 65536) == ARCHIVE_OK) {
        archive_entry* entry = nullptr;
        for (int code = 0; (code = archive_read_next_header(reader, &entry)) == ARCHIVE_OK || code == ARCHIVE_WARN;) {
            std::string& bytes = files[archive_entry_pathname(entry)];
            char buffer[4096];
            for (la_ssize_t got = 0; (got = archive_read_data(reader, buffer, sizeof buffer)) > 0;)
                bytes.append(buffer, static_cast<std::size_t>(got));
        }
    }
    archive_read_free(reader);
    return files;
}

// Unpacks into a folder below `into`; the bag's own folder.
inline std::string unpackZip(const std::string& path, const std::string& into)
{
    std::string folder;
    for (const auto& [name, bytes] : filesOfZip(path)) {
        const QString target = QString::fromStdString(into + "/" + name);
        QDir().mkpath(QFileInfo(target).path());
        QFile file(target);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        folder = into + "/" + name.substr(0, name.find('/'));
    }
    return folder;
}

// The exit code of a shell command in that folder.
inline int shell(const std::string& folder, const QString& command)
{
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder));
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    process.waitForFinished();
    return process.exitCode();
}

// Changes a file of an unpacked bundle and makes new lists of it; false where the words do not stand in it.
inline bool changeWithNewLists(const std::string& folder, const QString& file, const QByteArray& from, const QByteArray& to)
{
    QFile target(QString::fromStdString(folder) + QLatin1Char('/') + file);
    if (!target.open(QIODevice::ReadWrite))
        return false;
    QByteArray bytes = target.readAll();
    const qsizetype at = bytes.indexOf(from);
    if (at < 0)
        return false;
    bytes.replace(at, from.size(), to);
    target.resize(0);
    target.seek(0);
    target.write(bytes);
    target.close();
    return shell(folder, QStringLiteral(
               "for a in 256 512; do find data -type f | sort | xargs sha${a}sum > manifest-sha$a.txt; done; "
               "o=$(find data -type f -printf '%s\\n' | awk '{s+=$1} END {print s \".\" NR}'); "
               "sed -i \"s/^Payload-Oxum.*/Payload-Oxum: $o/\" bag-info.txt; "
               "for a in 256 512; do sha${a}sum bag-info.txt bagit.txt manifest-sha256.txt manifest-sha512.txt > tagmanifest-sha$a.txt; done")) == 0;
}

inline const char* nameOf(casefile::Layer layer)
{
    return casefile::layerName(layer);
}

inline const char* nameOf(casefile::BundleLayer layer)
{
    return casefile::bundleLayerName(layer);
}

template <class Report> QString describe(const Report& report)
{
    QStringList all;
    for (const auto& finding : report.findings)
        all += QStringLiteral("%1[%2]").arg(QLatin1String(nameOf(finding.layer)), QString::fromStdString(finding.row));
    return all.join(QLatin1Char(' '));
}

} // namespace greffier::tests
