#pragma once
#include "core/report/data_tables.h"

namespace greffier::report {

// The tables one by one; dataTables() has them all.
DataTable itemsTable();
DataTable passagesTable();
DataTable decisionsTable();
DataTable capturesTable();
DataTable lossesTable();
DataTable rulesTable();
DataTable actsTable();

// Values joined to one cell.
template <class Values, class ToText>
std::string joined(const Values& values, std::string_view separator, ToText toText)
{
    std::string out;
    bool isFirst = true;
    for (const auto& value : values) {
        if (!isFirst)
            out += separator;
        out += toText(value);
        isFirst = false;
    }
    return out;
}

std::string statusCell(const Labels* labels, journal::DecisionStatus status);
std::string yesOrNo(const Labels* labels, bool isTrue);

} // namespace greffier::report
