#include "core/formats/json_table.h"

#include "core/formats/charset.h"
#include "core/formats/json_records.h"

#include <algorithm>
#include <set>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxBytes = 512 * 1024 * 1024;
constexpr std::size_t kMaxRecognised = 64 * 1024 * 1024;
constexpr std::int64_t kRecordsLookedAt = 20;

struct JsonLosses {
    std::int64_t duplicateKeys = 0;
    std::int64_t loneSurrogates = 0;
    std::int64_t nulCharacters = 0;
    std::string duplicateKey;

    void add(const JsonRecord& record)
    {
        if (duplicateKeys == 0)
            duplicateKey = record.duplicateKey;
        duplicateKeys += record.duplicateKeys;
        loneSurrogates += record.loneSurrogates;
        nulCharacters += record.nulCharacters;
    }
    void report(evidence::Sink& sink) const
    {
        if (duplicateKeys > 0)
            sink.addLoss("duplicate-key", duplicateKeys, duplicateKey);
        if (loneSurrogates > 0)
            sink.addLoss("lone-surrogates", loneSurrogates, "\\ud800");
        if (nulCharacters > 0)
            sink.addLoss("nul-characters", nulCharacters, "\\u0000");
    }
};

// The keys of the first records: not every record has every key.
std::vector<std::string> firstKeys(std::string_view text, const std::string& name, base::Status& status)
{
    std::vector<std::string> keys;
    std::set<std::string> seen;
    std::int64_t records = 0;
    status = readJsonRecords(text, name, {}, [&](const JsonRecord& record) {
        for (const auto& [key, value] : record.fields) {
            if (seen.insert(key).second)
                keys.push_back(key);
        }
        return ++records < kRecordsLookedAt;
    });
    return keys;
}

} // namespace

base::Result<TablePreview> previewJson(const Source& source, std::size_t most)
{
    const auto decoded = decodeText(source.bytes.substr(0, kMaxRecognised));
    base::Status status;
    TablePreview preview;
    preview.headers = firstKeys(decoded.text, source.name, status);
    if (!status)
        return base::fail(status.error());
    status = readJsonRecords(decoded.text, source.name, {}, [&](const JsonRecord& record) {
        std::vector<std::string>& row = preview.rows.emplace_back(preview.headers.size());
        for (const auto& [key, value] : record.fields) {
            const auto header = std::find(preview.headers.begin(), preview.headers.end(), key);
            if (header != preview.headers.end())
                row[static_cast<std::size_t>(header - preview.headers.begin())] = value;
        }
        return preview.rows.size() < most;
    });
    return preview;
}

Recognition JsonReader::recognise(const Source& source) const
{
    auto bytes = source.bytes;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (bytes[first] != '{' && bytes[first] != '['))
        return {};
    if (bytes.size() > kMaxRecognised)
        return {10, "a large JSON document"};
    const auto decoded = decodeText(bytes);
    base::Status status;
    const auto keys = firstKeys(decoded.text, source.name, status);
    const int confidence = confidenceOfColumns(keys);
    if (confidence > 0)
        return {confidence - 10, "objects with the keys of comments"};
    return {5, "starts like JSON"};
}

base::Status JsonReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto decoded = decodeText(source);
    base::Status status;
    const auto keys = firstKeys(decoded.text, source.name, status);
    if (!status)
        return status;
    if (keys.empty())
        return base::fail(base::ErrorCode::NoThread, source.name, "JSON without a list of comments");
    if (confidenceOfColumns(keys, source.columns) == 0)
        return base::fail(base::ErrorCode::NoThread, source.name,
                          "a list of JSON objects that are no comments");
    if (status = checkColumns(keys, source.name, source.columns); !status)
        return status;
    evidence::CaptureDraft capture;
    capture.charset = decoded.charset;
    sink.setCapture(std::move(capture));
    TableImport table(sink, source.columns);
    JsonLosses losses;
    status = readJsonRecords(decoded.text, source.name, job, [&](JsonRecord record) {
        losses.add(record);
        evidence::ByteRange bytes;
        if (decoded.isIdentical && record.bytes.start >= 0)
            bytes = {record.bytes.start + decoded.skippedBytes, record.bytes.end + decoded.skippedBytes};
        table.addRow(std::move(record.fields), bytes);
        return true;
    });
    if (!status)
        return status;
    reportDecoding(decoded, sink);
    losses.report(sink);
    return {};
}

} // namespace greffier::formats
