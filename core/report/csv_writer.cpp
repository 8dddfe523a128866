#include "core/report/csv_writer.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace greffier::report {
namespace {

constexpr std::string_view kGuarded = "guarded";

void appendCell(std::string& out, std::string_view cell, char before)
{
    if (before != '\0')
        out += before;
    out += '"';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void appendRow(std::string& out, const TableRow& row, char separator)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        appendCell(out, row[i], i == 0 ? '\0' : separator);
    out += "\r\n";
}

void guard(const DataTable& table, TableRow& row)
{
    std::string guarded;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!needsGuard(row[i]))
            continue;
        row[i].insert(row[i].begin(), '\'');
        guarded += guarded.empty() ? "" : " ";
        guarded += table.columns[i].name;
    }
    row.push_back(std::move(guarded));
}

QJsonObject columnJson(std::string_view name, std::string_view type, std::string_view description)
{
    return {{QStringLiteral("name"), base::toQString(name)},
            {QStringLiteral("type"), base::toQString(type)},
            {QStringLiteral("description"), base::toQString(description)}};
}

} // namespace

std::string toCsv(const ReportData& data, const CsvOptions& options)
{
    const DataTable* table = findTable(options.table);
    if (table == nullptr)
        return {};
    std::string out = options.hasMark ? "\uFEFF" : "";
    TableRow header;
    for (const TableColumn& column : table->columns)
        header.emplace_back(column.name);
    header.emplace_back(kGuarded);
    appendRow(out, header, options.separator);
    table->forEachRow(data, nullptr, [&](TableRow row) {
        guard(*table, row);
        appendRow(out, row, options.separator);
    });
    return out;
}

std::string csvSchema(const CsvOptions& options)
{
    const DataTable* table = findTable(options.table);
    QJsonArray columns;
    if (table != nullptr) {
        for (const TableColumn& column : table->columns)
            columns.append(columnJson(column.name, column.type, column.description));
    }
    columns.append(columnJson(kGuarded, "string",
                              "columns of this row that begin with a guarding apostrophe, separated by a blank"));
    const QJsonObject schema{{QStringLiteral("format"), QStringLiteral("greffier-table")},
                             {QStringLiteral("version"), 1},
                             {QStringLiteral("table"), base::toQString(options.table)},
                             {QStringLiteral("encoding"), QStringLiteral("UTF-8")},
                             {QStringLiteral("byte_order_mark"), options.hasMark},
                             {QStringLiteral("delimiter"), QString(QLatin1Char(options.separator))},
                             {QStringLiteral("quote"), QStringLiteral("\"")},
                             {QStringLiteral("line_end"), QStringLiteral("CRLF")},
                             {QStringLiteral("guard"), QStringLiteral("'")},
                             {QStringLiteral("columns"), columns}};
    return QJsonDocument(schema).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace greffier::report
