#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/archive.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// One row of a sheet, from its first column on; cells without a value are empty.
using SheetRow = std::vector<std::string>;
// False: that was enough.
using TakeRow = std::function<bool(SheetRow)>;

// A file of an office program as sheets with rows of text. Limits: 4,096 columns, 1,048,576 rows of a sheet, 1 GiB of
// text, 10,000,000 shared strings.
class Workbook {
public:
    virtual ~Workbook() = default;
    virtual std::vector<std::string> sheetNames() const = 0;
    // Rows without any value are left out. Errors: those of parseXml; LimitExceeded with "columns", "rows" or "size".
    virtual base::Status rows(std::size_t sheet, const TakeRow& take, const base::JobControl& job) const = 0;
};

// `archive` outlives the workbook. Errors: those of parseXml; Malformed where a part is missing.
base::Result<std::unique_ptr<Workbook>> openXlsx(const Archive& archive, const std::string& name,
                                                 const base::JobControl& job);
base::Result<std::unique_ptr<Workbook>> openOds(const Archive& archive, const std::string& name,
                                                const base::JobControl& job);

// The date that a spreadsheet's number stands for, "2014-10-06" or "2014-10-06T12:29:00"; empty where it is none.
// Dates count in days from 1899-12-30 on, which is right from 1900-03-01, or from 1904-01-01 on; before, the first kind
// knows a 29 February 1900 (ECMA-376, 18.17.4).
std::string dateOfSerial(double serial, bool isFrom1904, bool withTime);

// Counts what comes out of a sheet.
class SheetLimits {
public:
    static constexpr std::size_t kColumns = 4096;

    // Nothing where it may go on, else the limit that was passed.
    const char* add(const SheetRow& row)
    {
        if (row.size() > kColumns)
            return "columns";
        if (++m_rows > kRows)
            return "rows";
        for (const auto& cell : row)
            m_bytes += cell.size();
        return m_bytes > kBytes ? "size" : nullptr;
    }

private:
    static constexpr std::size_t kRows = 1'048'576;
    static constexpr std::size_t kBytes = std::size_t{1} << 30U;
    std::size_t m_rows = 0;
    std::size_t m_bytes = 0;
};

} // namespace greffier::formats
