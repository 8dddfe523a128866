#include "core/report/xlsx_writer.h"

#include "core/report/characters.h"
#include "core/report/data_tables.h"
#include "core/report/labels.h"

#include <QTemporaryFile>
#include <QtGlobal>

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

namespace greffier::report {
namespace {

constexpr int kWidestColumn = 80;
// "_x000D_" in a text would be read as a carriage return: its underscore is written as one.
constexpr std::string_view kUnderscore = "_x005F_";

bool isEscape(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of(kHex) == std::string_view::npos;
}

// In UTF-16 code units, as Excel counts.
int lengthOf(std::string_view text)
{
    int length = 0;
    for (std::size_t at = 0; at < text.size();)
        length += nextCodePoint(text, at) > 0xFFFF ? 2 : 1;
    return length;
}

class Workbook {
public:
    Workbook(const ReportData& data, const QByteArray& path) : m_data(data), m_labels(data.language)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE; // rows go to nameless files one by one
        m_book = workbook_new_opt(path.constData(), &options);
        m_note = m_labels.text(QT_TRANSLATE_NOOP("Report", " […] [shortened: the exact text is in the JSON export]"));
    }
    ~Workbook()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    // LXW_NO_ERROR where all went well.
    lxw_error write()
    {
        if (m_book == nullptr)
            return LXW_ERROR_CREATING_XLSX_FILE;
        prepare();
        addAbout();
        for (const DataTable& table : dataTables())
            add(table);
        const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
        return m_error != LXW_NO_ERROR ? m_error : closed;
    }

private:
    void prepare()
    {
        std::string title = m_labels.text(QT_TRANSLATE_NOOP("Report", "Tables of the case"));
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = static_cast<time_t>(m_data.written.utcMs / 1000);
        note(workbook_set_properties(m_book, &properties));
        m_cell = workbook_add_format(m_book);
        format_set_text_wrap(m_cell);
        format_set_align(m_cell, LXW_ALIGN_VERTICAL_TOP);
        format_set_num_format(m_cell, "@"); // text, also where somebody edits the cell
        m_number = workbook_add_format(m_book);
        format_set_align(m_number, LXW_ALIGN_VERTICAL_TOP);
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_text_wrap(m_head);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_TOP);
        format_set_bg_color(m_head, 0xF4F5F7);
        format_set_bottom(m_head, LXW_BORDER_THIN);
    }

    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    lxw_worksheet* sheet(const char* title, int part)
    {
        // A name has at most 31 characters and none of []:*?/\; ours have not.
        const std::string name = m_labels.text(title) + (part > 1 ? " " + std::to_string(part) : std::string());
        lxw_worksheet* made = workbook_add_worksheet(m_book, name.c_str());
        if (made == nullptr) {
            note(LXW_ERROR_MEMORY_MALLOC_FAILED);
            return nullptr;
        }
        worksheet_set_landscape(made);
        constexpr std::uint8_t kA4 = 9;
        worksheet_set_paper(made, kA4);
        worksheet_fit_to_pages(made, 1, 0);
        return made;
    }

    void text(lxw_worksheet* to, lxw_row_t row, std::size_t column, const std::string& value, lxw_format* format)
    {
        if (!value.empty())
            note(worksheet_write_string(to, row, static_cast<lxw_col_t>(column), value.c_str(), format));
    }

    void addAbout()
    {
        lxw_worksheet* about = sheet(QT_TRANSLATE_NOOP("Report", "About this file"), 1);
        if (about == nullptr)
            return;
        note(worksheet_set_column(about, 0, 0, 34, nullptr));
        note(worksheet_set_column(about, 1, 1, 90, nullptr));
        lxw_row_t row = 0;
        const auto line = [&](const char* key, std::string_view value) {
            text(about, row, 0, m_labels.text(key), m_head);
            text(about, row++, 1, xlsxCell(value, m_note).text, m_cell);
        };
        const auto dossier = m_data.values.find("dossier");
        line(QT_TRANSLATE_NOOP("Report", "Case"), m_data.title);
        line(QT_TRANSLATE_NOOP("Report", "Case identifier"), m_data.caseUid);
        if (dossier != m_data.values.end())
            line(QT_TRANSLATE_NOOP("Report", "Dossier number"), dossier->second);
        line(QT_TRANSLATE_NOOP("Report", "Report written"), m_labels.moment(m_data.written));
        line(QT_TRANSLATE_NOOP("Report", "Report made by"), m_data.operatorName);
        line(QT_TRANSLATE_NOOP("Report", "Made with"), "Greffier " + m_data.toolVersion);
        line(QT_TRANSLATE_NOOP("Report", "Journal head (SHA-256)"), m_data.journalHead);
        line(QT_TRANSLATE_NOOP("Report", "Rules (SHA-256)"), m_data.rulesDigest);
        line(QT_TRANSLATE_NOOP("Report", "Selected by the expression:"), m_data.where);
        line(QT_TRANSLATE_NOOP("Report", "Guarded cells"),
             m_labels.text(QT_TRANSLATE_NOOP("Report", "A cell that a spreadsheet could take for a formula begins with "
                                                       "an apostrophe that is no part of the text; the last columns of "
                                                       "each row name such cells and shortened ones. The exact texts "
                                                       "are in the JSON export.")));
    }

    lxw_worksheet* begin(const DataTable& table, int part)
    {
        lxw_worksheet* made = sheet(table.title, part);
        if (made == nullptr)
            return nullptr;
        const std::size_t count = table.columns.size();
        for (std::size_t i = 0; i < count; ++i)
            note(worksheet_set_column(made, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                      std::min(table.columns[i].width, kWidestColumn), nullptr));
        note(worksheet_set_column(made, static_cast<lxw_col_t>(count), static_cast<lxw_col_t>(count + 1), 24, nullptr));
        for (std::size_t i = 0; i < count; ++i)
            text(made, 0, i, m_labels.text(table.columns[i].title), m_head);
        text(made, 0, count, m_labels.text(QT_TRANSLATE_NOOP("Report", "Guarded cells")), m_head);
        text(made, 0, count + 1, m_labels.text(QT_TRANSLATE_NOOP("Report", "Shortened or coded cells")), m_head);
        worksheet_freeze_panes(made, 1, 1);
        note(worksheet_repeat_rows(made, 0, 0));
        return made;
    }

    void add(const DataTable& table)
    {
        int part = 1;
        lxw_worksheet* current = begin(table, part);
        lxw_row_t row = 1;
        table.forEachRow(m_data, &m_labels, [&](const TableRow& values) {
            if (row == LXW_ROW_MAX) {
                current = begin(table, ++part);
                row = 1;
            }
            if (current != nullptr && m_error == LXW_NO_ERROR)
                addRow(current, row++, table, values);
        });
    }

    void addRow(lxw_worksheet* to, lxw_row_t row, const DataTable& table, const TableRow& values)
    {
        std::string guarded;
        std::string altered;
        const auto name = [&](std::string& names, std::size_t column) {
            names += (names.empty() ? "" : ", ") + m_labels.text(table.columns[column].title);
        };
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (table.columns[i].type == "integer") {
                double number = 0;
                const char* end = values[i].data() + values[i].size();
                if (!values[i].empty() && std::from_chars(values[i].data(), end, number).ptr == end)
                    note(worksheet_write_number(to, row, static_cast<lxw_col_t>(i), number, m_number));
                continue;
            }
            const XlsxCell cell = xlsxCell(values[i], m_note);
            text(to, row, i, cell.text, m_cell);
            if (cell.isGuarded)
                name(guarded, i);
            if (cell.isAltered)
                name(altered, i);
        }
        text(to, row, values.size(), guarded, m_cell);
        text(to, row, values.size() + 1, altered, m_cell);
    }

    const ReportData& m_data;
    Labels m_labels;
    std::string m_note;
    lxw_workbook* m_book = nullptr;
    lxw_format* m_cell = nullptr;
    lxw_format* m_number = nullptr;
    lxw_format* m_head = nullptr;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

XlsxCell xlsxCell(std::string_view text, std::string_view note, int limit)
{
    XlsxCell cell;
    cell.isGuarded = needsGuard(text);
    if (cell.isGuarded)
        cell.text = "'";
    int length = cell.isGuarded ? 1 : 0;
    const int room = limit - lengthOf(note);
    std::size_t cut = std::string::npos; // where the note would have to begin
    for (std::size_t at = 0; at < text.size();) {
        if (length <= room)
            cut = cell.text.size();
        const std::size_t start = at;
        const char32_t codePoint = nextCodePoint(text, at);
        std::string piece(text.substr(start, at - start));
        if (renderInHtml(codePoint) == Rendering::Coded) {
            piece = codeOf(codePoint);
            cell.isAltered = true;
        } else if (isEscape(text.substr(start))) {
            piece = kUnderscore;
        }
        length += codePoint == U'\r' ? static_cast<int>(kUnderscore.size()) : lengthOf(piece);
        cell.text += piece;
        if (length > limit) {
            cell.text.resize(cut);
            cell.text += note;
            cell.isAltered = true;
            break;
        }
    }
    return cell;
}

base::Result<std::string> toXlsx(const ReportData& data)
{
    QTemporaryFile file; // readable by its owner only; the library writes to a name
    if (!file.open())
        return base::fail(base::ErrorCode::WriteFailed, "XLSX", file.errorString().toStdString());
    const QByteArray path = file.fileName().toLocal8Bit();
    const lxw_error error = Workbook(data, path).write();
    if (error != LXW_NO_ERROR)
        return base::fail(base::ErrorCode::WriteFailed, "XLSX", lxw_strerror(error));
    QFile written(file.fileName());
    if (!written.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::WriteFailed, "XLSX", written.errorString().toStdString());
    return written.readAll().toStdString();
}

} // namespace greffier::report
