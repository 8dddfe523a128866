// OpenDocument spreadsheets (OASIS OpenDocument 1.3, part 3, 9).
#include "core/formats/sheet_rows.h"
#include "core/formats/xml_parser.h"

#include <charconv>

namespace greffier::formats {

namespace {

std::size_t numberOf(std::string_view text, std::size_t otherwise)
{
    std::size_t number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// The value of the attribute with that local name.
std::string_view attributeOf(const char** attributes, std::string_view wanted)
{
    for (; *attributes; attributes += 2) {
        if (localName(attributes[0]) == wanted)
            return attributes[1];
    }
    return {};
}

// Rows of one sheet, or the names of all where `m_wanted` is none of them.
class OdsHandler final : public XmlHandler {
public:
    OdsHandler(std::size_t wanted, const TakeRow& take) : m_wanted(wanted), m_take(take) {}

    void startElement(std::string_view name) override
    {
        const auto local = localName(name);
        if (m_left > 0 || local == "annotation") { // a remark on a cell is none of its text
            ++m_left;
        } else if (local == "table") {
            names.emplace_back(attributeOf(attributes, "name"));
        } else if (!isInSheet()) {
            return;
        } else if (local == "table-row") {
            m_row.clear();
            m_emptyCells = 0;
            m_rowRepeats = numberOf(attributeOf(attributes, "number-rows-repeated"), 1);
        } else if (local == "table-cell" || local == "covered-table-cell") {
            startCell();
        } else if (local == "p" && m_isInCell) {
            m_hasParagraph = m_paragraphs++ > 0;
            if (m_hasParagraph)
                m_text += '\n';
        } else if (m_isInCell && local == "s") {
            m_text.append(std::min<std::size_t>(numberOf(attributeOf(attributes, "c"), 1), kMaxBlanks), ' ');
        } else if (m_isInCell && local == "tab") {
            m_text += '\t';
        } else if (m_isInCell && local == "line-break") {
            m_text += '\n';
        }
    }

    void endElement(std::string_view name) override
    {
        const auto local = localName(name);
        if (m_left > 0)
            --m_left;
        else if (!isInSheet())
            return;
        else if (local == "table-row")
            endRow();
        else if (local == "table-cell" || local == "covered-table-cell")
            endCell();
    }

    void text(std::string_view utf8) override
    {
        if (m_left == 0 && m_isInCell && m_paragraphs > 0 && m_text.size() < kMaxCell)
            m_text += utf8;
    }

    std::vector<std::string> names;
    const char* limit = nullptr; // that was passed
    bool isEnough = false;

private:
    static constexpr std::size_t kMaxBlanks = 10'000;
    static constexpr std::size_t kMaxCell = 8 * 1024 * 1024;

    bool isInSheet() const { return names.size() == m_wanted + 1 && !isEnough && limit == nullptr; }

    void startCell()
    {
        m_isInCell = true;
        m_paragraphs = 0;
        m_text.clear();
        m_value.clear();
        m_cellRepeats = numberOf(attributeOf(attributes, "number-columns-repeated"), 1);
        const auto type = attributeOf(attributes, "value-type");
        if (type == "date")
            m_value = attributeOf(attributes, "date-value");
        else if (type == "float" || type == "percentage" || type == "currency")
            m_value = attributeOf(attributes, "value");
        else if (type == "boolean")
            m_value = attributeOf(attributes, "boolean-value");
    }

    // Empty cells wait for one with a value: sheets are filled up with them to the last column.
    void endCell()
    {
        m_isInCell = false;
        auto value = m_value.empty() ? std::move(m_text) : std::move(m_value);
        m_text.clear();
        if (value.empty()) {
            m_emptyCells += std::min<std::size_t>(m_cellRepeats, SheetLimits::kColumns);
            return;
        }
        if (m_row.size() + m_emptyCells + m_cellRepeats > SheetLimits::kColumns) {
            limit = "columns";
            return;
        }
        m_row.resize(m_row.size() + std::exchange(m_emptyCells, 0));
        m_row.insert(m_row.end(), m_cellRepeats, value);
    }

    void endRow()
    {
        for (std::size_t i = 0; !m_row.empty() && i < m_rowRepeats && !isEnough; ++i) {
            limit = m_limits.add(m_row);
            isEnough = limit != nullptr || !m_take(m_row);
        }
    }

    const std::size_t m_wanted;
    const TakeRow& m_take;
    SheetLimits m_limits;
    SheetRow m_row;
    std::string m_text, m_value;
    std::size_t m_rowRepeats = 1, m_cellRepeats = 1, m_emptyCells = 0;
    std::size_t m_paragraphs = 0;
    int m_left = 0; // open elements of what is left out
    bool m_isInCell = false;
    bool m_hasParagraph = false;
};

class OdsWorkbook final : public Workbook {
public:
    OdsWorkbook(std::string_view content, std::string name, std::vector<std::string> sheets)
        : m_content(content), m_name(std::move(name)), m_sheets(std::move(sheets))
    {
    }
    std::vector<std::string> sheetNames() const override { return m_sheets; }
    base::Status rows(std::size_t sheet, const TakeRow& take, const base::JobControl& job) const override
    {
        OdsHandler handler(sheet, take);
        const auto status = parseXml(m_content, m_name, XmlCharset::Declared, handler, job);
        if (handler.limit != nullptr)
            return base::fail(base::ErrorCode::LimitExceeded, m_name, handler.limit);
        return handler.isEnough ? base::Status() : status;
    }

private:
    std::string_view m_content;
    std::string m_name;
    std::vector<std::string> m_sheets;
};

} // namespace

base::Result<std::unique_ptr<Workbook>> openOds(const Archive& archive, const std::string& name,
                                                const base::JobControl& job)
{
    for (const auto& member : archive.members()) {
        if (member.name != "content.xml")
            continue;
        const TakeRow none;
        OdsHandler handler(static_cast<std::size_t>(-2), none);
        if (const auto status = parseXml(member.bytes, name, XmlCharset::Declared, handler, job); !status)
            return tl::unexpected(status.error());
        return std::unique_ptr<Workbook>(new OdsWorkbook(member.bytes, name, std::move(handler.names)));
    }
    return base::fail(base::ErrorCode::Malformed, name, "content.xml");
}

} // namespace greffier::formats
