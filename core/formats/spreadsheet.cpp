#include "core/formats/spreadsheet.h"

#include "core/formats/sheet_rows.h"
#include "core/formats/table_columns.h"

#include <algorithm>
#include <optional>

namespace greffier::formats {

namespace {

constexpr std::size_t kEnd = 64 * 1024; // where a ZIP file lists its members
constexpr int kHeaderRows = 20;         // a title and remarks may stand above the header
constexpr std::string_view kOds = "application/vnd.oasis.opendocument.spreadsheet";

// Which sheet holds comments, and which of its rows names the columns.
struct Table {
    std::size_t sheet = 0;
    int headerRow = 0;
    SheetRow header;
};

base::Result<Table> findTable(const Workbook& book, const Source& source, const base::JobControl& job)
{
    std::optional<base::Error> firstError;
    const auto count = book.sheetNames().size();
    for (std::size_t sheet = 0; sheet < count; ++sheet) {
        std::optional<Table> found;
        int looked = 0;
        const auto status = book.rows(
            sheet,
            [&](SheetRow row) {
                const auto columns = checkColumns(row, source.name, source.columns);
                if (columns)
                    found = Table{sheet, looked, std::move(row)};
                else if (!firstError)
                    firstError = columns.error();
                return !found && ++looked < kHeaderRows;
            },
            job);
        if (!status)
            return tl::unexpected(status.error());
        if (found)
            return *found;
    }
    return firstError ? base::fail(*firstError)
                      : base::fail(base::ErrorCode::NoThread, source.name, "a spreadsheet without values");
}

std::string nameOfColumn(const SheetRow& header, std::size_t column)
{
    return column < header.size() && !header[column].empty() ? header[column] : "column " + std::to_string(column + 1);
}

TableImport::Cells cellsOf(const SheetRow& header, SheetRow row)
{
    TableImport::Cells cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool isNamed = i < header.size() && !header[i].empty();
        if (isNamed || !row[i].empty())
            cells.emplace_back(nameOfColumn(header, i), std::move(row[i]));
    }
    return cells;
}

// For a person to name: the first row with several values.
base::Result<Table> firstTable(const Workbook& book, const std::string& name, const base::JobControl& job)
{
    for (std::size_t sheet = 0; sheet < book.sheetNames().size(); ++sheet) {
        std::optional<Table> found;
        int looked = 0;
        const auto status = book.rows(
            sheet,
            [&](SheetRow row) {
                const auto values = std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); });
                if (values > 1)
                    found = Table{sheet, looked, std::move(row)};
                return !found && ++looked < kHeaderRows;
            },
            job);
        if (!status)
            return tl::unexpected(status.error());
        if (found)
            return *found;
    }
    return base::fail(base::ErrorCode::NoThread, name, "a spreadsheet without values");
}

base::Result<std::unique_ptr<Workbook>> open(const Archive& archive, SpreadsheetKind kind, const std::string& name,
                                             const base::JobControl& job)
{
    return kind == SpreadsheetKind::Ods ? openOds(archive, name, job) : openXlsx(archive, name, job);
}

base::Status importTable(const Workbook& book, const Table& table, const Source& source, evidence::Sink& sink,
                         const base::JobControl& job)
{
    TableImport import(sink, source.columns);
    int row = 0;
    const auto status = book.rows(
        table.sheet,
        [&](SheetRow values) {
            if (row++ > table.headerRow)
                import.addRow(cellsOf(table.header, std::move(values)), {});
            return true;
        },
        job);
    if (!status)
        return status;
    const auto names = book.sheetNames();
    if (import.rows() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "a table without rows");
    for (std::size_t sheet = 0; sheet < names.size(); ++sheet) {
        if (sheet != table.sheet)
            sink.addLoss("other-sheet", 1, names[sheet]);
    }
    evidence::CaptureDraft capture;
    capture.title = names[table.sheet];
    capture.charset = "UTF-8";
    sink.setCapture(std::move(capture));
    return {};
}

} // namespace

Recognition SpreadsheetReader::recognise(const Source& source) const
{
    if (source.bytes.substr(0, 4) != "PK\x03\x04")
        return {};
    if (m_kind == SpreadsheetKind::Ods) {
        const bool isOurs = source.bytes.substr(0, 200).find(kOds) != std::string_view::npos;
        return isOurs ? Recognition{90, "an OpenDocument spreadsheet"} : Recognition{};
    }
    const auto end = source.bytes.substr(source.bytes.size() - std::min(source.bytes.size(), kEnd));
    const bool isOurs = end.find("xl/workbook.xml") != std::string_view::npos;
    return isOurs ? Recognition{90, "an Excel workbook: xl/workbook.xml"} : Recognition{};
}

base::Status SpreadsheetReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    const auto archive = Archive::unpack(source, {}, job);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto book = open(*archive, m_kind, source.name, job);
    if (!book)
        return tl::unexpected(book.error());
    const auto table = findTable(**book, source, job);
    if (!table)
        return tl::unexpected(table.error());
    return importTable(**book, *table, source, sink, job);
}

base::Result<TablePreview> previewSheet(const Source& source, SpreadsheetKind kind, std::size_t most)
{
    const auto archive = Archive::unpack(source, {}, {});
    if (!archive)
        return tl::unexpected(archive.error());
    const auto book = open(*archive, kind, source.name, {});
    if (!book)
        return tl::unexpected(book.error());
    auto table = findTable(**book, source, {});
    if (!table && table.error().code == base::ErrorCode::MissingColumn)
        table = firstTable(**book, source.name, {});
    if (!table)
        return tl::unexpected(table.error());
    TablePreview preview;
    for (std::size_t column = 0; column < table->header.size(); ++column)
        preview.headers.push_back(nameOfColumn(table->header, column));
    int row = 0;
    const auto status = (*book)->rows(
        table->sheet,
        [&](SheetRow values) {
            if (row++ > table->headerRow) {
                values.resize(preview.headers.size());
                preview.rows.push_back(std::move(values));
            }
            return preview.rows.size() < most;
        },
        {});
    if (!status)
        return tl::unexpected(status.error());
    return preview;
}

} // namespace greffier::formats
