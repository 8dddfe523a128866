#include "core/formats/json_records.h"

// Errors are values: without this, a forgotten check would become an exception.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <algorithm>
#include <optional>

namespace greffier::formats {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kMaxNesting = 1024;
constexpr std::size_t kMaxFields = 4096; // of one record

void appendUtf8(std::string& text, std::uint32_t character)
{
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

std::optional<std::uint32_t> hexAt(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size())
        return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    return value;
}

// Decodes the \uXXXX at `at` (the backslash) and says how many characters it took.
std::size_t decodeUnicodeEscape(std::string_view escaped, std::size_t at, std::string& text,
                                JsonRecord& record)
{
    const auto first = hexAt(escaped, at + 2);
    if (!first) {
        text += escaped[at];
        return 1;
    }
    if (*first >= 0xD800 && *first < 0xDC00 && escaped.substr(at + 6, 2) == "\\u") {
        const auto second = hexAt(escaped, at + 8);
        if (second && *second >= 0xDC00 && *second < 0xE000) {
            appendUtf8(text, 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00));
            return 12;
        }
    }
    if (*first >= 0xD800 && *first < 0xE000) {
        ++record.loneSurrogates;
        appendUtf8(text, 0xFFFD);
    } else if (*first == 0) {
        ++record.nulCharacters;
        appendUtf8(text, 0x2400);
    } else {
        appendUtf8(text, *first);
    }
    return 6;
}

// Depth and completeness in one pass without recursion: simdjson on demand sees only what it visits.
struct Shape {
    int deepest = 0;
    bool isClosed = true;
};

Shape shapeOf(std::string_view json)
{
    Shape shape;
    int depth = 0;
    bool isString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isString = false;
        } else if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            shape.deepest = std::max(shape.deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    shape.isClosed = depth <= 0 && !isString;
    return shape;
}

base::Error errorAt(std::string_view text, const char* at, const std::string& name, simdjson::error_code code,
                    bool isClosed)
{
    base::Error error;
    error.code = isClosed ? base::ErrorCode::Malformed : base::ErrorCode::Truncated;
    error.where = name;
    error.detail = simdjson::error_message(code);
    const auto* end = text.data() + text.size();
    if (!isClosed || !at || at < text.data() || at > end)
        at = isClosed && at != nullptr && at > end ? end : isClosed ? nullptr : end;
    if (!at)
        return error;
    const auto before = text.substr(0, static_cast<std::size_t>(at - text.data()));
    error.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto lineStart = before.rfind('\n');
    const auto line = before.substr(lineStart == std::string_view::npos ? 0 : lineStart + 1);
    error.column =
        static_cast<int>(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; })) +
        1;
    return error;
}

// One reading. A document is copied with the padding that simdjson needs: whole, or line by line where each line is an
// object of its own, so that a file of lines takes no more memory than its longest one.
class Reading {
public:
    Reading(std::string_view text, const base::JobControl& job, const std::function<bool(JsonRecord)>& take)
        : m_text(text), m_job(job), m_take(take)
    {
    }

    // Errors are simdjson's; INCORRECT_TYPE where the document has another shape.
    simdjson::error_code whole()
    {
        if (const auto error = start(0, m_text))
            return error;
        ondemand::json_type type{};
        if (const auto error = m_document.type().get(type))
            return error;
        ondemand::array array;
        if (type == ondemand::json_type::array) {
            if (const auto error = m_document.get_array().get(array))
                return error;
            return records(array);
        }
        if (type != ondemand::json_type::object)
            return simdjson::INCORRECT_TYPE;
        for (const std::string_view key : {"comments", "items"}) {
            m_document.rewind();
            ondemand::object object;
            if (const auto error = m_document.get_object().get(object))
                return error;
            const auto error = object.find_field_unordered(key).get_array().get(array);
            if (!error)
                return records(array);
            if (error != simdjson::NO_SUCH_FIELD && error != simdjson::INCORRECT_TYPE)
                return error;
        }
        return simdjson::INCORRECT_TYPE;
    }

    simdjson::error_code lines()
    {
        for (std::size_t start = 0; start < m_text.size() && !m_isStopped;) {
            const auto end = std::min(m_text.find('\n', start), m_text.size());
            const auto line = m_text.substr(start, end - start);
            if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
                m_shape = shapeOf(line);
                if (m_shape.deepest > kMaxNesting)
                    return simdjson::DEPTH_ERROR;
                ondemand::object object;
                if (auto error = this->start(start, line))
                    return error;
                if (auto error = m_document.get_object().get(object))
                    return error;
                if (auto error = record(object, start, end))
                    return error;
            }
            start = end + 1;
        }
        return simdjson::SUCCESS;
    }

    const char* place()
    {
        const char* at = nullptr;
        // A document whose first pass failed has no location, and asking for it would crash.
        if (!m_hasDocument || m_document.current_location().get(at) || at < m_padded.data() ||
            at > m_padded.data() + m_size)
            return m_text.data() + m_start;
        return m_text.data() + m_start + (at - m_padded.data());
    }
    // Of the present line; only the last one of the file can be cut off.
    Shape shapeOfLine() const
    {
        Shape shape = m_shape;
        shape.isClosed = shape.isClosed || m_text.find_first_not_of(" \t\r\n", m_start + m_size) != std::string_view::npos;
        return shape;
    }
    bool isCancelled() const { return m_isCancelled; }

private:
    // Begins the document that starts at that byte of the text.
    simdjson::error_code start(std::size_t at, std::string_view document)
    {
        m_start = at;
        m_size = document.size();
        m_padded.assign(document);
        m_padded.resize(m_size + simdjson::SIMDJSON_PADDING);
        m_hasDocument = false;
        const auto error =
            m_parser.iterate(simdjson::padded_string_view(m_padded.data(), m_size, m_padded.size())).get(m_document);
        m_hasDocument = !error;
        return error;
    }

    simdjson::error_code records(ondemand::array array)
    {
        for (auto element : array) {
            ondemand::value value;
            if (const auto error = std::move(element).get(value))
                return error;
            ondemand::object object;
            if (const auto error = value.get_object().get(object))
                return error;
            const char* at = nullptr;
            std::size_t start = 0;
            if (!m_document.current_location().get(at) && at > m_padded.data())
                start = static_cast<std::size_t>(at - m_padded.data());
            if (const auto error = record(object, start, 0))
                return error;
            if (m_isStopped)
                break;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code record(ondemand::object object, std::size_t start, std::size_t end)
    {
        JsonRecord record;
        for (auto entry : object) {
            ondemand::field field;
            if (const auto error = std::move(entry).get(field))
                return error;
            const auto rawKey = field.key();
            // The key's text lies between its first quote and the colon; escapes are decoded by hand.
            const auto* keyStart = reinterpret_cast<const char*>(rawKey.raw());
            auto key = decodedJsonString(stringAt(keyStart), record);
            std::string value;
            if (const auto error = valueText(field.value(), record, value))
                return error;
            const bool isKnown = std::any_of(record.fields.begin(), record.fields.end(),
                                             [&](const auto& known) { return known.first == key; });
            if (isKnown && record.duplicateKeys++ == 0)
                record.duplicateKey = key;
            if (record.fields.size() > kMaxFields)
                return simdjson::CAPACITY;
            if (!isKnown)
                record.fields.emplace_back(std::move(key), std::move(value));
        }
        record.bytes = rangeOf(start, end);
        if ((++m_records & 1023) == 0) {
            m_isCancelled = m_job.isCancelled();
            m_job.report(base::Stage::Parsing, record.bytes.end, static_cast<std::int64_t>(m_text.size()));
        }
        m_isStopped = m_isCancelled || !m_take(std::move(record));
        return simdjson::SUCCESS;
    }

    evidence::ByteRange rangeOf(std::size_t start, std::size_t end)
    {
        const char* at = nullptr;
        if (end == 0 && !m_document.current_location().get(at))
            end = static_cast<std::size_t>(at - m_padded.data());
        while (start > 0 && m_text[start] != '{')
            --start;
        while (end > start && m_text[end - 1] != '}')
            --end;
        return end > start
                   ? evidence::ByteRange{static_cast<std::int64_t>(start), static_cast<std::int64_t>(end)}
                   : evidence::ByteRange{};
    }

    // The characters from `start` to the quote that closes them.
    std::string_view stringAt(const char* start) const
    {
        const auto* end = start;
        const auto* limit = m_padded.data() + m_size;
        while (end < limit && *end != '"')
            end += *end == '\\' ? 2 : 1;
        return {start, static_cast<std::size_t>(std::min(end, limit) - start)};
    }

    simdjson::error_code valueText(ondemand::value value, JsonRecord& record, std::string& text)
    {
        ondemand::json_type type{};
        if (const auto error = value.type().get(type))
            return error;
        std::string_view raw;
        switch (type) {
        case ondemand::json_type::string: {
            ondemand::raw_json_string string;
            if (const auto error = value.get_raw_json_string().get(string))
                return error;
            text = decodedJsonString(stringAt(reinterpret_cast<const char*>(string.raw())), record);
            return simdjson::SUCCESS;
        }
        case ondemand::json_type::null:
            return value.raw_json_token().substr(0, 4) == "null" ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
        case ondemand::json_type::object: {
            ondemand::object object;
            if (const auto error = value.get_object().get(object))
                return error;
            if (const auto error = object.raw_json().get(raw))
                return error;
            break;
        }
        case ondemand::json_type::array: {
            ondemand::array array;
            if (const auto error = value.get_array().get(array))
                return error;
            if (const auto error = array.raw_json().get(raw))
                return error;
            break;
        }
        case ondemand::json_type::boolean:
            raw = value.raw_json_token();
            if (const auto error = value.get_bool().error())
                return error;
            break;
        case ondemand::json_type::number:
            // Kept as text: a number beyond 64 bits is no error.
            raw = value.raw_json_token();
            break;
        }
        while (!raw.empty() &&
               (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\r' || raw.back() == '\t'))
            raw.remove_suffix(1);
        text = raw;
        const bool isNumber = type == ondemand::json_type::number;
        return isNumber && raw.find_first_not_of("+-0123456789.eE") != std::string_view::npos
                   ? simdjson::NUMBER_ERROR
                   : simdjson::SUCCESS;
    }

    std::string_view m_text;
    std::string m_padded;      // the present document and its padding
    std::size_t m_start = 0;   // of it in the text
    std::size_t m_size = 0;    // of it
    Shape m_shape;             // of the present line
    const base::JobControl& m_job;
    const std::function<bool(JsonRecord)>& m_take;
    ondemand::parser m_parser;
    ondemand::document m_document;
    std::int64_t m_records = 0;
    bool m_hasDocument = false;
    bool m_isStopped = false;
    bool m_isCancelled = false;
};

// One object per line: the first line is a whole object and another one follows.
bool isLines(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '{')
        return false;
    const auto end = text.find('\n', first);
    const auto line = text.substr(first, end == std::string_view::npos ? end : end - first);
    const auto last = line.find_last_not_of(" \t\r");
    if (line[last] != '}' || !shapeOf(line).isClosed)
        return false;
    const auto next = end == std::string_view::npos ? end : text.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && text[next] == '{';
}

} // namespace

std::string decodedJsonString(std::string_view escaped, JsonRecord& record)
{
    std::string text;
    text.reserve(escaped.size());
    for (std::size_t i = 0; i < escaped.size();) {
        if (escaped[i] != '\\' || i + 1 >= escaped.size()) {
            text += escaped[i++];
            continue;
        }
        const char kind = escaped[i + 1];
        if (kind == 'u') {
            i += decodeUnicodeEscape(escaped, i, text, record);
            continue;
        }
        constexpr std::string_view kNames = "bfnrt";
        constexpr std::string_view kValues = "\b\f\n\r\t";
        const auto found = kNames.find(kind);
        text += found == std::string_view::npos ? kind : kValues[found];
        i += 2;
    }
    return text;
}

base::Status readJsonRecords(std::string_view utf8, const std::string& name, const base::JobControl& job,
                             const std::function<bool(JsonRecord)>& take)
{
    const bool hasLines = isLines(utf8);
    auto shape = hasLines ? Shape() : shapeOf(utf8);
    if (shape.deepest > kMaxNesting)
        return base::fail(base::ErrorCode::LimitExceeded, name, "nesting");
    Reading reading(utf8, job, take);
    const auto error = hasLines ? reading.lines() : reading.whole();
    if (reading.isCancelled())
        return base::fail(base::ErrorCode::Cancelled, name);
    if (!error)
        return {};
    if (hasLines)
        shape = reading.shapeOfLine();
    if (error == simdjson::CAPACITY)
        return base::fail(base::ErrorCode::LimitExceeded, name, "fields");
    if (shape.deepest > kMaxNesting)
        return base::fail(base::ErrorCode::LimitExceeded, name, "nesting");
    if (error == simdjson::INCORRECT_TYPE && shape.isClosed)
        return base::fail(base::ErrorCode::NoThread, name, "JSON without a list of comments");
    return base::fail(errorAt(utf8, reading.place(), name, error, shape.isClosed));
}

} // namespace greffier::formats
