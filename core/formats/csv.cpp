#include "core/formats/csv.h"

#include "core/formats/charset.h"

#include <algorithm>
#include <array>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxBytes = 512 * 1024 * 1024;
constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMaxCells = 4096; // of one record

// "sep=;" on a line of its own is spreadsheet programs' way to name the separator.
std::size_t lengthOfSeparatorLine(std::string_view text)
{
    if (text.substr(0, 4) != "sep=" || text.size() < 6)
        return 0;
    const auto end = text.find('\n');
    return end != std::string_view::npos && end <= 6 ? end + 1 : 0;
}

char separatorOf(std::string_view text)
{
    return lengthOfSeparatorLine(text) > 0 ? text[4] : guessSeparator(text);
}

TableImport::Cells cellsOf(const std::vector<std::string>& headers, CsvRecord& record)
{
    TableImport::Cells cells;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        auto header =
            i < headers.size() && !headers[i].empty() ? headers[i] : "column " + std::to_string(i + 1);
        cells.emplace_back(std::move(header), std::move(record.cells[i]));
    }
    return cells;
}

} // namespace

std::string CsvScanner::cell()
{
    std::string value;
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        ++m_at;
        while (true) {
            const auto quote = m_text.find('"', m_at);
            const auto end = std::min(quote, m_text.size());
            value.append(m_text.substr(m_at, end - m_at));
            m_line += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                                  m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            m_at = end;
            if (quote == std::string_view::npos) {
                m_isUnclosed = true;
                return value;
            }
            ++m_at;
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                break;
            value += '"';
            ++m_at;
        }
    }
    // What follows a closing quote belongs to the cell, as most programs read it.
    const std::array<char, 4> stops = {m_separator, '\r', '\n', '\0'};
    auto end = m_text.find_first_of(std::string_view(stops.data(), 3), m_at);
    // A lone CR is a character of the cell.
    while (end != std::string_view::npos && m_text[end] == '\r' &&
           (end + 1 >= m_text.size() || m_text[end + 1] != '\n'))
        end = m_text.find_first_of(std::string_view(stops.data(), 3), end + 1);
    end = std::min(end, m_text.size());
    value.append(m_text.substr(m_at, end - m_at));
    m_at = end;
    return value;
}

std::optional<CsvRecord> CsvScanner::next()
{
    while (m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r'))
        m_line += m_text[m_at++] == '\n' ? 1 : 0;
    if (m_at >= m_text.size() || m_isUnclosed)
        return std::nullopt;
    CsvRecord record;
    record.start = m_at;
    record.line = m_line;
    while (true) {
        record.cells.push_back(cell());
        if (m_isUnclosed)
            return std::nullopt;
        if (m_at >= m_text.size() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    record.end = m_at;
    return record;
}

char guessSeparator(std::string_view text)
{
    constexpr std::string_view kSeparators = ",;\t";
    std::array<int, 3> counts = {0, 0, 0};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (c == '\n' && !isQuoted)
            break;
        const auto found = kSeparators.find(c);
        if (found != std::string_view::npos && !isQuoted)
            ++counts[found];
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return kSeparators[static_cast<std::size_t>(best - counts.begin())];
}

base::Result<TablePreview> previewCsv(const Source& source, std::size_t most)
{
    constexpr std::size_t kPreviewed = 256 * 1024;
    const auto decoded = decodeText(source.bytes.substr(0, kPreviewed));
    const std::string_view text = decoded.text;
    CsvScanner scanner(text.substr(lengthOfSeparatorLine(text)), separatorOf(text));
    const auto header = scanner.next();
    if (!header)
        return base::fail(base::ErrorCode::NoThread, source.name, "a table without rows");
    TablePreview preview;
    preview.headers = header->cells;
    while (preview.rows.size() < most) {
        auto record = scanner.next();
        if (!record)
            break;
        record->cells.resize(preview.headers.size());
        preview.rows.push_back(std::move(record->cells));
    }
    return preview;
}

Recognition CsvReader::recognise(const Source& source) const
{
    const auto decoded = decodeText(source.bytes.substr(0, kHead));
    const std::string_view text = decoded.text;
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] == '<' || text[first] == '{' || text[first] == '[')
        return {};
    CsvScanner scanner(text.substr(lengthOfSeparatorLine(text)), separatorOf(text));
    const auto header = scanner.next();
    if (!header || header->cells.size() < 2)
        return {};
    const int confidence = confidenceOfColumns(header->cells);
    return confidence > 0 ? Recognition{confidence, "a header line with columns of comments"} : Recognition{};
}

base::Status CsvReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto decoded = decodeText(source);
    const std::string_view text = decoded.text;
    const auto skipped = lengthOfSeparatorLine(text);
    CsvScanner scanner(text.substr(skipped), separatorOf(text));
    const auto header = scanner.next();
    if (!header)
        return base::fail(base::ErrorCode::NoThread, source.name, "a table without rows");
    if (auto status = checkColumns(header->cells, source.name, source.columns); !status)
        return status;
    evidence::CaptureDraft capture;
    capture.charset = decoded.charset;
    sink.setCapture(std::move(capture));
    TableImport table(sink, source.columns);
    std::int64_t uneven = 0;
    int firstUneven = 0;
    const auto offset = decoded.skippedBytes + static_cast<std::int64_t>(skipped);
    while (auto record = scanner.next()) {
        if (table.rows() % 1024 == 0) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, source.name);
            job.report(base::Stage::Parsing, static_cast<std::int64_t>(record->start),
                       static_cast<std::int64_t>(text.size()));
        }
        if (record->cells.size() > kMaxCells)
            return base::fail(
                base::Error{base::ErrorCode::LimitExceeded, source.name, "columns", record->line, 0, {}});
        if (record->cells.size() != header->cells.size() && uneven++ == 0)
            firstUneven = record->line;
        evidence::ByteRange bytes;
        if (decoded.isIdentical)
            bytes = {static_cast<std::int64_t>(record->start) + offset,
                     static_cast<std::int64_t>(record->end) + offset};
        table.addRow(cellsOf(header->cells, *record), bytes);
    }
    if (scanner.isUnclosed())
        return base::fail(
            base::Error{base::ErrorCode::Truncated, source.name, "unclosed quote", scanner.line(), 0, {}});
    if (table.rows() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "a table without rows");
    reportDecoding(decoded, sink);
    if (uneven > 0)
        sink.addLoss("uneven-row", uneven, "line " + std::to_string(firstUneven));
    return {};
}

} // namespace greffier::formats
