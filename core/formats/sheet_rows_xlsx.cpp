// Workbooks of Office Open XML (ECMA-376, part 1, 18).
#include "core/formats/sheet_rows.h"
#include "core/formats/posted_time.h"
#include "core/formats/xml_parser.h"

#include <charconv>
#include <cmath>
#include <map>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxStrings = 10'000'000;
constexpr std::size_t kMaxCell = 8 * 1024 * 1024;

std::string_view attributeOf(const char** attributes, std::string_view wanted)
{
    for (; *attributes; attributes += 2) {
        if (localName(attributes[0]) == wanted)
            return attributes[1];
    }
    return {};
}

template <class Number> Number numberOf(std::string_view text, Number otherwise)
{
    Number number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "_x000D_" stands for a character that XML cannot hold (22.9.2.19).
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = text.substr(at, 7);
        unsigned int unit = 0;
        const bool isEscape = code.size() == 7 && code.substr(0, 2) == "_x" && code.back() == '_' &&
                              std::from_chars(code.data() + 2, code.data() + 6, unit, 16).ptr == code.data() + 6;
        // Control characters are what is written so; anything else beyond ASCII stands for itself.
        if (isEscape && unit > 0 && unit < 0x80) {
            plain += static_cast<char>(unit);
            at += 7;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

// 0 for "A1", 27 for "AB7"; npos where it is no reference.
std::size_t columnOfReference(std::string_view reference)
{
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > SheetLimits::kColumns)
            break;
    }
    return column - 1;
}

// What a number format makes of a number.
enum class NumberKind { Number, Date, DateTime };

NumberKind kindOfFormat(std::string_view code)
{
    bool hasDay = false;
    bool hasClock = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') { // a text, or a colour, a condition, a locale
            const auto end = code.find(c == '"' ? '"' : ']', i + 1);
            const auto inside = code.substr(i + 1, std::min(end, code.size()) - i - 1);
            hasClock = hasClock || inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s";
            i = std::min(end, code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
            hasDay = true;
        } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
            hasClock = true;
        } else if (c == 'G' || c == ';') {
            break; // "General"; other sections are for negative numbers
        }
    }
    return !hasDay && !hasClock ? NumberKind::Number : hasClock ? NumberKind::DateTime : NumberKind::Date;
}

NumberKind kindOfBuiltIn(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NumberKind::Date;
    return (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? NumberKind::DateTime
                                                                                     : NumberKind::Number;
}

class StylesHandler final : public XmlHandler {
public:
    void startElement(std::string_view name) override
    {
        const auto local = localName(name);
        if (local == "numFmt")
            m_formats[numberOf(attributeOf(attributes, "numFmtId"), -1)] =
                kindOfFormat(attributeOf(attributes, "formatCode"));
        else if (local == "cellXfs")
            m_isInCells = true;
        else if (local == "xf" && m_isInCells && kinds.size() < kMaxStyles)
            kinds.push_back(kindOf(numberOf(attributeOf(attributes, "numFmtId"), 0)));
    }
    void endElement(std::string_view name) override { m_isInCells = m_isInCells && localName(name) != "cellXfs"; }
    void text(std::string_view) override {}

    std::vector<NumberKind> kinds; // by style of a cell

private:
    static constexpr std::size_t kMaxStyles = 100'000;

    NumberKind kindOf(int id) const
    {
        const auto own = m_formats.find(id);
        return own != m_formats.end() ? own->second : kindOfBuiltIn(id);
    }
    std::map<int, NumberKind> m_formats;
    bool m_isInCells = false;
};

// Texts that cells name by number; all in one string, since there may be millions.
class StringsHandler final : public XmlHandler {
public:
    void startElement(std::string_view name) override
    {
        const auto local = localName(name);
        m_isPhonetic = m_isPhonetic || local == "rPh";
        m_isText = local == "t" && !m_isPhonetic;
    }
    void endElement(std::string_view name) override
    {
        const auto local = localName(name);
        m_isText = false;
        m_isPhonetic = m_isPhonetic && local != "rPh";
        if (local == "si" && m_ends.size() < kMaxStrings)
            m_ends.push_back(m_bytes.size());
        else if (local == "si")
            isTooMany = true;
    }
    void text(std::string_view utf8) override
    {
        if (m_isText && !isTooMany)
            m_bytes += utf8;
    }
    std::string_view at(std::size_t index) const
    {
        if (index >= m_ends.size())
            return {};
        const auto start = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_bytes).substr(start, m_ends[index] - start);
    }
    bool isTooMany = false;

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
    bool m_isText = false;
    bool m_isPhonetic = false;
};

// The sheets' names and where they are.
class BookHandler final : public XmlHandler {
public:
    struct Sheet {
        std::string name, relation;
    };
    void startElement(std::string_view name) override
    {
        const auto local = localName(name);
        if (local == "workbookPr")
            isFrom1904 = attributeOf(attributes, "date1904") == "1" || attributeOf(attributes, "date1904") == "true";
        else if (local == "sheet")
            sheets.push_back({std::string(attributeOf(attributes, "name")), relationOf()});
        else if (local == "Relationship")
            targets.emplace(attributeOf(attributes, "Id"), attributeOf(attributes, "Target"));
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Sheet> sheets;
    std::map<std::string, std::string, std::less<>> targets;
    bool isFrom1904 = false;

private:
    // "r:id", beside the sheet's own "sheetId".
    std::string relationOf() const
    {
        for (const char** attribute = attributes; *attribute; attribute += 2) {
            const std::string_view name = attribute[0];
            if (localName(name) == "id" && name != "id")
                return attribute[1];
        }
        return {};
    }
};

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(const StringsHandler& strings, const std::vector<NumberKind>& kinds, bool isFrom1904,
                 const TakeRow& take)
        : m_strings(strings), m_kinds(kinds), m_isFrom1904(isFrom1904), m_take(take)
    {
    }

    void startElement(std::string_view name) override
    {
        const auto local = localName(name);
        if (local == "row") {
            m_row.clear();
        } else if (local == "c") {
            const auto reference = attributeOf(attributes, "r");
            m_column = reference.empty() ? m_row.size() : columnOfReference(reference);
            m_type = attributeOf(attributes, "t");
            m_style = numberOf<std::size_t>(attributeOf(attributes, "s"), 0);
            m_value.clear();
        } else {
            m_isPhonetic = m_isPhonetic || local == "rPh";
            m_isValue = local == "v" || (local == "t" && !m_isPhonetic);
        }
    }
    void endElement(std::string_view name) override
    {
        const auto local = localName(name);
        m_isValue = false;
        m_isPhonetic = m_isPhonetic && local != "rPh";
        if (local == "c")
            endCell();
        else if (local == "row" && !m_row.empty() && !isEnough && limit == nullptr) {
            limit = m_limits.add(m_row);
            isEnough = limit != nullptr || !m_take(std::exchange(m_row, {}));
        }
    }
    void text(std::string_view utf8) override
    {
        if (m_isValue && m_value.size() < kMaxCell)
            m_value += utf8;
    }

    const char* limit = nullptr;
    bool isEnough = false;

private:
    void endCell()
    {
        auto value = valueOf();
        if (value.empty() || isEnough)
            return;
        if (m_column >= SheetLimits::kColumns) {
            limit = "columns";
            return;
        }
        if (m_row.size() <= m_column)
            m_row.resize(m_column + 1);
        m_row[m_column] = std::move(value);
    }

    std::string valueOf() const
    {
        if (m_type == "s")
            return unescaped(m_strings.at(numberOf<std::size_t>(m_value, kMaxStrings)));
        if (m_type == "str" || m_type == "inlineStr")
            return unescaped(m_value);
        if (m_type == "b")
            return m_value == "1" ? "true" : "false";
        const auto kind = m_style < m_kinds.size() ? m_kinds[m_style] : NumberKind::Number;
        if (kind != NumberKind::Number && (m_type.empty() || m_type == "n") && !m_value.empty()) {
            auto date = dateOfSerial(numberOf(m_value, -1.0), m_isFrom1904, kind == NumberKind::DateTime);
            if (!date.empty())
                return date;
        }
        return m_value;
    }

    const StringsHandler& m_strings;
    const std::vector<NumberKind>& m_kinds;
    const bool m_isFrom1904;
    const TakeRow& m_take;
    SheetLimits m_limits;
    SheetRow m_row;
    std::string m_type, m_value;
    std::size_t m_column = 0, m_style = 0;
    bool m_isValue = false;
    bool m_isPhonetic = false;
};

class XlsxWorkbook final : public Workbook {
public:
    XlsxWorkbook(const Archive& archive, std::string name) : m_archive(archive), m_name(std::move(name)) {}

    base::Status open(const base::JobControl& job)
    {
        base::Status status = parse("xl/workbook.xml", m_book, job, true);
        if (status)
            status = parse("xl/_rels/workbook.xml.rels", m_book, job, true);
        if (status)
            status = parse("xl/styles.xml", m_styles, job, false);
        if (status)
            status = parse("xl/sharedStrings.xml", m_strings, job, false);
        if (status && m_strings.isTooMany)
            return base::fail(base::ErrorCode::LimitExceeded, m_name, "shared strings");
        return status;
    }
    std::vector<std::string> sheetNames() const override
    {
        std::vector<std::string> names;
        for (const auto& sheet : m_book.sheets)
            names.push_back(sheet.name);
        return names;
    }
    base::Status rows(std::size_t sheet, const TakeRow& take, const base::JobControl& job) const override
    {
        SheetHandler handler(m_strings, m_styles.kinds, m_book.isFrom1904, take);
        const auto status = parse(pathOf(m_book.sheets[sheet].relation), handler, job, true);
        if (handler.limit != nullptr)
            return base::fail(base::ErrorCode::LimitExceeded, m_name, handler.limit);
        return handler.isEnough ? base::Status() : status;
    }

private:
    std::string pathOf(const std::string& relation) const
    {
        const auto target = m_book.targets.find(relation);
        if (target == m_book.targets.end())
            return {};
        return target->second.substr(0, 1) == "/" ? target->second.substr(1) : "xl/" + target->second;
    }

    base::Status parse(const std::string& path, XmlHandler& handler, const base::JobControl& job, bool isNeeded) const
    {
        for (const auto& member : m_archive.members()) {
            if (member.name == path)
                return parseXml(member.bytes, m_name + ": " + path, XmlCharset::Declared, handler, job);
        }
        return isNeeded ? base::fail(base::ErrorCode::Malformed, m_name, path.empty() ? "a sheet" : path)
                        : base::Status();
    }

    const Archive& m_archive;
    std::string m_name;
    BookHandler m_book;
    StylesHandler m_styles;
    StringsHandler m_strings;
};

} // namespace

std::string dateOfSerial(double serial, bool isFrom1904, bool withTime)
{
    constexpr double kLast = 2958466; // 10000-01-01
    constexpr std::int64_t kDay = 86400;
    constexpr double kLeapDayOf1900 = 60; // which was none
    if (!(serial >= 0) || serial >= kLast)
        return {};
    const auto epoch = isFrom1904                 ? secondsOf(1904, 1, 1, 0, 0, 0)
                       : serial < kLeapDayOf1900 ? secondsOf(1899, 12, 31, 0, 0, 0)
                                                 : secondsOf(1899, 12, 30, 0, 0, 0);
    const auto seconds = epoch + std::llround(serial * static_cast<double>(kDay));
    const auto text = base::isoUtc(seconds * 1000); // "2014-10-06T12:29:00Z"
    const bool hasTime = withTime || serial != std::floor(serial);
    return text.substr(0, hasTime ? text.size() - 1 : text.find('T'));
}

base::Result<std::unique_ptr<Workbook>> openXlsx(const Archive& archive, const std::string& name,
                                                 const base::JobControl& job)
{
    auto workbook = std::make_unique<XlsxWorkbook>(archive, name);
    if (const auto status = workbook->open(job); !status)
        return tl::unexpected(status.error());
    return std::unique_ptr<Workbook>(std::move(workbook));
}

} // namespace greffier::formats
