#pragma once
#include "core/base/clock.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/characters.h"
#include "core/report/complaint_data.h"
#include "core/report/csv_writer.h"
#include "core/report/document.h"
#include "core/report/jsonld_writer.h"
#include "core/report/report_data.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

// How a format is written where there is more than one way.
struct FormatOptions {
    CsvOptions csv;
    OffsetUnit offsets = OffsetUnit::CodePoints; // JSON-LD
};

// A file that belongs beside the export: its ending is added to the export's whole name.
struct SideFile {
    std::string ending; // ".schema.json"
    std::string bytes;
};

struct WrittenDocument {
    std::string bytes;
    std::size_t pages = 0; // 0: the format leaves that to whoever opens it
};

// One way to write what a case holds. The one table that the command line, the window and bundles share: a format that
// is added here is offered everywhere.
struct ExportFormat {
    std::string_view id;        // "html": the argument of --format, and what the journal says
    std::string_view extension; // of the file's name, without the dot
    std::string_view mediaType;
    bool needsGui = false; // a QGuiApplication has to exist
    // The case report, or the whole case, in this format.
    std::function<base::Result<std::string>(const ReportData&, const FormatOptions&)> write;
    // Formats with pages, which any document tree can be written in (letters); empty for tables and data. `renders` is to
    // be handed to whoever builds the tree, for its annex of characters.
    std::function<base::Result<WrittenDocument>(const Document&, base::Moment written)> writeDocument;
    // A complaint; where the format knows its pages, the list of exhibits names them. Of the same formats. Errors also Cancelled.
    std::function<base::Result<WrittenDocument>(const ComplaintData&, const base::JobControl&)> writeComplaint;
    std::function<base::Result<Renders>()> renders;
    std::function<std::vector<SideFile>(const FormatOptions&)> sideFiles; // may be empty

    bool hasPages() const { return static_cast<bool>(writeDocument); }
    // `write` with the options given, as casefile::Renderer.
    std::function<base::Result<std::string>(const ReportData&)> writer(FormatOptions options = {}) const
    {
        return [write = write, options = std::move(options)](const ReportData& data) { return write(data, options); };
    }
    // `writeComplaint`, as casefile::ComplaintRenderer.
    std::function<base::Result<std::string>(const ComplaintData&, const base::JobControl&)> complaintWriter() const;
};

const std::vector<ExportFormat>& exportFormats();
const ExportFormat* findFormat(std::string_view id); // null where there is none
std::string formatIds();                             // "html pdf json csv": for messages and help

} // namespace greffier::report
